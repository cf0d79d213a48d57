using System.Globalization;

namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>What can be counted in the words of a block, in one pass.</summary>
internal struct TextFacts
{
    /// <summary>How many words of a block are weighed by <see cref="WordScore"/>.</summary>
    public const int WordsWeighed = 40;

    public int Length, Words, ShortWords, CapitalWords, Letters, Capitals, Digits, Ideographs, Commas, Stops, Signs, Quotes, LinkLength;
    public bool EndsInStop, EndsInColon, StartsInCapital, StartsInDigit, StartsInQuote, HasYear, HasClock, HasCopyright, HasAt, HasBar;

    /// <summary>Hash of all its letters and digits.</summary>
    public uint Hash;

    /// <summary>Sum of the weights of its first words.</summary>
    public float WordScore;

    /// <summary>Sum of the weights of its first pairs of words.</summary>
    public float PairScore;

    /// <summary>Share of the characters that stand in links.</summary>
    public readonly float LinkDensity => Length == 0 ? 0 : (float)LinkLength / Length;

    /// <summary>True for running text: long enough for a sentence and not mostly links.</summary>
    public readonly bool IsProse => LinkLength * 5 < Length * 2 && (Length >= 80 || Ideographs >= 25 || (Length >= 50 && EndsInStop));

    /// <summary>Counts <paramref name="text"/>.</summary>
    public static TextFacts Of(ReadOnlySpan<char> text, HashedWeights weights)
    {
        var facts = new TextFacts { Length = text.Length, Hash = WordHash.Seed };
        var (word, length, capital, run, seen, previous) = (WordHash.Seed, 0, false, 0, 0, WordHash.Seed);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                if (char.IsAsciiDigit(c)) (facts.Digits, run) = (facts.Digits + 1, run + 1);
                else (facts.Letters, run) = (facts.Letters + 1, 0);
                if (char.IsUpper(c))
                {
                    facts.Capitals++;
                    capital |= length == 0;
                }
                else if (c >= '\u3040' && IsIdeograph(c))
                {
                    facts.Ideographs++;
                }
                word = WordHash.Add(word, c);
                facts.Hash = WordHash.Add(facts.Hash, c);
                length++;
                if (run == 4 && text[i - 3] is '1' or '2' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]))) facts.HasYear |= text.Slice(i - 3, 2) is "19" or "20";
                continue;
            }
            if (length > 0)
            {
                facts.Words++;
                if (capital) facts.CapitalWords++;
                else if (length <= 3 && run == 0) facts.ShortWords++;
                if (seen++ < WordsWeighed)
                {
                    facts.WordScore += weights[WordHash.Mix(word)];
                    facts.PairScore += weights[WordHash.Mix(WordHash.Join(previous, word))];
                    previous = word;
                }
            }
            if (c == ':' && run is 1 or 2 && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])) facts.HasClock = true;
            (word, length, capital, run) = (WordHash.Seed, 0, false, 0);
            if (i == text.Length || c == ' ') continue;
            facts.CountSign(c);
        }
        facts.LookAtEnds(text);
        return facts;
    }

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF');

    private void CountSign(char c)
    {
        Signs++;
        switch (c)
        {
            case ',' or ';' or '、' or '，' or '،': Commas++; break;
            case '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…': Stops++; break;
            case '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '‘' or '’': Quotes++; break;
            case '©' or '®' or '™': HasCopyright = true; break;
            case '@': HasAt = true; break;
            case '|' or '•' or '›' or '»' or '→' or '\n': HasBar = true; break;
            default: break;
        }
    }

    private void LookAtEnds(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        StartsInCapital = char.IsUpper(text[0]);
        StartsInDigit = char.IsAsciiDigit(text[0]);
        StartsInQuote = char.GetUnicodeCategory(text[0]) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.OpenPunctuation || text[0] is '"' or '\'' or '„';
        var end = text.TrimEnd("\"'”’»)]」』*");
        if (end.IsEmpty) return;
        EndsInStop = end[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…';
        EndsInColon = end[^1] is ':' or '：';
    }
}
