using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Where on a page an element stands.</summary>
internal enum PagePlace
{
    /// <summary>In the article, as far as its tags and classes tell.</summary>
    Article,

    /// <summary>In navigation or a breadcrumb.</summary>
    Navigation,

    /// <summary>In the name or logo of the site.</summary>
    Logo,

    /// <summary>In a box, a form, a footer.</summary>
    Aside,
}

/// <summary>Tells the place of an element by the tags and classes of those that hold it.</summary>
internal static class PagePlaces
{
    private static readonly string[] LogoNames = ["logo", "site-title", "site-name", "sitename", "site_title", "branding", "masthead"];
    private static readonly string[] NavigationNames = ["breadcrumb", "navbar", "navigation"];

    /// <summary>The place that the innermost element with a telling tag or class gives.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="element">Index of the element.</param>
    public static PagePlace Of(PageTree tree, int element)
    {
        var elements = tree.Elements;
        for (var at = element; at >= 0 && elements[at].Tag != HtmlTag.Body; at = elements[at].Parent)
        {
            switch (elements[at].Tag)
            {
                case HtmlTag.Nav or HtmlTag.Li:
                    return PagePlace.Navigation;
                case HtmlTag.Footer or HtmlTag.Aside or HtmlTag.Dialog or HtmlTag.Menu or HtmlTag.Form:
                    return PagePlace.Aside;
                case var _ when OfName(elements[at].Node) is var place and not PagePlace.Article:
                    return place;
                default:
                    break;
            }
        }
        return PagePlace.Article;
    }

    /// <summary>The place of a heading: one that is a link to the front page is the name of the site.</summary>
    public static PagePlace OfHeading(PageTree tree, int heading)
    {
        var elements = tree.Elements;
        for (var i = heading + 1; i < elements[heading].End; i++)
            if (elements[i].Tag == HtmlTag.A && IsHome(elements[i].Node.GetAttribute("href")))
                return PagePlace.Logo;
        return elements[heading].Parent is >= 0 and var parent && elements[parent].Tag == HtmlTag.A && IsHome(elements[parent].Node.GetAttribute("href")) ? PagePlace.Logo : Of(tree, heading);
    }

    private static bool IsHome(string? address) =>
        address is "/" or "./" or "index.html" or "/index.html" || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0);

    private static PagePlace OfName(IElement element)
    {
        var (name, id) = (element.ClassName ?? "", element.Id ?? "");
        if (name.Length + id.Length == 0) return PagePlace.Article;
        return Has(name, id, LogoNames) ? PagePlace.Logo
            : Has(name, id, NavigationNames) ? PagePlace.Navigation
            : FurnitureClasses.ByName(element) == true ? PagePlace.Aside
            : PagePlace.Article;
    }

    private static bool Has(string name, string id, string[] words)
    {
        foreach (var word in words)
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase) || id.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
