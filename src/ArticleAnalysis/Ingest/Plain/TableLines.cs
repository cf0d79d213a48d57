namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Tables: lines one below another whose cells stand apart by tabs, bars or three blanks.</summary>
internal static class TableLines
{
    private const int Apart = 3;
    private const int LongestCell = 40;
    private const int MeanCell = 30;

    public static void Mark(LineTable lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var (rows, most, all, length) = (0, 0, 0, 0);
            var end = i;
            for (; end < lines.Count && lines.Kinds[end] is LineKind.Words or LineKind.Rule; end++)
            {
                var cells = lines.Kinds[end] == LineKind.Rule ? 0 : Count(lines, end);
                if (lines.Kinds[end] != LineKind.Rule && cells < 2) break;
                rows += Math.Min(cells, 1);
                most = Math.Max(most, cells);
                if (cells > 0) (all, length) = (all + cells, length + lines.Span(end).Length);
            }
            // Two columns of prose stand apart as cells do, but hold half a line each.
            if (rows >= (most > 2 ? 2 : 3) && length <= all * MeanCell)
                for (var row = i; row < end; row++)
                    if (lines.Kinds[row] == LineKind.Words)
                        lines.Kinds[row] = LineKind.Row;
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>The words of each cell of a row.</summary>
    public static List<string> CellsOf(string line)
    {
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= line.Length;)
        {
            var border = i == line.Length ? 1 : BorderAt(line, i);
            if (border > 0 && i > start) cells.Add(line[start..i]);
            i += Math.Max(border, 1);
            if (border > 0) start = i;
        }
        return cells;
    }

    /// <summary>Number of cells; 0 when one of them is so long that the line is two columns of prose.</summary>
    private static int Count(LineTable lines, int line)
    {
        var words = lines.In(line);
        if (!words.ContainsAny('\t', '|') && words.IndexOf("   ") < 0) return 1;
        var cells = CellsOf(words.ToString());
        return cells.Exists(c => c.Length > LongestCell) ? 0 : cells.Count;
    }

    private static int BorderAt(ReadOnlySpan<char> line, int i)
    {
        if (line[i] is '\t' or '|') return 1;
        if (line[i] != ' ') return 0;
        var blanks = line[i..].IndexOfAnyExcept(' ');
        return blanks >= Apart || (blanks > 0 && line[i + blanks] is '\t' or '|') ? blanks : 0;
    }
}
