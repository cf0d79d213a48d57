using ArticleAnalysis.Classification;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Texts as the library will see them: the features of a model, chosen from texts, and the values that they have there.</summary>
internal sealed class ThemeExamples
{
    private readonly ThemeModel _reader;

    private ThemeExamples(ClassifierPlan plan, FeatureIndex index, float[] values, WordTable words)
    {
        (Index, Values) = (index, values);
        // The empty model knows the features and their rows; it reads the texts just as the library will.
        var empty = new Weights([.. Enumerable.Repeat(new float[plan.Labels.Count], index.Count)], new float[plan.Labels.Count]);
        _reader = new(ClassifierTrainer.Open(ClassifierWriter.Write(plan, index, empty, [.. plan.Labels.Select(_ => Calibration.None)], values), plan.Kind), words);
    }

    /// <summary>The features.</summary>
    public FeatureIndex Index { get; }

    /// <summary>The inverse document frequency of each; 1 for components of the vector and kinds of text.</summary>
    public float[] Values { get; }

    /// <summary>Chooses the features that tell most of these texts.</summary>
    public static ThemeExamples Choose(IReadOnlyList<(ThemeText Text, int[] Labels, float Weight)> texts, ClassifierPlan plan, WordTable words)
    {
        var seen = texts.Select(t => new Example(FeaturesOf(t.Text, words), [], t.Labels, t.Weight)).ToList();
        ulong[] always = [.. Enumerable.Range(0, words.Dimensions).Select(ThemeCounts.VectorFeature), .. ThemeCounts.KindFeatures];
        var index = FeatureIndex.Choose(seen, plan, always);
        var uses = new int[index.Count];
        foreach (var example in seen)
            foreach (var feature in example.Features)
                if (index.Find(feature) is >= 0 and var row) uses[row]++;
        var values = uses.Select(u => (float)Math.Log((texts.Count + 1.0) / (u + 1.0))).ToArray();
        foreach (var feature in always) values[index.Find(feature)] = 1;
        return new(plan, index, values, words);
    }

    /// <summary>A text as an example.</summary>
    public Example Of(ThemeText text, int[] labels, float weight, float mainPart)
    {
        using var counts = Count(_reader, text);
        var (rows, values) = (new int[counts.Most], new float[counts.Most]);
        var count = counts.Weigh(rows, values);
        return new([.. rows[..count].Select(r => Index.Features[r])], values[..count], labels, weight, mainPart, (int)RollingHash.Of(text.Id));
    }

    /// <summary>Vectors of the features by the texts in which they stand; those of components and kinds of text are nothing.</summary>
    /// <inheritdoc cref="LatentVectors.Fit"/>
    public IReadOnlyList<float[]> VectorsBy(IEnumerable<ThemeText> texts, int dimensions) => LatentVectors.Fit([.. texts.Select(RowsOf)], Index.Count, dimensions);

    /// <summary>The rows of a text's words, clusters and pairs, and their values, of unit length together.</summary>
    private (int[] Rows, float[] Values) RowsOf(ThemeText text)
    {
        using var counts = Count(_reader, text);
        var (rows, values) = (new int[counts.Most], new float[counts.Most]);
        counts.Weigh(rows, values);
        return (rows[..counts.Rows.Length], values[..counts.Rows.Length]);
    }

    /// <summary>The shares of a text's labels.</summary>
    public static float[] SharesOf(ThemeModel model, ThemeText text)
    {
        using var counts = Count(model, text);
        Span<float> sums = stackalloc float[model.Classifier.Width];
        var shares = new float[model.Classifier.Width];
        model.Share(counts, sums, shares);
        return shares[..model.Classifier.Labels.Count];
    }

    private static ThemeCounts Count(ThemeModel model, ThemeText text)
    {
        var counts = model.Count();
        counts.Add(text.Title, -1, ThemeModel.TitleTimes);
        counts.Add(text.Body, -1);
        return counts;
    }

    private static ulong[] FeaturesOf(ThemeText text, WordTable words)
    {
        var seen = new HashSet<ulong>();
        foreach (var part in (string[])[text.Title, text.Body])
        {
            var features = new ThemeFeatures(part, words);
            while (features.MoveNext()) seen.Add(features.Current);
        }
        return [.. seen];
    }
}
