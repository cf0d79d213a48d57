namespace ArticleAnalysis.Timeline;

/// <summary>What a text says about a time, before it is known what day the text was written.</summary>
/// <param name="First">First token, with the word that bounds it ("since").</param>
/// <param name="Core">First token after that word.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Bound">What the word before makes of the time.</param>
/// <param name="Start">The time, or the beginning of a range.</param>
/// <param name="Finish">The end of a range, or null.</param>
/// <param name="Kind">What it is in a timeline: a date or period, a repeated time ("every week"), one without borders ("in recent years"); null where it has no place there.</param>
internal sealed record TimeExpression(int First, int Core, int End, TimeBound Bound, TimePoint Start, TimePoint? Finish = null, TimelineKind? Kind = TimelineKind.Date)
{
    /// <summary>The meaning of what is no calendar time: a length, a repeated time, "now"; null for calendar times.</summary>
    public FixedTime? Fixed { get; init; }

    /// <summary>A time whose meaning does not depend on any day.</summary>
    public static TimeExpression Of(int first, int end, FixedTime meaning, TimelineKind? kind = null) => new(first, first, end, TimeBound.None, default, null, kind) { Fixed = meaning };
}

/// <summary>A meaning that does not depend on any day, in the notation of TIMEX3.</summary>
/// <param name="Type">Sort of time.</param>
/// <param name="Value">Its value: <c>P3Y</c>, <c>PAST_REF</c>.</param>
/// <param name="Modifier">As in <see cref="Timex.Modifier"/>.</param>
internal sealed record FixedTime(TimexType Type, string Value, string? Modifier = null);

/// <summary>What the word before a time makes of it.</summary>
internal enum TimeBound
{
    None,

    /// <summary>May make an amount of time a date: "in a fortnight".</summary>
    In,

    /// <summary>Only shows that a time follows.</summary>
    During,

    Since,
    From,

    /// <summary>"from" after a noun: a beginning where the time is to come ("rules from 2028"), else where the noun stems from ("a study from 2019").</summary>
    Origin,
    After,
    Until,
    Before,
    By,
    Between,
    To,
}
