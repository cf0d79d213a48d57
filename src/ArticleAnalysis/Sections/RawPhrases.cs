using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Phrases of one or more words, each with a value, found in the words of raw text whatever their case; sections are found before there are tokens.</summary>
internal sealed class RawPhrases<T>
{
    private const int LongestWord = 48;
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads a table that lists phrases between <c>|</c> in one column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column of the phrases.</param>
    /// <param name="value">What the phrases of a row mean.</param>
    public RawPhrases(TsvTable table, int column, Func<TsvRow, T> value)
    {
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in table)
            foreach (var phrase in row.List(column))
                Add(phrase, value(row));
    }

    /// <summary>Adds a phrase: words between spaces, lower case, the ending 's apart as in the text (<c>'s calculations</c>, <c>what 's next</c>) or not.</summary>
    private void Add(string phrase, T value)
    {
        var words = phrase.Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!_byFirstWord.TryGetValue(words[0], out var entries)) _byFirstWord[words[0]] = entries = [];
        if (entries.Find(e => e.Words.AsSpan().SequenceEqual(words)) is { } known) known.Values.Add(value);
        else entries.Add(new(words, [value]));
        // The longest phrase wins, so it is tried first.
        entries.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The values of the longest phrase that begins at word <paramref name="at"/>, and its length in words; 0 when there is none.</summary>
    public int Match(string text, IReadOnlyList<TextSpan> words, int at, out IReadOnlyList<T> values)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        values = [];
        if (!TryFold(text, words[at], buffer, out var first) || !_lookup.TryGetValue(first, out var entries)) return 0;
        foreach (var entry in entries)
        {
            if (!Continues(text, words, at, entry.Words, buffer)) continue;
            values = entry.Values;
            return entry.Words.Length;
        }
        return 0;
    }

    private static bool Continues(string text, IReadOnlyList<TextSpan> words, int at, string[] phrase, Span<char> buffer)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 1; i < phrase.Length; i++)
            if (!TryFold(text, words[at + i], buffer, out var word) || !word.SequenceEqual(phrase[i])) return false;
        return true;
    }

    private static bool TryFold(string text, TextSpan word, Span<char> buffer, out ReadOnlySpan<char> folded)
    {
        folded = default;
        if (word.Length > buffer.Length) return false;
        word.In(text).ToLowerInvariant(buffer);
        for (var i = 0; i < word.Length; i++)
            if (buffer[i] == '’') buffer[i] = '\'';
        folded = buffer[..word.Length];
        return true;
    }

    private sealed record Entry(string[] Words, List<T> Values);
}
