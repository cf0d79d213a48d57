using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Reads who wrote the article from the page itself: elements marked as author or byline, and lines that open as bylines do.</summary>
internal static class Bylines
{
    private const int LongestByline = 220;
    private const int LongestName = 70;
    private const int MostParts = 8;

    private enum Mark
    {
        None,

        /// <summary>A class that speaks of authors.</summary>
        Class,

        /// <summary>A link to an author's page, <c>rel=author</c>, <c>itemprop=author</c>.</summary>
        Author,
    }

    /// <summary>The names beside the title: in marked elements, or in lines where no element is marked.</summary>
    public static AuthorNames InFront(PageFront front, string? site)
    {
        var (authors, bylines) = (new AuthorNames(site), new AuthorNames(site));
        foreach (var (element, mark) in Marked(front, inFront: true))
        {
            var text = front.Tree.TextOf(element).ToString();
            if (mark == Mark.Author) authors.Add(FirstNames(text), isPerson: true);
            else if (AuthorField.AfterOpener(text) is { Length: > 0 } rest) bylines.Add(FirstNames(rest), isPerson: true);
            else bylines.Add(FirstNames(text));
        }
        var lines = Lines(front, site);
        if (Covers(lines, authors)) return lines;
        if (!authors.IsEmpty) return authors;
        return bylines.Persons.Count > 0 || lines.IsEmpty ? bylines : lines;
    }

    /// <summary>A name that stands alone in a line beside the day of publication: for pages that name nobody otherwise.</summary>
    public static AuthorNames BesideDate(PageFront front, string? site)
    {
        var names = new AuthorNames(site);
        var tree = front.Tree;
        for (var i = front.Title + 1; i > 0 && i < front.End && names.Persons.Count == 0; i++)
        {
            // Links beside the day lead to a desk.
            var block = tree.Blocks[i];
            if (block.Span.Length > LongestName / 2 || block.Kind == BlockKind.Heading || block.LinkLength > 0 || !(HasDay(i - 1) || HasDay(i + 1))) continue;
            names.Add(tree.TextOf(block).ToString());
        }
        return names;

        bool HasDay(int block) => block < front.End && tree.Blocks[block].Span.Length < LongestName && tree.TextOf(tree.Blocks[block]) is var line
            && (LineDate.Find(line, DateOrder.DayFirst)?.Day is not null || DateWords.OfLabel(line) != DateMeaning.None);
    }

    /// <summary>The names in a box about the author at the end.</summary>
    public static AuthorNames AtEnd(PageFront front, string? site)
    {
        var authors = new AuthorNames(site);
        foreach (var (element, mark) in Marked(front, inFront: false))
        {
            var text = FirstNames(front.Tree.TextOf(element).ToString());
            // A class alone marks much: only a whole name tells there.
            if (mark == Mark.Class && (text.Length > LongestName / 2 || !text.Contains(' '))) continue;
            authors.Add(text, isPerson: mark == Mark.Author);
            if (authors.Persons.Count > 0 || (mark == Mark.Author && !authors.IsEmpty)) break;
        }
        return authors;
    }

    private static bool Covers(AuthorNames wider, AuthorNames names) =>
        wider.Persons.Count > 0 && names.Persons.All(p => wider.Persons.Contains(p, StringComparer.OrdinalIgnoreCase));

