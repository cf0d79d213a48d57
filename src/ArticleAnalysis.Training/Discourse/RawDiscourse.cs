using System.Globalization;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>An article of raw news, and how likely a large network holds each role of its sentences to be.</summary>
/// <param name="Document">The article up to the last sentence that has shares; the role of a sentence is the likeliest.</param>
/// <param name="Shares">The shares of each sentence, in the order of <see cref="SentenceRole"/>; together 1.</param>
internal sealed record RawDiscourse(DiscourseDocument Document, float[][] Shares)
{
    /// <summary>Finds the articles that the teacher has read in the raw news.</summary>
    /// <param name="folder">The folder <c>rawtext</c>.</param>
    /// <param name="teacher">The teacher's shares.</param>
    public static IEnumerable<RawDiscourse> Read(string folder, TeacherRoles teacher)
    {
        foreach (var file in RawText.Files(folder))
        {
            var name = RawText.NameOf(file);
            foreach (var (number, (_, lines)) in RawText.Articles(file).Index())
                if (teacher.Find($"{name}-{number}") is { } row) yield return Of(lines, row);
        }
    }

    /// <summary>An article of its title and paragraphs, and a row of the table.</summary>
    /// <exception cref="InvalidDataException">The article ends before its sentences do.</exception>
    public static RawDiscourse Of(IReadOnlyList<string> lines, TsvRow row)
    {
        var text = string.Join("\n\n", lines);
        var (lengths, shares, at) = (row[1].Split(' '), TeacherRoles.SharesOf(row), lines[0].Length);
        var sentences = new DiscourseSentence[lengths.Length];
        for (var s = 0; s < lengths.Length; s++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            var span = new TextSpan(at, at += int.Parse(lengths[s], CultureInfo.InvariantCulture));
            if (at > text.Length) throw new InvalidDataException($"The raw news have another article {row[0]} than the table.");
            sentences[s] = new($"{row[0]}/{s}", span, (SentenceRole)Array.IndexOf(shares[s], shares[s].Max()), IsSpeech: false);
        }
        var article = new Article { Text = text[..at], Blocks = Blocks(lines, at), Metadata = new ArticleMetadata { Title = lines[0] } };
        return new(new DiscourseDocument(row[0], article, sentences), shares);
    }

    /// <summary>The blocks of an article that ends at a place.</summary>
    private static List<Block> Blocks(IReadOnlyList<string> lines, int end)
    {
        var (blocks, at) = (new List<Block>(), 0);
        foreach (var line in lines)
        {
            if (at >= end) break;
            blocks.Add(new(new(at, Math.Min(end, at + line.Length)), at == 0 ? BlockKind.Title : BlockKind.Paragraph));
            at += line.Length + 2;
        }
        return blocks;
    }
}
