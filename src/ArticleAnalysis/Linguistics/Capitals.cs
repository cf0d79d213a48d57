namespace ArticleAnalysis.Linguistics;

/// <summary>How capitals are used in one sentence: those that its place or its style explain tell nothing about the word.</summary>
/// <param name="FirstWord">Index in the sentence of the first token that is a word.</param>
/// <param name="IsTitle">True when most words are capitalised, as in a headline.</param>
/// <param name="IsShouted">True when most words are in capitals.</param>
internal readonly record struct Capitals(int FirstWord, bool IsTitle, bool IsShouted)
{
    private const int FewestWords = 3;

    /// <summary>The use of capitals in a sentence whose tokens are written so.</summary>
    public static Capitals Of(ReadOnlySpan<TokenShape> sentence)
    {
        var (first, lower, capitalized, shouted) = (-1, 0, 0, 0);
        for (var i = 0; i < sentence.Length; i++)
        {
            switch (sentence[i])
            {
                case TokenShape.Lower: lower++; break;
                case TokenShape.Capitalized or TokenShape.MixedCase: capitalized++; break;
                case TokenShape.AllCaps: shouted++; break;
                case TokenShape.Punctuation or TokenShape.Symbol: continue;
            }
            if (first < 0) first = i;
        }
        // A headline leaves its short words in lower case: Man Bites Dog in the Park.
        return new(first, capitalized >= FewestWords && capitalized > 2 * lower, shouted >= FewestWords && shouted > lower + capitalized);
    }

    /// <summary>True when a token written so at this index of the sentence has its capitals from there, whatever word it is.</summary>
    public bool Explain(TokenShape shape, int index) => shape switch
    {
        TokenShape.Capitalized or TokenShape.Initial => index == FirstWord || IsTitle || IsShouted,
        TokenShape.AllCaps => IsShouted,
        _ => false,
    };
}
