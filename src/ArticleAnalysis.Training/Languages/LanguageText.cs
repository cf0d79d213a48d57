using System.Text.Json;

namespace ArticleAnalysis.Training.Languages;

/// <summary>A text of which the language is known.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Sentences">Number of sentences; 0 when it is not told.</param>
/// <param name="Text">The text.</param>
internal sealed record LanguageText(string Id, string Language, int Sentences, string Text)
{
    /// <summary>Reads JSON lines with <c>id</c>, <c>lang</c>, <c>n_sentences</c> and <c>text</c>.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static IEnumerable<LanguageText> Read(string path) => JsonLines.Read(path, "id, lang and text", text =>
        new LanguageText(text.GetProperty("id").GetString()!, text.GetProperty("lang").GetString()!, text.TryGetProperty("n_sentences", out var count) && count.ValueKind == JsonValueKind.Number ? count.GetInt32() : 0, text.GetProperty("text").GetString()!));
}
