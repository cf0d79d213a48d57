using System.Globalization;

namespace ArticleAnalysis.Quantities;

/// <summary>
/// Reads a number in digits from characters, however the tokenizer has cut them: <c>2,600.5</c>, <c>12,34,567</c> (Indian groups), <c>1 234 567</c> (ISO 31-0),
/// <c>1,3</c>, <c>.5</c>, <c>1e10</c>, <c>1.3x10^6</c>, <c>4/5</c>, <c>1 4/5</c>, <c>37½</c>. Dotted series, dates and clock times (192.168.1.2, 5/17/2018, 7:30) are none.
/// </summary>
internal static class NumeralScanner
{
    // A double holds seventeen digits; longer runs are serial numbers.
    private const int MostDigits = 30;
    private const int MostSpaces = 2;

    /// <summary>Reads the number whose first digit, or stop before it, is at <paramref name="start"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="numeral">The number; when there is none, its end is where the search may go on.</param>
    public static bool TryScan(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        numeral = new(0, start, NumberForm.Digits);
        if (FractionSign(text, start) is var sign and > 0)
        {
            numeral = new(sign, start + 1, NumberForm.Fraction);
            return true;
        }
        var end = IntegerEnd(text, start);
        var comma = end;
        if (At(text, end) == ',' && DigitsEnd(text, end + 1) is var shortEnd && shortEnd - end - 1 is 1 or 2 && At(text, shortEnd) != ',' && text[start..end].IndexOf(',') < 0 && !(start > 1 && text[start - 1] == ',' && IsDigit(text, start - 2))) end = shortEnd; // 1,3
        else if (At(text, end) == '.' && IsDigit(text, end + 1)) (comma, end) = (-1, DigitsEnd(text, end + 1));
        else comma = -1;
        numeral = numeral with { End = end };
        if (end == start || end - start > MostDigits || IsSeries(text, end)) return Refuse(text, ref numeral);
        Span<char> digits = stackalloc char[end - start];
        var length = 0;
        for (var at = start; at < end; at++)
            if (at == comma) digits[length++] = '.';
            else if (text[at] == '.' || char.IsAsciiDigit(text[at])) digits[length++] = text[at];
        numeral = new(double.Parse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), end, NumberForm.Digits);
        WithPower(text, ref numeral);
        if (numeral.Form == NumberForm.Digits) WithFraction(text, ref numeral);
        return true;
    }

    /// <summary>Position after a run of ASCII digits.</summary>
    public static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (IsDigit(text, at)) at++;
        return at;
    }

    /// <summary>The digits before the point: plain, in groups of three, or in Indian groups of two with three at last.</summary>
    private static int IntegerEnd(ReadOnlySpan<char> text, int start)
    {
        var first = DigitsEnd(text, start);
        var separator = At(text, first);
        if (first - start is 0 or > 3 || text[start] == '0' || !(separator == ',' || IsSpace(separator))) return first;
        var (end, last, threes, indian) = (first, 0, true, separator == ',');
        while (At(text, end) == separator && end - start < MostDigits && DigitsEnd(text, end + 1) is var next && next > end + 1)
        {
            if (last == 3) indian = false;
            last = next - end - 1;
            threes &= last == 3;
            indian &= last is 2 or 3;
            end = next;
        }
        return last == 3 && (threes || indian) ? end : first;
    }

    /// <summary>True where the number goes on as a series, a date or a time.</summary>
    private static bool IsSeries(ReadOnlySpan<char> text, int end) => At(text, end) is '.' or ':' && IsDigit(text, end + 1)
        || At(text, end) == '/' && DigitsEnd(text, end + 1) is var next && next > end + 1 && At(text, next) is '/' or '-' && IsDigit(text, next + 1);

    private static bool Refuse(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        var end = numeral.End;
        while (IsDigit(text, end) || (At(text, end) is '.' or ':' or '/' or ',' or '-' && IsDigit(text, end + 1))) end++;
        numeral = numeral with { End = end };
        return false;
    }

    /// <summary>"1e10", "1.1^23", "1.3x10^6".</summary>
    private static void WithPower(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        var (at, power) = (numeral.End, numeral.Value);
        var tens = At(text, at) is 'e' or 'E';
        if (At(text, at) is 'x' or 'X' or '×' && text[(at + 1)..].StartsWith("10^")) (at, tens) = (at + 3, true);
        if (!tens && At(text, at) != '^') return;
        var negative = false;
        for (at++; At(text, at) is '+' or '-' or '−'; at++) negative ^= text[at] != '+';
        var end = DigitsEnd(text, at);
        if (end == at || end - at > 3 || char.IsLetter(At(text, end))) return;
        var exponent = int.Parse(text[at..end], NumberStyles.None, CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        var value = tens ? double.Parse(string.Create(CultureInfo.InvariantCulture, $"{power:R}E{exponent}"), NumberStyles.Float, CultureInfo.InvariantCulture) : Math.Pow(power, exponent);
        if (double.IsFinite(value)) numeral = new(value, end, NumberForm.Power);
    }

    /// <summary>"4/5", "1 4/5", "37½".</summary>
    private static void WithFraction(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        var whole = numeral.Value;
        if (whole != Math.Floor(whole)) return;
        if (TryRatio(text, whole, numeral.End, out var ratio, out var end))
        {
            numeral = new(ratio, end, NumberForm.Fraction);
            return;
        }
        var at = numeral.End;
        while (at < numeral.End + MostSpaces && IsSpace(At(text, at))) at++;
        if (FractionSign(text, at) is var sign and > 0) numeral = new(whole + sign, at + 1, NumberForm.Fraction);
        else if (at > numeral.End && DigitsEnd(text, at) is var digits && digits > at && digits - at <= 3
            && TryRatio(text, int.Parse(text[at..digits], NumberStyles.None, CultureInfo.InvariantCulture), digits, out ratio, out end)) numeral = new(whole + ratio, end, NumberForm.Fraction);
    }

    private static bool TryRatio(ReadOnlySpan<char> text, double numerator, int slash, out double ratio, out int end)
    {
        (ratio, end) = (0, slash);
        if (At(text, slash) is not ('/' or '⁄')) return false;
        end = DigitsEnd(text, slash + 1);
        if (end == slash + 1 || end - slash > 5 || At(text, end) is '/' or '-' && IsDigit(text, end + 1) || char.IsLetter(At(text, end))) return false;
        var denominator = int.Parse(text[(slash + 1)..end], NumberStyles.None, CultureInfo.InvariantCulture);
        ratio = numerator / denominator;
        return denominator > numerator && numerator > 0;
    }

    private static double FractionSign(ReadOnlySpan<char> text, int at) => At(text, at) is var c && c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber
        && char.GetNumericValue(c) is > 0 and < 1 and var value ? value : 0;

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => char.IsAsciiDigit(At(text, at));

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static char At(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at] : '\0';
}

/// <summary>A number in digits.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Position after its last character.</param>
/// <param name="Form">Digits, fraction or power.</param>
internal readonly record struct Numeral(double Value, int End, NumberForm Form);
