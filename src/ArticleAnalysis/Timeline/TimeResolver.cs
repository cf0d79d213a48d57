namespace ArticleAnalysis.Timeline;

/// <summary>Turns times as written into times on the calendar, by the day of publication and the date that the text named last.</summary>
/// <param name="published">Day of publication, or null: then "last month" stays open.</param>
/// <param name="reference">Day from which a left-out year is inferred: that of publication, or the latest that the text gives; or null.</param>
internal sealed partial class TimeResolver(DateOnly? published, DateOnly? reference)
{
    private const int TooFar = 300;

    private const int Near = 60;

    /// <summary>The date that the text named last.</summary>
    public ResolvedTime? Narrative { get; set; }

    /// <summary>True where the sentence goes on telling of <see cref="Narrative"/>: "In March 2022 … In June …".</summary>
    public bool Continues { get; set; }

    /// <summary>Dates an expression.</summary>
    public DatedTime Date(in ToldTime told)
    {
        var expression = told.Expression;
        var undated = new DatedTime(expression, told.Sentence, null, null);
        if (expression.Fixed is not null) return undated;
        if (Stretch(expression.Start) is { } stretch) return undated with { From = stretch.From, To = stretch.To };
        var tense = expression.Bound switch
        {
            TimeBound.Since => Tense.Past,
            TimeBound.From or TimeBound.Origin => Tense.Future,
            TimeBound.By or TimeBound.Until or TimeBound.Before when told.Tense is Tense.Unknown or Tense.Present || (expression.Start.Weekday > 0 && expression.Bound != TimeBound.By) => Tense.Future,
            TimeBound.None when expression.Start.Grain == TimeGrain.Quarter => Tense.Unknown, // results of a quarter are reported and awaited soon after it
            _ => told.Tense,
        };
        if (expression.Finish is not { } finish) return undated with { From = Resolve(expression.Start, tense) };
        var to = Resolve(finish, tense);
        var from = Resolve(finish.Anchor == TimeAnchor.Calendar && expression.Start is { Anchor: TimeAnchor.Open, Weekday: 0 }
            ? expression.Start with { Anchor = TimeAnchor.Calendar, Year = finish.Year } : expression.Start, tense);
        return from is null || to is null || from.Value.First > to.Value.Last ? undated : undated with { From = from, To = to };
    }

    /// <summary>The time on the calendar, or null where the text does not say enough.</summary>
    public ResolvedTime? Resolve(in TimePoint point, Tense tense)
    {
        if (point.Later.Count != 0)
        {
            var (count, unit) = point.Later;
            return Resolve(point with { Later = default }, tense) is { Grain: TimeGrain.Day } named && Move(named.First, unit, count) is { } day ? ResolvedTime.OfDay(day) : null;
        }
        // "up from 20 cents a year earlier": a quarter is compared with the same of another year
        if (point is { IsAgo: true, Grain: TimeGrain.Year, Shift: -1 } && Narrative is { Grain: TimeGrain.Quarter } quarter) return quarter.First.Year > 1 ? ResolvedTime.Months(TimeGrain.Quarter, quarter.First.Year - 1, quarter.First.Month, 3) : null;
        if (point.OnlyIfFuture && tense != Tense.Future) return null;
        if (point.IsThen) return Narrative;
        return point.Anchor switch
        {
            TimeAnchor.Calendar => Named(point, point.Year),
            TimeAnchor.Open => Open(point, tense),
            TimeAnchor.Published => published is { } day ? Shifted(point, ResolvedTime.OfDay(day), fromPublished: true) : null,
            TimeAnchor.Nearest when point.Grain == TimeGrain.Quarter => Quarter(point),
            TimeAnchor.Nearest => Narrative is { Grain: TimeGrain.Day } told ? told : published is { } today ? ResolvedTime.OfDay(today) : null,
            _ => Narrative is { } date ? Shifted(point, date, fromPublished: false) : null,
        };
    }

    /// <summary>The quarter that the text is about, else the last that was over.</summary>
    private ResolvedTime? Quarter(in TimePoint point)
    {
        var about = Narrative is { Grain: TimeGrain.Quarter } told ? told.First : published?.AddMonths(-3);
        if (about is not { } day || day.Year + point.Shift < 1) return null;
        return ResolvedTime.Months(TimeGrain.Quarter, day.Year + point.Shift, point.Index > 0 ? point.Index * 3 - 2 : (day.Month - 1) / 3 * 3 + 1, 3);
    }

    /// <summary>The two ends of a stretch ("the past decade"), or null when the point is none.</summary>
    public (ResolvedTime From, ResolvedTime To)? Stretch(in TimePoint point)
    {
        if (point.Stretch == 0 || published is not { } day || Move(day, point.Grain, point.Stretch) is not { } other) return null;
        var (from, to) = other < day ? (other, day) : (day, other);
        return (Around(point.Grain, from), Around(point.Grain, to));
    }

