using System.Text.Json;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Themes;

/// <summary>A text whose themes are known.</summary>
/// <param name="Source">Data set it comes from.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Title">Title, or empty.</param>
/// <param name="Body">Text.</param>
/// <param name="Themes">Codes without prefix, the main one first; those above others are named too.</param>
internal sealed record ThemeText(string Source, string Id, string Title, string Body, IReadOnlyList<string> Themes)
{
    /// <summary>The rows of a JSONL file of theme data, compressed or not.</summary>
    /// <param name="path">File.</param>
    public static IEnumerable<ThemeRow> Read(string path)
    {
        using Stream file = path.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(File.OpenRead(path)) : File.OpenRead(path);
        using var reader = new StreamReader(file);
        foreach (var row in JsonLines.Read(reader, "id, source, text, l1, l2 and l3", Parse)) yield return row;
    }

    /// <summary>The rows of the project's own table.</summary>
    public static IEnumerable<ThemeText> ReadSeeds() =>
        TrainingTable.Read("theme-seeds.tsv").Select((r, i) => new ThemeText("seeds", $"seed-{i}", "", r[1], [r[0]])).ToList();

    /// <summary>Articles of the corpus with their gold themes.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="mayLearn">True for the half that is learnt from, false for the half that is measured only.</param>
    public static IEnumerable<ThemeText> ReadCorpus(string folder, bool mayLearn)
    {
        var reader = new ArticleReader(EnglishResources.Instance);
        foreach (var gold in AnnotatedArticle.Paths(folder))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(gold));
            var id = json.RootElement.GetProperty("id").GetString()!;
            if (int.Parse(id.Split('-')[1], null) >= AnnotatedArticle.FirstToLearnFrom != mayLearn) continue;
            var path = gold[..^".gold.json".Length] + ".txt";
            var article = reader.Read(ArticleSource.FromFile(File.Exists(path) ? path : Path.ChangeExtension(path, ".html")));
            var body = string.Join("\n\n", article.Blocks.Where(b => b.IsBody).Select(b => b.Span.Of(article.Text)));
            yield return new("corpus", id, article.Metadata.Title ?? "", body, [.. json.RootElement.GetProperty("themes").EnumerateArray().Select(c => c.GetString()!["medtop:".Length..])]);
        }
    }

    private static ThemeRow Parse(JsonElement row)
    {
        var (one, two, three) = (Codes(row, "l1"), Codes(row, "l2"), Codes(row, "l3"));
        var source = row.GetProperty("source").GetString()!;
        var title = row.TryGetProperty("title", out var t) ? t.GetString() ?? "" : "";
        return new(new(source, row.GetProperty("id").GetString()!, title, row.GetProperty("text").GetString()!, [.. one, .. two, .. three]),
            [one, two, three], row.TryGetProperty("lic", out var licence) ? licence.GetString()! : "");
    }

    private static string[] Codes(JsonElement row, string level) => row.TryGetProperty(level, out var codes) ? [.. codes.EnumerateArray().Select(c => c.GetString()!)] : [];
}

/// <summary>A row of the theme data.</summary>
/// <param name="Text">Its text and all its themes.</param>
/// <param name="Levels">The themes of each level.</param>
/// <param name="Licence">A, B or C; models learn from A and B.</param>
internal sealed record ThemeRow(ThemeText Text, string[][] Levels, string Licence)
{
    /// <summary>True when a model that ships may learn from the row: of class A or B, and with few enough themes to say something.</summary>
    public bool MayTeach => Licence is "A" or "B" && Levels[0].Length is > 0 and <= MostThemes;

    private const int MostThemes = 5;
}
