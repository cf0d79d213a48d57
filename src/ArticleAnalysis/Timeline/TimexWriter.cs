using System.Globalization;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <summary>Writes dated times in the notation of TIMEX3. A range is two times there, and a preposition is no part of one.</summary>
internal static class TimexWriter
{
    /// <summary>The times of a text, in text order.</summary>
    public static List<Timex> Write(AnnotatedText text, List<DatedTime> times)
    {
        var written = new List<Timex>(times.Count);
        foreach (var time in times)
        {
            var expression = time.Expression;
            if (expression.Fixed is { } meaning)
            {
                written.Add(new(text.SpanOf(expression.First, expression.End), meaning.Type, meaning.Value, meaning.Modifier));
                continue;
            }
            if (!expression.Start.IsThen) written.Add(Of(text, expression.Start, time.From));
            if (expression.Finish is { } finish) written.Add(Of(text, finish, time.To));
        }
        return written;
    }

    /// <summary>SP, SU, FA, WI for the codes of EDTF.</summary>
    public static string SeasonCode(int season) => season switch { 21 => "SP", 22 => "SU", 23 => "FA", _ => "WI" };

    private static Timex Of(AnnotatedText text, in TimePoint point, ResolvedTime? time)
    {
        var span = text.SpanOf(point.First, point.End);
        if (point.Stretch != 0 || point.OnlyIfFuture) return new(span, TimexType.Duration, new TimeAmount(Math.Abs(point.Stretch != 0 ? point.Stretch : point.Shift), point.Grain).Value);
        var modifier = point.Part switch
        {
            TimePart.Early or TimePart.Start => "START",
            TimePart.Mid or TimePart.Middle => "MID",
            TimePart.Late or TimePart.End => "END",
            _ => null,
        };
        return new(span, point.Clock is null ? TimexType.Date : TimexType.Time, time is { } known ? Value(point, known) : Unknown(point), modifier);
    }

    private static string Value(in TimePoint point, in ResolvedTime time)
    {
        var grain = (point.IsAgo || point.Part != TimePart.None) && time.Grain != TimeGrain.Quarter ? point.Grain : time.Grain;
        var (year, day) = (time.First.Year, time.First);
        return grain switch
        {
            TimeGrain.Second or TimeGrain.Minute or TimeGrain.Hour or TimeGrain.Day => day.ToString("O", CultureInfo.InvariantCulture) + Clock(point),
            TimeGrain.Week or TimeGrain.Weekend => Invariant($"{ISOWeek.GetYear(day.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):00}{(grain == TimeGrain.Weekend ? "-WE" : "")}"),
            TimeGrain.Month => Invariant($"{year:0000}-{day.Month:00}"),
            TimeGrain.Season => Invariant($"{year:0000}-{SeasonCode(time.Season)}"),
            TimeGrain.Quarter => Invariant($"{year:0000}-Q{(day.Month + 2) / 3}"),
            TimeGrain.Half => Invariant($"{year:0000}-H{(day.Month + 5) / 6}"),
            TimeGrain.Decade => Invariant($"{year / 10:000}"),
            TimeGrain.Century => Invariant($"{year / 100:00}"),
            TimeGrain.Millennium => Invariant($"{year / 1000:0}"),
            _ => Invariant($"{year:0000}"),
        };
    }

    /// <summary>The time of day, with its minutes.</summary>
    private static string Clock(in TimePoint point) => point.Clock is [_, >= '0' and <= '9', _] hour ? hour + ":00" : point.Clock ?? "";

    /// <summary>What is written of a time, with X for the rest.</summary>
    private static string Unknown(in TimePoint point)
    {
        var year = point.Year < 0 ? Invariant($"BC{-point.Year:0000}") : point.Year > 0 ? Invariant($"{point.Year:0000}") : "XXXX";
        if (point.Weekday > 0) return Invariant($"XXXX-WXX-{point.Weekday}{Clock(point)}");
        return point.Grain switch
        {
            <= TimeGrain.Day when point.Day > 0 && point.Month > 0 => Invariant($"{year}-{point.Month:00}-{point.Day:00}{Clock(point)}"),
            <= TimeGrain.Day => Invariant($"{year}-XX-XX{Clock(point)}"),
            TimeGrain.Week => Invariant($"{year}-WXX"),
            TimeGrain.Weekend => Invariant($"{year}-WXX-WE"),
            TimeGrain.Month => point.Month > 0 ? Invariant($"{year}-{point.Month:00}") : Invariant($"{year}-XX"),
            TimeGrain.Season => Invariant($"{year}-{SeasonCode(point.Index)}"),
            TimeGrain.Quarter => point.Index > 0 ? Invariant($"{year}-Q{point.Index}") : Invariant($"{year}-QX"),
            TimeGrain.Half => point.Index > 0 ? Invariant($"{year}-H{point.Index}") : Invariant($"{year}-HX"),
            _ => year,
        };
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
