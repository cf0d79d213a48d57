namespace ArticleAnalysis.Pipeline;

/// <summary>One room of the line: reads the layers that earlier stages made and gives new ones.</summary>
/// <remarks>
/// A stage is stateless and thread-safe: one instance works on many articles at once. What it has learnt or loaded is
/// read-only. Built-in stages and stages of users implement this same interface.
/// </remarks>
public interface IStage
{
    /// <summary>Unique name in the pipeline, in kebab case.</summary>
    string Name { get; }

    /// <summary>The layers this stage reads; each must be given by an earlier stage.</summary>
    IReadOnlyList<Layer> Needs { get; }

    /// <summary>The layers this stage sets, each exactly once an article.</summary>
    IReadOnlyList<Layer> Gives { get; }

    /// <summary>Works on one article. An exception ends the analysis of this article alone.</summary>
    void Run(Analysis analysis);
}
