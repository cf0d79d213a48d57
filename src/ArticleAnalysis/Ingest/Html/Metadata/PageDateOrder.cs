namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Tells by language and domain of a page how it writes dates of numbers alone.</summary>
internal static class PageDateOrder
{
    /// <summary>Top-level domains of countries that write English and put the day first.</summary>
    private static readonly string[] DayFirstDomains = ["uk", "au", "nz", "ie", "in", "za", "ng", "ke", "gh", "sg", "my", "pk", "bd", "lk", "hk", "eu", "mt", "jm", "tt", "ug", "tz", "zw", "zm", "na", "bw"];

    /// <summary>The order of dates in a page.</summary>
    /// <param name="language">Its language, BCP 47, or null.</param>
    /// <param name="address">Its address, or null.</param>
    public static DateOrder Of(string? language, string? address)
    {
        if (language is null) return DateOrder.Unknown;
        if (!language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return DateOrder.DayFirst;
        var domain = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.LastIndexOf('.') is > 0 and var dot ? uri.Host[(dot + 1)..] : "";
        if (DayFirstDomains.Contains(domain, StringComparer.OrdinalIgnoreCase)) return DateOrder.DayFirst;
        // "en-US" is what software declares where nobody has set a language; another region was chosen.
        return language.Length == 2 || language.EndsWith("US", StringComparison.OrdinalIgnoreCase) ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }
}
