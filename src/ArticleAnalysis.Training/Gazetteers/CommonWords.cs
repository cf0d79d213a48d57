using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>Words that English writes in lower case: a city of such a name (Reading, Nice) is left out of the tables.</summary>
internal static class CommonWords
{
    /// <summary>Reads the lower-case words of a treebank in CoNLL-U that are not tagged as proper nouns.</summary>
    public static HashSet<string> Read(string treebank)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var file = File.OpenRead(treebank);
        using var reader = new StreamReader(new XZStream(file));
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length > 3 && cells[3] != "PROPN" && cells[1].All(char.IsLower)) words.Add(cells[1]);
        }
        return words;
    }
}
