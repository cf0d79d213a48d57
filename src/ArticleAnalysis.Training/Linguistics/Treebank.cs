using System.Globalization;
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
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) lines.Add(line);
            else if (Sentence() is { } sentence) yield return sentence;
        }
        if (Sentence() is { } last) yield return last;

        TreebankSentence? Sentence()
        {
            var sentence = lines.Count > 0 ? Parse(lines) : null;
            lines.Clear();
            return sentence is null || (keep is not null && !keep(sentence.Id)) ? null : sentence;
        }
    }

    /// <summary>Reads the lines of one sentence: comments, then words and the ranges of multi-word tokens; empty nodes are passed over.</summary>
    public static TreebankSentence Parse(IEnumerable<string> lines)
    {
        var (id, text, newDocument, newParagraph) = ("", "", false, false);
        var words = new List<TreebankWord>();
        var (rangeStart, rangeEnd, spaceAfterRange) = (0, 0, true);
        foreach (var line in lines)
        {
            if (line[0] == '#')
            {
                if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line[12..];
                else if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
                else if (line.StartsWith("# newdoc", StringComparison.Ordinal)) newDocument = true;
                else if (line.StartsWith("# newpar", StringComparison.Ordinal)) newParagraph = true; // newpar_block too
                continue;
            }
            var cells = line.Split('\t');
            var spaceAfter = !cells[9].Split('|').Contains("SpaceAfter=No");
            if (cells[0].Split('-') is [var first, var last])
                (rangeStart, rangeEnd, spaceAfterRange) = (Number(first), Number(last), spaceAfter);
            else if (!cells[0].Contains('.', StringComparison.Ordinal))
                words.Add(Word(cells, Number(cells[0]), spaceAfter));
        }
        return new(id, text, [.. words], newParagraph || newDocument, newDocument);

        TreebankWord Word(string[] cells, int number, bool spaceAfter)
        {
            if (number < rangeEnd) spaceAfter = false;
            else if (number == rangeEnd) spaceAfter = spaceAfterRange;
            return new(cells[1], cells[2], Enum.Parse<Upos>(cells[3], ignoreCase: true), cells[4], cells[5], Number(cells[6]) - 1, cells[7],
                spaceAfter, number > rangeStart && number <= rangeEnd);
        }
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}

/// <summary>One sentence of a treebank.</summary>
/// <param name="Id">Its <c>sent_id</c>.</param>
/// <param name="Text">Its <c>text</c>.</param>
/// <param name="Words">Its syntactic words.</param>
/// <param name="StartsParagraph">True for the first of a paragraph, block or document.</param>
/// <param name="StartsDocument">True for the first of a document.</param>
internal sealed record TreebankSentence(string Id, string Text, TreebankWord[] Words, bool StartsParagraph = false, bool StartsDocument = false);

/// <summary>One syntactic word of a treebank.</summary>
/// <param name="Form">As written.</param>
/// <param name="Lemma">Base form; <c>_</c> for the further parts of a word that was torn apart.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Part of speech of the treebank's own set.</param>
/// <param name="Feats">Morphological features as CoNLL-U writes them, <c>_</c> for none.</param>
/// <param name="Head">Index of the head in the sentence's words, -1 for the root.</param>
/// <param name="Relation">Universal dependency relation with its subtype.</param>
/// <param name="SpaceAfter">False when the next word follows without white space: inside a multi-word token, or by the mark of the token's last word.</param>
/// <param name="IsContinuation">True for the second and further words of a multi-word token.</param>
internal readonly record struct TreebankWord(
    string Form, string Lemma, Upos Upos, string Xpos, string Feats, int Head, string Relation, bool SpaceAfter, bool IsContinuation);
