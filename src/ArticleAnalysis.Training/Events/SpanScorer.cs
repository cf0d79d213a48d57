using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Events;

/// <summary>Scores spans of actors with their roles, exact and overlapping; a reciprocal actor fits either role.</summary>
internal sealed class SpanScorer
{
    private readonly ClassFigures<int> _classes = new();
    private int _gold, _found, _exact, _overlapping;

    /// <summary>Adds a row; what gold does not tell is not scored.</summary>
    /// <param name="row">Gold, by code points.</param>
    /// <param name="answer">Class and actors found, by UTF-16.</param>
    public void Add(SpanRow row, (int Penta, List<RoleSpan> Actors) answer)
    {
        if (row.Quad is { } quad) _classes.Add(quad, answer.Penta);
        if (row.Actors is not { } gold) return;
        var found = answer.Actors.ConvertAll(a => InCodePoints(row.Text, a));
        _gold += gold.Count;
        _found += found.Count;
        foreach (var (g, f) in Matching.Match(gold, found, Overlap, 1))
        {
            _overlapping++;
            if (gold[g].Start == found[f].Start && gold[g].End == found[f].End) _exact++;
        }
    }

    public string Table() => PercentFigures.Of(_exact, _found, _gold).Line("span exact") + PercentFigures.Of(_overlapping, _found, _gold).Line("span overlap") + _classes.Lines("quad");

    /// <summary>A span by code points.</summary>
    public static RoleSpan InCodePoints(string text, RoleSpan span) => span with { Start = CodePoints(text, span.Start), End = CodePoints(text, span.End) };

    private static int CodePoints(string text, int end)
    {
        var count = 0;
        for (var i = 0; i < end; i++)
            if (!char.IsLowSurrogate(text[i])) count++;
        return count;
    }

    private static double Overlap(RoleSpan gold, RoleSpan found) =>
        gold.Role == found.Role || gold.Role == "reciprocal" || found.Role == "reciprocal" ? Math.Max(0, Math.Min(gold.End, found.End) - Math.Max(gold.Start, found.Start)) : 0;
}
