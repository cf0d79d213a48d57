using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Asks the network what each sentence says of the entities in it: in the eyes of the author, of each other, and of those to whom the text attributes the words.</summary>
internal sealed class PassageReader(AnnotatedText text, EntitySet entities, IReadOnlyList<Attribution> attributions, SentenceRoles roles, StanceReader reader, StanceBook book)
{
    // A sentence that names more is a list.
    private const int MostEntities = 8;

    private readonly List<Mention> _mentions = [];
    private readonly StanceWeight[] _odds = new StanceWeight[(MostEntities + 1) * MostEntities];
    private int _next, _row = -1;

    /// <summary>The first mention of each entity of the sentence read last.</summary>
    public List<Mention> Named => _mentions;

    /// <summary>What the network reads of two entities in the sentence read last; of a holder that is null or not named there what it reads of the author.</summary>
    public StanceWeight OddsOf(int? holder, int target) => _odds[Place(holder, target)];

    /// <summary>True for those that can think.</summary>
    public bool MayHold(Mention mention) => entities[mention.Entity].Type is EntityType.Person or EntityType.Org or EntityType.Gpe or EntityType.Norp;

    /// <summary>Adds what a sentence says; sentences are to come in text order.</summary>
    public void Read(in Sentence sentence)
    {
        _row++;
        _mentions.Clear();
        Array.Clear(_odds);
        foreach (var mention in entities.In(sentence.Span))
            if (_mentions.Count < MostEntities && Place(mention.Entity) < 0) _mentions.Add(mention);
        if (_mentions.Count == 0) return;
        var (first, end) = (sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + StanceMarks.MostTokens));
        while (_next < attributions.Count && attributions[_next].Content[^1].End <= sentence.Span.Start) _next++;
        foreach (var target in _mentions)
        {
            if (TokensOf(target.Span, end) is not { } to) continue;
            ReadWords(target, Read(null, target, new(first, end, default, to)), sentence.Span);
            foreach (var holder in _mentions)
                if (holder.Entity != target.Entity && MayHold(holder) && TokensOf(holder.Span, end) is { } from)
                    Add(StanceSource.Sentence, holder.Entity, target.Entity, Read(holder.Entity, target, new(first, end, from, to)), StanceBasis.Assessment, sentence.Span);
        }
    }

    private StanceOdds Read(int? holder, Mention target, in StancePair pair)
    {
        var odds = reader.Read(pair);
        _odds[Place(holder, target.Entity)] = new(odds.Against, odds.For);
        return odds;
    }

    private int Place(int? holder, int target) => ((holder is { } named ? Place(named) + 1 : 0) * MostEntities) + Place(target);

    private int Place(int entity)
    {
        var place = _mentions.Count - 1;
        while (place >= 0 && _mentions[place].Entity != entity) place--;
        return place;
    }

    private void ReadWords(Mention target, in StanceOdds odds, TextSpan sentence)
    {
        var isReported = false;
        for (var i = _next; i < attributions.Count && attributions[i].Content[0].Start < sentence.End; i++)
        {
            if (!Contains(attributions[i], target.Span)) continue;
            isReported = true;
            if (attributions[i].SourceEntity is { } source) Add(StanceSource.Words, source, target.Entity, odds, StanceBasis.Statement, sentence);
        }
        if (!isReported) Add(StanceSource.Judgement, null, target.Entity, new(odds.Against * Judges, 0, odds.For * Judges), StanceBasis.Assessment, sentence);
        Add(isReported ? StanceSource.Words : StanceSource.Sentence, null, target.Entity, odds, StanceBasis.Assessment, sentence);
    }

    private void Add(StanceSource source, int? holder, int target, in StanceOdds odds, StanceBasis basis, TextSpan sentence) =>
        book.Add(source, holder, new StanceTarget(StanceTargetKind.Entity, target), new StanceWeight(odds.Against, odds.For), basis, sentence);

    private static bool Contains(Attribution attribution, TextSpan span)
    {
        foreach (var content in attribution.Content)
            if (content.Contains(span)) return true;
        return false;
    }

    /// <summary>How far the sentence judges.</summary>
    private float Judges => _row < roles.Sentences.Length ? roles.Share(_row, SentenceRole.Evaluation) + roles.Share(_row, SentenceRole.Expectation) : 0;

    private (int First, int End)? TokensOf(TextSpan span, int limit)
    {
        var first = text.TokenAt(span.Start);
        var end = first + 1;
        while (end < limit && text.Tokens[end].Span.Start < span.End) end++;
        return end <= limit ? (first, end) : null;
    }
}
