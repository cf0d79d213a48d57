using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Gathers evidence by holder and target.</summary>
internal sealed class StanceBook(AnnotatedText text)
{
    /// <summary>Stands for the author in <see cref="Find"/>.</summary>
    public const int Author = -1;

    private readonly Dictionary<(int Holder, int Entity, string Thing), StanceAccount> _accounts = [];
    private readonly List<StanceAccount> _order = [];

    /// <summary>All accounts, in the order in which they were opened.</summary>
    public IReadOnlyList<StanceAccount> Accounts => _order;

    /// <summary>Notes that <paramref name="holder"/> (null for the author) is for or against <paramref name="target"/>.</summary>
    public StanceAccount? Add(StanceSource source, int? holder, StanceTarget target, double polarity, double weight, StanceBasis basis, TextSpan sentence) =>
        Add(source, holder, target, new StanceWeight(Math.Max(0, -polarity) * weight, Math.Max(0, polarity) * weight), basis, sentence);

    /// <summary>Notes how much speaks against and for a target.</summary>
    /// <returns>The account; null for what a holder thinks of itself.</returns>
    public StanceAccount? Add(StanceSource source, int? holder, StanceTarget target, StanceWeight weight, StanceBasis basis, TextSpan sentence)
    {
        if (target.Entity is { } entity && entity == holder) return null;
        // Two mentions of "the deal" are one target.
        var thing = target.Kind == StanceTargetKind.Proposition ? text.Tokens[text.TokenAt(target.Span.End - 1)].Lemma : "";
        ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(_accounts, (holder ?? Author, target.Entity ?? -1, thing), out var known);
        if (!known) _order.Add(account = new StanceAccount(holder, target));
        account!.Add(source, weight.Against, weight.For, basis, sentence, text.SentenceAt(sentence.Start));
        return account;
    }

    /// <summary>The account of the stance of an entity, or of the author, toward an entity; null when nothing speaks of it.</summary>
    public StanceAccount? Find(int holder, int target) => _accounts.GetValueOrDefault((holder, target, ""));
}

/// <summary>How much speaks against and for a target in one place, 0 to 1 each.</summary>
internal readonly record struct StanceWeight(double Against, double For);
