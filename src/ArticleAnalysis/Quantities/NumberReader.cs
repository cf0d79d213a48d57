using System.Collections.Frozen;
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
}

/// <summary>Reads numbers in digits and in words: <c>2,600</c>, <c>7.4bn</c>, <c>2 crore</c>, <c>three dozen</c>, <c>half a million</c>.</summary>
internal sealed class NumberReader
{
    // No article counts so far; serial numbers and "million million million" do.
    private const double Beyond = 1e24;

    private readonly FrozenDictionary<string, NumberWord> _words;
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly FrozenSet<string> _and;

    public NumberReader(LanguageResources resources)
    {
        var rows = resources.Table("Quantities/numbers.tsv");
        _words = rows.Where(r => r[1] != "suffix").ToFrozenDictionary(
            r => r[0], r => new NumberWord(Enum.Parse<NumberWordKind>(r[1], ignoreCase: true), double.Parse(r[2], CultureInfo.InvariantCulture)));
        _suffixes = rows.Where(r => r[1] == "suffix").ToFrozenDictionary(r => r[0], r => double.Parse(r[2], CultureInfo.InvariantCulture))
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _and = resources.Table("Quantities/quantity-words.tsv").Where(r => r[1] == "and").Select(r => r[0]).ToFrozenSet();
    }

    /// <summary>What sort of number word a token is.</summary>
    public NumberWord WordAt(in Token token) => token.IsWord && _words.TryGetValue(token.Lower, out var word) ? word : default;

    /// <summary>Reads the number that begins at token <paramref name="i"/>.</summary>
    public bool TryRead(AnnotatedText text, int i, int limit, out Number number)
    {
        number = default;
        if (i >= limit) return false;
        var read = text.Tokens[i].Shape is TokenShape.Number or TokenShape.Alphanumeric
            ? TryReadDigits(text, i, limit, out number) : TryReadWords(text, i, limit, out number);
        return read && number.Value < Beyond;
    }

    /// <summary>Reads a token of digits as a plain whole number, as in dates.</summary>
    public static bool TryReadInteger(ReadOnlySpan<char> form, out int value) =>
        int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private bool TryReadDigits(AnnotatedText text, int i, int limit, out Number number)
    {
        number = default;
        var form = text.Form(i);
        var digits = 0;
        while (digits < form.Length && (char.IsAsciiDigit(form[digits]) || (form[digits] is '.' or ',' && digits + 1 < form.Length && char.IsAsciiDigit(form[digits + 1])))) digits++;
        if (digits == 0 || !TryParse(form[..digits], out var value)) return false;
        var suffix = text.Tokens[i].Span with { Start = text.Tokens[i].Span.Start + digits };
        var end = i + 1;
        if (suffix.Length == 1 && char.GetNumericValue(text.Text[suffix.Start]) is > 0 and < 1 and var part)
        {
            value += part; // 37½
            suffix = default;
        }
        else if (suffix.IsEmpty && end < limit && text.Tokens[end].Span is var next && next.Start == suffix.End && char.IsLetter(text.Text[next.Start]))
            (suffix, end) = (next, end + 1); // a unit is a token of its own
        if (!suffix.IsEmpty)
        {
            number = _suffixes.TryGetValue(suffix.In(text.Text), out var glued)
                ? new(value * glued, end, NumberForm.Scaled, suffix, glued) : new(value, end, NumberForm.Digits, suffix);
            return number.Form == NumberForm.Scaled || !char.IsAsciiDigit(text.Text[suffix.End - 1]);
        }
        number = WithScale(text, i + 1, limit, value, NumberForm.Digits);
        return true;
    }

    /// <summary>Takes words of scale after a number: "2.6 million", "1 lakh crore", "three dozen", "two and a half million".</summary>
    private Number WithScale(AnnotatedText text, int end, int limit, double value, NumberForm form)
    {
        var tokens = text.Tokens;
        var scale = 1.0;
        if (end + 2 < limit && _and.Contains(tokens[end].Lower) && WordAt(tokens[end + 1]).Kind == NumberWordKind.Article && WordAt(tokens[end + 2]).Kind == NumberWordKind.Half)
            (value, end) = (value + 0.5, end + 3);
        while (end < limit)
        {
            // "a 350-million-dollar plan" has hyphens between
            var next = tokens[end].Lower == "-" && end + 1 < limit ? end + 1 : end;
            var word = WordAt(tokens[next]);
            if (word.Kind is not (NumberWordKind.Scale or NumberWordKind.Hundred or NumberWordKind.Dozen)) break;
            (scale, end, form) = (scale * word.Value, next + 1, NumberForm.Scaled);
        }
        return new(value * scale, end, form, Scale: scale);
    }

