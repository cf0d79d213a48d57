using ArticleAnalysis.Classification;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Sections;

/// <summary>Tells what paragraphs do that stand under no heading. Read in place, immutable, thread-safe.</summary>
internal sealed class ParagraphRoles(Classifier classifier)
{
    /// <summary>The model's file.</summary>
    public const string File = "models/paragraphs.bin";

    /// <summary>What the labels are.</summary>
    public const string Kind = "section roles";

    /// <summary>What a new run must be worth; the least at which runs are as right as paragraphs alone.</summary>
    public const double RunCost = 1;

    /// <summary>The model of a language.</summary>
    /// <exception cref="InvalidDataException">The model is missing, or damaged.</exception>
    public static ParagraphRoles Read(LanguageResources resources) => new(Classifier.Read(File, Kind, resources.Bytes(File)));

    /// <summary>The probability of each role but boilerplate, a row a paragraph.</summary>
    public float[] Shares(ParagraphFeatures features)
    {
        var shares = new float[features.Paragraphs.Count * classifier.Labels.Count];
        Span<float> scores = stackalloc float[classifier.Width];
        for (var at = 0; at < features.Paragraphs.Count; at++)
        {
            var sums = new FeatureSums(classifier, scores);
            features.Read(at, ref sums);
            classifier.Share(scores);
            scores[..classifier.Labels.Count].CopyTo(shares.AsSpan(at * classifier.Labels.Count));
        }
        return shares;
    }
}
