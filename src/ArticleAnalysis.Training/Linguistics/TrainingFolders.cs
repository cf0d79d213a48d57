namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Where training reads and writes.</summary>
/// <param name="Data">Holds rawtext/ and treebank/.</param>
/// <param name="Models">The files that ship.</param>
/// <param name="Work">What one step leaves for the next and nobody ships.</param>
internal sealed record TrainingFolders(string Data, string Models, string Work)
{
    /// <summary>The file of a treebank.</summary>
    public string Treebank(string name) => Path.Combine(Data, "treebank", $"{name}.conllu.xz");

    /// <summary>The folder of raw news.</summary>
    public string RawText => Path.Combine(Data, "rawtext");
}
