using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>Predictions by id of the page, as JSON.</summary>
internal static class PredictionFile
{
    private static readonly ExtractionJsonContext Context = new(new JsonSerializerOptions(ExtractionJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(string path, IReadOnlyList<ScoredPage> pages)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, pages.ToDictionary(p => p.Id, p => p.Predicted, StringComparer.Ordinal), Context.DictionaryStringPagePrediction);
    }

    /// <exception cref="InvalidDataException">The file holds no predictions.</exception>
    public static IReadOnlyDictionary<string, PagePrediction> Read(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            return JsonSerializer.Deserialize(file, Context.DictionaryStringPagePrediction)!;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }
}
