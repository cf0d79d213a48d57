namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>A place in a page that names a day, and what it says of it; each has a weight in <c>date-weights.tsv</c>.</summary>
internal enum DatePlace
{
    /// <summary>JSON-LD: the day of publication.</summary>
    LinkedPublished,

    /// <summary>JSON-LD: the day on which the article or its picture was made.</summary>
    LinkedCreated,

    /// <summary>JSON-LD: the day of the last change.</summary>
    LinkedModified,

    /// <summary>A meta tag of the day of publication.</summary>
    MetaPublished,

    /// <summary>A meta tag that says <c>date</c>.</summary>
    MetaDay,

    /// <summary>A meta tag of the day on which the article was made.</summary>
    MetaCreated,

    /// <summary>A meta tag of the last change.</summary>
    MetaModified,

    /// <summary>Beside the title: named as the day of publication.</summary>
    FrontPublished,

    /// <summary>Beside the title: the first day written there that is not named.</summary>
    FrontDay,

    /// <summary>Beside the title: the first <c>datetime</c> that is not named.</summary>
    FrontTime,

    /// <summary>Beside the title: another day that is not named.</summary>
    FrontLater,

    /// <summary>Beside the title: named as the day of the last change.</summary>
    FrontModified,

    /// <summary>Elsewhere on the page: named as the day of publication.</summary>
    PagePublished,

    /// <summary>Elsewhere on the page: the first day that is not named.</summary>
    PageDay,

    /// <summary>Elsewhere on the page: named as the day of the last change.</summary>
    PageModified,

    /// <summary>The address of the page.</summary>
    Address,

    /// <summary>The window title.</summary>
    Window,

    /// <summary>The address of the lead image.</summary>
    Image,

    /// <summary>A script: the day of publication.</summary>
    ScriptPublished,

    /// <summary>A script: a day.</summary>
    ScriptDay,

    /// <summary>A script: the day of the last change.</summary>
    ScriptModified,
}

/// <summary>A day that a page names.</summary>
/// <param name="Place">Where, and as what.</param>
/// <param name="Day">The day as written there.</param>
/// <param name="Time">Day and time in ISO 8601 with the offset, where both are given.</param>
/// <param name="Source">See <see cref="MetadataSource.Source"/>.</param>
internal readonly record struct DateClue(DatePlace Place, DateOnly Day, string? Time, string Source);
