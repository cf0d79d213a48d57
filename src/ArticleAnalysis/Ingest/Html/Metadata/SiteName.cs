using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Names of sites as the parts of a page write them.</summary>
internal static class SiteName
{
    private const int LongestTail = 45;
    private const int LongestLogo = 60;
    private const int MostFooterBlocks = 12;
    private const int MostWords = 6;

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create("|.·,–—-\n");
    private static readonly SearchValues<char> Years = SearchValues.Create("0123456789-–");
    private static readonly FrozenSet<string> LegalForms = EmbeddedTable.Read("Ingest/Html/Metadata/legal-forms.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name without motto, legal form, year and a short form in brackets: <c>© 2026 Fjord Mercury GmbH &amp; Co. KG</c>, <c>Fjord Mercury - news from the coast</c>, <c>Fjord Mercury (FM)</c>.</summary>
    public static string Plain(string name)
    {
        name = name.Trim();
        foreach (var (part, rest) in TitleParts.Of(name))
        {
            // The first part, when it is short; "A - B" of two short names may be one.
            if (!name.StartsWith(part, StringComparison.Ordinal) || part.Length < 3 || name.Length < LongestTail / 2) continue;
            name = part;
            break;
        }
        if (name.EndsWith(')') && name.LastIndexOf('(') is > 2 and var bracket) name = name[..bracket].Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (start, end) = (0, words.Length);
        while (start < end - 1 && (words[start] is "©" or "(c)" or "(C)" or "Copyright" or "copyright" or "@" or "-" || IsYear(words[start]))) start++;
        while (end > start + 1 && (LegalForms.Contains(words[end - 1].Trim(',', '.')) || words[end - 1] is "&" || IsYear(words[end - 1]))) end--;
        return string.Join(' ', words, start, end - start).TrimEnd(',');
    }

    /// <summary>What spellings of one name have in common: letters and digits; of a host without its last label.</summary>
    public static string KeyOf(string name) => TitleKey.Of(IsDomain(name) ? name.AsSpan(0, name.LastIndexOf('.')) : name);

    /// <summary>True for <c>fjord.example</c>: a host in the place of a name.</summary>
    public static bool IsDomain(string name) =>
        !name.Contains(' ') && name.LastIndexOf('.') is > 0 and var dot && name.Length - dot - 1 is >= 2 and <= 7 && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('A', 'z') < 0;

    /// <summary>The parts at the end of a window title that are short enough for a name.</summary>
    public static IEnumerable<string> Tails(string? window)
    {
        if (window is null) yield break;
        foreach (var (part, rest) in TitleParts.Of(window))
            if (part.Length < LongestTail && part.Split(' ').Length <= MostWords && part.Length < rest.Length && window.EndsWith(part, StringComparison.Ordinal) && !rest.EndsWith(':'))
                yield return part;
    }

    /// <summary>The site in the title of a feed: <c>Fjord Mercury » Feed</c>; null when it names none.</summary>
    public static string? OfFeed(string title)
    {
        var mark = title.IndexOf('»');
        return mark > 0 && title[..mark].Trim() is { Length: > 1 } site ? site : null;
    }

    /// <summary>The alternative text of a logo without the word logo; null when the image is none.</summary>
    public static string? OfLogo(IElement image)
    {
        if (image.GetAttribute("alt") is not { Length: > 2 and < LongestLogo } alt) return null;
        var isLogo = Has(image.ClassName) || Has(image.Id) || Has(image.GetAttribute("src")) || Has(alt) || Has(image.ParentElement?.ClassName);
        if (!isLogo) return null;
        var words = alt.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Equals("logo", StringComparison.OrdinalIgnoreCase) && !w.Equals("logo:", StringComparison.OrdinalIgnoreCase)).ToList();
        return words.Count is > 0 and <= MostWords ? string.Join(' ', words) : null;

        static bool Has(string? text) => text is not null && text.Contains("logo", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Who holds the copyright by one of the last lines of the page, or null.</summary>
    public static string? OfCopyright(PageTree tree)
    {
        for (var i = tree.Blocks.Count - 1; i >= Math.Max(0, tree.Blocks.Count - MostFooterBlocks); i--)
        {
            var line = tree.TextOf(tree.Blocks[i]);
            var mark = line.IndexOf('©');
            if (mark < 0) continue;
            line = line[(mark + 1)..].TrimStart(" 0123456789-–—,.");
            var end = line.IndexOfAny(EndsOfName);
            var name = (end < 0 ? line : line[..end]).Trim().ToString();
            if (name.Length is > 2 and < LongestTail && name.Split(' ').Length <= MostWords) return name;
        }
        return null;
    }

    private static bool IsYear(string word) => word.Trim(',', '.') is { Length: 4 or 9 } year && !year.AsSpan().ContainsAnyExcept(Years);
}
