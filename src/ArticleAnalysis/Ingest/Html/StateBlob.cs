using System.Net;
using System.Text;
using System.Text.Json;
using ArticleAnalysis.Ingest.Html.Body;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Finds an article in the data from which a script would draw the page: <c>&lt;script type="application/json"&gt;</c>, <c>window.STATE = {…}</c>.</summary>
/// <remarks>Of all lists of the data the one whose strings hold most running text is the body: its strings, in their order, are paragraphs or markup.</remarks>
internal static class StateBlob
{
    private const int LeastScript = 500;
    private const int MostDepth = 64;

    private static readonly string[] HeadingNames = ["heading", "header", "h2", "h3", "crosshead", "subhead"];

    /// <summary>Types of items that stand beside the text.</summary>
    private static readonly string[] FurnitureNames = ["image", "photo", "figure", "caption", "newsletter", "related", "promo", "teaser", "embed", "video", "advert", "signup"];

    /// <summary>The body, or null when no script holds running text.</summary>
    /// <param name="html">The page as it came.</param>
    public static FoundBody? Find(string html)
    {
        var best = (Prose: 0, Markup: "");
        foreach (var data in Scripts(html))
        {
            if (Parse(data) is not { } root) continue;
            foreach (var list in Lists(root))
                if (MarkupOf(list) is var found && found.Prose > best.Prose)
                    best = found;
        }
        return best.Prose == 0 ? null : FoundBody.Of(best.Markup);
    }

    /// <summary>The JSON in each script: from its first brace to its last.</summary>
    private static IEnumerable<string> Scripts(string html)
    {
        for (var at = 0; (at = html.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var start = html.IndexOf('>', at) + 1;
            if (start == 0) yield break;
            var end = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0) yield break;
            var (first, last) = (html.AsSpan(start, end - start).IndexOfAny('{', '['), html.AsSpan(start, end - start).LastIndexOfAny('}', ']'));
            if (last - first > LeastScript && first >= 0 && !html.AsSpan(at, start - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase)) yield return html.Substring(start + first, last - first + 1);
            at = end;
        }
    }

    private static JsonElement? Parse(string data)
    {
        try
        {
            using var document = JsonDocument.Parse(data, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = MostDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Everything that may be a body: each list, and each string of markup alone.</summary>
    private static IEnumerable<JsonElement> Lists(JsonElement root)
    {
        var queue = new Queue<JsonElement>([root]);
        while (queue.TryDequeue(out var next))
        {
            if (next.ValueKind == JsonValueKind.Array || (next.ValueKind == JsonValueKind.String && next.GetRawText().Length > LeastScript)) yield return next;
            if (next.ValueKind == JsonValueKind.Array)
                foreach (var item in next.EnumerateArray()) queue.Enqueue(item);
            else if (next.ValueKind == JsonValueKind.Object)
                foreach (var member in next.EnumerateObject()) queue.Enqueue(member.Value);
        }
    }

    /// <summary>The strings of a list as markup, and how much running text they hold. Lists within it are not entered: they are lists of their own.</summary>
    private static (int Prose, string Markup) MarkupOf(JsonElement list)
    {
        var (prose, markup) = (0, new StringBuilder());
        foreach (var (text, isHeading) in list.ValueKind == JsonValueKind.String ? [(JsonText.Of(list), false)] : list.EnumerateArray().SelectMany(TextsOf))
        {
            if (text is null) continue;
            if (TextFacts.Of(text, default).IsProse) prose += text.Length;
            else if (!isHeading && text.Length < 40) continue;
            if (text.Contains("</", StringComparison.Ordinal)) markup.Append(text);
            else markup.Append(isHeading ? "<h2>" : "<p>").Append(WebUtility.HtmlEncode(text)).Append(isHeading ? "</h2>" : "</p>");
        }
        return (prose, markup.ToString());
    }

    /// <summary>The longest string of an item: an address or a class is shorter than its words.</summary>
    private static IEnumerable<(string? Text, bool IsHeading)> TextsOf(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String) return [(JsonText.Of(item), false)];
        if (item.ValueKind != JsonValueKind.Object) return [];
        var (longest, isHeading, isFurniture) = ("", false, false);
        foreach (var member in Members(item))
        {
            if (JsonText.Of(member.Value) is not { } value) continue;
            if (member.Name.EndsWith("type", StringComparison.OrdinalIgnoreCase) || member.NameEquals("kind") || member.NameEquals("__typename"))
            {
                isHeading |= Array.Exists(HeadingNames, n => value.Contains(n, StringComparison.OrdinalIgnoreCase));
                isFurniture |= Array.Exists(FurnitureNames, n => value.Contains(n, StringComparison.OrdinalIgnoreCase));
                continue;
            }
            if (value.Length > longest.Length && !value.StartsWith("http", StringComparison.Ordinal)) longest = value;
        }
        return !isFurniture && (isHeading || longest.Contains(' ')) ? [(longest, isHeading)] : [];
    }

    /// <summary>The members of an object and of the objects in it.</summary>
    private static IEnumerable<JsonProperty> Members(JsonElement item) =>
        item.EnumerateObject().SelectMany(m => m.Value.ValueKind == JsonValueKind.Object ? m.Value.EnumerateObject().Prepend(m) : [m]);
}
