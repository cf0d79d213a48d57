using System.Buffers;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Cuts a title at the marks that set off the names of sites and desks: <c>A quay nobody wants | Harbours - Fjord Mercury</c>.</summary>
internal static class TitleParts
{
    private const int MostCuts = 4;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " ― ", " · ", " • ", " :: ", " : ", ": ", " » ", " « ", " › ", " < ", " > ", " / ", " ~ ", "｜", "│", "：", " _ ", " -- ", "--", "|", "_"];

    private static readonly SearchValues<string> Marks = SearchValues.Create(Separators, StringComparison.Ordinal);

    /// <summary>Heads and tails of <paramref name="title"/>, each with what is cut off for it.</summary>
    public static IEnumerable<(string Part, string CutOff)> Of(string title)
    {
        var cuts = CutsOf(title);
        for (var i = 0; i < cuts.Count; i++)
        {
            var (at, length) = cuts[i];
            var (head, tail) = (title[..at].Trim(), title[(at + length)..].Trim());
            if (head.Length == 0 || tail.Length == 0) continue;
            if (i >= cuts.Count - 2) yield return (head, tail);
            if (i < 2) yield return (tail, head);
            // "Kicker: title - site": the middle.
            if (i == cuts.Count - 1 && i > 0 && title[(cuts[0].At + cuts[0].Length)..at].Trim() is { Length: > 0 } middle) yield return (middle, tail);
        }
    }

    /// <summary>The title without the site's name at its end or its beginning; a title that is nothing else is kept.</summary>
    public static string WithoutSite(string title, SiteNames sites)
    {
        for (var cuts = CutsOf(title); cuts.Count > 0; cuts = CutsOf(title))
        {
            var ((first, firstLength), (last, lastLength)) = (cuts[0], cuts[^1]);
            if (sites.IsName(title.AsSpan(last + lastLength)) && title.AsSpan(0, last).Trim() is { IsEmpty: false } head) title = head.ToString();
            // "Apple: a new phone" begins with a kicker even at apple.com.
            else if (title[first] == ' ' && sites.IsName(title.AsSpan(0, first)) && title.AsSpan(first + firstLength).Trim() is { IsEmpty: false } tail) title = tail.ToString();
            else break;
        }
        return title;
    }

    private static List<(int At, int Length)> CutsOf(string title)
    {
        var cuts = new List<(int At, int Length)>();
        for (var i = 1; i < title.Length && title.AsSpan(i).IndexOfAny(Marks) is >= 0 and var next;)
        {
            i += next;
            var length = Array.Find(Separators, s => string.CompareOrdinal(title, i, s, 0, s.Length) == 0)!.Length;
            cuts.Add((i, length));
            i += length;
        }
        if (cuts.Count > MostCuts) cuts.RemoveRange(MostCuts / 2, cuts.Count - MostCuts);
        return cuts;
    }
}
