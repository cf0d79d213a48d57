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

/// <summary>Tells the place of an element by the tags and classes of those that hold it; what was found is kept, so that many questions cost little more than one.</summary>
internal sealed class PagePlaces(PageTree tree)
{
    private static readonly string[] LogoNames = ["logo", "site-title", "site-name", "sitename", "site_title", "branding", "masthead"];
    private static readonly string[] NavigationNames = ["breadcrumb", "navbar", "navigation"];

    private readonly PagePlace?[] _known = new PagePlace?[tree.Elements.Length];

    /// <summary>The place that the innermost element with a telling tag or class gives.</summary>
    /// <param name="element">Index of the element.</param>
    public PagePlace Of(int element)
    {
        var elements = tree.Elements;
        var (at, place) = (element, PagePlace.Article);
        for (; at >= 0; at = elements[at].Parent)
        {
            if (_known[at] is { } known)
            {
                place = known;
                break;
            }
            if (elements[at].Tag == HtmlTag.Body) break;
            place = OfElement(elements[at]);
            if (place != PagePlace.Article) break;
        }
        for (var below = element; below >= 0 && below != at; below = elements[below].Parent) _known[below] = place;
        if (at >= 0) _known[at] = place;
        return place;
    }

    /// <summary>The place of a heading: one that is a link to the front page is the name of the site.</summary>
    public PagePlace OfHeading(int heading)
    {
        var elements = tree.Elements;
        for (var i = heading + 1; i < elements[heading].End; i++)
            if (elements[i].Tag == HtmlTag.A && IsHome(elements[i].Node.GetAttribute("href")))
                return PagePlace.Logo;
        return elements[heading].Parent is >= 0 and var parent && elements[parent].Tag == HtmlTag.A && IsHome(elements[parent].Node.GetAttribute("href")) ? PagePlace.Logo : Of(heading);
    }

    private static bool IsHome(string? address) =>
        address is "/" or "./" or "index.html" or "/index.html" || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0);

    private static PagePlace OfElement(in PageElement element) => element.Tag switch
    {
        HtmlTag.Nav or HtmlTag.Li => PagePlace.Navigation,
        HtmlTag.Footer or HtmlTag.Aside or HtmlTag.Dialog or HtmlTag.Menu or HtmlTag.Form => PagePlace.Aside,
        _ => OfName(element.Node),
    };

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
