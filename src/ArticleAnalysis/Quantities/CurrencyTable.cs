using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>The currencies and the ways in which a text names them; finds which one a shared name like "shilling" or "franc" means.</summary>
internal sealed class CurrencyTable
{
    // Far enough to see the country that an article names in the paragraph, near enough to keep one amount's cost small.
    private const int MentionsLookedAt = 60;

    private readonly CurrencySigns _signs;
    private readonly (Currency Currency, string Sign)[] _homes;
    private readonly string _bareSign;
    private readonly Currency? _bareOwner;
    private readonly PhraseTable<Currency[]> _names;
    private readonly PhraseTable<Currency[]> _minorNames;
    private readonly PhraseTable<string[]> _qualifiers;

    public CurrencyTable(TsvTable rows)
    {
        var currencies = rows.Select(r => (Row: r, Currency: Currency.Of(r))).ToArray();
        _signs = new(rows);
        _homes = [.. currencies.Where(c => c.Row[6] == "home").Select(c => (c.Currency, Sign: c.Row.List(3)[0]))];
        _bareSign = _homes.Length > 0 ? _homes[0].Sign[^1..] : "";
        _bareOwner = currencies.FirstOrDefault(c => c.Row.List(3).Contains(_bareSign)).Currency;
        _names = NamesOf(1);
        _minorNames = NamesOf(4);
        _qualifiers = new(currencies.SelectMany(c => c.Row.List(2).Select(q => (Words: q.ToLowerInvariant(), c.Currency.Code))).GroupBy(q => q.Words)
            .Select(g => (g.Key, g.Select(q => q.Code).ToArray())));

        PhraseTable<Currency[]> NamesOf(int column) => new(currencies.SelectMany(c => c.Row.List(column).Select(n => (Words: n.TrimEnd('*'), Currency: n.EndsWith('*') ? c.Currency with { NeedsCountry = true } : c.Currency)))
            .GroupBy(n => n.Words).Select(g => (g.Key, g.Select(n => n.Currency).ToArray())));
    }

    /// <summary>The sign or ISO code that begins at <paramref name="start"/> of the text, however the tokenizer has cut it.</summary>
    public bool TrySign(ReadOnlySpan<char> text, int start, out CurrencySign sign) => _signs.TryRead(text, start, out sign);

    /// <summary>True for the sign that several countries' own press writes for their own currency ("$").</summary>
    public bool IsBareSign(ReadOnlySpan<char> sign) => sign.SequenceEqual(_bareSign);

    /// <summary>True where the name of a currency begins, with or without its country.</summary>
    public bool IsName(ReadOnlySpan<Token> tokens, int i, int limit)
    {
        if (_qualifiers.TryMatch(tokens, i, limit, out var end, out _)) i = end;
        return _names.TryMatch(tokens, i, limit, out _, out _);
    }

    /// <summary>The name of a currency with its country: "Malaysian ringgit".</summary>
    public bool TryFullName(ReadOnlySpan<Token> tokens, int i, int limit, out int end, out string code)
    {
        (end, code) = (i, "");
        if (!_qualifiers.TryMatch(tokens, i, limit, out var at, out var wanted) || !_names.TryMatch(tokens, at, limit, out end, out var candidates)) return false;
        foreach (var candidate in candidates)
            if (wanted.Contains(candidate.Code)) code = candidate.Code;
        return code.Length > 0;
    }

    /// <summary>True where the name of a hundredth part begins: "cents".</summary>
    public bool IsMinor(ReadOnlySpan<Token> tokens, int i, int limit, out int end) => _minorNames.TryMatch(tokens, i, limit, out end, out _);

    /// <summary>The hundredth part whose letter is glued to digits: 40p, 11c.</summary>
    public bool TryMinorLetter(char letter, CurrencyPlace place, out string code)
    {
        var found = _signs.TryMinor(letter, out var candidates);
        code = found ? Choose(candidates, place, minor: true) ?? "" : "";
        return found;
    }

