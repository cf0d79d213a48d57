using System.Buffers;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Lines that the wire, a mail program or a player adds: slugs and takes, notes to editors, marks of the end, calls to unsubscribe, time stamps.</summary>
internal static class WireLines
{
    private const int LongestNote = 240;
    private const int MostMarks = 12;
    private static readonly SearchValues<char> OfTimes = SearchValues.Create("0123456789:.,[]()->– ");

    public static void Mark(LineTable lines, IngestWords words)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Kinds[i] is not (LineKind.Words or LineKind.Rule)) continue;
            var line = lines.In(i);
            if (IsEnd(line, words) && IsLate(lines, i))
            {
                // Notes to editors, contacts and signatures follow; nothing of the article does.
                for (var rest = i; rest < lines.Count; rest++)
                    if (lines.Kinds[rest] != LineKind.Blank)
                        lines.Kinds[rest] = LineKind.Furniture;
                return;
            }
            if (lines.Kinds[i] == LineKind.Rule) continue;
            if (IsTimeStamp(line)) MarkStamp(lines, i);
            else if (StampLength(line) is > 0 and var stamp) lines.Marks[i] = stamp;
            else if (IsNote(line, words)) MarkNote(lines, i);
        }
    }

    /// <summary>The number of a subtitle stands above its times.</summary>
    private static void MarkStamp(LineTable lines, int line)
    {
        lines.Kinds[line] = LineKind.Furniture;
        if (line > 0 && lines.In(line).Contains("-->", StringComparison.Ordinal) && !lines.In(line - 1).ContainsAnyExceptInRange('0', '9')) lines.Kinds[line - 1] = LineKind.Furniture;
    }

    /// <summary>A note may run on for some lines.</summary>
    private static void MarkNote(LineTable lines, int line)
    {
        lines.Kinds[line] = LineKind.Furniture;
        for (; line + 1 < lines.Count && lines.Kinds[line + 1] == LineKind.Words && LineWrap.GoesOn(lines, line, line + 1); line++) lines.Kinds[line + 1] = LineKind.Furniture;
    }

    /// <summary>The end of an article stands in the second half of its text.</summary>
    private static bool IsLate(LineTable lines, int line) => lines.Span(line).Start * 2 > lines.Text.Length;

    /// <summary><c>-- </c> above a signature, <c>###</c>, <c>-30-</c>, <c>ENDS</c>.</summary>
    private static bool IsEnd(ReadOnlySpan<char> line, IngestWords words) =>
        line is "--" || (line.Length >= 3 && !line.ContainsAnyExcept('#', ' ')) || IsWireWord(line, "end", words);

    private static bool IsNote(ReadOnlySpan<char> line, IngestWords words)
    {
        if (IsWireWord(line, "mark", words)) return true;
        if (line.Length > LongestNote) return false;
        foreach (var (phrase, place) in words.WireLines)
        {
            if (place == "start" && line.TrimStart("([-–—*").StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
            if (place == "any" && line.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>True for <c>ENDS</c>, <c>(more)</c>, <c>-30-</c>: a word of the wire in capitals or between marks, since "Ends" may be a sentence's last line.</summary>
    private static bool IsWireWord(ReadOnlySpan<char> line, string place, IngestWords words)
    {
        var bare = line.Trim("()[]-–—*.#=: ");
        if (bare.IsEmpty || line.Length > MostMarks + bare.Length) return false;
        var marked = bare.Length < line.TrimEnd(".:").Length;
        foreach (var (phrase, kind) in words.WireLines)
            if (kind == place && Matches(bare, phrase) && (marked || phrase.Contains(' ') || (!bare.ContainsAnyInRange('a', 'z') && !char.IsDigit(bare[0]))))
                return true;
        return false;
    }

    /// <summary>Equal in any case; <c>#</c> in the phrase stands for a number.</summary>
    private static bool Matches(ReadOnlySpan<char> line, string phrase)
    {
        var i = 0;
        foreach (var c in phrase)
        {
            if (i == line.Length) return false;
            if (c == '#' && char.IsAsciiDigit(line[i])) while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
            else if (char.ToLowerInvariant(line[i++]) != c) return false;
        }
        return i == line.Length;
    }

    /// <summary>A time and nothing else (<c>[00:12:34]</c>, <c>00:00:01,000 --&gt; 00:00:04,000</c>).</summary>
    private static bool IsTimeStamp(ReadOnlySpan<char> line) =>
        line.Contains(':') && !line.ContainsAnyExcept(OfTimes) && Digits(line) >= 3;

    /// <summary>Length of a time in brackets, or of one with seconds, before the words of a line; 0 when there is none.</summary>
    private static int StampLength(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(' ');
        if (end is < 5 or > 16 || !char.IsAsciiDigit(line[line[0] is '[' or '(' ? 1 : 0])) return 0;
        var stamp = line[..end];
        return IsTimeStamp(stamp) && (stamp[0] is '[' or '(' || stamp.Count(':') == 2) ? end + 1 : 0;
    }

    private static int Digits(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var c in line)
            if (char.IsAsciiDigit(c))
                count++;
        return count;
    }
}
