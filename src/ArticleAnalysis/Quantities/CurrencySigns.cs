using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>The signs and ISO codes of currencies, read from characters: <c>US$</c>, <c>u.s $</c>, <c>€</c>, <c>Rs.</c>, <c>USD</c>, <c>MEUR</c>.</summary>
internal sealed class CurrencySigns
{
    private const int Longest = 6;
    private const double Million = 1e6;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _exact;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _folded;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _codes;
    private readonly FrozenDictionary<char, Currency[]> _minors;

    /// <summary>Makes the signs from the rows of the currency table.</summary>
    public CurrencySigns(TsvTable rows)
    {
        var signs = rows.SelectMany(r => r.List(3).Select(s => (Sign: s, Code: r[0]))).DistinctBy(s => s.Sign).ToArray();
        _exact = signs.ToFrozenDictionary(s => s.Sign, s => s.Code).GetAlternateLookup<ReadOnlySpan<char>>();
        _folded = signs.Where(s => s.Sign.Length > 2 && IsSymbol(s.Sign[^1])).Select(s => (Sign: s.Sign.Replace(".", "", StringComparison.Ordinal), s.Code)).DistinctBy(s => s.Sign.ToUpperInvariant())
            .ToFrozenDictionary(s => s.Sign, s => s.Code, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _codes = rows.Where(r => r[7] != "never").SelectMany(r => r[7] == "word" ? [r[0]] : new[] { r[0], r[0].ToLowerInvariant() }, (r, spelt) => (spelt, r[0]))
            .ToFrozenDictionary(c => c.spelt, c => c.Item2).GetAlternateLookup<ReadOnlySpan<char>>();
        _minors = rows.SelectMany(r => r.List(8).Select(m => (Letter: m[0], Currency: Currency.Of(r)))).GroupBy(m => m.Letter).ToFrozenDictionary(g => g.Key, g => g.Select(m => m.Currency).ToArray());
    }

    /// <summary>Reads the sign at <paramref name="start"/>.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int start, out CurrencySign sign)
    {
        sign = default;
        var letters = start;
        while (letters < text.Length && letters - start <= Longest && (IsLetter(text[letters]) || (letters > start && text[letters] is '.' or '/'))) letters++;
        if (letters - start > Longest) return false;
        var symbol = letters > start && letters + 1 < text.Length && text[letters] == ' ' ? letters + 1 : letters; // "US $"
        if (symbol == start && symbol < text.Length && IsSymbol(text[symbol]) && TryLettersAfter(text, start, out sign)) return true;
        if (symbol < text.Length && IsSymbol(text[symbol]) && TrySymbol(text, start, letters, symbol, out var code))
        {
            sign = new(code, new TextSpan(start, symbol + 1), IsCode: false);
            return true;
        }
        for (var end = letters; end > start; end--)
        {
            if (end < letters && IsLetter(text[end])) continue; // only at a stop or slash
            if (_exact.TryGetValue(text[start..end], out code!) || _codes.TryGetValue(text[start..end], out code!)) sign = new(code, new TextSpan(start, end), IsCode: true);
            else if (text[start] == 'M' && end - start == 4 && char.IsUpper(text[end - 1]) && _codes.TryGetValue(text[(start + 1)..end], out code!)) sign = new(code, new TextSpan(start, end), IsCode: true, Million);
            else continue;
            return true;
        }
        return false;
    }

    /// <summary>The currencies whose hundredth part one letter after digits means: 40p.</summary>
    public bool TryMinor(char letter, out Currency[] candidates) => _minors.TryGetValue(letter, out candidates!);

    /// <summary>A symbol with letters behind it, as the Australian press writes: "$US108".</summary>
    private bool TryLettersAfter(ReadOnlySpan<char> text, int start, out CurrencySign sign)
    {
        var end = start + 1;
        while (end < text.Length && end - start < Longest && IsLetter(text[end])) end++;
        sign = default;
        if (end == start + 1 || !_exact.TryGetValue(text[start..end], out var code)) return false;
        sign = new(code, new TextSpan(start, end), IsCode: false);
        return true;
    }

    /// <summary>A symbol alone or with letters before it: upper and lower case are one but for a single letter, which stands apart only where the table says so ("a $5 note").</summary>
    private bool TrySymbol(ReadOnlySpan<char> text, int start, int letters, int symbol, out string code)
    {
        if (letters - start < 2) return _exact.TryGetValue(text[start..(symbol + 1)], out code!);
        Span<char> key = stackalloc char[Longest + 1];
        var length = 0;
        foreach (var c in text[start..letters])
            if (c != '.') key[length++] = c;
        key[length++] = text[symbol];
        return _folded.TryGetValue(key[..length], out code!);
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    private static bool IsSymbol(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;
}

/// <summary>A sign or code of a currency in a text.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsCode">True for letters without a symbol.</param>
/// <param name="Scale">A million for MEUR, else 1.</param>
internal readonly record struct CurrencySign(string Code, TextSpan Span, bool IsCode, double Scale = 1);
