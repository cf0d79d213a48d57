using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <summary>The grammar of time expressions over the tokens of one sentence; says nothing about what day is meant.</summary>
internal sealed partial class TimeReader(TimeWords words, AnnotatedText text)
{
    // "the end of the first week of early January" is as deep as times nest
    private const int Deepest = 4;

    private int _depth;
    private int _first;
    private int _limit;

    private ReadOnlySpan<Token> Tokens => text.Tokens;

    /// <summary>Starts a sentence.</summary>
    public void Enter(in Sentence sentence) => (_first, _limit) = (sentence.FirstToken, sentence.EndToken);

    /// <summary>Reads the expression that begins at token <paramref name="i"/>, or returns null.</summary>
    public TimeExpression? TryRead(int i)
    {
        var token = Tokens[i];
        var word = words[token];
        if (!word.IsAny && !MayBeDigits(token) && !MayBeHoliday(token) && words.Numbers.WordAt(token).Kind is NumberWordKind.None) return null;
        if (word.Is(TimeRoles.Every)) return TrySet(i);
        if (word.Weekdays > 0 && token.IsCapitalized) return Set(i, i + 1);
        if (word.Bound is not (TimeBound.None or TimeBound.To) && TryBounded(i, word.Bound) is { } bounded) return bounded;
        return TryPlain(i, i, TimeBound.None);
    }

    /// <summary>"since 2010", "from 2015 to 2023", "between 1991 and 1995", "until the end of June", "since then".</summary>
    private TimeExpression? TryBounded(int i, TimeBound bound)
    {
        var at = i + 1;
        if (at >= _limit) return null;
        if (words[Tokens[at]].Is(TimeRoles.Then) && bound is not (TimeBound.In or TimeBound.During))
            return bound is TimeBound.By or TimeBound.Until ? null : new(i, at, at + 1, bound, new(TimeGrain.Month, TimeAnchor.Narrative) { IsThen = true });
        if (bound == TimeBound.In) return TryComing(i);
        if (bound == TimeBound.During) return null;
        if (bound == TimeBound.Between || bound == TimeBound.From)
        {
            if (!TryPoint(at, out var from, out var joint)) return null;
            if (joint < _limit && JoinsRange(joint, bound) && TryPoint(joint + 1, out var to, out var end)) return new(i, at, end, TimeBound.Between, from, to, TimelineKind.Period);
            if (bound == TimeBound.Between) return TryPlain(at, i, TimeBound.None);
            if (from.Anchor == TimeAnchor.Calendar && i > _first && Tokens[i - 1].Upos == Upos.Noun && from.Grain >= TimeGrain.Year) bound = TimeBound.Origin;
        }
        return TryPlain(at, i, bound);
    }

    private bool JoinsRange(int joint, TimeBound bound)
    {
        var word = words[Tokens[joint]];
        return bound == TimeBound.Between ? word.Is(TimeRoles.And) : word.Is(TimeRoles.To) || word.Bound == TimeBound.Until;
    }

    /// <summary>"in a fortnight", "in two years": a date where the clause speaks of what is to come.</summary>
    private TimeExpression? TryComing(int i)
    {
        if (!TryAmount(i + 1, out var count, out var unit, out var end) || (end < _limit && words[Tokens[end]] is { Offset: not null } or { Ago: not null })) return null;
        return new(i, i, end, TimeBound.None, new(unit, TimeAnchor.Published) { Shift = count, IsAgo = true, OnlyIfFuture = true });
    }

    private TimeExpression? TryPlain(int i, int first, TimeBound bound)
    {
        var bare = words[Tokens[i]].Is(TimeRoles.The) && i + 1 < _limit ? i + 1 : i;
        if (TryRange(bare, out var from, out var to, out var end)) return new(first == i ? bare : first, bare, end, bound, from, to, TimelineKind.Period);
        if (TryVague(i) is { } vague) return vague with { First = first };
        if (!TryPoint(i, out var point, out end)) return null;
        var core = words[Tokens[i]].Is(TimeRoles.The) && point.Part == TimePart.None ? i + 1 : i;
        if (bound is TimeBound.None && end + 1 < _limit && words[Tokens[end]].Is(TimeRoles.To) && Tokens[end].Lower.Length > 1 && point.Anchor is TimeAnchor.Calendar or TimeAnchor.Open
            && TryPoint(end + 1, out var last, out var lastEnd) && last.Grain == point.Grain && last.Anchor is TimeAnchor.Calendar or TimeAnchor.Open)
            return new(first, core, lastEnd, bound, point, last, TimelineKind.Period); // 1997 to 2016
        return new(first, core, end, bound, point, null, bound is TimeBound.None or TimeBound.By ? TimelineKind.Date : TimelineKind.Period);
    }

