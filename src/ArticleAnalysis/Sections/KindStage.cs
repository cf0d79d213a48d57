using ArticleAnalysis.Classification;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Sections;

/// <summary>Tells whether an article is a report, an analysis, an opinion, an explainer or an interview.</summary>
public sealed class KindStage : IStage
{
    /// <summary>The model's file.</summary>
    internal const string File = "models/kinds.bin";

    /// <summary>What the labels are.</summary>
    internal const string Labels = "article kinds";

    private readonly KindFeatures _features;
    private readonly Classifier _classifier;

    /// <summary>Reads the language's table of cues and opens its model.</summary>
    public KindStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _features = new KindFeatures(new MannerCues(resources));
        _classifier = Classifier.Read(File, Labels, resources.Bytes(File));
    }

    /// <inheritdoc/>
    public string Name => "kind";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Linguistics, Layers.Attributions, Layers.SentenceRoles];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Kind];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        Span<float> shares = stackalloc float[_classifier.Width];
        var sums = new FeatureSums(_classifier, shares);
        _features.Read(analysis, ref sums);
        _classifier.Share(shares);
        var best = 0;
        for (var kind = 1; kind < _classifier.Labels.Count; kind++)
            if (shares[kind] > shares[best]) best = kind;
        analysis.Set(Layers.Kind, new KindVerdict((ArticleKind)best, shares[best]));
    }
}
