using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>What the tokenizer wants to know of single characters.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Symbols = SearchValues.Create("$€£¥₹₩₺₽₦%‰°+=<>|~^§©®™#&*/\\@_");

    /// <summary>True for currency, arithmetic and the like.</summary>
    public static bool IsSymbol(char c) => Symbols.Contains(c);

    /// <summary>True for white space and controls, with or without width.</summary>
    public static bool IsSpace(char c) => c <= ' ' || (c > '~' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF'));

    /// <summary>True for the marks that are written for an apostrophe inside words.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´';

    /// <summary>Code units of the letter, digit, mark or joiner at <paramref name="at"/>; 0 when none stands there.</summary>
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c)) return IsWord(char.GetUnicodeCategory(c)) && c != '\uFEFF' ? 1 : 0;
        return Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == OperationStatus.Done && IsWord(Rune.GetUnicodeCategory(rune)) ? length : 0;
    }

    /// <summary>Code units of the sign at <paramref name="at"/>: an emoji goes with its modifiers and joiners.</summary>
    public static int SignLength(ReadOnlySpan<char> text, int at) =>
        char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherSymbol ? StringInfo.GetNextTextElementLength(text[at..]) : 1;

    // Format holds the soft hyphen and the joiners inside words.
    private static bool IsWord(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
