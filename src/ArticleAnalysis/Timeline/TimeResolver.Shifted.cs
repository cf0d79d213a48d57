namespace ArticleAnalysis.Timeline;

/// <content>Times counted from another.</content>
internal sealed partial class TimeResolver
{
    private static ResolvedTime? Shifted(in TimePoint point, ResolvedTime anchor, bool fromPublished)
    {
        var day = anchor.First;
        if (point is { Weekday: > 0, Which: null }) return ResolvedTime.OfDay(ResolvedTime.OfWeek(day).First.AddDays(7 * point.Shift + point.Weekday - 1));
        if (point.Month > 0 && point.Which is null || point.Index != 0 && point.Which is null || point.Holiday is not null)
            return Named(point, day.Year + point.Shift); // June of last year, Christmas Day of that year
        if (point.Which is not null) return NamedNear(point, anchor); // that October, the following spring
        if (Move(day, point.Grain, point.Shift) is not { } moved) return null;
        if (point.Part != TimePart.None && point.Shift == 0 && OfPart(point, moved) is { } part) return part;
        var grain = point.Grain;
        if (fromPublished)
        {
            if (point.Day == 1 || grain == TimeGrain.Week && Math.Abs(point.Shift) > 0 && point.IsAgo) return ResolvedTime.OfDay(moved);
            // "a year ago" is about a month, "eighty years ago" about a year
            if (grain == TimeGrain.Year && point.IsAgo && Math.Abs(point.Shift) == 1) grain = TimeGrain.Month;
            return Around(grain, moved);
        }
        if (anchor.Grain > grain && (point.Shift == 0 || anchor.Grain >= TimeGrain.Season && grain <= TimeGrain.Week)) return null; // "that week" after "in 2022"
        if (point.Shift == 0 || anchor.Grain >= TimeGrain.Year) return Around(anchor.Grain >= TimeGrain.Year ? TimeGrain.Year : Max(grain, anchor.Grain), moved);
        if (grain == TimeGrain.Week && anchor.Grain == TimeGrain.Day) grain = TimeGrain.Day;
        if (grain == TimeGrain.Year && point.IsAgo) grain = TimeGrain.Month;
        return Around(Max(grain, anchor.Grain == TimeGrain.Season ? TimeGrain.Month : anchor.Grain), moved);
    }

    /// <summary>"the end of the year" is its December, "the end of the decade" the year after it, "the turn of the century" its first year.</summary>
    private static ResolvedTime? OfPart(in TimePoint point, DateOnly day) => (point.Grain, point.Part) switch
    {
        (TimeGrain.Year, TimePart.End) => ResolvedTime.OfMonth(day.Year, 12),
        (TimeGrain.Decade, TimePart.End) => ResolvedTime.OfYears(TimeGrain.Year, day.Year / 10 * 10 + 10, 1),
        (TimeGrain.Century, TimePart.End) => ResolvedTime.OfYears(TimeGrain.Year, day.Year / 100 * 100 + 100, 1),
        (TimeGrain.Century, TimePart.Start) => ResolvedTime.OfYears(TimeGrain.Year, day.Year / 100 * 100, 1),
        _ => null,
    };

    /// <summary>The month or season in the year of the date told last; "the following spring" is the first one after it.</summary>
    private static ResolvedTime? NamedNear(TimePoint point, ResolvedTime anchor)
    {
        if (point.Weekday > 0)
        {
            var ahead = (point.Weekday - HolidayRule.Iso(anchor.First) + 7) % 7;
            if (point.Shift < 0) ahead = ahead == 0 ? -7 : ahead - 7;
            return anchor.Grain == TimeGrain.Day ? ResolvedTime.OfDay(anchor.First.AddDays(point.Shift > 0 && ahead == 0 ? 7 : ahead)) : null;
        }
        for (var year = anchor.First.Year - 1; year <= anchor.First.Year + 2; year++)
        {
            if (Named(point, year) is not { } candidate) continue;
            if (point.Shift > 0 ? candidate.First > anchor.First : point.Shift < 0 ? candidate.Last < anchor.First && candidate.First.Year + 1 >= anchor.First.Year : candidate.First.Year == anchor.First.Year || candidate.First <= anchor.First && candidate.Last >= anchor.First) return candidate;
        }
        return null;
    }

    private static ResolvedTime Around(TimeGrain grain, DateOnly day) => grain switch
    {
        <= TimeGrain.Day => ResolvedTime.OfDay(day),
        TimeGrain.Week => ResolvedTime.OfWeek(day),
        TimeGrain.Month => ResolvedTime.OfMonth(day.Year, day.Month),
        TimeGrain.Quarter => ResolvedTime.Months(TimeGrain.Quarter, day.Year, (day.Month - 1) / 3 * 3 + 1, 3),
        TimeGrain.Weekend => new(TimeGrain.Weekend, day.AddDays((6 - HolidayRule.Iso(day) + 7) % 7), day.AddDays((6 - HolidayRule.Iso(day) + 7) % 7 + 1)),
        TimeGrain.Decade => ResolvedTime.OfYears(TimeGrain.Decade, day.Year / 10 * 10, 10),
        TimeGrain.Century => ResolvedTime.OfYears(TimeGrain.Century, Math.Max(1, day.Year / 100 * 100), 100),
        _ => ResolvedTime.OfYears(TimeGrain.Year, day.Year, 1),
    };

    /// <summary>Adds so many units; null where the calendar ends.</summary>
    private static DateOnly? Move(DateOnly day, TimeGrain grain, int count)
    {
        var days = grain switch { TimeGrain.Week or TimeGrain.Weekend => 7L * count, TimeGrain.Day => count, _ => 0 };
        var months = grain switch { TimeGrain.Month => count, TimeGrain.Quarter => 3L * count, TimeGrain.Year => 12L * count, TimeGrain.Decade => 120L * count, TimeGrain.Century => 1200L * count, _ => 0 };
        var year = day.Year + months / 12 + days / 365;
        return year is < 3 or > 9990 ? null : day.AddDays((int)days).AddMonths((int)months);
    }

    private static TimeGrain Max(TimeGrain a, TimeGrain b) => a > b ? a : b;
}
