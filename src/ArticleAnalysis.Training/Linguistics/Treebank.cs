using ArticleAnalysis.Linguistics;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Sentences of a CoNLL-U file, plain or compressed with xz.</summary>
internal static class Treebank
{
    /// <summary>Reads the sentences whose <c>sent_id</c> passes <paramref name="keep"/>.</summary>
    public static IEnumerable<TreebankSentence> Read(string path, Func<string, bool>? keep = null)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(file) : file;
        using var reader = new StreamReader(stream);
        var (id, text) = ("", "");
        var words = new List<TreebankWord>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line[12..];
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
            else if (line.Length == 0)
            {
                if (words.Count > 0 && (keep is null || keep(id))) yield return new(id, text, [.. words]);
                words.Clear();
            }
            else if (line[0] != '#')
            {
                var cells = line.Split('\t');
                if (int.TryParse(cells[0], out _)) // no ranges of multi-word tokens, no empty nodes
                    words.Add(new(cells[1], cells[2], Enum.Parse<Upos>(cells[3], ignoreCase: true)));
            }
        }
        if (words.Count > 0 && (keep is null || keep(id))) yield return new(id, text, [.. words]);
    }
}

/// <summary>One sentence of a treebank.</summary>
internal sealed record TreebankSentence(string Id, string Text, TreebankWord[] Words);

/// <summary>One word of a treebank.</summary>
internal readonly record struct TreebankWord(string Form, string Lemma, Upos Upos);
