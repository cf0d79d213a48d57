using System.Numerics.Tensors;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Turns rows into samples: passages are annotated, and read again for the states of the linguistic network.</summary>
internal sealed unsafe class StanceTexts
{
    /// <summary>How much of the answer to a row is the teacher's.</summary>
    private const float BeliefShare = 0.5f;

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

    /// <summary>The samples of rows, each of which counts as one; those that ask nothing that can be learnt are left out.</summary>
    public List<StanceSample> Samples(IEnumerable<StanceRow> rows) =>
        [.. rows.GroupBy(r => r.Text).AsParallel().AsOrdered().SelectMany(g => Samples(g.Key, g.Select(QuestionsOf), 1))];

    /// <summary>The samples of sentences of raw news, with the answers of the teacher.</summary>
    /// <param name="sentences">With their words.</param>
    /// <param name="weight">How much each counts.</param>
    public List<StanceSample> Samples(IEnumerable<(RawStance Row, string Text)> sentences, float weight) =>
        [.. sentences.AsParallel().AsOrdered().SelectMany(s => Samples(s.Text, [s.Row.Questions.Zip(s.Row.Answers, (q, answer) => (q.Holder, q.Target, answer))], weight))];

    /// <summary>The tokens of a span.</summary>
    public static (int First, int End) TokensOf(AnnotatedText text, TextSpan span)
    {
        if (span.IsEmpty || text.Tokens.Length == 0) return default;
        var first = Math.Min(text.TokenAt(span.Start), text.Tokens.Length - 1);
        var end = first + 1;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < span.End) end++;
        return (first, end);
    }

    // Labels of the sets are often in doubt; what a teacher thinks tells where.
    private static IEnumerable<(TextSpan Holder, TextSpan Target, StanceShares Answer)> QuestionsOf(StanceRow row) =>
        row.Beliefs.Count == 0 ? row.Questions : row.Questions.Zip(row.Beliefs, (q, belief) => (q.Holder, q.Target, q.Answer.Mix(belief, BeliefShare)));

    // A question whose parties stand beyond the longest passage is left out.
    private IEnumerable<StanceSample> Samples(string passage, IEnumerable<IEnumerable<(TextSpan Holder, TextSpan Target, StanceShares Answer)>> rows, float weight)
    {
        var (annotated, text) = Read(passage);
        foreach (var row in rows)
        {
            var questions = row.Select(q => (Holder: TokensOf(annotated, q.Holder), Target: TokensOf(annotated, q.Target), q.Answer))
                .Where(q => Math.Max(q.Holder.End, q.Target.End) <= text.Count && q.Target.End > 0).Select(q => Question(annotated, new(0, text.Count, q.Holder, q.Target), q.Answer)).ToList();
            if (questions.Count > 0) yield return new(text, questions, weight);
        }
    }

    private StanceQuestion Question(AnnotatedText text, StancePair pair, StanceShares answer)
    {
        var (marks, rows, all, ends) = (new StanceMarks(text, _valences), new int[StanceMarks.Most], new List<ushort>(), new int[pair.End]);
        marks.Begin(pair.First, pair.End);
        marks.TurnTo(pair.Target);
        marks.Turn(pair);
        for (var t = 0; t < pair.End; t++)
        {
            Add(marks.OwnOf(t, rows));
            Add(marks.TargetOf(t, rows));
            Add(marks.HolderOf(t, rows));
            ends[t] = all.Count;
        }
        return new(pair, [.. all], ends, [.. marks.Way], answer);

        void Add(ReadOnlySpan<int> found)
        {
            foreach (var row in found) all.Add((ushort)row);
        }
    }

    private (AnnotatedText, StanceText) Read(string passage)
    {
        var text = _annotator.Annotate(passage);
        var count = Math.Min(text.Tokens.Length, StanceMarks.MostTokens);
        var (states, both, joint) = (new Half[count * Inputs], 2 * _size.Width, 2 * _size.Joint);
        _engine.Reread(text, (first, n, memory) =>
        {
            for (var i = 0; i < n && first + i < count; i++)
            {
                var row = states.AsSpan((first + i) * Inputs, Inputs);
                TensorPrimitives.ConvertToHalf(new ReadOnlySpan<float>(memory.Both + ((long)i * both), both), row);
                TensorPrimitives.ConvertToHalf(new ReadOnlySpan<float>(memory.States + ((long)i * joint), joint), row[both..]);
            }
        });
        for (var t = 0; t < count; t++)
        {
            if (_words.Find(WordForms.Normalize(text.Form(t), new char[text.Form(t).Length])) is not (>= 0 and var word)) continue;
            var vector = states.AsSpan((t * Inputs) + both + joint, _size.Vector);
            for (var k = 0; k < vector.Length; k++) vector[k] = (Half)(_words.Vector(word)[k] * (StateProjection.VectorLength * _words.Scale(word)));
        }
        return (text, new(states, [.. text.Tokens[..count].ToArray().Select(t => StanceNetwork.RowOf(t.Lemma))]));
    }
}
