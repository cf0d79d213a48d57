using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>Makes one time of a day and a time of day beside it, as assistants do: "Tuesday at 9 a.m.", "from 2 to 4 p.m. next Monday", "every day at noon".</summary>
internal static class TimeJoiner
{
    private static readonly HashSet<string> Between = ["at", "on", "in", "the", ",", "around", "@"];

    private static readonly (string[] Words, TimeBound Bound)[] Bounds =
    [
        (["no", "later", "than"], TimeBound.By), (["no", "earlier", "than"], TimeBound.Since), (["later", "than"], TimeBound.After), (["earlier", "than"], TimeBound.Before), (["greater", "than"], TimeBound.After),
        (["starting", "on"], TimeBound.Since), (["starting", "from"], TimeBound.Since), (["starting"], TimeBound.Since), (["as", "early", "as"], TimeBound.Since), (["as", "late", "as"], TimeBound.By),
    ];

    public static List<TimeExpression> Join(AnnotatedText text, List<TimeExpression> times)
    {
        var joined = new List<TimeExpression>();
        foreach (var told in times)
        {
            // without a story there is but the day of the question
            var time = told.Start is { Anchor: TimeAnchor.Narrative, IsAgo: false, Which: null } && told.Fixed is null ? told with { Start = told.Start with { Anchor = TimeAnchor.Published } } : told;
            if (joined.Count > 0 && IsBeside(text, joined[^1], time) && TryJoin(joined[^1], time) is { } both) joined[^1] = both;
            else if (joined.Count > 0 && TryCounted(text, joined[^1], time) is { } counted) joined[^1] = counted;
            else joined.Add(time);
        }
        return [.. joined.Select(t => WithBound(text, WithHour(text, t)))];
    }

    /// <summary>"later than 2018", "no later than 6:00", "3 p.m. or later".</summary>
    private static TimeExpression WithBound(AnnotatedText text, TimeExpression time)
    {
        if (time is not { Fixed: null, Finish: null, Bound: TimeBound.None or TimeBound.During }) return time;
        foreach (var (phrase, bound) in Bounds)
        {
            var first = time.First - phrase.Length;
            if (first < 0) continue;
            var isThere = true;
            for (var i = 0; i < phrase.Length; i++) isThere &= text.Tokens[first + i].Lower == phrase[i];
            if (isThere) return time with { First = first, Bound = bound };
        }
        if (time.End + 1 < text.Tokens.Length && text.Tokens[time.End].Lower is "or" or "and" && text.Tokens[time.End + 1].Lower == "later") return time with { End = time.End + 2, Bound = TimeBound.Since };
        return time;
    }

    /// <summary>"tomorrow at 5", "this evening at 8", "9 tomorrow", "8 in the evening": an hour without more beside a day.</summary>
    private static TimeExpression WithHour(AnnotatedText text, TimeExpression time)
    {
        if (time is not { Fixed: null, Finish: null, Start: { Grain: TimeGrain.Day, Stretch: 0, IsAgo: false, Holiday: null, Clock: null or [_, >= 'A', ..] } }) return time;
        var tokens = text.Tokens;
        if (time.End + 1 < tokens.Length && tokens[time.End].Lower is "at" or "@" && HourAt(time.End + 1) is { } after)
        {
            var first = time.First;
            while (time.Start.Clock is not null && first > 0 && tokens[first - 1].Lower is "in" or "the") first--;
            return With(time with { First = first, Core = first, End = time.End + 2 }, after);
        }
        var before = time.First - 1;
        while (before >= 0 && tokens[before].Lower is "in" or "the") before--;
        return before >= 0 && HourAt(before) is { } hour && (time.Start.Clock is not null || before == time.First - 1) ? With(time with { First = before, Core = before }, hour) : time;

        int? HourAt(int i) => text.Tokens[i].Shape == TokenShape.Number && int.TryParse(text.Form(i), out var hour) && hour is > 0 and < 13 && (i + 1 >= text.Tokens.Length || text.Tokens[i + 1].Shape != TokenShape.Symbol) ? hour : null;

        static TimeExpression With(TimeExpression time, int hour)
        {
            var isEither = time.Start.Clock is null;
            return time with { Start = time.Start with { Clock = FormattableString.Invariant($"T{hour % 12 + (isEither || time.Start.Clock == "TMO" ? 0 : 12):00}"), IsEither = isEither } };
        }
    }

