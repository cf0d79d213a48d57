namespace ArticleAnalysis.Discourse;

/// <summary>What a sentence does in a report: the scheme of news discourse profiling (Choubey et al. 2020, after van Dijk 1988).</summary>
public enum SentenceRole
{
    /// <summary>Tells the news: the event that the article is about.</summary>
    Main,

    /// <summary>Tells what the main event brought about.</summary>
    Consequence,

    /// <summary>Tells an event not long before the main one, which led to it.</summary>
    PreviousEvent,

    /// <summary>Tells how things stand around the main event.</summary>
    CurrentContext,

    /// <summary>Tells what happened long before.</summary>
    HistoricalEvent,

    /// <summary>Tells of single persons or cases that show the matter.</summary>
    Anecdotal,

    /// <summary>Judges or explains, in the author's words or in those of others.</summary>
    Evaluation,

    /// <summary>Says what will or may come.</summary>
    Expectation,

    /// <summary>Is no part of the story: a caption, a credit, a note to readers.</summary>
    Furniture,
}
