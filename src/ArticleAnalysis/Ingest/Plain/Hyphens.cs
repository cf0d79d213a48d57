using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Hyphens at line ends: which of them divide a word, and which belong to it.</summary>
/// <remarks>A hyphen goes only when the word without it is one that the text has elsewhere or that is known; <c>well-</c> above <c>known</c> keeps its hyphen.</remarks>
internal sealed class Hyphens(LineTable lines, IngestWords words)
{
    private const int LongestWord = 60;
    private HashSet<string>? _textWords;

    /// <summary>What is no part of the word that one line ends in and another goes on with: hyphen and line break, or the line break alone; empty when no word is divided.</summary>
    /// <param name="end">End of the one line.</param>
    /// <param name="start">Start of the words of the other.</param>
    public TextSpan GapOf(int end, int start)
    {
        var text = lines.Text;
        if (!IsHyphen(text, end, start)) return default;
        var (head, tail) = (end - 1, start);
        while (head > 0 && (char.IsLetter(text[head - 1]) || text[head - 1] is '-' or '’' or '\'')) head--;
        while (tail < text.Length && (char.IsLetter(text[tail]) || text[tail] is '’' or '\'')) tail++;
        if (tail - start + end - head > LongestWord) return default;
        var (first, second) = (text[head..(end - 1)], text[start..tail]);
        if (words.SuspendedBefore.Contains(second)) return default; // pre- and post-war
        return text[end - 1] == '\u00AD' || IsDivided(first, second) ? new(end - 1, start) : new(end, start);
    }

    /// <summary>True when a hyphen stands right behind a word at the end of one line, and a word opens the other.</summary>
    public static bool IsHyphen(string text, int end, int start) =>
        end > 1 && text[end - 1] is '-' or '\u2010' or '\u00AD' && char.IsLetterOrDigit(text[end - 2]) && char.IsLetterOrDigit(text[start]);

    private bool IsDivided(string first, string second)
    {
        if (second.Length == 0 || char.IsUpper(second[0]) || first.Length == 0) return false;
        var elsewhere = _textWords ??= WordsOf(lines);
        if (elsewhere.Contains($"{first}-{second}")) return false;
        var joined = first + second;
        return elsewhere.Contains(joined) || words.IsWord(joined[(joined.LastIndexOf('-') + 1)..]);
    }

    /// <summary>Every word of the text, and its hyphenated words, in lower case; not those that a line end divides.</summary>
    private static HashSet<string> WordsOf(LineTable lines)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.In(i);
            for (var start = 0; start < line.Length;)
            {
                var end = start;
                while (end < line.Length && (char.IsLetter(line[end]) || (end > start && line[end] is '-' or '’' or '\''))) end++;
                if (end > start && end - start <= LongestWord && !(end == line.Length && line[^1] == '-')) lookup.Add(line[start..end]);
                start = end + 1;
            }
        }
        return found;
    }
}
