using System.Text.Json.Nodes;

namespace ArticleAnalysis.Training.Languages;

/// <summary>A text of which the language is known.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Sentences">Number of sentences; 0 when it is not told.</param>
/// <param name="Text">The text.</param>
internal sealed record LanguageText(string Id, string Language, int Sentences, string Text)
{
    /// <summary>Reads JSON lines with <c>id</c>, <c>lang</c>, <c>n_sentences</c> and <c>text</c>.</summary>
    public static IEnumerable<LanguageText> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
            if (line.Length > 0 && JsonNode.Parse(line) is { } text)
                yield return new((string)text["id"]!, (string)text["lang"]!, (int?)text["n_sentences"] ?? 0, (string)text["text"]!);
    }
}
