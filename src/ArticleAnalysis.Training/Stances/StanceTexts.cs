using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Turns rows into samples: passages are annotated, and read again for the states of the linguistic network.</summary>
internal sealed unsafe class StanceTexts
{
    private readonly Annotator _annotator = Annotator.CreateEnglish();
    private readonly LinguisticEngine _engine = new(EnglishResources.Instance);
    private readonly WordTable _words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
    private readonly Valences _valences = new(EnglishResources.Instance);
    private readonly NetworkSize _size;

    public StanceTexts() => _size = new LinguisticNetwork(EnglishResources.Instance.Bytes(LinguisticNetwork.File), _words).Size;

    /// <summary>Widths of the linguistic network.</summary>
    public NetworkSize Size => _size;

    /// <summary>Numbers a token: both directions of the encoder, both of the states, the vector.</summary>
    public int Inputs => (2 * _size.Width) + (2 * _size.Joint) + _size.Vector;

    /// <summary>The samples of rows; of two parties one for each direction, since what is learnt of one direction holds for the other. A row whose parties stand beyond the longest passage gives none.</summary>
    public List<StanceSample> Samples(IEnumerable<StanceRow> rows)
    {
        var (samples, known) = (new List<StanceSample>(), new Dictionary<string, (AnnotatedText, StanceText)>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            if (row.Target.IsEmpty || row.Label.Length == 0 || (row.Label.Contains('_', StringComparison.Ordinal) && row.Holder.IsEmpty)) continue;
            if (!known.TryGetValue(row.Text, out var text)) known.Add(row.Text, text = Read(row.Text));
            var (holder, target) = (TokensOf(text.Item1, row.Holder), TokensOf(text.Item1, row.Target));
            if (Math.Max(holder.End, target.End) > text.Item2.Count) continue;
            samples.Add(Sample(text, holder, target, Answer(row.Label, row.IsPair ? "_ab" : "")));
            if (row.IsPair) samples.Add(Sample(text, target, holder, Answer(row.Label, "_ba")));
        }
        return samples;
    }

    /// <summary>The tokens of a span.</summary>
    public static (int First, int End) TokensOf(AnnotatedText text, TextSpan span)
    {
        if (span.IsEmpty || text.Tokens.Length == 0) return default;
        var first = Math.Min(text.TokenAt(span.Start), text.Tokens.Length - 1);
        var end = first + 1;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < span.End) end++;
        return (first, end);
    }

    private static int Answer(string label, string direction) => label == $"neg{direction}" ? 0 : label == $"pos{direction}" ? 2 : 1;

    private StanceSample Sample((AnnotatedText Annotated, StanceText Text) text, (int, int) holder, (int, int) target, int answer)
    {
        var (marks, pair, rows) = (new StanceMarks(text.Annotated, _valences), new StancePair(0, text.Text.Count, holder, target), new int[StanceMarks.Most]);
        marks.Begin(pair.First, pair.End);
        marks.TurnTo(pair.Target);
        marks.Turn(pair);
        return new(text.Text, pair, [.. Enumerable.Range(0, pair.End).Select(t => (int[])[.. marks.OwnOf(t, rows), .. marks.TargetOf(t, rows), .. marks.HolderOf(t, rows)])], [.. marks.Way], answer);
    }

    private (AnnotatedText, StanceText) Read(string passage)
    {
        var text = _annotator.Annotate(passage);
        var count = Math.Min(text.Tokens.Length, StanceMarks.MostTokens);
        var (states, both, joint) = (new float[count * Inputs], 2 * _size.Width, 2 * _size.Joint);
        _engine.Reread(text, (first, n, memory) =>
        {
            for (var i = 0; i < n && first + i < count; i++)
            {
                var row = states.AsSpan((first + i) * Inputs, Inputs);
                new ReadOnlySpan<float>(memory.Both + ((long)i * both), both).CopyTo(row);
                new ReadOnlySpan<float>(memory.States + ((long)i * joint), joint).CopyTo(row[both..]);
            }
        });
        for (var t = 0; t < count; t++)
        {
            if (_words.Find(WordForms.Normalize(text.Form(t), new char[text.Form(t).Length])) is not (>= 0 and var word)) continue;
            var vector = states.AsSpan((t * Inputs) + both + joint, _size.Vector);
            for (var k = 0; k < vector.Length; k++) vector[k] = _words.Vector(word)[k] * (StateProjection.VectorLength * _words.Scale(word));
        }
        return (text, new(states, [.. text.Tokens[..count].ToArray().Select(t => StanceNetwork.RowOf(t.Lemma))]));
    }
}
