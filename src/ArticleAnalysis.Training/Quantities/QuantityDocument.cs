using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>A text with its amounts: a line of JSON (<c>id</c>, <c>text</c>, <c>quantities</c> with offsets in code points), or an annotated article.</summary>
internal sealed record QuantityDocument(string Id, string Text, IReadOnlyList<ScoredQuantity> Quantities)
{
    /// <summary>Reads JSON lines, or the articles NAME.txt of a folder with their NAME.gold.json; an amount of an article stands where its words are first found and free.</summary>
    /// <exception cref="FormatException">A line is no such document.</exception>
    public static IEnumerable<QuantityDocument> Read(string path) => Directory.Exists(path) ? ReadFolder(path) : JsonLines.Read(path, "id, text and quantities", Parse);

    /// <summary>Writes the document with other amounts as a line of JSON.</summary>
    public void Write(TextWriter output)
    {
        var points = CodePoints.Of(Text);
        var quantities = new JsonArray([.. Quantities.Select(q => new JsonObject
        {
            ["start"] = points.FromUnit(q.Span.Start), ["end"] = points.FromUnit(q.Span.End), ["value"] = double.TryParse(q.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : q.Value, ["unit"] = q.Unit,
        })]);
        output.Write(new JsonObject { ["id"] = Id, ["text"] = Text, ["quantities"] = quantities }.ToJsonString());
        output.Write('\n');
    }

    private static QuantityDocument Parse(JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var points = CodePoints.Of(text);
        return new(document.GetProperty("id").ToString(), text, [.. document.GetProperty("quantities").EnumerateArray().Select(q => new ScoredQuantity(
            new TextSpan(points.ToUnit(q.GetProperty("start").GetInt32()), points.ToUnit(q.GetProperty("end").GetInt32())), Cell(q, "value") ?? "", Cell(q, "unit"), Cell(q, "iso")))]);
    }

    private static IEnumerable<QuantityDocument> ReadFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var article = file[..^".gold.json".Length] + ".txt";
            if (!File.Exists(article)) continue;
            var (gold, text) = (GoldBrief.Read(file), File.ReadAllText(article));
            List<ScoredQuantity> quantities = [];
            foreach (var quantity in gold.Quantities)
                if (quantity.Value is { } value && Place(text, quantity.Text, quantities) is { } span)
                    quantities.Add(new(span, value.ToString("R", CultureInfo.InvariantCulture), quantity.Unit));
            yield return new(gold.Id, text, quantities);
        }
    }

    private static TextSpan? Place(string text, string words, List<ScoredQuantity> taken)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, at + words.Length);
            if (taken.TrueForAll(q => q.Span.End <= span.Start || q.Span.Start >= span.End)) return span;
        }
        return null;
    }

    private static string? Cell(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
