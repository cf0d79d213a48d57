namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Names of hosts as addresses give them.</summary>
internal static class HostName
{
    /// <summary>The host of an absolute http(s) address without <c>www.</c>, in lower case; null when it is none.</summary>
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0) return null;
        var host = uri.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The label that names the site: <c>fjord</c> of <c>news.fjord.example</c> and of <c>fjord.co.uk</c>.</summary>
    public static string LabelOf(string host)
    {
        var labels = host.Split('.');
        if (labels.Length == 1) return host;
        // co.uk, com.au, or.jp: the second level is a short one of the registry.
        var at = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? labels.Length - 3 : labels.Length - 2;
        return labels[at];
    }
}
