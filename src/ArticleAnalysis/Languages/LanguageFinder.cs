namespace ArticleAnalysis.Languages;

/// <summary>Tells the language of a text, window by window, so that parts in another language show.</summary>
internal sealed class LanguageFinder(LanguageModel model)
{
    /// <summary>Letters of a window: four or five lines, on which the model is hardly ever wrong.</summary>
    private const int WindowLetters = 300;
    private const int PlainLetters = 60;
    private const double Plain = 0.95;
    private const double LeastShare = 0.05;
    private const string NoLanguage = "zxx";

    /// <summary>Finds with the model of the library.</summary>
    public static LanguageFinder Shipped { get; } = new(LanguageModel.Shipped);

    /// <summary>The language of <paramref name="text"/> and of its parts.</summary>
    public LanguageVerdict Find(ReadOnlySpan<char> text)
    {
        Span<double> likely = stackalloc double[LanguageModel.Width];
        Span<int> plain = stackalloc int[LanguageModel.Width];
        likely.Clear();
        plain.Clear();
        var words = new LetterGrams(text);
        var all = 0;
        while (JudgeWindow(ref words) is { Letters: > 0 } window)
        {
            all += window.Letters;
            likely[window.Language] += window.Letters * window.Probability;
            if (window.Probability >= Plain && window.Letters >= PlainLetters) plain[window.Language] += window.Letters;
        }
        if (all == 0) return LanguageVerdict.Unknown;
        var best = 0;
        for (var i = 1; i < model.Count; i++)
            if (likely[i] > likely[best]) best = i;
        return model.TagOf(best) == NoLanguage ? LanguageVerdict.Unknown : new(model.TagOf(best), likely[best] / all, SharesOf(plain, all));
    }

    private (int Letters, int Language, double Probability) JudgeWindow(ref LetterGrams words)
    {
        Span<int> sums = stackalloc int[LanguageModel.Width];
        Span<ushort> grams = stackalloc ushort[LetterGrams.MostGrams];
        sums.Clear();
        var (letters, told) = (0, 0L);
        while (letters < WindowLetters && words.Next(grams) is > 0 and var count)
        {
            model.Add(grams[..count], words.Weight, sums);
            letters += words.Letters;
            told += count * words.Weight;
        }
        if (letters == 0) return default;
        var (language, probability) = model.Judge(sums, told);
        return (letters, language, probability);
    }

    private List<LanguageShare> SharesOf(ReadOnlySpan<int> plain, int all)
    {
        var shares = new List<LanguageShare>();
        for (var i = 0; i < model.Count; i++)
            if (plain[i] >= LeastShare * all && model.TagOf(i) != NoLanguage)
                shares.Add(new(model.TagOf(i), (double)plain[i] / all));
        shares.Sort((a, b) => b.Share != a.Share ? b.Share.CompareTo(a.Share) : string.CompareOrdinal(a.Language, b.Language));
        return shares;
    }
}
