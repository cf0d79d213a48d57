using ArticleAnalysis.Events;
using ArticleAnalysis.Stances;

namespace ArticleAnalysis.Training.Stances;

/// <summary>The pairs of one article with their features, and what annotators noted of them.</summary>
/// <param name="Number">Of the article.</param>
/// <param name="Rows">Features of each pair.</param>
/// <param name="Labels">Null for a pair that nobody noted.</param>
/// <param name="Scored">For each pair the noted stance for which the scorer takes it, as an index; -1 for none.</param>
/// <param name="Sides">How much speaks for and against each pair.</param>
/// <param name="Gold">Labels of the stances of the article, whether found or not.</param>
internal sealed record NotedPairs(int Number, float[][] Rows, StanceLabel?[] Labels, int[] Scored, StanceSides[] Sides, IReadOnlyList<StanceLabel> Gold)
{
    /// <summary>Gathers the pairs of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="noted">What annotators noted in it.</param>
    /// <param name="finder">Gathers.</param>
    /// <param name="events">Its events.</param>
    public static NotedPairs Of(AnnotatedArticle article, NotedStances noted, StanceFinder finder, IReadOnlyList<Event> events)
    {
        var (book, matrix) = finder.Gather(StanceStage.Of(article.Work) with { Events = events });
        return new(article.Number, [.. Enumerable.Range(0, book.Accounts.Count).Select(i => matrix[i].ToArray())], [.. book.Accounts.Select(a => noted.LabelOf(a.Holder, a.Target))],
            [.. book.Accounts.Select(a => noted.IndexOf(a.Holder, a.Target))], [.. book.Accounts.Select(a => a.Sides)], noted.Labels);
    }
}