    /// <summary>The first line that is no opener alone, with the lines that joins tie to it; what follows is trade, day, portrait.</summary>
    private static string FirstNames(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < lines.Length - 1 && (IsOpener(lines[first]) || lines[first][0] == '©')) first++;
        var end = first + 1;
        while (end < lines.Length && (AuthorWords.Joins.Contains(lines[end]) || AuthorWords.Joins.Contains(lines[end - 1]) || lines[end - 1].EndsWith(','))) end++;
        return string.Join(' ', lines[first..end]);
    }

    private static bool IsOpener(string line) => AuthorWords.Openers.Contains(line.TrimEnd(':', ' ', '—', '-'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Lines beside the title that open as a byline: <c>By Jane Roe</c>, or <c>By</c> in one line and the names in the next.</summary>
    private static AuthorNames Lines(PageFront front, string? site)
    {
        var names = new AuthorNames(site);
        var tree = front.Tree;
        for (var i = Math.Max(0, front.Title); i < front.End; i++)
        {
            var text = tree.TextOf(tree.Blocks[i]).ToString();
            if (text.Length > LongestByline) continue;
            if (AuthorField.AfterOpener(text) is { Length: > 0 } rest && (!char.IsLower(rest[0]) || !rest.Contains(' '))) names.Add(rest, isPerson: true);
            else if (IsOpener(text)) names.Add(Joined(tree, i + 1, front.End), isPerson: true);
            else if (text.LastIndexOf(" by ", StringComparison.Ordinal) is > 0 and var by && LineDate.Find(text)?.Day is not null) names.Add(text[(by + 4)..]);
            if (!names.IsEmpty) break;
        }
        return names;
    }

    /// <summary>The lines after a lonely "By", as far as names and joins go.</summary>
    private static string Joined(PageTree tree, int block, int end)
    {
        var parts = new List<string>();
        for (; block < end && parts.Count < MostParts; block++)
        {
            var text = tree.TextOf(tree.Blocks[block]).ToString();
            if (text.Length > LongestName || (parts.Count > 0 && !AuthorWords.Joins.Contains(parts[^1]) && !AuthorWords.Joins.Contains(text))) break;
            parts.Add(text);
        }
        return string.Join(' ', parts);
    }

    private static IEnumerable<(int Element, Mark Mark)> Marked(PageFront front, bool inFront)
    {
        var tree = front.Tree;
        var block = 0;
        for (var i = 0; i < tree.Elements.Length; i++)
        {
            var element = tree.Elements[i];
            if (inFront && element.TextStart > front.Span.End) yield break;
            if (inFront ? element.TextStart < front.Span.Start : element.TextEnd < front.Span.End) continue;
            if (element.TextEnd <= element.TextStart || element.TextEnd - element.TextStart > LongestByline || element.Tag is HtmlTag.Title or HtmlTag.Button or HtmlTag.Img) continue;
            var mark = MarkOf(element);
            if (mark == Mark.None) continue;
            while (block + 1 < tree.Blocks.Count && tree.Blocks[block].Span.End < element.TextEnd) block++;
            if (block == tree.Blocks.Count || tree.Blocks[block].Span.Length > LongestByline) continue;
            if (front.Holds(block) == inFront && (block > front.Title || mark == Mark.Author) && !front.IsElsewhere(i, inFront || mark == Mark.Author, named: false) && !IsAside(tree, block, element.TextStart)) yield return (i, mark);
        }
    }

    /// <summary>True when the words before it name a reviewer, a photographer, a translator.</summary>
    private static bool IsAside(PageTree tree, int block, int start)
    {
        var line = tree.Blocks[block].Span.Start;
        var end = tree.Text[start..].IndexOf('\n') is >= 0 and var length ? start + length : tree.Text.Length;
        if (tree.Text[start..end].ContainsAny(AuthorWords.Asides)) return true;
        var before = start > line ? tree.Text[line..start] : block > 0 && tree.Blocks[block - 1].Span.Length < LongestName / 2 ? tree.TextOf(tree.Blocks[block - 1]) : default;
        return before.ContainsAny(AuthorWords.Asides);
    }

    private static Mark MarkOf(in PageElement element)
    {
        var node = element.Node;
        if (element.Tag == HtmlTag.A && (IsWord(node.GetAttribute("rel"), "author") || IsAuthorAddress(node.GetAttribute("href")))) return Mark.Author;
        if (node.ClassName.AsSpan().ContainsAny(AuthorWords.OtherClasses)) return Mark.None;
        if (IsWord(node.GetAttribute("itemprop"), "author") || IsWord(node.GetAttribute("rel"), "author")) return Mark.Author;
        return node.ClassName.AsSpan().ContainsAny(AuthorWords.Classes) || node.Id.AsSpan().ContainsAny(AuthorWords.Classes) || node.GetAttribute("data-testid").AsSpan().ContainsAny(AuthorWords.Classes)
            ? Mark.Class : Mark.None;
    }

    private static bool IsAuthorAddress(ReadOnlySpan<char> address) => address.ContainsAny(AuthorWords.Addresses) && !address.ContainsAny(AuthorWords.OtherAddresses);

    private static bool IsWord(string? value, string word) => value is not null && value.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
}
