using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>How models of themes are made, the project's own and a user's.</summary>
internal static class ThemePlan
{
    private const float MainPart = 2;

    /// <summary>A model with a hidden layer over the words that tell most.</summary>
    public static ClassifierPlan Of(ThemeLabels labels) => new(ThemeModel.Kind, labels.Codes)
    {
        Parents = labels.Parents,
        Hidden = 288,
        Members = 3,
        Components = 64,
        MostFeatures = 100_000,
        Passes = 6,
        Balance = 0.25,
        Folds = 2,
    };

    /// <summary>Weight of a text by its source: hand-made rows and whole articles above headlines, whose topics are those that one site had.</summary>
    public static float WeightOf(string source) => source switch
    {
        "corpus" => 5f,
        "seeds" => 10f,
        RawNews.Source => 4f,
        RawNews.PartSource => 2f,
        "iptc_definitions" => 0.5f,
        _ => 1f,
    };

    /// <summary>True for a source that names all themes of an article, the main one first; others name some in no order.</summary>
    public static bool NamesAll(string source) => source is "corpus" or RawNews.Source or RawNews.PartSource;

    /// <summary>The features that tell most of these texts, and the texts as examples; texts of one id belong together.</summary>
    public static (ThemeExamples Reader, List<Example> Examples) Read(IReadOnlyList<ThemeText> texts, ThemeLabels labels, ClassifierPlan plan, WordTable words)
    {
        var known = texts.Select(t => (Text: t, Labels: labels.Of(t.Themes), Weight: WeightOf(t.Source))).ToList();
        var reader = ThemeExamples.Choose(known, plan, words);
        return (reader, [.. known.Select(t => reader.Of(t.Text, t.Labels, t.Weight, NamesAll(t.Text.Source) ? MainPart : 1))]);
    }
}
