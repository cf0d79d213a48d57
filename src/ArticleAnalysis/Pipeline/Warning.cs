namespace ArticleAnalysis.Pipeline;

/// <summary>Something the user should know about the input or what could be read of it.</summary>
/// <param name="Code">Stable code in kebab case; see <see cref="WarningCodes"/>.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record Warning(string Code, string Message);

/// <summary>The codes of warnings.</summary>
public static class WarningCodes
{
    /// <summary>The input holds no text.</summary>
    public const string Empty = "empty";

    /// <summary>Fewer than 50 words: most families of the brief cannot be filled.</summary>
    public const string TooShort = "too-short";

    /// <summary>The text does not look like the language of the pipeline.</summary>
    public const string NotEnglish = "not-english";

    /// <summary>A part of the text is in another language than that of the pipeline.</summary>
    public const string MixedLanguage = "mixed-language";

    /// <summary>No article was found in the page: it is a list of links or has nothing to read.</summary>
    public const string NoArticleFound = "no-article-found";

    /// <summary>The page shows only the beginning of the article; the rest is for subscribers.</summary>
    public const string Paywalled = "paywalled";

    /// <summary>The text was cut at the size limit.</summary>
    public const string Truncated = "truncated";

    /// <summary>Some bytes were not valid in the encoding and were replaced by U+FFFD.</summary>
    public const string UndecodableBytes = "undecodable-bytes";

    /// <summary>Single bytes inside UTF-8 were in another encoding and were read in it.</summary>
    public const string MixedEncodings = "mixed-encodings";

    /// <summary>Characters had been encoded twice (<c>â€™</c> for an apostrophe) and were restored.</summary>
    public const string DoubleEncoding = "double-encoding";

    /// <summary>The text holds code units that are no characters (lone surrogates, control characters).</summary>
    public const string InvalidCharacters = "invalid-characters";
}
