using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Tells that an element is named as a headline by its class, id or property.</summary>
internal static class TitleMark
{
    /// <summary>True for <c>itemprop=headline</c> and for classes with the word headline or title in them.</summary>
    public static bool IsOn(IElement element) =>
        element.GetAttribute("itemprop") is "headline" or "name" || Has(element.ClassName) || Has(element.Id);

    private static bool Has(string? name) =>
        name is not null && (name.Contains("headline", StringComparison.OrdinalIgnoreCase) || name.Contains("title", StringComparison.OrdinalIgnoreCase));
}
