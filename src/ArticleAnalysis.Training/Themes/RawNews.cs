using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Themes;

/// <summary>News as it was published. The project's own table names the themes of a part of it; all of it teaches which words go together.</summary>
internal static class RawNews
{
    /// <summary>Source of an article.</summary>
    public const string Source = "raw";

    /// <summary>Source of the title or the text of one alone.</summary>
    public const string PartSource = "raw-part";

    private const int LeastText = 600, LongestText = 4000, LongestNamed = 1500;

    /// <summary>The articles that are long enough, without themes.</summary>
    /// <param name="folder">The folder <c>rawtext</c>.</param>
    public static IEnumerable<ThemeText> Read(string folder)
    {
        foreach (var file in RawText.Files(folder))
        {
            var (name, number) = (RawText.NameOf(file), 0);
            foreach (var (_, lines) in RawText.Articles(file))
                if (lines.Count > 1 && string.Join('\n', lines[1..]) is { Length: >= LeastText } body)
                    yield return new(Source, $"{name}-{number++}", lines[0], Cut(body, LongestText), []);
        }
    }

    /// <summary>Those whose themes the table names, all of them, the main one first.</summary>
    public static IEnumerable<ThemeText> Named(IEnumerable<ThemeText> articles)
    {
        var themes = TrainingTable.Read("raw-themes.tsv").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        foreach (var article in articles)
            if (themes.TryGetValue(article.Id, out var codes))
                yield return article with { Body = Cut(article.Body, LongestNamed), Themes = [.. codes.Split(' ').Select(c => c + "000000")] };
    }

    /// <summary>The title of an article and its text alone: what holds of the whole mostly holds of either.</summary>
    public static IEnumerable<ThemeText> PartsOf(ThemeText article) =>
        [article with { Source = PartSource, Title = "", Body = article.Title }, article with { Source = PartSource, Title = "" }];

    private static string Cut(string text, int longest) => text[..Math.Min(text.Length, longest)];
}
