using System.Globalization;
using System.Text.Json.Nodes;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>Types and values of DateTimeModel for one time; an empty type where that model knows none.</summary>
/// <param name="now">Day and time from which relative times count.</param>
internal sealed partial class DateTimeValues(DateTime now)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(now);
    private readonly TimeResolver _resolver = new(DateOnly.FromDateTime(now), DateOnly.FromDateTime(now)) { Narrative = ResolvedTime.OfDay(DateOnly.FromDateTime(now)) };

    /// <summary>Lengths, repeated times, the present.</summary>
    public (string Type, IReadOnlyList<JsonObject> Values) Fixed(FixedTime time) => time.Type switch
    {
        TimexType.Duration => ("duration", [Length(time with { Value = time.Value.Replace("X", "3", StringComparison.Ordinal) })]), // "a few" is three there
        TimexType.Set => ("set", [new() { ["timex"] = time.Value == "P1Q" ? "P3M" : time.Value.Replace("XXXX-XX-XX", "", StringComparison.Ordinal), ["value"] = "not resolved" }]),
        TimexType.Date when time.Value == "PRESENT_REF" => ("datetime", [new() { ["timex"] = time.Value, ["value"] = Text(now) }]),
        _ => ("", []),
    };

    private static JsonObject Length(FixedTime time)
    {
        var json = new JsonObject { ["timex"] = time.Value, ["value"] = Seconds(time.Value) };
        if (time.Modifier is "MORE_THAN" or "LESS_THAN") json["Mod"] = time.Modifier == "MORE_THAN" ? "more" : "less";
        return json;
    }

    /// <summary>Calendar times.</summary>
    public (string Type, IReadOnlyList<JsonObject> Values) Of(TimeExpression time)
    {
        var start = time.Start;
        if (time.Finish is { } finish) return Range(start, finish);
        if (start.Stretch != 0) return Stretch(start);
        if (start.Grain < TimeGrain.Day) return start.IsAgo ? Moment(start) : ("", []);
        if (start is { IsAgo: true, Anchor: TimeAnchor.Published, Clock: null }) start = new(TimeGrain.Day, TimeAnchor.Published) { Shift = DateOnly.FromDateTime(Shift(now, start.Grain, start.Shift)).DayNumber - _today.DayNumber };
        var readings = Readings(start);
        if (readings.Count == 0) return ("", []);
        var type = start switch
        {
            { Clock: { } clock, Anchor: TimeAnchor.Nearest } => clock.Length == 3 && char.IsAsciiLetter(clock[1]) ? "timerange" : "time",
            { Clock: { } clock } => char.IsAsciiLetter(clock[1]) ? "datetimerange" : "datetime",
            { Grain: TimeGrain.Day } => "date",
            _ => "daterange",
        };
        var mod = time.Bound switch { TimeBound.Since or TimeBound.From when time.First < time.Core => "since", TimeBound.After => "after", TimeBound.Before or TimeBound.Until or TimeBound.By => "before", _ => null };
        var values = readings.SelectMany(r => Clocks(start).Select(clock => Value(type, start, r, clock, mod))).ToList();
        return (mod is not null ? type switch { "date" => "daterange", "time" => "timerange", "datetime" => "datetimerange", _ => type } : type, values);
    }

    private static JsonObject Value(string type, in TimePoint point, ResolvedTime time, string? clock, string? mod)
    {
        var json = new JsonObject { ["timex"] = type.StartsWith("time", StringComparison.Ordinal) ? clock : Timex(point, time) + clock };
        var (start, end) = Bounds(type, time, clock, point.Part);
        if (mod is not null)
        {
            json["Mod"] = mod;
            json["sourceEntity"] = type is "date" or "time" or "datetime" ? "datetimepoint" : "datetimerange";
            if (mod == "before") json["end"] = start;
            else json["start"] = mod == "after" && end is not null ? end : start;
        }
        else if (point.Grain == TimeGrain.Season)
        {
            json["value"] = "not resolved";
        }
        else if (end is null)
        {
            json["value"] = start;
        }
        else
        {
            (json["start"], json["end"]) = (start, end);
        }
        if (point.Part != TimePart.None && (type is "datetimerange" or "timerange" || type == "daterange" && point.Part is not (TimePart.Early or TimePart.Late))) json["Mod"] = point.Part is TimePart.Early or TimePart.Start ? "start" : point.Part is TimePart.Mid or TimePart.Middle ? "mid" : "end";
        return json;
    }

    private static (string Start, string? End) Bounds(string type, ResolvedTime time, string? clock, TimePart part)
    {
        var day = Text(time.First);
        switch (type)
        {
            case "date": return (day, null);
            case "daterange" when time.Grain == TimeGrain.Year && part != TimePart.None:
                if (part is TimePart.Early or TimePart.Late) return part == TimePart.Early ? (day, Text(time.First.AddMonths(6))) : (Text(time.First.AddMonths(6)), Text(time.Last.AddDays(1)));
                var (first, last) = part switch { TimePart.Early or TimePart.Start => (0, 4), TimePart.Mid or TimePart.Middle => (4, 8), _ => (8, 12) };
                return (Text(time.First.AddMonths(first)), Text(time.First.AddMonths(last)));
            case "daterange" when time.Grain == TimeGrain.Week && part is TimePart.Early or TimePart.Late: return part == TimePart.Early ? (day, Text(time.First.AddDays(3))) : (Text(time.First.AddDays(3)), Text(time.Last.AddDays(1)));
            case "daterange" when time.Grain == TimeGrain.Month && part is TimePart.Early or TimePart.Late: return part == TimePart.Early ? (day, Text(time.First.AddDays(15))) : (Text(time.First.AddDays(15)), Text(time.Last.AddDays(1)));
            case "daterange": return (day, Text(time.Last.AddDays(1)));
            case "time": return (clock![1..] + (clock.Length == 6 ? ":00" : ":00:00"), null);
            case "datetime": return ($"{day} {clock![1..]}{(clock.Length == 6 ? ":00" : ":00:00")}", null);
            default:
                var (from, to) = Hours(clock!);
                if (part is TimePart.Early or TimePart.Start) to = Halves(from);
                else if (part is TimePart.Late or TimePart.End) from = Halves(from);
                return type == "timerange" ? (from, to) : ($"{day} {from}", $"{day} {to}");
        }
    }

    private static (string From, string To) Hours(string part) => part switch
    {
        "TMO" => ("08:00:00", "12:00:00"),
        "TAF" => ("12:00:00", "16:00:00"),
        "TEV" => ("16:00:00", "20:00:00"),
        "TNI" => ("20:00:00", "23:59:59"),
        _ => ("", ""),
    };

    private static string Halves(string from) => from.Length == 0 ? "" : FormattableString.Invariant($"{int.Parse(from.AsSpan(0, 2), CultureInfo.InvariantCulture) + 2:00}:00:00");

    /// <summary>A time without "a.m." or "p.m." may be either; null where no time of day is told.</summary>
    private static IEnumerable<string?> Clocks(TimePoint point)
    {
        yield return point.Clock;
        if (point.IsEither && point.Clock is { } clock && int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture) is var hour and < 12)
            yield return string.Create(CultureInfo.InvariantCulture, $"T{hour + 12:00}{clock[3..]}");
    }

    /// <summary>The times that a point may mean: one, or where a year or week is left out the last and the next.</summary>
    private List<ResolvedTime> Readings(TimePoint point)
    {
        if (point is { Anchor: TimeAnchor.Open, Weekday: > 0, Which: { } week and < 2 }) return [ResolvedTime.OfDay(ResolvedTime.OfWeek(_today).First.AddDays(7 * week + point.Weekday - 1))];
        if (point is { Weekday: > 0, Day: > 0 }) return [.. new[] { TimeResolver.OfMonthDay(point, _today.AddDays(-1), -1), TimeResolver.OfMonthDay(point, _today, 1) }.OfType<ResolvedTime>()];
        if (point.Later.Count != 0) return _resolver.Resolve(point, Tense.Future) is { } later ? [later] : [];
        if (point is not { Anchor: TimeAnchor.Open, Which: null }) return _resolver.Resolve(point, Tense.Future) is { } one ? [one] : [];
        if (point.Weekday > 0)
        {
            var ahead = (point.Weekday - HolidayRule.Iso(_today) + 7) % 7;
            return [ResolvedTime.OfDay(_today.AddDays(ahead == 0 ? -7 : ahead - 7)), ResolvedTime.OfDay(_today.AddDays(ahead))];
        }
        if (point.Grain == TimeGrain.Weekend) return _resolver.Resolve(point, Tense.Future) is { } weekend ? [weekend] : [];
        var years = Enumerable.Range(_today.Year - 4, 9).Select(y => _resolver.Resolve(point with { Anchor = TimeAnchor.Calendar, Year = y }, Tense.Past)).OfType<ResolvedTime>().ToList();
        List<ResolvedTime> readings = [.. years.Where(y => y.First < _today).TakeLast(1), .. years.Where(y => y.First >= _today).Take(1)];
        return point.Grain == TimeGrain.Season ? readings[^1..] : readings;
    }

    private static string Timex(in TimePoint point, ResolvedTime time)
    {
        var (year, open) = (time.First.Year.ToString("0000", CultureInfo.InvariantCulture), point is { Anchor: TimeAnchor.Open, Which: null, Later.Count: 0 });
        if (open && point.Weekday > 0) return $"XXXX-WXX-{point.Weekday}";
        if (open && point.Grain != TimeGrain.Weekend) year = "XXXX";
        return time.Grain switch
        {
            TimeGrain.Day => $"{year}-{time.First:MM-dd}",
            TimeGrain.Week or TimeGrain.Weekend => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time.First.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(time.First.ToDateTime(default)):00}{(time.Grain == TimeGrain.Weekend ? "-WE" : "")}"),
            TimeGrain.Month => $"{year}-{time.First:MM}",
            TimeGrain.Season => (open ? "" : year + "-") + TimexWriter.SeasonCode(time.Season),
            TimeGrain.Year => year,
            TimeGrain.Quarter when open => $"XXXX-Q{(time.First.Month + 2) / 3}",
            _ => $"({Text(time.First)},{Text(time.Last.AddDays(1))},{(time.Grain == TimeGrain.Quarter ? "P3M" : time.Grain == TimeGrain.Half ? "P6M" : time.Grain == TimeGrain.Decade ? "P10Y" : "P100Y")})",
        };
    }

    public static DateTime Shift(DateTime from, TimeGrain grain, int count) => grain switch
    {
        TimeGrain.Second => from.AddSeconds(count),
        TimeGrain.Minute => from.AddMinutes(count),
        TimeGrain.Hour => from.AddHours(count),
        TimeGrain.Day => from.AddDays(count),
        TimeGrain.Week => from.AddDays(7 * count),
        TimeGrain.Month => from.AddMonths(count),
        TimeGrain.Quarter => from.AddMonths(3 * count),
        _ => from.AddYears(count),
    };

    private static string Seconds(string value)
    {
        var time = value.StartsWith("PT", StringComparison.Ordinal);
        var (total, number) = (0.0, "");
        foreach (var c in value.AsSpan(time ? 2 : 1))
        {
            if (char.IsAsciiDigit(c) || c == '.') number += c;
            else
            {
                total += number.Length == 0 ? 0 : double.Parse(number, CultureInfo.InvariantCulture) * (c, time) switch { ('S', _) => 1, ('M', true) => 60, ('H', _) => 3600, ('D', _) => 86400, ('W', _) => 604800, ('M', false) => 2592000, ('Y', _) => 31536000, ('Q', _) => 7776000, _ => 0 };
                number = "";
            }
        }
        return total.ToString("0", CultureInfo.InvariantCulture);
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
