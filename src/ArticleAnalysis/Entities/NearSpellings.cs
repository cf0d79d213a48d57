using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>
/// Finds long names that differ from one written before by a single letter: a slip (Kestovar, Kestover) or another transliteration (Zelensky, Zelenskyy). Both are
/// looked up without each of their letters in turn (symmetric deletion), so the work does not grow with the number of names.
/// </summary>
internal sealed class NearSpellings(AnnotatedText text)
{
    // Short names that differ in a letter are mostly two: Iran and Iraq, Mali and Bali.
    private const int ShortestWord = 8, LongestName = 40;

    private readonly Dictionary<string, (string Whole, NameCluster Cluster)> _parts = new(StringComparer.Ordinal);

    /// <summary>The cluster of a name with almost this spelling; null when there is none.</summary>
    public NameCluster? Of(NameMention name)
    {
        if (Key(name.First, name.End) is not { } key) return null;
        for (var i = -1; i < key.Length; i++)
            if (_parts.TryGetValue(Without(key, i), out var found) && IsNear(key, found.Whole)) return found.Cluster;
        return null;
    }

    /// <summary>Adds a name, and the last word of one that has several.</summary>
    public void Add(NameMention name, NameCluster cluster)
    {
        Add(Key(name.First, name.End), cluster);
        if (name.Count > 1 && cluster.Thing is null) Add(Key(name.End - 1, name.End), cluster);
    }

    private void Add(string? key, NameCluster cluster)
    {
        for (var i = -1; i < key?.Length; i++) _parts.TryAdd(Without(key, i), (key, cluster));
    }

    private string? Key(int first, int end)
    {
        var form = text.SpanOf(first, end);
        return form.Length is >= ShortestWord and <= LongestName ? FoldedLetters.Of(form.Of(text.Text)) : null;
    }

    private static string Without(string key, int letter) => letter < 0 ? key : key.Remove(letter, 1);

    /// <summary>True when one letter more, less or other makes one the other, and it is not the first; names in digits are no spellings of each other.</summary>
    private static bool IsNear(string a, string b)
    {
        if (a[0] != b[0] || Math.Abs(a.Length - b.Length) > 1) return false;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var i = 0;
        while (i < shorter.Length && shorter[i] == longer[i]) i++;
        var rest = a.Length == b.Length ? Math.Min(i + 1, shorter.Length) : i;
        return i < longer.Length && char.IsLetter(longer[i]) && shorter.AsSpan(rest).SequenceEqual(longer.AsSpan(i + 1));
    }
}
