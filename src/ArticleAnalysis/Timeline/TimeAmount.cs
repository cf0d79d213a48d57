using System.Globalization;

namespace ArticleAnalysis.Timeline;

/// <summary>A length of time as written: three years, several days, five and a half hours.</summary>
/// <param name="Count">How many units; not a number where the text does not say ("several days").</param>
/// <param name="Unit">The unit.</param>
/// <param name="UnitCount">How many of <paramref name="Unit"/> the word for the unit means: 2 for a fortnight.</param>
internal readonly record struct TimeAmount(double Count, TimeGrain Unit, int UnitCount = 1)
{
    /// <summary>Whole units, or 0 where the text does not say or means a fraction.</summary>
    public int Whole => Count > 0 && Count < 10_000 && Count == Math.Floor(Count) ? (int)Count * UnitCount : 0;

    /// <summary>The same length in whole units, smaller where needed: 150 minutes for two and a half hours; itself where there are none.</summary>
    public TimeAmount InWholeUnits
    {
        get
        {
            var (unit, count) = Unit switch { TimeGrain.Minute => (TimeGrain.Second, 60), TimeGrain.Hour => (TimeGrain.Minute, 60), TimeGrain.Day => (TimeGrain.Hour, 24), TimeGrain.Year => (TimeGrain.Month, 12), _ => (Unit, 1) };
            return Whole > 0 || double.IsNaN(Count) || Count * count is var smaller && smaller != Math.Floor(smaller) ? this : new(Count * count, unit);
        }
    }

    /// <summary>The length in the notation of TIMEX3, which is that of ISO 8601 with letters of its own for quarters, decades, centuries and millennia.</summary>
    public string Value
    {
        get
        {
            var letter = Letter(Unit);
            if (double.IsNaN(Count)) return $"{letter.Prefix}X{letter.Unit}";
            var count = Count * UnitCount;
            if (Unit == TimeGrain.Decade) (letter, count) = (("P", "Y"), count * 10);
            if (Unit == TimeGrain.Century) (letter, count) = (("P", "Y"), count * 100);
            if (Unit == TimeGrain.Millennium) (letter, count) = (("P", "Y"), count * 1000);
            var (whole, rest) = (Math.Floor(count), count - Math.Floor(count));
            if (rest == 0) return $"{letter.Prefix}{Number(whole)}{letter.Unit}";
            return (Unit, Half: rest == 0.5) switch
            {
                (TimeGrain.Year, true) when whole == 0 => "P6M",
                (TimeGrain.Hour, true) when whole == 0 => "PT30M",
                (TimeGrain.Minute, true) when whole == 0 => "PT30S",
                (TimeGrain.Year, true) => $"P{Number(whole)}Y6M",
                (TimeGrain.Hour, true) => $"PT{Number(whole)}H30M",
                (TimeGrain.Minute, true) => $"PT{Number(whole)}M30S",
                _ => $"{letter.Prefix}{Number(count)}{letter.Unit}",
            };
        }
    }

    private static string Number(double count) => count.ToString("0.##", CultureInfo.InvariantCulture);

    private static (string Prefix, string Unit) Letter(TimeGrain unit) => unit switch
    {
        TimeGrain.Second => ("PT", "S"),
        TimeGrain.Minute => ("PT", "M"),
        TimeGrain.Hour => ("PT", "H"),
        TimeGrain.Day => ("P", "D"),
        TimeGrain.Weekend => ("P", "WE"),
        TimeGrain.Week => ("P", "W"),
        TimeGrain.Month => ("P", "M"),
        TimeGrain.Season => ("P", "SE"),
        TimeGrain.Quarter => ("P", "Q"),
        TimeGrain.Half => ("P", "H"),
        TimeGrain.Decade => ("P", "DE"),
        TimeGrain.Century => ("P", "CE"),
        TimeGrain.Millennium => ("P", "ML"),
        _ => ("P", "Y"),
    };
}
