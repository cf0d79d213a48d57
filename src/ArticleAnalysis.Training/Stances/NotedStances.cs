using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Stances;

/// <summary>The stances that annotators noted in an article, to be compared with what the library looks at.</summary>
internal sealed class NotedStances
{
    private static readonly Annotator English = Annotator.CreateEnglish();

    private readonly Dictionary<int, string> _entities;
    private readonly List<Noted> _stances = [];
    private readonly string _text;

    public NotedStances(AnnotatedArticle article)
    {
        (_entities, _text) = (article.MatchEntities().ToDictionary(p => p.Predicted, p => article.Gold.Entities[p.Gold].Id), article.Work.Text);
        foreach (var stance in article.Gold.Stances)
            _stances.Add(new(stance, article.Gold.Entities.Any(e => e.Id == stance.Target) ? null : LemmasOf(stance.Target), [.. stance.Evidence.Select(Place).Where(e => !e.IsEmpty)]));
    }

    /// <summary>What they are, in the order of the annotation.</summary>
    public IReadOnlyList<StanceLabel> Labels => [.. _stances.Select(s => s.Label)];

    /// <summary>The label of what was noted of a holder and a target; null when nothing was.</summary>
    public StanceLabel? LabelOf(int? holder, StanceTarget target) => Find(holder, target)?.Label;

    /// <summary>The label of what was noted, and whether <paramref name="sentence"/> is among the evidence for it.</summary>
    public (StanceLabel? Label, bool IsEvidence) LabelOf(int? holder, StanceTarget target, TextSpan sentence) =>
        Find(holder, target) is { } noted ? (noted.Label, noted.Evidence.Any(e => e.Overlaps(sentence))) : (null, false);

    /// <summary>Which of the noted stances the scorer takes a pair for; -1 for none.</summary>
    public int IndexOf(int? holder, StanceTarget target) => _stances.FindIndex(s => IsHolder(s, holder) && IsScored(s, target));

    private Noted? Find(int? holder, StanceTarget target) => _stances.Find(s => IsHolder(s, holder) && IsScored(s, target) && SharesMeaning(s, target));

    private bool IsHolder(Noted noted, int? holder) => holder is { } index ? _entities.GetValueOrDefault(index) == noted.Stance.Holder : noted.Stance.Holder == "author";

    private bool IsScored(Noted noted, StanceTarget target) => noted.Thing is null
        ? target.Entity is { } entity && _entities.GetValueOrDefault(entity) == noted.Stance.Target
        : target.Entity is null && PythonText.Contains(noted.Stance.Target, target.Span.Of(_text)) >= 0.5;

    // For the scorer an article in common is a word like others; what is learnt is to share what carries the meaning.
    private bool SharesMeaning(Noted noted, StanceTarget target)
    {
        if (noted.Thing is null) return true;
        var own = LemmasOf(target.Span.Of(_text));
        return own.Count > 0 && 2 * own.Count(noted.Thing.Contains) >= own.Count;
    }

    private TextSpan Place(string evidence) => _text.IndexOf(evidence, StringComparison.Ordinal) is >= 0 and var at ? new(at, at + evidence.Length) : default;

    private static HashSet<string> LemmasOf(string words)
    {
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in English.Annotate(words).Tokens)
            if (token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num) lemmas.Add(token.Lemma);
        return lemmas;
    }

    /// <summary>A stance.</summary>
    /// <param name="Stance">As it was noted.</param>
    /// <param name="Thing">The lemmas of its target; null when that is an entity.</param>
    /// <param name="Evidence">Where the text shows it.</param>
    private sealed record Noted(GoldStance Stance, HashSet<string>? Thing, TextSpan[] Evidence)
    {
        public StanceLabel Label { get; } = Enum.Parse<StanceLabel>(Stance.Label, ignoreCase: true);
    }
}
