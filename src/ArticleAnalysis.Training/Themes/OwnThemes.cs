using System.Text.Json;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Makes a model of a user's own themes from rows of text and labels.</summary>
internal static class OwnThemes
{
    private const int LeastOfALabel = 2;
    private const int Steps = 240_000, MostPasses = 60;

    /// <summary>Reads the rows, trains, says how well texts left out are told, and writes the model.</summary>
    /// <exception cref="FormatException">A row cannot be used; the message says which and why.</exception>
    public static void Run(string data, string output, TextWriter log)
    {
        var texts = Read(data).ToList();
        var labels = ThemeLabels.Flat(texts);
        Check(texts, labels);
        var words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
        // Few texts are read more often, so that the weights move far enough.
        var plan = ThemePlan.Of(labels) with { Folds = 5, Passes = Math.Clamp(Steps / texts.Count, 4, MostPasses), LeastExamples = texts.Count < 1000 ? 2 : 3 };
        log.WriteLine($"{texts.Count} texts, {labels.Codes.Count} themes: {string.Join(", ", labels.Codes)}");

        var (reader, examples) = ThemePlan.Read(texts, labels, plan, words);
        var shares = ClassifierTrainer.LeftOut(examples, plan, reader.Index);
        var calibrations = Calibration.Fit(shares, examples, labels.Codes.Count);
        File.WriteAllBytes(output, ClassifierTrainer.Fit(examples, plan, reader.Index, calibrations, reader.Values));
        log.WriteLine($"Texts left out in turn ({plan.Folds} parts):");
        log.Write(ThemeScorer.Of(texts, shares, calibrations, labels, leastSupport: 1).Table());
        log.WriteLine($"Written: {output}");
    }

    /// <summary>Rows with <c>text</c>, <c>labels</c> (or one <c>label</c>) and perhaps <c>title</c>.</summary>
    public static IEnumerable<ThemeText> Read(string path) => JsonLines.Read(path, "text and labels (and perhaps title)", row =>
    {
        var text = row.TryGetProperty("text", out var given) ? given.GetString() : throw new InvalidOperationException("it has no text");
        string[] labels = row.TryGetProperty("labels", out var many) ? [.. many.EnumerateArray().Select(l => l.GetString() ?? "")]
            : row.TryGetProperty("label", out var one) ? [one.GetString() ?? ""]
            : throw new InvalidOperationException("it has no labels");
        if (string.IsNullOrWhiteSpace(text)) throw new InvalidOperationException("its text is empty");
        if (labels.Length == 0 || labels.Any(string.IsNullOrWhiteSpace)) throw new InvalidOperationException("a label is missing or empty");
        if (labels.Any(l => l.Contains('\n', StringComparison.Ordinal))) throw new InvalidOperationException("a label has two lines");
        return new ThemeText("own", "", row.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "", text, labels);
    });

    private static void Check(List<ThemeText> texts, ThemeLabels labels)
    {
        if (labels.Codes.Count < 2) throw new FormatException($"There must be at least two labels to tell apart, but the rows have {labels.Codes.Count}.");
        var thin = labels.Codes.Where(l => texts.Count(t => t.Themes.Contains(l)) < LeastOfALabel).ToList();
        if (thin.Count > 0) throw new FormatException($"Each label needs at least {LeastOfALabel} texts, and some hundred to be told well; these have fewer: {string.Join(", ", thin)}.");
    }
}
