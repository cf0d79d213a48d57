using System.Globalization;
using System.Text.Json.Nodes;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Timeline;

/// <content>Ranges, and stretches from now.</content>
internal sealed partial class DateTimeValues
{
    private (string Type, IReadOnlyList<JsonObject> Values) Range(TimePoint start, TimePoint finish)
    {
        if (start.Clock is not null || finish.Clock is not null) return Hours(start, finish);
        if (finish.Year > 0 && start is { Anchor: TimeAnchor.Open, Weekday: 0 }) start = start with { Anchor = TimeAnchor.Calendar, Year = finish.Year };
        var values = new List<JsonObject>();
        foreach (var from in Readings(start))
        {
            var ends = Readings(finish).Where(e => e.First >= from.First).Take(1).ToList();
            if (ends.Count == 0 && finish is { Anchor: TimeAnchor.Open, Month: > 0 } && _resolver.Resolve(finish with { Anchor = TimeAnchor.Calendar, Year = from.First.Year }, Tense.Past) is { } end && end.First >= from.First) ends = [end];
            if (ends.Count == 0) continue;
            var to = ends[0].First;
            values.Add(new() { ["timex"] = $"({Open(start, from)},{Open(finish, ends[0])},{Length(start.Grain == finish.Grain ? start.Grain : TimeGrain.Day, from.First, to)})", ["start"] = Text(from.First), ["end"] = Text(to) });
        }
        return values.Count == 0 ? ("", []) : ("daterange", values);
    }

    private static string Open(in TimePoint point, ResolvedTime time) =>
        point is { Anchor: TimeAnchor.Open, Which: null } ? point.Weekday > 0 ? $"XXXX-WXX-{point.Weekday}" : $"XXXX-{time.First:MM-dd}" : Text(time.First);

    private static string Length(TimeGrain grain, DateOnly from, DateOnly to) => grain switch
    {
        TimeGrain.Year => $"P{to.Year - from.Year}Y",
        TimeGrain.Month or TimeGrain.Quarter => $"P{(to.Year - from.Year) * 12 + to.Month - from.Month}M",
        _ => $"P{to.DayNumber - from.DayNumber}D",
    };

    private (string Type, IReadOnlyList<JsonObject> Values) Hours(TimePoint start, TimePoint finish)
    {
        if (start.Clock is not [_, >= '0' and <= '9', ..] || finish.Clock is not [_, >= '0' and <= '9', ..]) return ("", []);
        var day = start.Anchor != TimeAnchor.Nearest ? start : finish;
        var dates = day.Anchor == TimeAnchor.Nearest ? [] : Readings(day);
        var values = new List<JsonObject>();
        foreach (var half in start.IsEither && finish.IsEither ? new[] { 0, 12 } : [0])
        {
            var (from, to) = (Time(start.Clock, half), Time(finish.Clock, half));
            if (start.IsEither && !finish.IsEither && from.AddHours(12) <= to) from = from.AddHours(12);
            if (to < from) to = to.AddDays(1);
            var length = to - from;
            var amount = $"PT{(length.Hours > 0 ? $"{length.Hours}H" : "")}{(length.Minutes > 0 ? $"{length.Minutes}M" : "")}";
            var (a, b) = (Written(start.Clock, from), Written(finish.Clock, to));
            if (dates.Count == 0) values.Add(new() { ["timex"] = $"({a},{b},{amount})", ["start"] = $"{from:HH:mm:ss}", ["end"] = $"{to:HH:mm:ss}" });
            foreach (var date in dates)
                values.Add(new() { ["timex"] = $"({Timex(day, date)}{a},{Timex(day, date)}{b},{amount})", ["start"] = $"{Text(date.First)} {from:HH:mm:ss}", ["end"] = $"{Text(date.First)} {to:HH:mm:ss}" });
        }
        return (dates.Count == 0 ? "timerange" : "datetimerange", values);

        static string Written(string clock, DateTime time) => clock.Length == 3 ? $"T{time:HH}" : $"T{time:HH:mm}";

        static DateTime Time(string clock, int half) => new DateTime(2000, 1, 1).AddHours(int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture) % 24 + half).AddMinutes(clock.Length > 3 ? int.Parse(clock.AsSpan(4, 2), CultureInfo.InvariantCulture) : 0);
    }

    private (string Type, IReadOnlyList<JsonObject> Values) Stretch(TimePoint point)
    {
        var amount = new TimeAmount(Math.Abs(point.Stretch), point.Grain).Value;
        if (point.Grain == TimeGrain.Quarter)
        {
            var quarter = new DateOnly(_today.Year, (_today.Month - 1) / 3 * 3 + 1, 1);
            var (opens, ends) = point.Stretch < 0 ? (quarter.AddMonths(3 * point.Stretch), quarter) : (quarter.AddMonths(3), quarter.AddMonths(3 + 3 * point.Stretch));
            return ("daterange", [new() { ["timex"] = $"({Text(opens)},{Text(ends)},P{3 * Math.Abs(point.Stretch)}M)", ["start"] = Text(opens), ["end"] = Text(ends) }]);
        }
        if (point.Grain < TimeGrain.Day)
        {
            var other = Shift(now, point.Grain, point.Stretch);
            var (begin, stop) = point.Stretch < 0 ? (other, now) : (now, other);
            return ("datetimerange", [new() { ["timex"] = $"({begin:yyyy-MM-ddTHH:mm:ss},{stop:yyyy-MM-ddTHH:mm:ss},{amount})", ["start"] = Text(begin), ["end"] = Text(stop) }]);
        }
        var (from, to) = point.Stretch < 0 ? (Day(_today, point.Stretch), _today) : (_today.AddDays(1), Day(_today.AddDays(1), point.Stretch));
        return ("daterange", [new() { ["timex"] = $"({Text(from)},{Text(to)},{amount})", ["start"] = Text(from), ["end"] = Text(to) }]);

        DateOnly Day(DateOnly day, int count) => DateOnly.FromDateTime(Shift(day.ToDateTime(default), point.Grain, count));
    }

    private (string Type, IReadOnlyList<JsonObject> Values) Moment(TimePoint point)
    {
        var at = Shift(now, point.Grain, point.Shift);
        return ("datetime", [new() { ["timex"] = $"{at:yyyy-MM-ddTHH:mm:ss}", ["value"] = Text(at) }]);
    }
}
