using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary>Text comparison as the reference scorer does it, down to the rules of Python's <c>lower</c>, <c>split</c> and <c>\w</c>,
/// so that the figures of both agree.</summary>
internal static class PythonText
{
    private const string Marks = "“”\"'‘’,.;:!?()[]";

    /// <summary>Lower case, without possessive endings and punctuation, one space between words.</summary>
    public static string Norm(string text)
    {
        var folded = Lower(text.Replace('’', '\'')).Replace("'s ", " ", StringComparison.Ordinal);
        var norm = new StringBuilder(folded.Length);
        var gap = false;
        foreach (var c in folded)
        {
            if (IsSpace(c) || Marks.Contains(c, StringComparison.Ordinal))
            {
                gap = true;
                continue;
            }
            if (gap && norm.Length > 0) norm.Append(' ');
            gap = false;
            norm.Append(c);
        }
        return norm.ToString();
    }

    /// <summary>The share of words that two texts have in common (Dice), 0 to 1.</summary>
    public static double Overlap(string a, string b)
    {
        var (x, y) = (Words.Of(a), Words.Of(b));
        var total = x.Count + y.Count;
        return total > 0 ? 2.0 * x.InCommon(y) / total : 0;
    }

    /// <summary>The share of the shorter text's words that the longer has, 0 to 1.</summary>
    public static double Contains(string a, string b)
    {
        var (x, y) = (Words.Of(a), Words.Of(b));
        var least = Math.Min(x.Count, y.Count);
        return least > 0 ? (double)x.InCommon(y) / least : 0;
    }

    /// <summary>The maximal runs of word characters (<c>\w+</c>), in order, their case kept.</summary>
    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var (start, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsWord(rune))
            {
                if (start < at) tokens.Add(text[start..at]);
                start = at + rune.Utf16SequenceLength;
            }
            at += rune.Utf16SequenceLength;
        }
        if (start < at) tokens.Add(text[start..at]);
        return tokens;
    }

    // Python spells the lower case of İ with a combining dot; .NET leaves the letter as it is.
    private static string Lower(string text) => text.ToLowerInvariant().Replace("İ", "i\u0307", StringComparison.Ordinal);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';

    // Letters, digits and the underscore; unlike in .NET's \w, combining marks end a word.
    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>The words of one text and how often each occurs.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public int Count { get; private set; }

        public static Words Of(string text)
        {
            var words = new Words();
            foreach (var word in Tokens(Lower(text)))
            {
                words._counts[word] = words._counts.GetValueOrDefault(word) + 1;
                words.Count++;
            }
            return words;
        }

        public int InCommon(Words other)
        {
            var common = 0;
            foreach (var (word, count) in _counts)
                common += Math.Min(count, other._counts.GetValueOrDefault(word));
            return common;
        }
    }
}
