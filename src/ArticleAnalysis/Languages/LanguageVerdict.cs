namespace ArticleAnalysis.Languages;

/// <summary>What language a text seems to be in.</summary>
/// <param name="Language">BCP 47 tag of the language of most of the text; <c>und</c> when it cannot be told.</param>
/// <param name="Confidence">0 to 1; under <see cref="Sure"/> the language is a guess.</param>
/// <param name="Shares">The languages that are plain in some part of the text, most of it first.</param>
public sealed record LanguageVerdict(string Language, double Confidence, IReadOnlyList<LanguageShare> Shares)
{
    /// <summary>The confidence from which a verdict is worth acting on.</summary>
    public const double Sure = 0.8;

    /// <summary>The verdict on a text of which nothing can be told.</summary>
    public static LanguageVerdict Unknown { get; } = new("und", 0, []);

    /// <summary>The share of the text that is plainly in <paramref name="language"/>, 0 to 1.</summary>
    public double ShareOf(string language) => Shares.FirstOrDefault(s => s.Language == language)?.Share ?? 0;
}

/// <summary>How much of a text is in one language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Share">Share of the letters, 0 to 1.</param>
public sealed record LanguageShare(string Language, double Share);
