using System.Text;
using ArticleAnalysis.Languages;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Which language the longer paragraphs of a page are written in.</summary>
internal sealed class PageLanguage
{
    private const int LongParagraph = 80;
    private const int MostLetters = 4000;
    private const int LeastLetters = 100;
    private const int LeastToGainsay = 400;

    private readonly LanguageVerdict _verdict;
    private readonly int _length;

    private PageLanguage(string text) => (_verdict, _length) = (Languages.LanguageFinder.Shipped.Find(text), text.Length);

    /// <summary>The language, or null when the words do not tell.</summary>
    public string? Best => _length >= LeastLetters && _verdict.Confidence >= LanguageVerdict.Sure ? _verdict.Language : null;

    /// <summary>Reads the paragraphs of a page.</summary>
    public static PageLanguage Of(PageTree tree)
    {
        var text = new StringBuilder();
        foreach (var block in tree.Blocks)
        {
            if (text.Length >= MostLetters) break;
            if (block.Span.Length >= LongParagraph && block.LinkLength * 2 < block.Span.Length) text.Append(tree.TextOf(block)).Append('\n');
        }
        return new(text.ToString(0, Math.Min(text.Length, MostLetters)));
    }

    /// <summary>True when both tags name one language; a macrolanguage is the same as what belongs to it.</summary>
    public static bool IsSame(string tag, string other) => LanguageModel.Shipped.IndexOf(tag) is >= 0 and var language && language == LanguageModel.Shipped.IndexOf(other);

    /// <summary>True when the words are plainly <see cref="Best"/>, and the declared language is one that could have been told.</summary>
    public bool Gainsays(string declared) => _length >= LeastToGainsay && LanguageModel.Shipped.IndexOf(declared) >= 0;
}
