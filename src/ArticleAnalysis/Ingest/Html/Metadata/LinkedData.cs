using System.Net;
using System.Text;
using System.Text.Json;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The page's JSON-LD: schema.org objects, single, in lists and in <c>@graph</c>, with references by <c>@id</c>.</summary>
internal sealed class LinkedData
{
    private const int MostNodes = 5000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    private LinkedData(List<JsonElement> nodes)
    {
        Nodes = nodes;
        foreach (var node in nodes)
            if (Text(node, "@id") is { } id && (Text(node, "name") is not null || !_byId.ContainsKey(id)))
                _byId[id] = node;
        var articles = nodes.FindAll(IsArticle);
        Article = articles.Find(a => Text(a, "headline") is not null) is { ValueKind: JsonValueKind.Object } full ? full : articles.FirstOrDefault();
    }

    /// <summary>All objects, those nearer to the root first.</summary>
    public IReadOnlyList<JsonElement> Nodes { get; }

    /// <summary>The first article that the page describes; undefined (its members are then empty) when it describes none.</summary>
    public JsonElement Article { get; }

    /// <summary>Reads the JSON-LD of a page; what is broken is passed over.</summary>
    /// <param name="scripts">What the scripts hold, in document order.</param>
    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var nodes = new List<JsonElement>();
        foreach (var script in scripts)
            if (Parse(script) is { } root)
                Collect(root, nodes);
        return new(nodes);
    }

    /// <summary>The first text that <paramref name="key"/> of the article has, or null.</summary>
    public string? Text(string key) => Text(Article, key);

    /// <summary>The text that <paramref name="key"/> of the article has, its line ends kept, or null.</summary>
    public string? LongText(string key) => Items(Article, key) is [var value, ..] && JsonText.Of(value) is { Length: > 0 } text ? WebUtility.HtmlDecode(text) : null;

    /// <summary>The values of <paramref name="key"/> of the article, one or a list, references resolved.</summary>
    public IEnumerable<JsonElement> Items(string key) => Items(Article, key).Select(Resolve);

    /// <summary>The name that a value has or is.</summary>
    public string? NameOf(JsonElement node) => node.ValueKind == JsonValueKind.String ? TextOf(node) : Text(Resolve(node), "name");

    /// <summary>The text that a value is, entities and tags undone; null when it is no string or says nothing.</summary>
    public static string? TextOf(JsonElement value) => PageText.Clean(JsonText.Of(value));

    /// <summary>True when one of the types of <paramref name="node"/> ends in <paramref name="suffix"/>.</summary>
    public static bool IsA(JsonElement node, string suffix) => Items(node, "@type").Any(t => JsonText.Of(t)?.EndsWith(suffix, StringComparison.Ordinal) == true);

    /// <summary>The values of <paramref name="key"/>, one or a list; empty when the node is no object or lacks it.</summary>
    public static JsonElement[] Items(JsonElement node, string key)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(key, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
    }

    /// <summary>The first text that <paramref name="key"/> of <paramref name="node"/> has, or null.</summary>
    public static string? Text(JsonElement node, string key)
    {
        foreach (var item in Items(node, key))
            if (PageText.Clean(JsonText.Of(item)) is { } text)
                return text;
        return null;
    }

    private static bool IsArticle(JsonElement node)
    {
        foreach (var type in Items(node, "@type"))
            if (JsonText.Of(type) is { } name
                && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name is "Report" or "Review" or "Interview"))
                return true;
        return false;
    }

    private JsonElement Resolve(JsonElement node) =>
        Text(node, "name") is null && Text(node, "@id") is { } id && _byId.TryGetValue(id, out var full) ? full : node;

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
}