    /// <summary>The time that begins no later than its year says: month, day, season, quarter, feast.</summary>
    private static ResolvedTime? Named(in TimePoint point, int year)
    {
        if (year is < 1 or > 9998) return null;
        if (point.Holiday is { } holiday) return holiday.In(year) is { } feast ? ResolvedTime.OfDay(feast) : null;
        switch (point.Grain)
        {
            case <= TimeGrain.Day: return point.Day <= DateTime.DaysInMonth(year, point.Month) ? ResolvedTime.OfDay(new(year, point.Month, point.Day)) : null;
            case TimeGrain.Month: return ResolvedTime.OfMonth(year, point.Month);
            case TimeGrain.Season: return ResolvedTime.OfSeason(year, point.Index);
            case TimeGrain.Quarter: return ResolvedTime.Months(TimeGrain.Quarter, year, point.Index < 0 ? 10 : point.Index * 3 - 2, 3);
            case TimeGrain.Half: return ResolvedTime.Months(TimeGrain.Half, year, point.Index is 1 ? 1 : 7, 6);
            case TimeGrain.Decade when point.Part == TimePart.End: return ResolvedTime.OfYears(TimeGrain.Year, year + 10, 1);
            case TimeGrain.Decade: return ResolvedTime.OfYears(TimeGrain.Decade, year, 10);
            case TimeGrain.Century: return ResolvedTime.OfYears(TimeGrain.Century, Math.Max(1, year), 100);
            default: return ResolvedTime.OfYears(TimeGrain.Year, year, 1);
        }
    }

    /// <summary>Infers the year: back from a past clause, forward from one about what is to come, the nearest otherwise.</summary>
    private ResolvedTime? Open(in TimePoint point, Tense tense)
    {
        if (Continues && point.Which is null && point.Weekday == 0 && tense != Tense.Future && Narrative is { } told && Following(point, told) is { } next) return next;
        if ((reference ?? (Narrative is { Grain: <= TimeGrain.Month } named ? named.First : null)) is not { } from) return null;
        if (published is null && (point.Which is not null || point.Weekday > 0 || point.Grain == TimeGrain.Weekend)) return null;
        if (point is { Weekday: > 0, Day: > 0 }) return OfMonthDay(point, from, tense == Tense.Future ? 1 : -1) ?? OfMonthDay(point, from, tense == Tense.Future ? -1 : 1);
        if (point.Weekday > 0 || point.Grain == TimeGrain.Weekend) return OfWeek(point, from, tense);
        ResolvedTime? before = null, after = null;
        // Which: "last April" ended before today, "next April" begins after it, "this April" is that of the year
        for (var year = from.Year - 2; year <= from.Year + 2; year++)
        {
            if (Named(point, year) is not { } candidate) continue;
            if (point.Which == 0 && candidate.First.Year == from.Year - (point.Grain == TimeGrain.Season && candidate.First.Month == 12 && from.Month < 4 ? 1 : 0)) return candidate;
            if (point.Which == -1 ? candidate.Last < from : candidate.First <= from) before = candidate;
            if (after is null && (point.Which == 1 ? candidate.First > from : candidate.Last >= from)) after = candidate;
        }
        if (point.Which is { } which) return which < 0 ? before : after;
        if (before is not { } past || after is not { } coming) return before ?? after;
        var (back, ahead) = (from.DayNumber - past.First.DayNumber, coming.First.DayNumber - from.DayNumber);
        return tense switch
        {
            // Nobody leaves out the year of a day almost a year away: there the verb belongs to something else.
            Tense.Past => back > TooFar && ahead < Near ? coming : past,
            Tense.Future => ahead > TooFar && back < Near ? past : coming,
            _ => back <= ahead ? past : coming,
        };
    }

    /// <summary>The first such time after a date already told, unless it lies beyond the day of writing.</summary>
    private ResolvedTime? Following(in TimePoint point, ResolvedTime told)
    {
        if (reference is not { } today) return null;
        for (var year = told.First.Year; year <= told.First.Year + 1; year++)
            if (Named(point, year) is { } candidate && candidate.First >= told.First && candidate.First <= today) return candidate;
        return null;
    }

    /// <summary>The nearest day of the month, back or ahead, that is that weekday: "Friday the 13th".</summary>
    public static ResolvedTime? OfMonthDay(in TimePoint point, DateOnly from, int direction)
    {
        for (var months = 0; months < 14; months++)
        {
            var month = new DateOnly(from.Year, from.Month, 1).AddMonths(direction * months);
            if (point.Day > DateTime.DaysInMonth(month.Year, month.Month)) continue;
            var day = month.AddDays(point.Day - 1);
            if (HolidayRule.Iso(day) == point.Weekday && (direction < 0 ? day <= from : day >= from)) return ResolvedTime.OfDay(day);
        }
        return null;
    }

    private static ResolvedTime OfWeek(in TimePoint point, DateOnly from, Tense tense)
    {
        var weekday = point.Weekday > 0 ? point.Weekday : 6;
        var ahead = (weekday - HolidayRule.Iso(from) + 7) % 7;
        var days = point.Which switch
        {
            -1 => ahead == 0 ? -7 : ahead - 7,
            1 => ahead == 0 ? 7 : ahead,
            0 => ahead,
            // without a verb to tell, the nearest weekday, and the weekend to come
            _ => ahead == 0 || tense == Tense.Future || (tense != Tense.Past && point.Weekday == 0) ? ahead : ahead - 7,
        };
        var day = from.AddDays(days);
        return point.Weekday > 0 ? ResolvedTime.OfDay(day) : new(TimeGrain.Weekend, day, day.AddDays(1));
    }
}
