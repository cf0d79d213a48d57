using System.Globalization;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>How well the body of one page was read.</summary>
/// <param name="Id">The page.</param>
/// <param name="Precision">Null when nothing was predicted.</param>
/// <param name="Recall">Null when gold is empty.</param>
/// <param name="IsExact">True when the words are the same.</param>
/// <param name="F1">Of this page; 1 when both are empty.</param>
internal sealed record BodyPage(string Id, double? Precision, double? Recall, bool IsExact, double F1);

/// <summary>Body text by multisets of four words in a row, as the article extraction benchmark of Scrapinghub (2019) defines it.</summary>
/// <remarks>Precision is the mean over pages whose prediction is not empty, recall over pages whose gold is not empty, F1 the harmonic mean
/// of the two; since an empty prediction costs no precision, the mean of the pages' own F1 (<c>F1p</c>) stands beside it.
/// Gold with paragraphs that may be left out is tried with and without them, and the better counts.</remarks>
internal static class BodyScorer
{
    private const int GramLength = 4;

    public static FieldScore Score(IReadOnlyList<ScoredPage> pages)
    {
        var scores = PagesOf(pages);
        var (precision, recall) = (scores.Average(s => s.Precision) ?? 0, scores.Average(s => s.Recall) ?? 0);
        return new("body", scores.Count,
        [
            ("f1", F1(scores)), ("precision", precision), ("recall", recall), ("accuracy", scores.Count > 0 ? scores.Average(s => s.IsExact ? 1.0 : 0) : 0),
            ("f1_page_mean", scores.Count > 0 ? scores.Average(s => s.F1) : 0), ("empty_predictions", scores.Count(s => s.Precision is null)),
        ],
        [
            .. scores.Where(s => !s.IsExact).OrderBy(s => s.F1).Select(s => new FieldMiss(s.Id, null, string.Create(CultureInfo.InvariantCulture, $"P {s.Precision:0.000} R {s.Recall:0.000} F1 {s.F1:0.000}"))),
        ]);
    }

    /// <summary>The pages whose gold has a body.</summary>
    public static IReadOnlyList<BodyPage> PagesOf(IReadOnlyList<ScoredPage> pages) =>
        [.. pages.Where(p => p.Gold.ArticleBody is not null).Select(p => Variants(p.Gold).Select(gold => Compare(p.Id, gold, p.Predicted.ArticleBody)).MaxBy(s => s.F1)!)];

    /// <summary>The harmonic mean of mean precision and mean recall.</summary>
    public static double F1(IEnumerable<BodyPage> pages)
    {
        var (precision, recall, predicted, gold) = (0.0, 0.0, 0, 0);
        foreach (var page in pages)
        {
            if (page.Precision is { } p) (precision, predicted) = (precision + p, predicted + 1);
            if (page.Recall is { } r) (recall, gold) = (recall + r, gold + 1);
        }
        if (precision <= 0 || recall <= 0) return 0;
        (precision, recall) = (precision / predicted, recall / gold);
        return 2 * precision * recall / (precision + recall);
    }

    private static IEnumerable<string> Variants(GoldPage gold)
    {
        yield return gold.ArticleBody!;
        if (gold.Optional is { Count: > 0 } optional) yield return string.Join("\n\n", gold.ArticleBody!.Split("\n\n").Where(p => !optional.Contains(p)));
    }

    private static BodyPage Compare(string id, string gold, string predicted)
    {
        var (goldWords, predictedWords) = (PythonText.Tokens(gold), PythonText.Tokens(predicted));
        var (goldGrams, predictedGrams) = (Grams(goldWords), Grams(predictedWords));
        var hits = 0;
        foreach (var (gram, count) in predictedGrams) hits += Math.Min(count, goldGrams.GetValueOrDefault(gram));
        var counts = new HitCounts(hits, predictedGrams.Values.Sum() - hits, goldGrams.Values.Sum() - hits);
        return new(id, predictedGrams.Count > 0 ? counts.Precision : null, goldGrams.Count > 0 ? counts.Recall : null,
            goldWords.SequenceEqual(predictedWords, StringComparer.Ordinal), goldGrams.Count + predictedGrams.Count == 0 ? 1 : counts.F1);
    }

    /// <summary>How often each run of four words occurs; a text of fewer words is one run.</summary>
    private static Dictionary<(string, string, string, string), int> Grams(List<string> words)
    {
        var grams = new Dictionary<(string, string, string, string), int>();
        if (words.Count == 0) return grams;
        for (var i = 0; i == 0 || i + GramLength <= words.Count; i++)
        {
            var gram = (words[i], At(i + 1), At(i + 2), At(i + 3));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }
        return grams;

        string At(int index) => index < words.Count ? words[index] : "";
    }
}
