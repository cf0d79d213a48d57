using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Stances.Network;

/// <summary>Answers for the pairs of one text, passage by passage.</summary>
internal sealed unsafe class StanceReader(StanceModel model, AnnotatedText text, TokenStates states, StanceMemory memory) : IDisposable
{
    private readonly StanceMarks _marks = new(text, model.Valences, memory.Marks);
    private int _first = -1, _end = -1;
    private (int First, int End) _target;

    /// <inheritdoc/>
    public void Dispose() => model.Return(memory);

    /// <summary>How likely the passage is against, neutral toward and for the target of a pair.</summary>
    /// <remarks>Of a passage longer than <see cref="StanceMarks.MostTokens"/> the reader asks for a part that holds the pair.</remarks>
    public StanceOdds Read(in StancePair pair)
    {
        if (pair.First != _first || pair.End != _end)
        {
            (_first, _end) = (pair.First, pair.End);
            _marks.Begin(_first, _end);
            states.Read(_first, _end, memory.Prepared);
            model.Network.Prepare(text, _marks, _first, _end, memory.Prepared);
            _target = default;
        }
        if (pair.Target != _target)
        {
            _target = pair.Target;
            _marks.TurnTo(_target);
            model.Network.Turn(_marks, _first, _end, memory);
        }
        _marks.Turn(pair);
        Span<float> answers = stackalloc float[StanceNetwork.Answers];
        model.Network.Score(_marks, pair, memory, answers);
        var most = MathF.Max(answers[0], MathF.Max(answers[1], answers[2]));
        var (against, neutral, favour) = (MathF.Exp(answers[0] - most), MathF.Exp(answers[1] - most), MathF.Exp(answers[2] - most));
        var all = against + neutral + favour;
        return new(against / all, neutral / all, favour / all);
    }
}

/// <summary>Probabilities that sum to one.</summary>
/// <param name="Against">The holder is against the target.</param>
/// <param name="Neutral">Neither.</param>
/// <param name="For">The holder is for it.</param>
internal readonly record struct StanceOdds(float Against, float Neutral, float For)
{
    /// <summary>-1 (against) to 1 (for).</summary>
    public float Polarity => For - Against;
}
