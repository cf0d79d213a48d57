using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Ranges of numbers in the conventions of Recognizers-Text: "between 20 and 30", "more than 10 and less than 20", "500 or more".</summary>
internal sealed class RangeAnswers
{
    private readonly NumberAnswers _numbers;
    private readonly NumberReader _reader;
    private readonly PhraseTable<(string Side, string End)> _bounds;
    private readonly PhraseTable<(string Side, string End)> _after;
    private readonly PhraseTable<string> _openings;
    private readonly PhraseTable<string> _joints;

    public RangeAnswers(NumberReader reader, NumberAnswers numbers)
    {
        (_reader, _numbers) = (reader, numbers);
        var rows = TrainingTable.Read("range-words.tsv");
        _bounds = new(rows.Where(r => r[1] is "lower" or "upper" or "equal").Select(r => (r[0], (r[1], r[2]))));
        _after = new(rows.Where(r => r[1].StartsWith("after-", StringComparison.Ordinal)).Select(r => (r[0], (r[1][6..], r[2]))));
        _openings = new(rows.Where(r => r[1] == "range").Select(r => (r[0], r[2])));
        _joints = new(rows.Where(r => r[1] == "joint").Select(r => (r[0], r[2])));
    }

    public IReadOnlyList<RecognizerAnswer> Answer(AnnotatedText text)
    {
        List<RecognizerAnswer> answers = [];
        for (var i = 0; i < text.Tokens.Length;)
        {
            var end = i + 1;
            if (TryRange(text, i, out var range) || TryBounds(text, i, out range))
                answers.Add(RecognizerAnswer.Of(text.SpanOf(i, end = range.End), "numberrange", ("value", range.ToString())));
            i = end;
        }
        return answers;
    }

    /// <summary>"between 20 and 30", "from one to two thousand", "1000-5000", "20 through 100".</summary>
    private bool TryRange(AnnotatedText text, int i, out Range range)
    {
        range = default;
        var limit = text.Tokens.Length;
        var opened = _openings.TryMatch(text.Tokens, i, limit, out var at, out var joint);
        if (!TryNumber(text, at, opened, out var low) || !_joints.TryMatch(text.Tokens, low.End, limit, out var second, out var found)) return false;
        if (opened ? found != joint : found != "to") return false;
        if (!TryNumber(text, second, opened, out var high) || high.Value <= low.Value || (high.End < limit && text.Tokens[high.End].Lower == "-")) return false;
        range = new(low.Value, true, high.Value, false, high.End);
        return true;
    }

    /// <summary>One bound, or a lower and an upper one: "greater than 100 and smaller than 300".</summary>
    private bool TryBounds(AnnotatedText text, int i, out Range range)
    {
        if (!TryBound(text, i, out range)) return false;
        var at = range.End < text.Tokens.Length && text.Tokens[range.End].Lower is "and" or "," or "but" ? range.End + 1 : range.End;
        if (!TryBound(text, at, out var other) || (range.Low is null) == (other.Low is null) || range.IsPoint || other.IsPoint) return true;
        var both = range.Low is null ? new Range(other.Low, other.HasLow, range.High, range.HasHigh, other.End) : new Range(range.Low, range.HasLow, other.High, other.HasHigh, other.End);
        if (both.Low < both.High) range = both;
        return true;
    }

    private bool TryBound(AnnotatedText text, int i, out Range range)
    {
        range = default;
        var limit = text.Tokens.Length;
        var (side, closed) = ("", false);
        if (_bounds.TryMatch(text.Tokens, i, limit, out var at, out var bound)) (side, closed) = (bound.Side, bound.End == "closed");
        if (at > i ? !_reader.TryReadSigned(text, at, 0, limit, out var number) && !_reader.TryRead(text, at, limit, out number) || number.HasForeignLetters : !_numbers.TryRead(text, i, out number)) return false;
        var end = number.End;
        if (_after.TryMatch(text.Tokens, end, limit, out var after, out var trailing) && !_numbers.TryRead(text, after, out _))
        {
            if (trailing.Side != "equal" && side is "" or "equal") (side, closed, end) = (trailing.Side, true, after);
            else if (trailing.Side == "equal" && side is "lower" or "upper") (closed, end) = (true, after);
        }
        range = side switch
        {
            "lower" => new(number.Value, closed, null, false, end),
            "upper" => new(null, false, number.Value, closed, end),
            _ => new(number.Value, true, number.Value, true, end),
        };
        return side.Length > 0;
    }

    private bool TryNumber(AnnotatedText text, int i, bool mayBeOrdinal, out Number number)
    {
        if (_numbers.TryRead(text, i, out number)) return true;
        if (!mayBeOrdinal || i >= text.Tokens.Length) return false;
        var at = text.Tokens[i].Upos == Upos.Det ? i + 1 : i; // "between the tenth and the fifteenth"
        return _reader.TryReadOrdinal(text, at, text.Tokens.Length, out number);
    }

    private readonly record struct Range(double? Low, bool HasLow, double? High, bool HasHigh, int End)
    {
        public bool IsPoint => Low == High;

        public override string ToString() => $"{(HasLow ? '[' : '(')}{Spell(Low)},{Spell(High)}{(HasHigh ? ']' : ')')}";

        private static string Spell(double? value) => value is { } number ? NumberAnswers.Spell(number) : "";
    }
}
