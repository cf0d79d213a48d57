using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Themes;

/// <summary>Tells an article's themes by the words of its title and body, with the words that speak most for each.</summary>
internal sealed class ThemeFinder
{
    private readonly ThemeModel _model;
    private readonly ThemeNames _names;

    public ThemeFinder(LanguageResources resources)
    {
        _model = ThemeModel.Read(resources);
        _names = new ThemeNames(resources);
    }

    /// <summary>The best theme and all others that reach their thresholds, with those above them: branch by branch, the likeliest first, in each the most specific first; none for a text
    /// without a known word.</summary>
    public IReadOnlyList<Theme> Find(Article article, IReadOnlyList<Section> sections)
    {
        using var counts = _model.Count();
        Count(article, sections, counts);
        Span<float> sums = stackalloc float[_model.Classifier.Width];
        Span<float> shares = stackalloc float[_model.Classifier.Width];
        if (!_model.Share(counts, sums, shares)) return [];

        var themes = new List<Theme>();
        foreach (var label in ThemeChoice.Of(_model.Classifier, shares))
        {
            var (code, name) = _names.Of(_model.Classifier.Labels[label]);
            themes.Add(new(code, name, _model.Classifier.Tree.LevelOf(label), _model.Classifier.ProbabilityOf(label, shares[label]), ThemeEvidence.For(_model, counts, sums, label)));
        }
        return themes;
    }

    private static void Count(Article article, IReadOnlyList<Section> sections, ThemeCounts counts)
    {
        var titled = false;
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Title) continue;
            counts.Add(block.Span.In(article.Text), block.Span.Start, ThemeModel.TitleTimes);
            titled = true;
        }
        // An HTML page's title stands outside the text.
        if (!titled && article.Metadata.Title is { } title) counts.Add(title, -1, ThemeModel.TitleTimes);
        foreach (var section in sections)
            if (section.Role != SectionRole.Boilerplate) counts.Add(section.Span.In(article.Text), section.Span.Start);
    }
}
