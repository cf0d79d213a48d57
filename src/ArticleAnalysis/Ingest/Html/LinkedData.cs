using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>The article as the page's JSON-LD describes it.</summary>
internal sealed record LinkedArticle
{
    public string? Headline { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Publisher { get; init; }
    public string? Published { get; init; }
    public string? Language { get; init; }
    public string? Description { get; init; }
    public string? Section { get; init; }
    public string? Body { get; init; }
}

/// <summary>Reads schema.org articles from JSON-LD: single, in lists and in <c>@graph</c>, with references by <c>@id</c>.</summary>
internal static class LinkedData
{
    private const int MostNodes = 5000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The first article that the page describes, or null.</summary>
    public static LinkedArticle? Read(IDocument page)
    {
        var nodes = new List<JsonElement>();
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json']"))
            if (Parse(script.TextContent) is { } root)
                Collect(root, nodes);
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var node in nodes)
            if (Text(node, "@id") is { } id && (Text(node, "name") is not null || !byId.ContainsKey(id)))
                byId[id] = node;
        var articles = nodes.FindAll(IsArticle);
        return articles.Count == 0 ? null : ArticleOf(articles.Find(a => Text(a, "headline") is not null) is { ValueKind: JsonValueKind.Object } full ? full : articles[0], byId);
    }

    private static LinkedArticle ArticleOf(JsonElement article, Dictionary<string, JsonElement> byId) => new()
    {
        Headline = Text(article, "headline") ?? Text(article, "name"),
        Authors = [.. Items(article, "author").Concat(Items(article, "creator")).Where(a => !IsOrganization(Resolve(a, byId))).Select(a => NameOf(a, byId)).OfType<string>().Distinct(StringComparer.Ordinal)],
        Publisher = Items(article, "publisher").Concat(Items(article, "sourceOrganization")).Select(p => NameOf(p, byId)).OfType<string>().FirstOrDefault(),
        Published = Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Language = Text(article, "inLanguage"),
        Description = Text(article, "description"),
        Section = Items(article, "articleSection").Select(s => Clean(StringOf(s))).FirstOrDefault(s => s is not null),
        Body = Text(article, "articleBody"),
    };

    private static JsonElement? Parse(string script)
    {
        var json = new StringBuilder(script.Length);
        // Many pages carry raw line ends inside strings, which JSON forbids.
        foreach (var c in script) json.Append(c < ' ' ? ' ' : c);
        var text = json.ToString().Trim().TrimEnd(';');
        if (text.StartsWith("<!--", StringComparison.Ordinal)) text = text[4..].Replace("-->", "", StringComparison.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>All objects, breadth first, so that the page's own article comes before those it links to.</summary>
    private static void Collect(JsonElement root, List<JsonElement> nodes)
    {
        var queue = new Queue<JsonElement>([root]);
        while (queue.TryDequeue(out var next) && nodes.Count < MostNodes)
        {
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in next.EnumerateArray()) queue.Enqueue(item);
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(next);
                foreach (var member in next.EnumerateObject())
                    if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        queue.Enqueue(member.Value);
            }
        }
    }

    private static bool IsArticle(JsonElement node)
    {
        foreach (var type in Items(node, "@type"))
            if (StringOf(type) is { } name
                && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name is "Report" or "Review" or "Interview"))
                return true;
        return false;
    }

    private static bool IsOrganization(JsonElement node) => Items(node, "@type").Any(t => StringOf(t)?.Contains("Organization", StringComparison.Ordinal) == true);

    private static JsonElement Resolve(JsonElement node, Dictionary<string, JsonElement> byId) =>
        Text(node, "name") is null && Text(node, "@id") is { } id && byId.TryGetValue(id, out var full) ? full : node;

    private static string? NameOf(JsonElement node, Dictionary<string, JsonElement> byId) =>
        node.ValueKind == JsonValueKind.String ? Clean(StringOf(node)) : Text(Resolve(node, byId), "name");

    private static JsonElement[] Items(JsonElement node, string key)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(key, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
    }

    private static string? Text(JsonElement node, string key)
    {
        foreach (var item in Items(node, key))
            if (Clean(StringOf(item)) is { } text)
                return text;
        return null;
    }

    /// <summary>The string, or null when the value is none or escapes half of a surrogate pair.</summary>
    private static string? StringOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Without entities, which some sites write into JSON, and with white space collapsed.</summary>
    private static string? Clean(string? value)
    {
        value = string.Join(' ', WebUtility.HtmlDecode(value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return value.Length == 0 ? null : value;
    }
}
