using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>Answers with one time as duckling does: the next one where the text leaves the year or week open.</summary>
internal sealed class DucklingTimes(DateTime now)
{
    private readonly TimeWords _words = new(EnglishResources.Instance);
    private readonly Annotator _annotator = Annotator.CreateEnglish();
    private readonly SpokenCapitals _capitals = new(EnglishResources.Instance);
    // hours from Greenwich; the examples are told two hours west of it
    private const double Here = -2;

    private static readonly Dictionary<string, double> Zones = new(StringComparer.Ordinal) { ["gmt"] = 0, ["utc"] = 0, ["bst"] = 1, ["cet"] = 1, ["est"] = -5, ["edt"] = -4, ["cst"] = -6, ["pst"] = -8, ["ist"] = 5.5 };

    private bool _isUpcoming;
    private readonly DateOnly _today = DateOnly.FromDateTime(now);
    private readonly TimeResolver _resolver = new(DateOnly.FromDateTime(now), DateOnly.FromDateTime(now)) { Narrative = ResolvedTime.OfDay(DateOnly.FromDateTime(now)) };

    /// <summary>The time that the whole text means; null where it has none, or several.</summary>
    public DucklingTime? Answer(string input)
    {
        var text = _annotator.Annotate(_capitals.Of(input) + "."); // the examples are no sentences
        _isUpcoming = input.Contains("upcoming", StringComparison.OrdinalIgnoreCase);
        var times = TimeJoiner.Join(text, [.. TimeFinder.Told(_words, text)]);
        if (times.Count != 1 || Of(times[0]) is not { } answer || answer.Grain is not ("Minute" or "Hour")) return times.Count == 1 ? Of(times[0]) : null;
        for (var i = times[0].First + 1; i < Math.Min(text.Tokens.Length, times[0].End + 2); i++)
            if (Zones.TryGetValue(text.Tokens[i].Lower, out var zone)) return answer with { Start = answer.Start.AddHours(Here - zone), End = answer.End?.AddHours(Here - zone), Grain = "Minute" };
        return answer;
    }

    private DucklingTime? Of(TimeExpression time)
    {
        if (time.Fixed is { } meaning) return meaning.Value == "PRESENT_REF" ? new("", now, null, "Second") : null;
        var start = time.Start;
        if (start.Stretch != 0) return _isUpcoming ? new("", Stretch(start with { Stretch = 1 }).Start is var next ? DateTimeValues.Shift(next, start.Grain, start.Stretch - 1) : default, null, start.Grain.ToString()) : Stretch(start);
        if (start.IsAgo && start.Anchor == TimeAnchor.Published && start.Clock is null) return Ago(start);
        if (time.Finish is { } finish) return Range(start, finish);
        if (Resolve(start) is not { } day) return null;
        var at = Of(start, day);
        if (start is { Anchor: TimeAnchor.Nearest, Clock: [_, >= '0' and <= '9', ..] } && time.Bound is TimeBound.None or TimeBound.During && at.Start < now) at = at with { Start = at.Start.AddHours(start.IsEither ? 12 : 24) };
        var bound = time.Bound switch { TimeBound.Since or TimeBound.After or TimeBound.From => "After", TimeBound.Before or TimeBound.Until => "Before", _ => "" };
        return bound.Length > 0 && at.End is null ? at with { Bound = bound } : at;
    }

    private static DucklingTime Of(in TimePoint point, ResolvedTime time)
    {
        var first = time.First.ToDateTime(default);
        if (point.Clock is [_, >= '0' and <= '9', ..] clock) return new("", first.Add(Clock(clock)), null, clock.Length == 3 ? "Hour" : "Minute");
        if (point.Clock is { } part)
        {
            var (from, to) = part switch { "TMO" => (0, 12), "TAF" => (12, 19), "TEV" => (18, 24), _ => (18, 24) };
            return new("", first.AddHours(from), first.AddHours(to), "Hour");
        }
        if (point.Part != TimePart.None && Part(point, time) is { } some) return some;
        return time.Grain switch
        {
            TimeGrain.Weekend => new("", first.AddHours(-6), first.AddDays(2), "Hour"),
            TimeGrain.Season => new("", first, time.Last.AddDays(1).ToDateTime(default), "Day"),
            TimeGrain.Half or TimeGrain.Decade or TimeGrain.Century => new("", first, time.Last.AddDays(1).ToDateTime(default), "Year"),
            var grain => new("", first, null, grain.ToString()),
        };
    }

