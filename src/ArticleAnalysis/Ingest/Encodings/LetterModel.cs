using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>What the letters beyond ASCII of one language cost: the rarer a letter, the more bits. Bytes read in the wrong encoding give rare letters, letters in odd places and signs inside words.</summary>
/// <remarks>The frequency of a letter is taken from its rank (Zipf's law); the comparison of encodings by the likelihood of what they would say is that of composite detection
/// (S. Li and K. Momoi, "A composite approach to language/encoding detection", 2001), with code points in the place of bytes.</remarks>
internal sealed class LetterModel
{
    private const double SignMass = 0.15;
    private const double Never = 30;
    private const double RareSign = 13;
    private const double SignInWord = 8;
    private const double WrongCase = 8;
    private const double WrongScript = 8;
    private const string Signs = "’“”–—\u00A0«»…„‘€·•£°§®©™½¿¡\u00AD²³¼¾×±µ¢¥÷¹¦¬";

    private static readonly FrozenDictionary<char, double> SignBits = BitsByRank(Signs, SignMass);
    private readonly FrozenDictionary<char, double> _letters;
    private readonly bool _isLatin;
    private readonly bool _isWide;
    private readonly double _rareLetter;

    private LetterModel(string letters, string[] encodings)
    {
        Encodings = encodings;
        _isLatin = letters.All(c => c < '\u0370');
        _isWide = letters.Any(c => c >= '\u3000');
        _letters = BitsByRank(letters, _isLatin ? 0.8 : _isWide ? 0.75 : 0.94);
        _rareLetter = _isWide ? 15 : 12;
    }

    /// <summary>The models of all languages, in the order of the table.</summary>
    public static IReadOnlyList<LetterModel> All { get; } = [.. EmbeddedTable.Read("Ingest/Encodings/letters.tsv").Select(r => new LetterModel(r[2], r[1].Split(',')))];

    /// <summary>Names of the encodings in which texts of the language were written.</summary>
    public IReadOnlyList<string> Encodings { get; }

    /// <summary>What the characters beyond ASCII cost together, in bits.</summary>
    public double CostOf(ReadOnlySpan<char> text)
    {
        var cost = 0.0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] > '\u007F')
                cost += CostOf(i > 0 ? text[i - 1] : ' ', text[i], i + 1 < text.Length ? text[i + 1] : ' ');
        return cost;
    }

    private double CostOf(char before, char c, char after)
    {
        if (c is '\uFFFD' or (>= '\u0080' and < '\u00A0') or (>= '\uE000' and <= '\uF8FF')) return Never;
        var between = char.IsLetter(before) && char.IsLetter(after);
        var lower = char.ToLowerInvariant(c);
        if (!_letters.TryGetValue(lower, out var bits))
        {
            if (SignBits.TryGetValue(c, out bits)) return bits + (between && c is not ('’' or '\u00AD' or '–' or '—' or '·') ? SignInWord : 0);
            if (!char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) return RareSign + (between ? SignInWord : 0);
            bits = _rareLetter;
        }
        if (lower != c) bits += char.IsUpper(before) ? 1 : char.IsLower(before) ? WrongCase : 3;
        // Größe, read as Cyrillic, is Grцвe.
        if (!_isLatin && !_isWide && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after))) bits += WrongScript;
        return bits;
    }

    private static FrozenDictionary<char, double> BitsByRank(string characters, double mass)
    {
        var whole = 0.0;
        for (var rank = 0; rank < characters.Length; rank++) whole += 1.0 / (rank + 2);
        return characters.Index().ToFrozenDictionary(p => p.Item, p => -Math.Log2(mass / whole / (p.Index + 2)));
    }
}
