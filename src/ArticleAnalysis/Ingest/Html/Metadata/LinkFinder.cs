using System.Globalization;
using System.Text.Json;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the addresses that a page gives, absolute and http(s): its own canonical one and that of its lead image.</summary>
internal static class LinkFinder
{
    private const int LeastWidth = 300;
    private const int MostImages = 40;

    /// <summary>The canonical address of the page, or null.</summary>
    public static Found<string>? Canonical(PageSources sources)
    {
        var link = sources.Links.Where(l => l.Is("canonical")).Select(l => Absolute(l.Address, sources)).OfType<string>().FirstOrDefault();
        var graph = Absolute(sources.MetaText("og:url"), sources);
        // Some systems give every page the front page as its canonical one.
        if (link is not null && !(IsFrontPage(link) && graph is not null && !IsFrontPage(graph))) return new(link, "canonical", link == graph ? 1 : 0.95);
        if (graph is not null) return new(graph, "og:url", 0.9);
        var linked = Absolute(sources.Linked.Text("url") ?? sources.Linked.Items("mainEntityOfPage").Select(AddressOf).FirstOrDefault(), sources);
        return linked is not null ? new(linked, "json-ld", 0.8) : null;
    }

    /// <summary>The address of the lead image, or null.</summary>
    public static Found<string>? LeadImage(PageSources sources)
    {
        Found<string>? logo = null;
        foreach (var image in Stated(sources))
        {
            if (Absolute(image.Value, sources) is not { } address) continue;
            if (!IsLogo(address)) return image with { Value = address };
            logo ??= image with { Value = address, Confidence = 0.2 };
        }
        return Shown(sources) ?? logo;
    }

    private static IEnumerable<Found<string>> Stated(PageSources sources)
    {
        foreach (var key in MetaKeys.Of("image").ToArray())
            if (sources.Metas(key.Name) is [var value, ..])
                yield return new(value, key.Name, key.Confidence);
        foreach (var image in sources.Linked.Items("image"))
            if (AddressOf(image) is { } address)
                yield return new(address, "json-ld", 0.85);
        foreach (var link in sources.Links)
            if (link.Is("image_src"))
                yield return new(link.Address, "image_src", 0.85);
        if (sources.Linked.Text("thumbnailUrl") is { } thumbnail) yield return new(thumbnail, "json-ld", 0.7);
    }

    /// <summary>The first picture of the article that is wide enough.</summary>
    private static Found<string>? Shown(PageSources sources)
    {
        foreach (var index in sources.Images.Take(MostImages))
        {
            var image = sources.Tree.Elements[index].Node;
            if (!int.TryParse(image.GetAttribute("width"), CultureInfo.InvariantCulture, out var width) || width < LeastWidth || sources.Places.Of(index) != PagePlace.Article) continue;
            if (Absolute(image.GetAttribute("src"), sources) is { } address && !IsLogo(address)) return new(address, "img", 0.5);
        }
        return null;
    }

    private static string? AddressOf(JsonElement node) =>
        node.ValueKind == JsonValueKind.String ? LinkedData.TextOf(node) : LinkedData.Text(node, "url") ?? LinkedData.Text(node, "contentUrl") ?? LinkedData.Text(node, "@id");

    private static bool IsLogo(string address) => address.Contains("logo", StringComparison.OrdinalIgnoreCase) || address.Contains("placeholder", StringComparison.OrdinalIgnoreCase);

    private static bool IsFrontPage(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.PathAndQuery is "/" or "";

    /// <summary>The address resolved against the page's own; null when it is none of http(s).</summary>
    private static string? Absolute(string? address, PageSources sources)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        address = address.Trim();
        Uri.TryCreate(sources.Address, UriKind.Absolute, out var page);
        var root = sources.Base is { Length: > 0 } given && Uri.TryCreate(page, given, out var based) ? based : page;
        // "//cdn.fjord.example/a.jpg" without a page: the web is https.
        if (root is null && address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        return (root is not null ? Uri.TryCreate(root, address, out var uri) : Uri.TryCreate(address, UriKind.Absolute, out uri)) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            ? address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && address.Contains("://", StringComparison.Ordinal) ? address : uri.AbsoluteUri
            : null;
    }
}
