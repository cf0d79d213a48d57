using System.Buffers;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Themes;

/// <summary>A classifier of themes with the words that it sees. Immutable, thread-safe.</summary>
/// <param name="Classifier">The weights.</param>
/// <param name="Words">Vectors and clusters of words.</param>
internal sealed record ThemeModel(Classifier Classifier, WordTable Words)
{
    /// <summary>What the labels of such a model are; see <see cref="Classifier.Read"/>.</summary>
    public const string Kind = "themes";

    /// <summary>Name of the file.</summary>
    public const string File = "models/themes.bin";

    /// <summary>How often each word of a title counts.</summary>
    public const int TitleTimes = 2;

    /// <summary>The model of a language.</summary>
    public static ThemeModel Read(LanguageResources resources) =>
        new(Classifier.Read(resources.Describe(File), Kind, resources.Bytes(File)), WordTable.Read(resources.Bytes("models/words.bin")));

    /// <summary>The counter of a text.</summary>
    public ThemeCounts Count() => new(Classifier, Words);

    /// <summary>The share of each label.</summary>
    /// <param name="counts">The features of the text.</param>
    /// <param name="sums">Receives the sums; at least <see cref="Classifier.Width"/> long.</param>
    /// <param name="shares">Receives the shares; as long.</param>
    /// <returns>False when no word of the text is known.</returns>
    public bool Share(ThemeCounts counts, Span<float> sums, Span<float> shares)
    {
        var (rows, values) = (ArrayPool<int>.Shared.Rent(counts.Most), ArrayPool<float>.Shared.Rent(counts.Most));
        var count = counts.Weigh(rows, values);
        Classifier.Begin(sums);
        for (var i = 0; i < count; i++) Classifier.Add(rows[i], values[i], sums);
        Classifier.Share(sums, shares);
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<float>.Shared.Return(values);
        return count > 0;
    }
}
