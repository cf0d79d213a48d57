namespace ArticleAnalysis.Ingest;

/// <summary>What the first number of a date such as <c>03/04/2026</c> is.</summary>
internal enum DateOrder
{
    /// <summary>Nothing says it: only a number above twelve or the stops of the continent tell; years have four figures.</summary>
    Unknown,

    /// <summary>The day, as in most of the world.</summary>
    DayFirst,

    /// <summary>The month, as in the United States.</summary>
    MonthFirst,
}
