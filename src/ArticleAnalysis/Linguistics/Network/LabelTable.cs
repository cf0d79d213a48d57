namespace ArticleAnalysis.Linguistics.Network;

/// <summary>The labels that the network can give, in the order of its outputs.</summary>
internal sealed class LabelTable
{
    public LabelTable(TensorFile file)
    {
        (Xpos, Relations) = (file.Lines("labels.xpos"), file.Lines("labels.relations"));
        unsafe
        {
            UposOfXpos = new ReadOnlySpan<int>(file.Integers("labels.upos", Xpos.Length, 1), Xpos.Length).ToArray();
        }
        Features = Array.ConvertAll(file.Lines("labels.features"), Morphology.Parse);
        Layout = new(Xpos.Length, Features.Length);
    }

    /// <summary>Language-specific parts of speech.</summary>
    public string[] Xpos { get; }

    /// <summary>For each language-specific part of speech the universal ones that go with it, a bit each.</summary>
    public int[] UposOfXpos { get; }

    /// <summary>Bundles of morphological features.</summary>
    public Morphology[] Features { get; }

    /// <summary>Dependency relations.</summary>
    public string[] Relations { get; }

    /// <summary>Where the scores of each kind stand.</summary>
    public OutputLayout Layout { get; }
}
