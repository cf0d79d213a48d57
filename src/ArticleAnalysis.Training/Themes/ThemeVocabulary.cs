using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Training.Themes;

/// <summary>The words and pairs worth a row of the model: those whose texts differ most in theme from all texts.</summary>
internal static class ThemeVocabulary
{
    private const int LeastTexts = 4;

    /// <summary>The <paramref name="size"/> best features with their inverse document frequencies, best first.</summary>
    public static List<(ulong Feature, float Idf)> Choose(IReadOnlyList<ThemeText> texts, IReadOnlyList<int> labels, int size)
    {
        var uses = new Dictionary<ulong, int>();
        var seen = new HashSet<ulong>();
        foreach (var text in texts)
            foreach (var feature in FeaturesOf(text, seen)) uses[feature] = uses.GetValueOrDefault(feature) + 1;

        var index = new Dictionary<ulong, int>();
        foreach (var (feature, count) in uses)
            if (count >= LeastTexts) index[feature] = index.Count;
        var mass = new float[index.Count * labels.Count];
        var total = Balance(texts, labels);
        foreach (var text in texts)
        {
            foreach (var feature in FeaturesOf(text, seen))
            {
                if (!index.TryGetValue(feature, out var row)) continue;
                foreach (var theme in text.Themes)
                    mass[(row * labels.Count) + IndexOf(labels, theme)] += text.Weight / (text.Themes.Length * (float)total[IndexOf(labels, theme)]);
            }
        }
        return [.. index.Select(e => (e.Key, Gain: Gain(mass.AsSpan(e.Value * labels.Count, labels.Count)) * Math.Log(uses[e.Key])))
            .OrderByDescending(e => e.Gain).ThenBy(e => e.Key).Take(size)
            .Select(e => (e.Key, (float)Math.Log((texts.Count + 1.0) / (uses[e.Key] + 1.0))))];
    }

    /// <summary>The distinct features of a text.</summary>
    private static HashSet<ulong> FeaturesOf(ThemeText text, HashSet<ulong> seen)
    {
        seen.Clear();
        Collect(text.Title, seen);
        Collect(text.Body, seen);
        return seen;
    }

    private static void Collect(string text, HashSet<ulong> seen)
    {
        var features = new ThemeFeatures(text);
        while (features.MoveNext()) seen.Add(features.Current);
    }

    /// <summary>Total weight of each theme, so that a thin theme has as much say as a broad one.</summary>
    private static double[] Balance(IReadOnlyList<ThemeText> texts, IReadOnlyList<int> labels)
    {
        var total = new double[labels.Count];
        foreach (var text in texts)
            foreach (var theme in text.Themes) total[IndexOf(labels, theme)] += text.Weight / text.Themes.Length;
        return [.. total.Select(t => Math.Sqrt(Math.Max(t, 1) * total.Sum() / labels.Count))];
    }

    private static double Gain(ReadOnlySpan<float> mass)
    {
        var sum = 0.0;
        foreach (var m in mass) sum += m;
        var gain = 0.0;
        foreach (var m in mass)
            if (m > 0) gain += m * Math.Log(m / sum * mass.Length);
        return gain;
    }

    private static int IndexOf(IReadOnlyList<int> labels, int code)
    {
        for (var i = 0; i < labels.Count; i++)
            if (labels[i] == code) return i;
        throw new InvalidDataException($"There is no theme {code} of level 1.");
    }
}
