using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>One term of office.</summary>
/// <param name="Holder">Who held it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of its country.</param>
/// <param name="Office">The office in lower case: prime minister.</param>
/// <param name="Since">First day; the start of the calendar when unknown.</param>
/// <param name="Until">Day after the last; the end of the calendar for whoever is in office.</param>
internal sealed record Term(KnownThing Holder, string Country, string Office, DateOnly Since, DateOnly Until);

/// <summary>Who held which office when: the day of an article decides whom it means by President Park or the British prime minister.</summary>
internal sealed class OfficeHolders(Tokenizer tokenizer)
{
    private readonly NamePhrases<List<Term>> _bySurname = new(tokenizer);
    private readonly NamePhrases<List<Term>> _byOffice = new(tokenizer);

    /// <summary>Adds a term of office.</summary>
    /// <param name="surname">The word or words by which the holder is called after a title.</param>
    /// <param name="term">The term.</param>
    public void Add(string surname, Term term)
    {
        _bySurname.Add(surname, [term], Join);
        _byOffice.Add(term.Office, [term], Join);

        static List<Term> Join(List<Term> all, List<Term> more)
        {
            all.AddRange(more);
            return all;
        }
    }

    /// <summary>The day that a cell names (2019-12-12, or 2019 for its first); <paramref name="unknown"/> when it names none.</summary>
    // Reading digits costs nothing at start, where the calendar of a culture costs more than all tables of people.
    public static DateOnly DayOf(string cell, DateOnly unknown) => cell.Length switch
    {
        10 => new DateOnly(Number(cell, 0, 4), Number(cell, 5, 2), Number(cell, 8, 2)),
        4 => new DateOnly(Number(cell, 0, 4), 1, 1),
        _ => unknown,
    };

    private static int Number(string cell, int start, int length)
    {
        var number = 0;
        foreach (var c in cell.AsSpan(start, length)) number = (10 * number) + c - '0';
        return number;
    }

    /// <summary>Whom a title and a surname mean (President Park): who held the office of a country that the article names, last before its day.</summary>
    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="name">The surname, with its title.</param>
    /// <param name="day">The day of the article, or null when it tells none.</param>
    /// <param name="isNamed">True for the code of a country that the article names.</param>
    /// <returns>The holder; null when nobody is known, or when it may be one of several.</returns>
    public KnownThing? Called(ReadOnlySpan<Token> tokens, NameMention name, DateOnly? day, Predicate<string> isNamed)
    {
        if (name.Title == default || _bySurname.Exactly(tokens, name.First, name.End) is not { } terms) return null;
        var offices = _byOffice.Exactly(tokens, name.Title.First, name.Title.End);
        Term? best = null;
        foreach (var term in terms)
        {
            if (offices is null || offices[0].Office != term.Office || term.Since > (day ?? DateOnly.MaxValue) || !isNamed(term.Country)) continue;
            // Of two countries, or of two without a day that tells them apart: better none.
            if (best is not null && best.Holder != term.Holder && (day is null || best.Country != term.Country)) return null;
            if (best is null || term.Since > best.Since) best = term;
        }
        return best?.Holder;
    }

    /// <summary>Who holds an office of a country on a day; null when nobody is known to.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="first">Index of the first token of the office.</param>
    /// <param name="limit">Index before which the office must end.</param>
    /// <param name="day">The day.</param>
    /// <param name="end">Index after the last token of the office.</param>
    public KnownThing? Of(string country, ReadOnlySpan<Token> tokens, int first, int limit, DateOnly day, out int end)
    {
        foreach (var term in _byOffice.Longest(tokens, first, limit, out end) ?? [])
            if (term.Country == country && term.Since <= day && day < term.Until) return term.Holder;
        return null;
    }
}
