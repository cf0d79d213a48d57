using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>A number as the text writes it.</summary>
/// <param name="Value">What it amounts to.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Suffix">Letters glued to the digits (<c>30km</c>, <c>7.4bn</c>), in their token or as the next; empty without.</param>
/// <param name="Scale">What its word or letters of scale multiply it by: a million in "2.6 million".</param>
internal readonly record struct Number(double Value, int End, NumberForm Form, TextSpan Suffix = default, double Scale = 1)
{
    /// <summary>True when letters follow the digits that are not part of the number.</summary>
    public bool HasForeignLetters => !Suffix.IsEmpty && Form != NumberForm.Scaled;
}

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    /// <summary>In digits, without a word of scale: 2,600.</summary>
    Digits,

    /// <summary>With a word or letters of scale: 2.6 million, 7.4bn, two thousand.</summary>
    Scaled,

    /// <summary>In words below a hundred: twenty-five.</summary>
    Words,

    /// <summary>With a part: two thirds, 1/4, five and a half, three quarters of a million.</summary>
    Fraction,

    /// <summary>As a power: 1.3x10^6.</summary>
    Power,
}

/// <summary>Reads numbers in digits and in words: <c>2,600</c>, <c>7.4bn</c>, <c>2 crore</c>, <c>three dozen</c>, <c>half a million</c>, <c>two and a third</c>; ordinals apart from them.</summary>
internal sealed class NumberReader(LanguageResources resources)
{
    // No article counts so far; serial numbers and "million million million" do.
    private const double Beyond = 1e24;

    private readonly NumberWords _words = new(resources);

    /// <summary>What sort of number word a token is; none for the words that only join numbers.</summary>
    public NumberWord WordAt(in Token token) => _words[token] is { Kind: < NumberWordKind.Point } word ? word : default;

    /// <summary>True for a word or mark that may be the sign of a number.</summary>
    public bool IsSign(in Token token) => _words.SignOf(token) != 0;

    /// <summary>Reads the cardinal or fraction that begins at token <paramref name="i"/>.</summary>
    public bool TryRead(AnnotatedText text, int i, int limit, out Number number) =>
        new NumberScan(_words, text, limit).TryRead(i, out number) && number.Value < Beyond;

    /// <summary>Reads the digits that begin inside token <paramref name="i"/> at <paramref name="start"/>: those of "USD115".</summary>
    public bool TryReadGlued(AnnotatedText text, int i, int start, int limit, out Number number) => new NumberScan(_words, text, limit).TryGlued(i, start, out number) && number.Value < Beyond;

    /// <summary>Reads the sign at token <paramref name="i"/> with its number; <paramref name="first"/> is where the sentence begins. A dash between spaces is a sign only if
    /// <paramref name="mayBeApart"/>.</summary>
    public bool TryReadSigned(AnnotatedText text, int i, int first, int limit, out Number number, bool mayBeApart = false) =>
        new NumberScan(_words, text, limit).TrySigned(i, first, mayBeApart, out number) && number.Value is > -Beyond and < Beyond;

    /// <summary>Reads one number over another: "one in five", "one over three".</summary>
    public bool TryReadRatio(AnnotatedText text, int i, int limit, out Number number) => new NumberScan(_words, text, limit).TryRatio(i, out number);

    /// <summary>Reads the ordinal that begins at token <paramref name="i"/>: "third", "two hundredth", "21st".</summary>
    public bool TryReadOrdinal(AnnotatedText text, int i, int limit, out Number number) =>
        new NumberScan(_words, text, limit).TryOrdinal(i, out number) && number.Value < Beyond;

    /// <summary>Reads a token of digits as a plain whole number, as in dates.</summary>
    public static bool TryReadInteger(ReadOnlySpan<char> form, out int value) =>
        int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