    /// <summary>The beginning, middle or end of a week, month or year, in the bounds of duckling.</summary>
    private static DucklingTime? Part(in TimePoint point, ResolvedTime time)
    {
        var (first, after) = (time.First.ToDateTime(default), time.Last.AddDays(1).ToDateTime(default));
        var (isStart, isMiddle) = (point.Part is TimePart.Early or TimePart.Start, point.Part is TimePart.Mid or TimePart.Middle);
        return point.Grain switch
        {
            TimeGrain.Week => isStart ? new("", first, first.AddDays(3), "Day") : isMiddle ? null : new("", after.AddDays(-3), after, "Day"),
            TimeGrain.Month => isStart ? new("", first, first.AddDays(10), "Day") : isMiddle ? new("", first.AddDays(10), first.AddDays(20), "Day") : new("", first.AddDays(20), new DateTime(first.Year, first.Month, 1).AddMonths(1), "Day"),
            TimeGrain.Year => isStart ? new("", new(first.Year, 1, 1), new(first.Year, 4, 1), "Month") : isMiddle ? null : new("", new(first.Year, 9, 1), new(first.Year + 1, 1, 1), "Month"),
            _ => null,
        };
    }

    /// <summary>The next such time; of weekdays not today's.</summary>
    private ResolvedTime? Resolve(in TimePoint point)
    {
        if (point is { Anchor: TimeAnchor.Open, Weekday: > 0, Day: 0, Which: null or 0 or 1 })
        {
            var ahead = (point.Weekday - HolidayRule.Iso(_today) + 7) % 7;
            return ResolvedTime.OfDay(_today.AddDays(ahead == 0 ? 7 : ahead));
        }
        if (point is { Weekday: > 0, Day: > 0 }) return TimeResolver.OfMonthDay(point, _today, 1);
        if (point is not { Anchor: TimeAnchor.Open, Which: null, Grain: not TimeGrain.Weekend }) return _resolver.Resolve(point, Tense.Future);
        var open = point;
        return Enumerable.Range(_today.Year - 1, 9).Select(y => _resolver.Resolve(open with { Anchor = TimeAnchor.Calendar, Year = y }, Tense.Past)).FirstOrDefault(t => t is { } known && known.Last >= _today);
    }

    private DucklingTime? Range(TimePoint start, TimePoint finish)
    {
        if (finish.Year > 0 && start is { Anchor: TimeAnchor.Open, Weekday: 0 }) start = start with { Anchor = TimeAnchor.Calendar, Year = finish.Year };
        if (Resolve(start) is not { } from || Resolve(finish) is not { } to) return null;
        var (a, b) = (Of(start, from), Of(finish, to));
        if (start.Clock is null) return new("", a.Start, finish.Grain == TimeGrain.Day ? b.Start.AddDays(1) : to.Last.AddDays(1).ToDateTime(default), a.Grain);
        var grain = a.Grain == "Minute" || b.Grain == "Minute" ? "Minute" : "Hour";
        return new("", a.Start, grain == "Minute" ? b.Start.AddMinutes(1) : b.Start.AddHours(1), grain);
    }

    private DucklingTime Stretch(TimePoint point)
    {
        var start = point.Grain switch
        {
            TimeGrain.Year => new DateTime(now.Year, 1, 1),
            TimeGrain.Quarter => new DateTime(now.Year, (now.Month - 1) / 3 * 3 + 1, 1),
            TimeGrain.Month => new DateTime(now.Year, now.Month, 1),
            TimeGrain.Week => ResolvedTime.OfWeek(_today).First.ToDateTime(default),
            TimeGrain.Day => now.Date,
            TimeGrain.Hour => now.Date.AddHours(now.Hour),
            TimeGrain.Minute => now.Date.AddHours(now.Hour).AddMinutes(now.Minute),
            _ => now,
        };
        return point.Stretch < 0
            ? new("", DateTimeValues.Shift(start, point.Grain, point.Stretch), start, point.Grain.ToString())
            : new("", DateTimeValues.Shift(start, point.Grain, 1), DateTimeValues.Shift(start, point.Grain, point.Stretch + 1), point.Grain.ToString());
    }

    /// <summary>An amount from now is as exact as the unit below its own.</summary>
    private DucklingTime Ago(TimePoint point)
    {
        var at = DateTimeValues.Shift(now, point.Grain, point.Shift);
        return point.Grain switch
        {
            TimeGrain.Year => new("", new(at.Year, at.Month, 1), null, "Month"),
            TimeGrain.Month or TimeGrain.Week => new("", at.Date, null, "Day"),
            TimeGrain.Day => new("", at.Date.AddHours(at.Hour), null, "Hour"),
            TimeGrain.Hour => new("", at, null, "Minute"),
            _ => new("", at, null, "Second"),
        };
    }

    private static TimeSpan Clock(string clock) => new(int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture), clock.Length > 3 ? int.Parse(clock.AsSpan(4, 2), CultureInfo.InvariantCulture) : 0, 0);
}
