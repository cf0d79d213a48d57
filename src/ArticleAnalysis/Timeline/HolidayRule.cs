using System.Globalization;

namespace ArticleAnalysis.Timeline;

/// <summary>How the day of a feast is found in a year; the table of the language explains the notation.</summary>
/// <param name="Kind">Which calendar or reckoning.</param>
/// <param name="Month">Month in that calendar.</param>
/// <param name="Day">Day of the month, days from Easter, or which weekday of the month (-1 for the last).</param>
/// <param name="Weekday">1 (Monday) to 7, or 0.</param>
/// <param name="Later">Days after that day.</param>
internal sealed record HolidayRule(HolidayKind Kind, int Month, int Day, int Weekday = 0, int Later = 0)
{
    private static readonly ChineseLunisolarCalendar Chinese = new();
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly HebrewCalendar Hebrew = new();

    /// <summary>Reads a rule of the table.</summary>
    public static HolidayRule Parse(string rule)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal)) return new(HolidayKind.Easter, 0, Int(rule[6..]));
        if (rule.StartsWith("orthodox", StringComparison.Ordinal)) return new(HolidayKind.OrthodoxEaster, 0, Int(rule[8..]));
        if (rule.StartsWith("hebrew ", StringComparison.Ordinal)) return new(HolidayKind.Hebrew, Int(rule[7..9]), Int(rule[10..]));
        if (rule.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus) return Parse(rule[..plus]) with { Later = Int(rule[plus..]) };
        if (rule.StartsWith("chinese ", StringComparison.Ordinal)) return new(HolidayKind.Chinese, Int(rule[8..10]), Int(rule[11..]));
        if (rule.StartsWith("hijri ", StringComparison.Ordinal)) return new(HolidayKind.Hijri, Int(rule[6..8]), Int(rule[9..]));
        var parts = rule.Split('/');
        if (parts.Length == 3) return new(HolidayKind.WeekdayOfMonth, Int(parts[0]), Int(parts[2]), Int(parts[1]));
        return new(parts.Length == 2 ? HolidayKind.WeekdayBefore : HolidayKind.Fixed, Int(rule[..2]), Int(rule[3..5]), parts.Length == 2 ? Int(parts[1]) : 0);

        static int Int(string s) => int.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>The day in <paramref name="year"/>, or null where the calendar does not reach.</summary>
    public DateOnly? In(int year) => Day0(year)?.AddDays(Later);

    private DateOnly? Day0(int year) => Kind switch
    {
        HolidayKind.Fixed => new DateOnly(year, Month, Day),
        HolidayKind.Easter => Easter(year).AddDays(Day),
        HolidayKind.OrthodoxEaster => OrthodoxEaster(year).AddDays(Day),
        HolidayKind.Hebrew => HebrewIn(year),
        HolidayKind.WeekdayOfMonth => NthWeekday(year),
        HolidayKind.WeekdayBefore => OnOrBefore(new DateOnly(year, Month, Day)),
        HolidayKind.Chinese => year is > 1902 and < 2100 ? DateOnly.FromDateTime(Chinese.ToDateTime(year, Month, Day, 0, 0, 0, 0)) : null,
        _ => HijriIn(year),
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    /// <summary>Easter Sunday of the Julian calendar, by the method of Meeus, as a day of the Gregorian one.</summary>
    private static DateOnly OrthodoxEaster(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        var julian = d + e + 114;
        return new DateOnly(year, julian / 31, julian % 31 + 1).AddDays(year / 100 - year / 400 - 2);
    }

    private DateOnly? HebrewIn(int year)
    {
        if (year is < 1600 or > 2200) return null;
        for (var hebrew = year + 3760; hebrew <= year + 3761; hebrew++)
        {
            // months count from Tishri; from Nisan, the eighth of a leap year, on a common year has one less
            var month = Month > 6 && !Hebrew.IsLeapYear(hebrew) ? Month - 1 : Month;
            if (Hebrew.ToDateTime(hebrew, month, Day, 0, 0, 0, 0) is var day && day.Year == year) return DateOnly.FromDateTime(day);
        }
        return null;
    }

    private DateOnly NthWeekday(int year)
    {
        if (Day < 0) return OnOrBefore(new DateOnly(year, Month, DateTime.DaysInMonth(year, Month)));
        var first = new DateOnly(year, Month, 1);
        return first.AddDays((Weekday - Iso(first) + 7) % 7 + 7 * (Day - 1));
    }

    private DateOnly OnOrBefore(DateOnly day) => day.AddDays(-((Iso(day) - Weekday + 7) % 7));

    private DateOnly? HijriIn(int year)
    {
        if (year is < 1901 or > 2076) return null;
        // a lunar year is shorter: the feast of the Hijri year that begins in or before this one
        for (var hijri = (year - 622) * 33 / 32 - 1; hijri < (year - 622) * 33 / 32 + 3; hijri++)
            if (Hijri.ToDateTime(hijri, Month, Day, 0, 0, 0, 0) is var day && day.Year == year) return DateOnly.FromDateTime(day);
        return null;
    }

    internal static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}

/// <summary>How the day of a feast is reckoned.</summary>
internal enum HolidayKind
{
    /// <summary>On one day of the year.</summary>
    Fixed,

    /// <summary>So many days from Easter.</summary>
    Easter,

    /// <summary>So many days from the Easter of the Eastern churches.</summary>
    OrthodoxEaster,

    /// <summary>In the Hebrew calendar.</summary>
    Hebrew,

    /// <summary>On a weekday of a month, counted.</summary>
    WeekdayOfMonth,

    /// <summary>On the last such weekday up to a day.</summary>
    WeekdayBefore,

    /// <summary>In the Chinese calendar.</summary>
    Chinese,

    /// <summary>In the calendar of Umm al-Qura.</summary>
    Hijri,
}
