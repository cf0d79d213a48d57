using System.Text;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>Words that English writes in lower case: a city of such a name (Reading, Nice) is left out, and a capital at the start of a sentence says nothing of them.</summary>
internal static class CommonWords
{
    /// <summary>Reads the lower-case words of a treebank in CoNLL-U that are not tagged as proper nouns.</summary>
    public static HashSet<string> OfTreebank(string treebank)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var reader = Open(treebank);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length > 3 && cells[3] != "PROPN" && cells[1].All(char.IsLower)) words.Add(cells[1]);
        }
        return words;
    }

    /// <summary>Reads the words that a text writes in lower case at least <paramref name="least"/> times and more often than with a capital.</summary>
    public static IEnumerable<string> OfText(string text, int least)
    {
        var counts = new Dictionary<string, (int Lower, int Upper)>(StringComparer.Ordinal);
        using var reader = Open(text);
        while (reader.ReadLine() is { } line)
            foreach (var word in line.Split([' ', ',', '.', ';', ':', '"', '(', ')', '“', '”', '?', '!', '-', '–', '—'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!word.All(char.IsLetter)) continue;
                var key = word.ToLowerInvariant();
                var (lower, upper) = counts.GetValueOrDefault(key);
                counts[key] = char.IsLower(word[0]) ? (lower + 1, upper) : (lower, upper + 1);
            }
        return counts.Where(c => c.Value.Lower >= least && c.Value.Lower > c.Value.Upper).Select(c => c.Key);
    }

    private static StreamReader Open(string file) => new(new XZStream(File.OpenRead(file)), Encoding.UTF8);
}
