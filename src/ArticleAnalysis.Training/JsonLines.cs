using System.Globalization;
using System.Text.Json;

namespace ArticleAnalysis.Training;

/// <summary>Reads data sets that are a line of JSON a row.</summary>
internal static class JsonLines
{
    /// <summary>The rows of a file; blank lines are none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fields">What a row has, for the message of an error: "id, text and label".</param>
    /// <param name="parse">Makes a row of its JSON.</param>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static IEnumerable<T> Read<T>(string path, string fields, Func<JsonElement, T> parse)
    {
        using var reader = new StreamReader(path);
        foreach (var row in Read(reader, fields, parse)) yield return row;
    }

    /// <summary>The rows that a reader gives.</summary>
    /// <inheritdoc cref="Read{T}(string, string, Func{JsonElement, T})"/>
    public static IEnumerable<T> Read<T>(TextReader reader, string fields, Func<JsonElement, T> parse)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse(line, number, fields, parse);
    }

    private static T Parse<T>(string line, int number, string fields, Func<JsonElement, T> parse)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return parse(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number} is no row with {fields}: {error.Message}"), error);
        }
    }
}
