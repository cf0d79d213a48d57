using System.Globalization;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Headers, footers and page numbers of pages that were copied as text: lines that come back, alike but for a number that grows.</summary>
/// <remarks>A line that comes back is not enough (a refrain, a speaker's turn): it must stand at a form feed, break a sentence in two, be a bare page number, or stand beside such a line.</remarks>
internal static class PageFurniture
{
    private const int Longest = 110;
    private const int LeastApart = 8;
    private const int Beside = 2;

    public static void Mark(LineTable lines)
    {
        var alike = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Kinds[i] is not (LineKind.Words or LineKind.Rule) || lines.Span(i).Length > Longest) continue;
            var key = KeyOf(lines.In(i));
            if (!alike.TryGetValue(key, out var found)) alike.Add(key, found = []);
            found.Add(i);
        }
        var repeated = alike.Values.Where(found => found.Count > 1).ToList();
        foreach (var found in repeated)
            if (Numbers(lines, found) && (found.Exists(i => BreaksSentence(lines, i)) || (AreApart(found) && (IsBareNumber(lines.In(found[0])) || found.TrueForAll(i => IsAtPageEdge(lines, i))))))
                Set(lines, found);
        // A running title has no number; it stands beside one, or at the form feeds. Where it stands first it is the title itself.
        foreach (var found in repeated)
        {
            var later = found[0] == lines.NextFilled(-1, 1) ? found[1..] : found;
            if (lines.Kinds[found[^1]] != LineKind.Furniture && AreApart(found) && later.TrueForAll(i => IsAtPageEdge(lines, i) || IsBesideFurniture(lines, i))) Set(lines, later);
        }
    }

    /// <summary>True when a sentence runs around the line, and around the furniture beside it.</summary>
    public static bool BreaksSentence(LineTable lines, int line)
    {
        var (above, below) = (Around(lines, line, -1), Around(lines, line, 1));
        return above >= 0 && below >= 0 && lines.Kinds[above] == LineKind.Words && lines.Kinds[below] == LineKind.Words && LineWrap.GoesOn(lines, above, below);
    }

    private static int Around(LineTable lines, int line, int step)
    {
        do line = lines.NextFilled(line, step);
        while (line >= 0 && lines.Kinds[line] is LineKind.Furniture or LineKind.Rule);
        return line;
    }

    private static void Set(LineTable lines, List<int> found)
    {
        foreach (var line in found) lines.Kinds[line] = LineKind.Furniture;
    }

    private static bool AreApart(List<int> found) => found[^1] - found[0] >= LeastApart * (found.Count - 1);

    private static bool IsBesideFurniture(LineTable lines, int line)
    {
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
            for (int near = line, i = 0; i < Beside && (near = lines.NextFilled(near, step)) >= 0; i++)
                if (lines.Kinds[near] == LineKind.Furniture)
                    return true;
        return false;
    }

    /// <summary>True within two filled lines of a form feed.</summary>
    private static bool IsAtPageEdge(LineTable lines, int line)
    {
        for (int near = line, i = 0; i <= Beside && near >= 0 && lines.Kinds[line] != LineKind.Blank; i++)
        {
            for (var at = near; at > 0 && (at == near || lines.Kinds[at] == LineKind.Blank); at--)
                if (lines.OpensPage(at))
                    return true;
            near = i < Beside ? lines.NextFilled(near, -1) : -1;
        }
        for (int near = line, i = 0; i < Beside; i++)
        {
            var next = lines.NextFilled(near, 1);
            if (next < 0) return lines.HasPages;
            for (var at = near + 1; at <= next; at++)
                if (lines.OpensPage(at))
                    return true;
            near = next;
        }
        return false;
    }

    /// <summary>True when each line has a number and it grows from line to line.</summary>
    private static bool Numbers(LineTable lines, List<int> found)
    {
        var last = -1;
        foreach (var line in found)
        {
            var number = FirstNumber(lines.In(line));
            if (number <= last) return false;
            last = number;
        }
        return true;
    }

    private static int FirstNumber(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyInRange('0', '9');
        if (start < 0) return -1;
        var length = line[start..].IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? line[start..] : line.Slice(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private static bool IsBareNumber(ReadOnlySpan<char> line) => line.Trim("-–—[]() ").Length is > 0 and <= 4 && !line.Trim("-–—[]() ").ContainsAnyExceptInRange('0', '9');

    /// <summary>FNV-1a over the line, every number as one sign.</summary>
    private static ulong KeyOf(ReadOnlySpan<char> line)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) && i > 0 && char.IsAsciiDigit(line[i - 1])) continue;
            hash = (hash ^ (char.IsAsciiDigit(line[i]) ? '#' : line[i])) * 1099511628211UL;
        }
        return hash;
    }
}
