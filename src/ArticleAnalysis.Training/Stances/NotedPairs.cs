using ArticleAnalysis.Events;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Stances;

/// <summary>The pairs of one article with their features, and the labels of those that the annotators noted.</summary>
/// <param name="Number">Of the article.</param>
/// <param name="Rows">Features of each pair.</param>
/// <param name="Labels">Null for a pair that nobody noted.</param>
/// <param name="Gold">Stances of the article, whether found or not.</param>
internal sealed record NotedPairs(int Number, float[][] Rows, StanceLabel?[] Labels, int Gold)
{
    /// <summary>Gathers the pairs of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="finder">Gathers.</param>
    /// <param name="events">Its events; null for those that the line has found.</param>
    public static NotedPairs Of(AnnotatedArticle article, StanceFinder finder, IReadOnlyList<Event>? events)
    {
        var layers = StanceStage.Of(article.Work);
        var (book, matrix) = finder.Gather(layers with { Events = events ?? layers.Events });
        var (gold, entities) = (article.Gold, GoldEntities(article));
        return new(article.Number, [.. Enumerable.Range(0, book.Accounts.Count).Select(i => matrix[i].ToArray())], [.. book.Accounts.Select(LabelOf)], gold.Stances.Count);

        StanceLabel? LabelOf(StanceAccount account) =>
            gold.Stances.FirstOrDefault(s => IsHolder(s.Holder, account.Holder) && IsTarget(s.Target, account)) is { } stance ? Enum.Parse<StanceLabel>(stance.Label, ignoreCase: true) : null;

        bool IsHolder(string wanted, int? given) => given is { } index ? entities.GetValueOrDefault(index) == wanted : wanted == "author";

        bool IsTarget(string wanted, StanceAccount account) => gold.Entities.Any(e => e.Id == wanted)
            ? account.Target.Entity is { } entity && entities.GetValueOrDefault(entity) == wanted
            : account.Target.Entity is null && PythonText.Contains(wanted, account.Target.Span.Of(article.Work.Text)) >= 0.5;
    }

    /// <summary>The gold entity that each entity of an article is.</summary>
    private static Dictionary<int, string> GoldEntities(AnnotatedArticle article) =>
        article.MatchEntities().ToDictionary(p => p.Predicted, p => article.Gold.Entities[p.Gold].Id);
}