    /// <summary>"every week", "each January", "every two years".</summary>
    private TimeExpression? TrySet(int i)
    {
        var at = i + 1;
        if (at < _limit && words.Numbers.TryRead(text, at, _limit, out var number)) at = number.End;
        if (at >= _limit) return null;
        var word = words[Tokens[at]];
        return word.Unit is not null || (Tokens[at].IsCapitalized && (word.Month > 0 || word.Weekday > 0)) || word.Season > 0 || word.Is(TimeRoles.DayPart) ? Set(i, at + 1) : null;
    }

    private static TimeExpression Set(int i, int end) => new(i, i, end, TimeBound.None, new(TimeGrain.Year, TimeAnchor.Narrative), null, TimelineKind.Set);

    /// <summary>"recent years", "the past few months": a time without borders.</summary>
    private TimeExpression? TryVague(int i)
    {
        var at = i;
        if (words[Tokens[at]].Is(TimeRoles.The)) at++;
        if (at + 1 >= _limit) return null;
        if (words[Tokens[at]].Deictic is not null && words[Tokens[at + 1]].Is(TimeRoles.Vague)) at++;
        return at + 1 < _limit && words[Tokens[at]].Is(TimeRoles.Vague) && words[Tokens[at + 1]].Unit is { } unit && (at > i || !IsCount(at))
            ? new(i, i, at + 2, TimeBound.None, new(unit, TimeAnchor.Published), null, TimelineKind.Relative) : null;
    }

    /// <summary>"several years" is an amount; "recent years" is a time.</summary>
    private bool IsCount(int at) => Tokens[at].Upos is not Upos.Adj || words.Numbers.WordAt(Tokens[at]).Kind != NumberWordKind.None || at + 2 < _limit && words[Tokens[at + 2]].Ago is not null;

    /// <summary>A number with a unit of time: "two months", "a week", "ten days".</summary>
    private bool TryAmount(int i, out int count, out TimeGrain unit, out int end)
    {
        (count, unit, end) = (1, default, i);
        if (i >= _limit) return false;
        if (words[Tokens[i]].Is(TimeRoles.One)) end = i + 1;
        else if (words.Numbers.TryRead(text, i, _limit, out var number) && number.Value is > 0 and < 2000 && number.Value == Math.Floor(number.Value) && !number.HasForeignLetters) (count, end) = ((int)number.Value, number.End);
        else return false;
        if (end >= _limit || words[Tokens[end]] is not { Unit: { } found } word || found is TimeGrain.Quarter or TimeGrain.Half or TimeGrain.Weekend) return false;
        count *= word.UnitCount;
        unit = found;
        if (found == TimeGrain.Decade) (unit, count) = (TimeGrain.Year, count * 10);
        if (found == TimeGrain.Century) (unit, count) = (TimeGrain.Year, count * 100);
        end++;
        return true;
    }

    private static bool MayBeDigits(in Token token) => token.Shape is TokenShape.Number or TokenShape.Alphanumeric or TokenShape.Capitalized or TokenShape.MixedCase or TokenShape.Lower
        && token.Lower is { Length: > 1 } lower && (char.IsAsciiDigit(lower[0]) || char.IsAsciiDigit(lower[^1]) || lower[0] == '\'' || HasPartPrefix(lower))
        || token.Shape == TokenShape.Number;

    private static bool HasPartPrefix(string lower) => lower.Length > 5 && lower[3] == '-';

    private bool MayBeHoliday(in Token token) => token.IsCapitalized && words.IsHolidayStart(token.Lower);
}
