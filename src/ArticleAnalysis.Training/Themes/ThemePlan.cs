using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>How models of themes are made, the project's own and a user's.</summary>
internal static class ThemePlan
{
    /// <summary>A model with a hidden layer over the words that tell most.</summary>
    public static ClassifierPlan Of(ThemeLabels labels) => new(ThemeModel.Kind, labels.Codes)
    {
        Parents = labels.Parents,
        Hidden = 96,
        Members = 3,
        MostFeatures = 50_000,
        Passes = 6,
        Balance = 0.7,
        Folds = 3,
    };

    /// <summary>Weight of a text by its source: hand-made rows and whole articles above headlines, whose topics are those that one site had.</summary>
    public static float WeightOf(string source) => source switch
    {
        "corpus" => 5f,
        "seeds" => 10f,
        "raw" => 4f,
        "iptc_definitions" => 0.5f,
        _ => 1f,
    };

    // The main theme of an annotated article comes first; other sources name theirs in no order.
    private static float MainPartOf(string source) => source == "corpus" ? 2 : 1;

    /// <summary>The features that tell most of these texts, and the texts as examples.</summary>
    public static (ThemeExamples Reader, List<Example> Examples) Read(IReadOnlyList<ThemeText> texts, ThemeLabels labels, ClassifierPlan plan, WordTable words)
    {
        var known = texts.Select(t => (Text: t, Labels: labels.Of(t.Themes), Weight: WeightOf(t.Source))).ToList();
        var reader = ThemeExamples.Choose(known, plan, words);
        return (reader, [.. known.Select(t => reader.Of(t.Text, t.Labels, t.Weight, MainPartOf(t.Text.Source)))]);
    }
}
