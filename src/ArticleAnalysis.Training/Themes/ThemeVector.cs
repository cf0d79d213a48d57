using ArticleAnalysis.Themes;
using Microsoft.ML.Data;

namespace ArticleAnalysis.Training.Themes;

/// <summary>A text as the vector that the library would make of it.</summary>
internal static class ThemeVector
{
    private const int TitleTimes = 2;

    public static VBuffer<float> Of(ThemeModel model, ThemeText text)
    {
        using var counts = Count(model, text);
        var rows = counts.Rows.ToArray();
        Array.Sort(rows);
        var values = new float[rows.Length];
        var squares = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = model.ValueOf(rows[i], counts.CountOf(rows[i]));
            squares += (double)values[i] * values[i];
        }
        var length = (float)Math.Sqrt(squares);
        for (var i = 0; i < values.Length; i++) values[i] /= length;
        return new VBuffer<float>(model.RowCount, rows.Length, values, rows);
    }

    /// <summary>The share of each label.</summary>
    public static float[] Shares(ThemeModel model, ThemeText text)
    {
        using var counts = Count(model, text);
        var shares = new float[model.Labels];
        model.Score(counts, shares);
        return shares;
    }

    private static ThemeCounts Count(ThemeModel model, ThemeText text)
    {
        var counts = new ThemeCounts(model);
        counts.Add(text.Title, -1, TitleTimes);
        counts.Add(text.Body, -1);
        return counts;
    }
}
