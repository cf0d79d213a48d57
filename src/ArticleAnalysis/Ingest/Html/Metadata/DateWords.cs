using System.Buffers;
using System.Collections.Frozen;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>What a name or a word says of a date.</summary>
internal enum DateMeaning
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>That it is one, not which.</summary>
    Day,

    /// <summary>The article was published then.</summary>
    Published,

    /// <summary>The article, or the record of it, was made then.</summary>
    Created,

    /// <summary>The article was changed then.</summary>
    Modified,
}

/// <summary>The words that stand beside dates: keys of metadata, parts of class names, labels in many languages.</summary>
internal static class DateWords
{
    private const int LongestKey = 40;

    private static readonly TsvTable Table = EmbeddedTable.Read("Ingest/Html/Metadata/date-words.tsv");
    private static readonly FrozenDictionary<string, DateMeaning>.AlternateLookup<ReadOnlySpan<char>> Keys = Of("key").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly (string Part, DateMeaning Meaning)[] Classes = [.. Of("class").Select(p => (p.Key, p.Value))];
    private static readonly FrozenDictionary<string, DateMeaning> Labels = Of("label");
    private static readonly SearchValues<string> AnyClass = SearchValues.Create(Classes.Select(c => c.Part).ToArray(), StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(Labels.Keys.ToArray().AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What the name of a meta tag, a property or a member says: only its letters and figures count.</summary>
    public static DateMeaning OfKey(ReadOnlySpan<char> key)
    {
        Span<char> letters = stackalloc char[LongestKey];
        var length = 0;
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            if (length == LongestKey) return DateMeaning.None;
            letters[length++] = char.ToLowerInvariant(c);
        }
        return Keys.TryGetValue(letters[..length], out var meaning) ? meaning : DateMeaning.None;
    }

    /// <summary>What a class, an id or an <c>itemprop</c> says; <see cref="DateMeaning.Day"/> when it says two things.</summary>
    public static DateMeaning OfClass(ReadOnlySpan<char> name)
    {
        if (!name.ContainsAny(AnyClass)) return DateMeaning.None;
        var found = DateMeaning.Day;
        foreach (var (part, meaning) in Classes)
        {
            if (meaning == DateMeaning.Day || meaning == found || !name.Contains(part, StringComparison.OrdinalIgnoreCase)) continue;
            if (found != DateMeaning.Day) return DateMeaning.Day;
            found = meaning;
        }
        return found;
    }

    /// <summary>True when a label stands in <paramref name="text"/>.</summary>
    public static bool HasLabel(ReadOnlySpan<char> text) => text.ContainsAny(AnyLabel);

    /// <summary>What the last label in <paramref name="text"/> says.</summary>
    public static DateMeaning OfLabel(ReadOnlySpan<char> text)
    {
        var found = DateMeaning.None;
        for (var at = text.IndexOfAny(AnyLabel); at >= 0;)
        {
            var (longest, meaning) = (0, found);
            foreach (var (label, says) in Labels)
                if (label.Length > longest && text[at..].StartsWith(label, StringComparison.OrdinalIgnoreCase) && IsWordStart(text, at))
                    (longest, meaning) = (label.Length, says);
            found = meaning;
            var next = at + Math.Max(1, longest);
            var step = text[next..].IndexOfAny(AnyLabel);
            at = step < 0 ? -1 : next + step;
        }
        return found;
    }

    /// <summary>True where a word begins: scripts without spaces have no such places, and words of neighbours stand glued ("AnalystUpdated").</summary>
    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        at == 0 || !char.IsLetter(text[at - 1]) || text[at] > '\u2FFF' || (char.IsUpper(text[at]) && char.IsLower(text[at - 1]));

    private static FrozenDictionary<string, DateMeaning> Of(string where) =>
        Table.Where(r => r[2] == where).ToFrozenDictionary(r => r[0], r => Enum.Parse<DateMeaning>(r[1], ignoreCase: true), StringComparer.Ordinal);
}
