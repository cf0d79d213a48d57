using System.Buffers;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>Place, day and agency at the head of a wire report: <c>LIMA, Feb. 18 (Andes News Agency) —</c>.</summary>
/// <param name="Length">Length of the dateline with its closing dash or colon.</param>
/// <param name="Agency">The agency in brackets, or null.</param>
/// <param name="Published">The day, when its year is given.</param>
internal readonly record struct Dateline(int Length, string? Agency, DateOnly? Published)
{
    private static readonly SearchValues<char> NotInPlaces = SearchValues.Create("\"“”!?:;=(");

    private const int Longest = 140;
    private const int MostPlaceParts = 3;

    /// <summary>The dateline at the head of a paragraph, or null.</summary>
    public static Dateline? Find(ReadOnlySpan<char> paragraph, IngestWords words)
    {
        var head = paragraph[..Math.Min(paragraph.Length, Longest)];
        for (var i = 1; i < head.Length; i++)
        {
            var end = CloserAt(head, i, out var isColon);
            if (end > 0 && Parse(head[..i].ToString(), needsMore: isColon, words) is { } found) return found with { Length = end };
            if (end > 0 && !isColon) return null;
        }
        // A dateline that is a line of its own: "LAUSANNE, Switzerland (Olympia Sports Agency) 18 April 2026".
        return paragraph.Length < Longest && Parse(paragraph.ToString(), needsMore: true, words) is { } whole ? whole with { Length = paragraph.Length } : null;
    }

    /// <summary>End of the dash or colon that begins at <paramref name="i"/>, or 0.</summary>
    private static int CloserAt(ReadOnlySpan<char> text, int i, out bool isColon)
    {
        isColon = text[i] == ':';
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            ':' => char.IsWhiteSpace(next) ? i + 1 : 0,
            '—' => i + 1,
            '–' => char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(next) ? i + 1 : 0,
            '-' when next == '-' => i + 2,
            '-' => char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(next) ? i + 1 : 0,
            _ => 0,
        };
    }

    private static Dateline? Parse(string head, bool needsMore, IngestWords words)
    {
        string? agency = null;
        var open = head.IndexOf('(');
        if (open >= 0)
        {
            var close = head.IndexOf(')', open);
            if (close < 0) return null;
            agency = head[(open + 1)..close].Trim();
            if (agency.Length < 2 || !char.IsLetterOrDigit(agency[0]) || (char.IsLower(agency[0]) && agency.Contains(' '))) return null;
            head = $"{head[..open]} {head[(close + 1)..]}";
        }
        var date = LineDate.Find(head);
        if (date is { } day) head = $"{head[..day.Span.Start]}{head[day.Span.End..]}";
        var places = head.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (places.Length > 0 && places[^1].Trim('.', ':') is var tail && words.DateWords.ContainsKey(tail.ToLowerInvariant())) places = places[..^1];
        if (agency is null && places.Length > 1 && FrontLine.IsOutlet(places[0], words) && !IsUpper(places[0]))
        {
            agency = places[0];
            places = places[1..];
        }
        if (places.Length > MostPlaceParts || (needsMore && (date is null || places.Length == 0) && agency is null)) return null;
        if (places.Length == 0) return agency is null ? null : new(0, agency, date?.Day);
        foreach (var place in places)
            if (!IsPlace(place))
                return null;
        if (words.Labels.Contains(places[0].ToLowerInvariant())) return null;
        // "Nairobi (Agency) -" needs no capitals; without day and agency only capitals tell a place from a sentence.
        return IsUpper(places[0]) || (agency is not null && !needsMore) || (date is not null && !needsMore) ? new(0, agency, date?.Day) : null;
    }

    private static bool IsPlace(string text)
    {
        if (text.Length > 40) return false;
        foreach (var word in text.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries))
            if ((!char.IsUpper(word[0]) && word.Length > 3) || word.AsSpan().ContainsAny(NotInPlaces))
                return false;
        return char.IsUpper(text[0]);
    }

    private static bool IsUpper(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters > 2;
    }
}
