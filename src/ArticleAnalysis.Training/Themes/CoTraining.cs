using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Training.Themes;

/// <summary>
/// Names the themes of raw news by two views of each article: its title, which reads like the headlines learnt from, and its text. Where both point to one theme, the article teaches it
/// (Blum and Mitchell 1998).
/// </summary>
internal static class CoTraining
{
    private const double TextSay = 0.5, TextPart = 0.3, LeastCertainty = 0.6;
    private const int MostOfOneTheme = 400;

    /// <summary>The articles that are certain enough, the most certain of each theme.</summary>
    public static List<ThemeText> Label(IEnumerable<ThemeText> articles, ThemeModel teacher)
    {
        var told = new List<(ThemeText Text, int Label, double Certainty)>();
        foreach (var article in articles)
        {
            var (text, title) = (ThemeExamples.SharesOf(teacher, article), ThemeExamples.SharesOf(teacher, article with { Title = "", Body = article.Title.ToLowerInvariant() }));
            var (_, tops) = teacher.Classifier.Tree.Groups[0];
            var best = Enumerable.Range(0, tops).MaxBy(i => Math.Log(title[i] + 1e-6) + (TextSay * Math.Log(text[i] + 1e-4)));
            var certainty = title[best] * Math.Pow(text[best], TextPart);
            if (certainty >= LeastCertainty) told.Add((article with { Themes = [teacher.Classifier.Labels[best]] }, best, certainty));
        }
        return [.. told.GroupBy(t => t.Label).OrderBy(g => g.Key).SelectMany(g => g.OrderByDescending(t => t.Certainty).ThenBy(t => t.Text.Id, StringComparer.Ordinal).Take(MostOfOneTheme)).Select(t => t.Text)];
    }
}
