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
/// <param name="Themes">Level 1 codes, the main one first.</param>
/// <param name="Weight">How much it counts in training.</param>
internal sealed record ThemeText(string Source, string Id, string Title, string Body, int[] Themes, float Weight)
{
    /// <summary>Articles from this number on may be learnt from; the earlier ones are for development.</summary>
    private const int FirstToLearnFrom = 37;

    /// <summary>Weight of a text by its source: hand-made rows and reports of the world above American politics, headlines and bills, whose codes are coarse.</summary>
    private static float WeightOf(string source) => source switch
    {
        "seeds" => 5f,
        "iptc_definitions" => 0.5f,
        "huffpost" => 0.6f,
        "allsides" => 0.7f,
        "cap_bills" => 0.4f,
        _ => 1f,
    };

    /// <summary>The rows of a compressed JSONL file of theme data.</summary>
    /// <param name="path">File.</param>
    /// <param name="mayShip">True to read only rows of licence classes A and B.</param>
    public static IEnumerable<ThemeText> Read(string path, bool mayShip)
    {
        using var reader = new StreamReader(new XZStream(File.OpenRead(path)));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (mayShip && row.GetProperty("lic").GetString() is not ("A" or "B")) continue;
            var source = row.GetProperty("source").GetString()!;
            int[] themes = [.. row.GetProperty("l1").EnumerateArray().Select(c => int.Parse(c.GetString()!, null))];
            if (themes.Length == 0) continue;
            yield return new(source, row.GetProperty("id").GetString()!, row.GetProperty("title").GetString() ?? "", row.GetProperty("text").GetString()!, themes, WeightOf(source));
        }
    }

    /// <summary>The rows of the project's own table.</summary>
    public static IEnumerable<ThemeText> ReadSeeds()
    {
        return TrainingTable.Read("theme-seeds.tsv").Select((r, i) => new ThemeText("seeds", $"seed-{i}", "", r[1], [int.Parse(r[0], null)], WeightOf("seeds"))).ToList();
    }

    /// <summary>Articles of the corpus with their gold themes.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="mayLearn">True for the half on which the calibration is fitted, false for the half that is measured only.</param>
    public static IEnumerable<ThemeText> ReadCorpus(string folder, bool mayLearn)
    {
        var reader = new ArticleReader(EnglishResources.Instance);
        foreach (var gold in Directory.GetFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(gold));
            var id = json.RootElement.GetProperty("id").GetString()!;
            if (int.Parse(id.Split('-')[1], null) >= FirstToLearnFrom != mayLearn) continue;
            var path = Path.Combine(folder, id + ".txt");
            var article = reader.Read(ArticleSource.FromFile(File.Exists(path) ? path : Path.Combine(folder, id + ".html")));
            int[] themes = [.. json.RootElement.GetProperty("themes").EnumerateArray().Select(c => int.Parse(c.GetString()!["medtop:".Length..], null))];
            var body = string.Join("\n\n", article.Blocks.Where(b => b.IsBody).Select(b => b.Span.Of(article.Text)));
            yield return new("corpus", id, article.Metadata.Title ?? "", body, themes, WeightOf("corpus"));
        }
    }
}