    private bool TryReadWords(AnnotatedText text, int i, int limit, out Number number)
    {
        var tokens = text.Tokens;
        number = default;
        var (total, current, end) = (0.0, 0.0, i);
        var last = NumberWordKind.None;
        var form = NumberForm.Words;
        var scale = 1.0;
        if (WordAt(tokens[i]) is { Kind: NumberWordKind.Article or NumberWordKind.Half } opening)
        {
            // "a hundred", "a million", "half a million", "half a dozen", "a dozen"
            var at = i + 1;
            if (opening.Kind == NumberWordKind.Half && at < limit && WordAt(tokens[at]).Kind == NumberWordKind.Article) at++;
            if (at >= limit || WordAt(tokens[at]).Kind is not (NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen)) return false;
            (current, end, last) = (opening.Value, at, NumberWordKind.Unit);
        }
        for (; end < limit; end++)
        {
            var word = WordAt(tokens[end]);
            if (word.Kind == NumberWordKind.None && end > i && end + 1 < limit && Joins(tokens[end], last, WordAt(tokens[end + 1]))) word = WordAt(tokens[++end]);
            switch (word.Kind)
            {
                case NumberWordKind.Unit when last is NumberWordKind.None or NumberWordKind.Hundred or NumberWordKind.Scale || (last == NumberWordKind.Tens && word.Value < 10):
                case NumberWordKind.Tens when last is NumberWordKind.None or NumberWordKind.Hundred or NumberWordKind.Scale:
                    current += word.Value;
                    break;
                case NumberWordKind.Hundred when last is NumberWordKind.Unit or NumberWordKind.Tens:
                case NumberWordKind.Dozen when last is NumberWordKind.Unit or NumberWordKind.Tens or NumberWordKind.None:
                    current = Math.Max(current, last == NumberWordKind.None ? 1 : 0) * word.Value;
                    form = NumberForm.Scaled;
                    break;
                case NumberWordKind.Scale when last is NumberWordKind.Unit or NumberWordKind.Tens or NumberWordKind.Hundred:
                    (total, current, form, scale) = (total + current * word.Value, 0, NumberForm.Scaled, word.Value);
                    break;
                default:
                    if (last == NumberWordKind.None) return false;
                    number = WithScale(text, end, limit, total + current, form);
                    number = number with { Scale = number.Scale * scale };
                    return true;
            }
            last = word.Kind;
        }
        if (last == NumberWordKind.None) return false;
        number = new(total + current, end, form, Scale: scale);
        return true;
    }

    /// <summary>True for the hyphen of "twenty-five" and "two-million" and the "and" of "two hundred and ten".</summary>
    private bool Joins(in Token token, NumberWordKind last, NumberWord next) => token.Lower == "-"
        ? (last == NumberWordKind.Tens && next is { Kind: NumberWordKind.Unit, Value: < 10 }) || next.Kind is NumberWordKind.Hundred or NumberWordKind.Scale
        : last is NumberWordKind.Hundred or NumberWordKind.Scale && _and.Contains(token.Lower) && next.Kind is NumberWordKind.Unit or NumberWordKind.Tens && last != NumberWordKind.None;

    private static bool TryParse(ReadOnlySpan<char> digits, out double value) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value) && digits.Count('.') <= 1;
}

/// <summary>A word that is a number or part of one.</summary>
/// <param name="Kind">Its part in the number.</param>
/// <param name="Value">Its value; for fractions the denominator.</param>
internal readonly record struct NumberWord(NumberWordKind Kind, double Value);

/// <summary>The part that a word plays in a number.</summary>
internal enum NumberWordKind
{
    /// <summary>None: not a number word.</summary>
    None,

    /// <summary>Below twenty.</summary>
    Unit,

    /// <summary>Twenty to ninety.</summary>
    Tens,

    /// <summary>Hundred.</summary>
    Hundred,

    /// <summary>Thousand, million, crore.</summary>
    Scale,

    /// <summary>Dozen.</summary>
    Dozen,

    /// <summary>Half.</summary>
    Half,

    /// <summary>Third, quarter, fifth: one over the value.</summary>
    Fraction,

    /// <summary>The article that means one.</summary>
    Article,
}