    private static bool IsBeside(AnnotatedText text, TimeExpression a, TimeExpression b)
    {
        for (var i = a.End; i < b.First; i++)
            if (!Between.Contains(text.Tokens[i].Lower)) return false;
        return b.First - a.End < 4 && text.SentenceAt(text.Tokens[a.First].Span.Start) == text.SentenceAt(text.Tokens[b.First].Span.Start);
    }

    private static TimeExpression? TryJoin(TimeExpression a, TimeExpression b)
    {
        if (IsClock(a) && IsClock(b) && a.Finish is null && b.Finish is null && a.Start.IsEither && b.Start.Clock is [_, >= 'A', ..] part) return Ends(a, b) with { Start = a.Start with { Clock = part == "TMO" ? a.Start.Clock : Later(a.Start.Clock!), IsEither = false } };
        if (IsDay(a) && IsClock(b)) return WithClock(a, b) with { Bound = b.Bound == TimeBound.None ? a.Bound : b.Bound };
        if (IsClock(a) && IsDay(b)) return WithClock(b, a) with { Bound = a.Bound };
        if (a.Fixed is { Type: TimexType.Set } set && IsClock(b) && b.Finish is null) return Ends(a, b) with { Fixed = set with { Value = Merge(set.Value, b.Start.Clock!) } };
        if (b.Fixed is { Type: TimexType.Set } last && IsClock(a) && a.Finish is null) return Ends(a, b) with { Fixed = last with { Value = Merge(last.Value, a.Start.Clock!) } };
        return null;

        TimeExpression WithClock(TimeExpression day, TimeExpression clock) => Ends(a, b) with
        {
            Start = day.Start with { Clock = clock.Start.Clock, IsEither = clock.Start.IsEither && day.Start.Clock is null },
            Finish = clock.Finish is { } finish ? day.Start with { Clock = finish.Clock, IsEither = finish.IsEither } : null,
            Fixed = null,
        };
    }

    /// <summary>"3 days after January 12th", "two weeks from tomorrow", "five days before Christmas".</summary>
    private static TimeExpression? TryCounted(AnnotatedText text, TimeExpression length, TimeExpression day)
    {
        if (length.Fixed is not { Type: TimexType.Duration, Value: ['P', .. var count, var unit and ('D' or 'W' or 'M' or 'Y')] } || !int.TryParse(count, out var number) || day is not { Fixed: null, Finish: null, Start: { Grain: TimeGrain.Day, Clock: null } }) return null;
        var word = length.End < text.Tokens.Length && length.End >= day.First - 1 && day.Start.First - length.End <= 2 ? text.Tokens[length.End].Lower : "";
        var sign = word switch { "after" or "from" or "since" => 1, "before" => -1, _ => 0 };
        if (sign == 0) return null;
        return length with { Fixed = null, End = day.End, Bound = TimeBound.None, Start = day.Start with { Later = (sign * number * (unit is 'W' ? 7 : 1), unit is 'M' or 'Y' ? (unit == 'M' ? TimeGrain.Month : TimeGrain.Year) : TimeGrain.Day) } };
    }

    private static string Merge(string set, string clock)
    {
        return set.StartsWith("XXXX-WXX", StringComparison.Ordinal) ? set[..10] + clock : clock;
    }

    private static string Later(string clock) => int.Parse(clock.AsSpan(1, 2), System.Globalization.CultureInfo.InvariantCulture) is var hour and < 12 ? FormattableString.Invariant($"T{hour + 12:00}{clock[3..]}") : clock;

    private static TimeExpression Ends(TimeExpression a, TimeExpression b) => a with { First = a.First, Core = a.Core, End = b.End };

    private static bool IsClock(TimeExpression time) => time is { Fixed: null, Start: { Anchor: TimeAnchor.Nearest, Clock: not null } };

    private static bool IsDay(TimeExpression time) => time is { Fixed: null, Finish: null, Start: { Grain: TimeGrain.Day, Anchor: not TimeAnchor.Nearest, Stretch: 0, IsAgo: false, Clock: null or [_, >= 'A', ..] } };
}
