using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Languages;

/// <summary>A language of the identifier and the paragraphs that it is learnt from; none where noise stands for it.</summary>
internal sealed partial record LanguageTexts(string[] Tags, List<string> Paragraphs)
{
    private const int RawParagraphs = 60_000;
    private const int RawStep = 12;

    /// <summary>Reads the declarations of all languages of the table, and news for the expected language.</summary>
    /// <param name="declarations">Folder of the Universal Declaration of Human Rights, one HTML file a translation.</param>
    /// <param name="rawText">Folder of raw news.</param>
    /// <param name="sentences">Texts with their languages, JSON lines (lang, text); none to learn from the others alone.</param>
    /// <param name="expected">Tag of the language of the news.</param>
    public static List<LanguageTexts> Read(string declarations, string rawText, IEnumerable<LanguageText> sentences, string expected)
    {
        using var stream = typeof(LanguageTexts).Assembly.GetManifestResourceStream("languages.tsv")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var byLanguage = sentences.ToLookup(s => s.Language, s => s.Text, StringComparer.Ordinal);
        var all = new List<LanguageTexts>();
        foreach (var row in TsvTable.Parse(bytes))
        {
            var paragraphs = row.List(2).SelectMany(file => ParagraphsOf(File.ReadAllText(Path.Combine(declarations, file + ".html")))).ToList();
            var declared = paragraphs.Count;
            var own = byLanguage[row[0]].ToList();
            for (var i = 0; own.Count > 0 && i < declared; i++) paragraphs.Add(own[i % own.Count]);
            // Accents are written as letters of their own too.
            paragraphs.AddRange([.. paragraphs.Select(p => p.Normalize(NormalizationForm.FormD)).Where((p, i) => p.Length > 1.1 * paragraphs[i].Length)]);
            if (row[0] == expected) paragraphs.AddRange(RawText.Paragraphs(rawText).Where((_, i) => i % RawStep == 0).Take(RawParagraphs));
            all.Add(new([row[0], .. row.List(1)], paragraphs));
        }
        return all;
    }

    private static IEnumerable<string> ParagraphsOf(string html) =>
        Paragraph().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["text"].Value).Trim()).Where(text => text.Length > 0);

    [GeneratedRegex("<(?:p|h[1-3])>(?<text>[^<]*)</", RegexOptions.NonBacktracking)]
    private static partial Regex Paragraph();
}
