using ArticleAnalysis.Claims;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Discourse;

/// <summary>What tells what a sentence does in its article: place, words, predicates, times, sources, names, and what it shares with headline and neighbours.</summary>
internal sealed partial class SentenceFacts
{
    private readonly AnnotatedText _text;
    private readonly WordTable _words;
    private readonly EntitySet _entities;
    private readonly IReadOnlyList<Claim> _claims;
    private readonly DateOnly? _published;
    private readonly (TextSpan Span, Attribution Of)[] _contents;
    private readonly (int Start, TimelineEntry Of)[] _times;
    private readonly bool[] _headlined, _met;
    private readonly SharedWords[] _shared;
    private readonly int _headline;
    private readonly int[] _rows;
    private int _content, _time, _claim;

    /// <summary>Reads the sentences of running text. <see cref="Read"/> takes them in order, each once.</summary>
    public SentenceFacts(SentenceContext context, WordTable words)
    {
        (_text, _words, _entities, _claims, _published) = (context.Text, words, context.Entities, context.Claims, context.Published);
        _contents = [.. context.Attributions.SelectMany(a => a.Content.Select(c => (c, a))).OrderBy(a => a.c.Start)];
        _times = [.. context.Timeline.SelectMany(t => t.Mentions.Select(m => (m.Start, t))).OrderBy(t => t.Start)];
        Sentences = [.. Enumerable.Range(0, _text.Sentences.Length).Where(s => _text.Sentences[s].IsProse)];
        _rows = words.RowsOf(_text);
        (_headlined, _met) = (new bool[_entities.Entities.Count], new bool[_entities.Entities.Count]);
        foreach (ref readonly var sentence in _text.Sentences)
            if (sentence.Kind == SentenceKind.Title)
                foreach (var mention in _entities.In(sentence.Span)) _headlined[mention.Entity] = true;
        _shared = SharedWords.Of(_text, Sentences, out _headline);
    }

    /// <summary>Indices of the sentences of running text.</summary>
    public int[] Sentences { get; }

    /// <summary>Gives the facts of the sentence at a place of <see cref="Sentences"/>.</summary>
    public void Read<T>(int at, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var sentence = _text.Sentences[Sentences[at]];
        Place(at, sentence, ref sink);
        Words(sentence, ref sink);
        Predicates(sentence, ref sink);
        Times(sentence, ref sink);
        Source(sentence, ref sink);
        Names(sentence, ref sink);
        Claims(sentence, ref sink);
        Overlap(at, ref sink);
    }

    private void Place<T>(int at, in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var (count, left) = (Sentences.Length, Sentences.Length - 1 - at);
        var opens = at == 0 || _text.Sentences[Sentences[at - 1]].Block != sentence.Block;
        var closes = left == 0 || _text.Sentences[Sentences[at + 1]].Block != sentence.Block;
        sink.Add(FeatureHash.Of(Fact.Index, Step(at)));
        sink.Add(FeatureHash.Of(Fact.Index, Step(at), Step(count)));
        sink.Add(FeatureHash.Of(Fact.Left, Step(left)));
        sink.Add(FeatureHash.Of(Fact.Eighth, (uint)(at * 8 / count)));
        sink.Add(FeatureHash.Of(Fact.Count, Step(count)));
        sink.Add(FeatureHash.Of(Fact.Paragraph, opens ? 1u : 0, closes ? 1u : 0));
        sink.Add(FeatureHash.Of(Fact.Length, Step(sentence.EndToken - sentence.FirstToken)));
    }

    private void Names<T>(in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var (fresh, known, headlined, persons) = (0, 0, 0, 0);
        foreach (var mention in _entities.In(sentence.Span))
        {
            if (mention.Kind == MentionKind.Pronoun) continue;
            var type = _entities[mention.Entity].Type;
            if (_headlined[mention.Entity]) headlined++;
            if (_met[mention.Entity]) known++;
            else if (++fresh > 0 && type == EntityType.Person) persons++;
            _met[mention.Entity] = true;
            sink.Add(FeatureHash.Of(Fact.Name, (uint)type, (uint)mention.Kind));
        }
        sink.Add(FeatureHash.Of(Fact.Met, (uint)Math.Min(fresh, 4), (uint)Math.Min(known, 4)));
        sink.Add(FeatureHash.Of(Fact.Headlined, (uint)Math.Min(headlined, 3)));
        sink.Add(FeatureHash.Of(Fact.Persons, (uint)Math.Min(persons, 3)));
    }

    private void Claims<T>(in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        while (_claim < _claims.Count && _claims[_claim].Span.End <= sentence.Span.Start) _claim++;
        for (var c = _claim; c < _claims.Count && _claims[c].Span.Start < sentence.Span.End; c++)
            sink.Add(FeatureHash.Of(Fact.Claim, (uint)_claims[c].Certainty, (uint)_claims[c].Source.Kind));
    }

    /// <summary>What shares of its content words the headline, the opening and the neighbours have.</summary>
    private void Overlap<T>(int at, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var own = _shared[at];
        sink.Add(FeatureHash.Of(Fact.Headline, Share(own.Headline, Math.Min(own.All, _headline))));
        if (at > 0) sink.Add(FeatureHash.Of(Fact.First, Share(own.First, own.All)));
        if (at > 1) sink.Add(FeatureHash.Of(Fact.Second, Share(own.Second, own.All)));
        if (at > 0) sink.Add(FeatureHash.Of(Fact.Before, Share(own.Before, own.All)));
        if (at + 1 < _shared.Length) sink.Add(FeatureHash.Of(Fact.After, Share(_shared[at + 1].Before, own.All)));
        sink.Add(FeatureHash.Of(Fact.Opening, Share(own.Opening, own.All), (uint)Math.Min(at, SharedWords.OpeningSentences)));
    }

    /// <summary>Small numbers one by one, large ones in steps.</summary>
    private static uint Step(int number) => number switch { < 6 => (uint)number, < 10 => 6, < 15 => 7, < 22 => 8, < 30 => 9, < 40 => 10, _ => 11 };

    private static uint Share(int part, int whole) => whole == 0 ? 9 : part == 0 ? 0 : (uint)Math.Min(5, 1 + (part * 6 / whole));

    /// <summary>What a fact is about.</summary>
    private static class Fact
    {
        public const uint Index = 1, Left = 2, Eighth = 3, Count = 4, Paragraph = 5, Length = 6;
        public const uint Word = 10, Lemma = 11, Cluster = 12, Pair = 13, Sign = 14, Quotes = 15, Numbers = 16, Capitals = 17, FirstWord = 18, FirstPair = 19, LastWord = 20;
        public const uint Tenses = 30, Tense = 31, Root = 32, Inner = 44;
        public const uint Time = 60, NoTime = 61, Said = 62, Cue = 63, Cued = 64, Speaker = 65, SpeakerNoun = 66;
        public const uint Name = 70, Met = 71, Headlined = 72, Persons = 73, Claim = 74;
        public const uint Headline = 80, First = 81, Second = 82, Before = 83, After = 84, Opening = 85;
    }
}
