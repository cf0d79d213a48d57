using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Stances.Evidence;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Asks the network what a sentence says of a target: in the eyes of the author, of a holder that is named there, of those to whom the text attributes the words.</summary>
internal sealed class PassageReader(EventText text, IReadOnlyList<Attribution> attributions, SentenceRoles roles, StanceReader reader, StanceBook book)
{
    // A sentence that names more is a list.
    private const int MostEntities = 8;

    private readonly List<Mention> _mentions = [];
    private int _next, _row = -1, _first, _end;
    private TextSpan _sentence;

    /// <summary>The first mention of each entity of the sentence read last.</summary>
    public List<Mention> Named => _mentions;

    /// <summary>True for those that can think.</summary>
    public bool MayHold(Mention mention) => text.Entities[mention.Entity].Type is EntityType.Person or EntityType.Org or EntityType.Gpe or EntityType.Norp;

    /// <summary>Turns to a sentence; they are to come in text order.</summary>
    public void Read(in Sentence sentence)
    {
        _row++;
        _mentions.Clear();
        foreach (var mention in text.Entities.In(sentence.Span))
            if (_mentions.Count < MostEntities && !IsNamed(mention.Entity)) _mentions.Add(mention);
        (_sentence, _first, _end) = (sentence.Span, sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + StanceMarks.MostTokens));
        while (_next < attributions.Count && attributions[_next].Content[^1].End <= sentence.Span.Start) _next++;
    }

    /// <summary>How much the sentence speaks against and for the target of a scene; added to the book.</summary>
    /// <remarks>Where the target is not named, what is asked is how the sentence looks upon what its holder does.</remarks>
    public StanceWeight Ask(in Scene scene)
    {
        var (holder, target) = (TokensAt(scene.HolderHead), scene.On == TargetPart.Thing ? TokensOf(scene.Target.Span) : TokensAt(scene.TargetHead));
        if (target.End == 0) (holder, target) = (default, holder);
        if (target.End == 0 || Math.Max(holder.End, target.End) > _end) return default;
        var odds = reader.Read(new(_first, _end, holder, target));
        var (isReported, isOwn) = Words(scene);
        if (scene.Holder is null) Add(isReported ? StanceSource.Words : StanceSource.Judgement, scene, odds, isReported ? 1 : Judges);
        else if (isOwn) Add(StanceSource.Words, scene, odds, 1);
        if (scene.Holder is not null || !isReported) Add(StanceSource.Sentence, scene, odds, 1);
        return new(odds.Against, odds.For);
    }

    private bool IsNamed(int entity)
    {
        foreach (var mention in _mentions)
            if (mention.Entity == entity) return true;
        return false;
    }

    private void Add(StanceSource source, in Scene scene, in StanceOdds odds, float share) =>
        book.Add(source, scene.Holder, scene.Target, new StanceWeight(odds.Against * share, odds.For * share), source == StanceSource.Words && scene.Holder is not null ? StanceBasis.Statement : StanceBasis.Assessment, _sentence);

    // Whether the target stands in words that the text attributes to somebody, and whether to the holder.
    private (bool IsReported, bool IsOwn) Words(in Scene scene)
    {
        var (isReported, isOwn) = (false, false);
        if (scene.TargetHead < 0) return default;
        for (var i = _next; i < attributions.Count && attributions[i].Content[0].Start < _sentence.End; i++)
        {
            if (!Contains(attributions[i], text[scene.TargetHead].Span)) continue;
            isReported = true;
            isOwn |= attributions[i].SourceEntity is { } source && source == scene.Holder;
        }
        return (isReported, isOwn);
    }

    private static bool Contains(Attribution attribution, TextSpan span)
    {
        foreach (var content in attribution.Content)
            if (content.Contains(span)) return true;
        return false;
    }

    /// <summary>How far the sentence judges.</summary>
    private float Judges => _row < roles.Sentences.Length ? roles.Share(_row, SentenceRole.Evaluation) + roles.Share(_row, SentenceRole.Expectation) : 0;

    // The tokens of the mention that a token heads, or the token alone.
    private (int First, int End) TokensAt(int head) =>
        head < 0 ? default : text.MentionAt(head) is >= 0 and var mention ? TokensOf(text.Entities.Mentions[mention].Span) : (head, head + 1);

    private (int First, int End) TokensOf(TextSpan span) => (text.Text.TokenAt(span.Start), text.Text.TokenAt(span.End - 1) + 1);
}
