using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>A news report whose sentences have labels.</summary>
/// <param name="Id">Its name in the data.</param>
/// <param name="Article">Headline and paragraphs.</param>
/// <param name="Sentences">The sentences in text order.</param>
internal sealed partial record DiscourseDocument(string Id, Article Article, IReadOnlyList<DiscourseSentence> Sentences)
{
    private static readonly string[] Labels = ["main", "consequence", "previous_event", "current_context", "historical_event", "anecdotal", "evaluation", "expectation", "na"];

    /// <summary>Reads NewsDiscourse (Choubey et al. 2020) as JSON lines (id, domain, headline, date, sentences with sid, par, text, label, speech), which may be compressed with gzip.</summary>
    public static IEnumerable<DiscourseDocument> Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var reader = new StreamReader(file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        foreach (var document in JsonLines.Read(reader, "id, domain, headline and sentences", Parse)) yield return document;
    }

    private static DiscourseDocument Parse(JsonElement row)
    {
        var id = $"{row.GetProperty("domain").GetString()}/{row.GetProperty("id").GetString()}";
        var text = new StringBuilder(row.GetProperty("headline").GetString()!.Trim());
        var blocks = new List<Block>();
        if (text.Length > 0) blocks.Add(new(new(0, text.Length), BlockKind.Title));
        var (sentences, paragraph) = (new List<DiscourseSentence>(), -1);
        foreach (var sentence in row.GetProperty("sentences").EnumerateArray())
        {
            var words = sentence.GetProperty("text").GetString()!.Trim();
            if (words.Length == 0) words = "-";
            var par = sentence.GetProperty("par").GetInt32();
            var opens = par != paragraph || blocks.Count == 0 || blocks[^1].Kind == BlockKind.Title;
            paragraph = par;
            if (text.Length > 0) text.Append(opens ? "\n\n" : " ");
            var span = new TextSpan(text.Length, text.Length + words.Length);
            text.Append(words);
            if (opens) blocks.Add(new(span, BlockKind.Paragraph));
            else blocks[^1] = new(blocks[^1].Span.Union(span), BlockKind.Paragraph);
            sentences.Add(new($"{id}/{sentence.GetProperty("sid").GetString()}", span, RoleOf(sentence.GetProperty("label").GetString()!), sentence.GetProperty("speech").GetBoolean()));
        }
        var date = DayPattern().Match(row.GetProperty("date").GetString() ?? "");
        var metadata = new ArticleMetadata
        {
            Title = row.GetProperty("headline").GetString(),
            Published = date.Success && DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
        return new(id, new Article { Text = text.ToString(), Blocks = blocks, Metadata = metadata }, sentences);
    }

    /// <summary>The data's name of a role.</summary>
    public static string LabelOf(SentenceRole role) => Labels[(int)role];

    private static SentenceRole RoleOf(string label) =>
        Array.IndexOf(Labels, label) is >= 0 and var role ? (SentenceRole)role : throw new KeyNotFoundException($"'{label}' is no role of a sentence");

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DayPattern();
}

/// <summary>A sentence, what it does, and whether it gives what somebody says.</summary>
internal sealed record DiscourseSentence(string Id, TextSpan Span, SentenceRole Role, bool IsSpeech);
