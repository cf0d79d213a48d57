using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities.Names;

/// <summary>
/// Finds names in the scores that the network gave tokens, in two passes: what a word is in the rest of the document speaks for what it is here
/// (Ratinov and Roth, CoNLL 2009). Thread-safe.
/// </summary>
internal sealed class NameRecognizer(LanguageResources resources)
{
    private readonly Lazy<LinguisticEngine> _engine = new(() => new LinguisticEngine(resources));

    /// <summary>All names of a text.</summary>
    public NameReading Find(AnnotatedText text)
    {
        var scores = text.NameScores ?? _engine.Value.ScoreNames(text);
        var reading = new NameReading(text.Tokens.Length);
        var run = new Run(text, scores);
        var memory = new DocumentMemory();
        for (var s = 0; s < text.Sentences.Length; s++)
            while (run.Next(s, null))
                for (var i = run.First; i < run.End; i++) memory.Note(text.Tokens[i], run.Chain, i - run.First);
        foreach (ref readonly var token in text.Tokens)
            if (token.Shape == TokenShape.Lower) memory.NoteLower(token.Lower);
        for (var s = 0; s < text.Sentences.Length; s++)
            while (run.Next(s, memory)) Add(text, run, reading);
        return reading;
    }

    private static void Add(AnnotatedText text, Run run, NameReading reading)
    {
        for (var i = run.First; i < run.End; i++) reading.Parts[i] = 1 - run.Chain.Outside(i - run.First);
        foreach (var (first, end, type) in run.Chain.Best())
        {
            var (from, to) = (run.First + first, run.First + end);
            reading.Names.Add(new(from, to, text.SpanOf(from, to), type == NameTags.Other ? null : (EntityType)type, run.Chain.Probability(first, end, type)));
        }
    }

    /// <summary>Goes through the runs of tokens that may be names, sentence by sentence.</summary>
    private sealed class Run(AnnotatedText text, NameScores scores)
    {
        private readonly List<float> _rows = [];
        private int _sentence = -1;

        public NameChain Chain { get; } = new(scores.Transitions);

        public int First { get; private set; }

        public int End { get; private set; }

        /// <summary>Reads the next run of a sentence; false when there is none.</summary>
        public bool Next(int sentence, DocumentMemory? memory)
        {
            var bounds = text.Sentences[sentence];
            if (_sentence != sentence) (_sentence, End) = (sentence, bounds.FirstToken);
            First = End;
            while (First < bounds.EndToken && scores.Of(First).IsEmpty) First++;
            End = First;
            _rows.Clear();
            for (; End < bounds.EndToken && scores.Of(End) is { IsEmpty: false } row; End++)
            {
                var start = _rows.Count;
                _rows.AddRange(row);
                memory?.AddTo(CollectionsMarshal.AsSpan(_rows)[start..], text.Tokens[End]);
            }
            if (First == End)
            {
                _sentence = -1;
                return false;
            }
            Chain.Read(CollectionsMarshal.AsSpan(_rows), afterOutside: First > bounds.FirstToken, beforeOutside: End < bounds.EndToken);
            return true;
        }
    }
}

/// <summary>What the recogniser has read.</summary>
internal sealed class NameReading(int tokens)
{
    /// <summary>The names of the best reading, in text order.</summary>
    public List<RecognizedName> Names { get; } = [];

    /// <summary>How probable it is that a token is part of a name, 0 to 1.</summary>
    public float[] Parts { get; } = new float[tokens];
}
