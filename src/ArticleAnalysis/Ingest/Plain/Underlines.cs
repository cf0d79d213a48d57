namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Headings that are underlined: a short line and a rule of one sign right below it.</summary>
internal static class Underlines
{
    private const int LongestHeading = 100;

    public static void Mark(LineTable lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines.Kinds[i] != LineKind.Rule || lines.Kinds[i - 1] != LineKind.Words) continue;
            var rule = lines.In(i);
            var heading = lines.Span(i - 1);
            if (rule.Length < 3 || rule.ContainsAnyExcept(rule[0]) || rule.Length * 2 < heading.Length || heading.Length > LongestHeading) continue;
            if (i > 1 && lines.Kinds[i - 2] is not (LineKind.Blank or LineKind.Rule or LineKind.Furniture)) continue;
            lines.Kinds[i - 1] = LineKind.Heading;
            lines.Levels[i - 1] = rule[0] == '=' ? 1 : 2;
        }
    }
}