    /// <summary>The currency that the bare sign means in this article, or null for its usual owner: a Canadian report that
    /// neither writes "C$" nor names the United States means its own dollars.</summary>
    public string? Home(string text, EntitySet entities)
    {
        string? home = null;
        var decided = false;
        foreach (var entity in entities.Entities)
        {
            if (entity.Iso3166 is not { } country) continue;
            if (_bareOwner is not null && country == _bareOwner.Countries[0]) return null;
            if (decided || Array.Find(_homes, h => h.Currency.Countries.Contains(country)) is not { Sign: not null } local) continue;
            (decided, home) = (true, text.Contains(local.Sign, StringComparison.Ordinal) ? null : local.Currency.Code);
        }
        return home;
    }

    /// <summary>Reads the name of a currency after a number: "shillings", "Canadian dollars", "U.S. cents".</summary>
    /// <param name="text">The article.</param>
    /// <param name="i">First token after the number.</param>
    /// <param name="limit">End of the sentence.</param>
    /// <param name="place">Where the amount stands and what countries and currencies are near.</param>
    /// <param name="end">Index after the name.</param>
    /// <param name="code">The currency.</param>
    /// <param name="part">1, or 0.01 for cents.</param>
    public bool TryName(AnnotatedText text, int i, int limit, CurrencyPlace place, out int end, out string code, out double part)
    {
        var tokens = text.Tokens;
        var at = _qualifiers.TryMatch(tokens, i, limit, out var qualified, out var wanted) ? qualified : i;
        (code, part, end) = ("", 1, i);
        if (_names.TryMatch(tokens, at, limit, out end, out var candidates)) { }
        else if (_minorNames.TryMatch(tokens, at, limit, out end, out candidates)) part = 0.01;
        else return false;
        if (at > i && candidates.FirstOrDefault(c => wanted.Contains(c.Code)) is { } named) code = named.Code;
        else if (at > i) return false;
        else code = Choose(candidates, place, part < 1) ?? "";
        return code.Length > 0;
    }

    private static string? Choose(Currency[] candidates, CurrencyPlace place, bool minor)
    {
        if (candidates is [{ NeedsCountry: false } only]) return only.Code;
        if (minor && candidates.FirstOrDefault(c => c.Code == place.Last) is { } last) return last.Code; // C$19 … 22 cents
        var mentions = place.Entities.Mentions;
        var here = place.Entities.FirstMentionFrom(place.Position);
        for (var i = here - 1; i >= Math.Max(0, here - MentionsLookedAt); i--)
            if (Local(mentions[i]) is { } local) return local;
        for (var i = here; i < Math.Min(mentions.Length, here + MentionsLookedAt); i++)
            if (Local(mentions[i]) is { } local) return local;
        return (candidates.FirstOrDefault(c => c is { IsDefault: true, NeedsCountry: false }) ?? candidates.FirstOrDefault(c => !c.NeedsCountry))?.Code;

        string? Local(Mention mention) => place.Entities[mention.Entity].Iso3166 is { } country
            ? Array.Find(candidates, c => c.Countries.Contains(country))?.Code : null;
    }
}

/// <summary>A currency.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Countries">ISO 3166-1 codes of the countries that pay with it.</param>
/// <param name="IsDefault">True when a shared name means it where no country helps.</param>
/// <param name="NeedsCountry">True for a name that means something else where its country is not named: marks, crowns.</param>
internal sealed record Currency(string Code, string[] Countries, bool IsDefault, bool NeedsCountry = false)
{
    /// <summary>The currency of a row of the table; the code of all but unions begins with the code of the country.</summary>
    public static Currency Of(TsvRow row) => new(row[0], row[0].StartsWith('X') ? row.List(5) : [row[0][..2], .. row.List(5)], row[6] == "default");
}

/// <summary>Where an amount stands: its neighbourhood tells which dollar is meant.</summary>
/// <param name="Position">Where the number begins.</param>
/// <param name="Entities">The article's entities.</param>
/// <param name="Last">Currency of the last amount of money before it, or empty.</param>
internal readonly record struct CurrencyPlace(int Position, EntitySet Entities, string Last);
