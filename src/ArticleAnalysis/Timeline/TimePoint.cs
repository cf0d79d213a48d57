namespace ArticleAnalysis.Timeline;

/// <summary>One calendar time as written, or as far as it is written.</summary>
/// <param name="Grain">How long it is.</param>
/// <param name="Anchor">What it is counted from.</param>
internal readonly record struct TimePoint(TimeGrain Grain, TimeAnchor Anchor)
{
    /// <summary>First token, the article included.</summary>
    public int First { get; init; }

    /// <summary>Index after the last token.</summary>
    public int End { get; init; }

    /// <summary>The year, the first of a decade or century, negative before the common era; 0 when it is not written.</summary>
    public int Year { get; init; }

    /// <summary>1 to 12, or 0.</summary>
    public int Month { get; init; }

    /// <summary>1 to 31, or 0.</summary>
    public int Day { get; init; }

    /// <summary>1 (Monday) to 7, or 0.</summary>
    public int Weekday { get; init; }

    /// <summary>Number of the quarter or half, EDTF code of the season; -1 for the last quarter or half; 0 otherwise.</summary>
    public int Index { get; init; }

    /// <summary>The time of day as TIMEX3 writes it after the date (<c>T09:30</c>, <c>TMO</c>), or null.</summary>
    public string? Clock { get; init; }

    /// <summary>True where the hour may be of either half of the day: "at 5:30".</summary>
    public bool IsEither { get; init; }

    /// <summary>The feast, or null.</summary>
    public HolidayRule? Holiday { get; init; }

    /// <summary>How far from the anchor: in grains, or in years when calendar fields are given ("June of last year").</summary>
    public int Shift { get; init; }

    /// <summary>For a time whose year is open: -1 last, 0 this, 1 next; null when no such word is there.</summary>
    public int? Which { get; init; }

    /// <summary>Length of a stretch that reaches from the anchor, in grains: the past decade is -10 years; 0 for none.</summary>
    public int Stretch { get; init; }

    /// <summary>Distance of the day that is meant from the day that is named, in days, months or years: "two weeks before Christmas".</summary>
    public (int Count, TimeGrain Unit) Later { get; init; }

    /// <summary>Which part of the time is meant.</summary>
    public TimePart Part { get; init; }

    /// <summary>True for "then" after "since": the date told last itself.</summary>
    public bool IsThen { get; init; }

    /// <summary>True for an amount of time from the anchor: "a year ago", "a week later".</summary>
    public bool IsAgo { get; init; }

    /// <summary>True for "in a fortnight": an amount of time unless the clause speaks of what is to come.</summary>
    public bool OnlyIfFuture { get; init; }
}

/// <summary>How long a time is.</summary>
internal enum TimeGrain
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>What a time is counted from.</summary>
internal enum TimeAnchor
{
    /// <summary>Nothing: it is written in full.</summary>
    Calendar,

    /// <summary>Its year, or week, is left out: "in June", "on Friday".</summary>
    Open,

    /// <summary>The day of publication: "last month", "ten days ago".</summary>
    Published,

    /// <summary>The date that the text named last: "that year", "two months later".</summary>
    Narrative,

    /// <summary>The date that the text named last where it is a day, else the day of publication: "at 9 a.m."</summary>
    Nearest,
}

/// <summary>A part of a longer time.</summary>
internal enum TimePart
{
    None,
    Early,
    Mid,
    Late,
    Start,
    Middle,
    End,
}
