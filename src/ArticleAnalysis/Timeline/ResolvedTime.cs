using System.Globalization;

namespace ArticleAnalysis.Timeline;

/// <summary>A time on the calendar.</summary>
/// <param name="Grain">How exact it is.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Season">EDTF code of a season, or 0.</param>
internal readonly record struct ResolvedTime(TimeGrain Grain, DateOnly First, DateOnly Last, int Season = 0)
{
    public static ResolvedTime OfDay(DateOnly day) => new(TimeGrain.Day, day, day);

    /// <summary>The week, Monday to Sunday, of a day.</summary>
    public static ResolvedTime OfWeek(DateOnly day) => day.AddDays(1 - HolidayRule.Iso(day)) is var monday ? new(TimeGrain.Week, monday, monday.AddDays(6)) : default;

    public static ResolvedTime OfMonth(int year, int month) => Months(TimeGrain.Month, year, month, 1);

    public static ResolvedTime OfYears(TimeGrain grain, int year, int count) => new(grain, new(year, 1, 1), new(Math.Min(9999, year + count - 1), 12, 31));

    /// <summary>A run of months: a quarter, a half, a month.</summary>
    public static ResolvedTime Months(TimeGrain grain, int year, int month, int count) =>
        new(grain, new(year, month, 1), new DateOnly(year, month, 1).AddMonths(count).AddDays(-1));

    /// <summary>A season of the north: spring (21) from March, winter (24) from December on.</summary>
    public static ResolvedTime OfSeason(int year, int code) => Months(TimeGrain.Season, year, (code - 20) * 3, 3) with { Season = code };

    /// <summary>The time as EDTF level 1, which has no weeks: they take the month in which most of their days lie.</summary>
    public string Edtf => Grain switch
    {
        TimeGrain.Weekend or TimeGrain.Quarter or TimeGrain.Half => $"{From}/{Until}",
        TimeGrain.Decade => $"{Year(First.Year / 10, 3)}X",
        TimeGrain.Century => $"{Year(First.Year / 100, 2)}XX",
        _ => From,
    };

    /// <summary>Its beginning, for an interval that starts here.</summary>
    public string From => Grain switch
    {
        TimeGrain.Day or TimeGrain.Weekend => First.ToString("O", CultureInfo.InvariantCulture),
        TimeGrain.Week => First.AddDays(3).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        TimeGrain.Month or TimeGrain.Quarter or TimeGrain.Half => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        TimeGrain.Season => $"{Year(First.Year, 4)}-{Season.ToString(CultureInfo.InvariantCulture)}",
        _ => Year(First.Year, 4),
    };

    /// <summary>Its end, for an interval that ends here.</summary>
    public string Until => Grain switch
    {
        TimeGrain.Weekend => Last.ToString("O", CultureInfo.InvariantCulture),
        TimeGrain.Quarter or TimeGrain.Half => Last.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => From,
    };

    /// <summary>Its middle year, for "since the mid-1990s".</summary>
    public string Middle => Year((First.Year + Last.Year + 1) / 2, 4);

    private static string Year(int year, int digits) => year.ToString($"D{digits}", CultureInfo.InvariantCulture);
}
