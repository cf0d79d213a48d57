namespace ArticleAnalysis.Timeline;

/// <summary>The meanings that one word may have in a time; many words have several ("second", "last", "before").</summary>
internal sealed record TimeWord
{
    /// <summary>False for all words that are not in the table.</summary>
    public bool IsAny { get; init; }

    public int Month { get; init; }

    public int Weekday { get; init; }

    public int Weekdays { get; init; }

    public int Season { get; init; }

    /// <summary>Of a short form of a quarter: 3 for "Q3".</summary>
    public int Quarter { get; init; }

    /// <summary>Of a short form of a half-year: 1 for "H1".</summary>
    public int HalfYear { get; init; }

    public TimeGrain? Unit { get; init; }

    public int UnitCount { get; init; }

    public int? Day { get; init; }

    public int? Deictic { get; init; }

    public int? Narrative { get; init; }

    public int? Ago { get; init; }

    public int? Offset { get; init; }

    public int? Ordinal { get; init; }

    /// <summary>Code of a part of the day: <c>MO</c>.</summary>
    public string? DayPart { get; init; }

    /// <summary>A time of day with a name: <c>T12:00</c>.</summary>
    public string? Clock { get; init; }

    /// <summary>1 in "ten past five", -1 in "ten to five".</summary>
    public int? MinutesFrom { get; init; }

    /// <summary>Hours to add to those of the clock: 0 or 12; -1 when the word does not say.</summary>
    public int? Meridiem { get; init; }

    public TimePart Part { get; init; }

    public TimeBound Bound { get; init; }

    public TimeRoles Roles { get; init; }

    /// <summary>True for a word with which a time may begin.</summary>
    public bool MayBegin { get; init; }

    /// <summary>True for a word that begins a time only before another that does: a preposition, an article.</summary>
    public bool OnlyLeads { get; init; }

    public bool Is(TimeRoles role) => (Roles & role) != TimeRoles.None;
}

/// <summary>Small parts that words play in a time.</summary>
[Flags]
internal enum TimeRoles
{
    None = 0,
    Some = 1,
    Vague = 1 << 1,
    Every = 1 << 2,
    Then = 1 << 3,
    Of = 1 << 4,
    The = 1 << 5,
    One = 1 << 6,
    And = 1 << 7,
    To = 1 << 8,
    Doubtful = 1 << 9,
    Lead = 1 << 10,
    Long = 1 << 11,
    Zone = 1 << 12,
    Fiscal = 1 << 13,
    Period = 1 << 14,
    Latest = 1 << 15,
    Era = 1 << 16,
    Age = 1 << 17,
    Other = 1 << 18,
    Or = 1 << 19,
}
