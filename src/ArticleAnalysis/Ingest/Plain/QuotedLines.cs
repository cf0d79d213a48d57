namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Lines of a message that another one quotes: <c>&gt; </c> before each.</summary>
internal static class QuotedLines
{
    public static void Mark(LineTable lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Kinds[i] is LineKind.Blank || lines.In(i)[0] != '>') continue;
            var mark = lines.In(i).IndexOfAnyExcept('>', ' ');
            lines.Kinds[i] = mark < 0 ? LineKind.Rule : LineKind.Quote;
            lines.Marks[i] = Math.Max(mark, 0);
        }
    }
}
