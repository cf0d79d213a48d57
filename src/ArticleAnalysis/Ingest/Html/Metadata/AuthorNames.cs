using System.Buffers;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The names that one place of a page gives in an author's place: persons, pen names, newsrooms and agencies apart.</summary>
/// <param name="site">Name of the site, or null.</param>
internal sealed class AuthorNames(string? site)
{
    private const int LongestName = 60;
    private const int MostWords = 6;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("0123456789_#@:!?=%+*<>{}");

    private readonly List<string> _persons = [];
    private readonly List<string> _handles = [];
    private readonly List<string> _organizations = [];

    /// <summary>Names of persons, in order, each once.</summary>
    public IReadOnlyList<string> Persons => _persons;

    /// <summary>Single words: pen names, first names, names of accounts.</summary>
    public IReadOnlyList<string> Handles => _handles;

    /// <summary>Newsrooms, agencies, companies; the site itself comes last.</summary>
    public IReadOnlyList<string> Organizations => _organizations;

    /// <summary>A person whose name the site bears, as on pages of one author; null when none is named.</summary>
    public string? Namesake { get; private set; }

    /// <summary>True when an organisation other than the site is named.</summary>
    public bool HasAgency => _organizations.Exists(o => site is null || !IsSite(o));

    /// <summary>True when nothing was named.</summary>
    public bool IsEmpty => _persons.Count + _handles.Count + _organizations.Count == 0;

    /// <summary>Adds the names of a field: <c>By A. Roe and B. Doe, science editor | Agency</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isPerson">True when the page says that it names persons, so that a name written small or like the site's is one.</param>
    /// <param name="isOrganization">True when the page says that it names none.</param>
    public void Add(string field, bool isPerson = false, bool isOrganization = false)
    {
        if (field.Length > 600) return;
        var named = false;
        foreach (var (name, afterComma) in AuthorField.Split(field))
        {
            // "Jane Roe, Nairobi": a single word after a name is where she was or what she does.
            if (afterComma && named && !name.Contains(' ') && !IsUncased(name) && !AuthorWords.Agencies.Contains(name)) continue;
            named |= AddName(name, isPerson, isOrganization);
        }
    }

    private bool AddName(string name, bool isPerson, bool isOrganization)
    {
        if (name.Length is < 2 or > LongestName || AuthorWords.Nobody.Contains(name)) return false;
        var words = name.Split(' ');
        if (words.Length > MostWords) return false;
        var isSite = site is not null && IsSite(name);
        if (isOrganization || AuthorWords.Agencies.Contains(name) || words.Any(AuthorWords.Organizations.Contains) || EndsAsNewsroom(name) || name.Contains(".com", StringComparison.OrdinalIgnoreCase)
            || isSite)
        {
            if (isSite && isPerson && !isOrganization && IsFullName(words) && name.Any(char.IsLower) && !AuthorWords.Articles.Contains(words[0]) && !words.Any(AuthorWords.Organizations.Contains)) Namesake ??= name;
            Put(_organizations, name, first: !isSite);
            return false;
        }
        if (words.Any(w => AuthorWords.Roles.Contains(w.TrimEnd('.')))) return false;
        if (IsFullName(words) || (isPerson && words.Length is 2 or 3 && words.All(w => char.IsLetter(w[0]) && !w.AsSpan().ContainsAny(NotInNames)))) return Put(_persons, name);
        return words.Length == 1 && IsHandle(name) && Put(isPerson && IsUncased(name) ? _persons : _handles, name);
    }

    private static bool Put(List<string> names, string name, bool first = false)
    {
        if (names.Contains(name, StringComparer.OrdinalIgnoreCase)) return false;
        if (first) names.Insert(0, name);
        else names.Add(name);
        return true;
    }

    private bool IsSite(string name) => TitleKey.Same(name, site!) || TitleKey.Same(name, WithoutDomain(site!)) || TitleKey.Same(WithoutDomain(name), site!);

    private static string WithoutDomain(string name) => name.LastIndexOf('.') is > 2 and var dot && name.Length - dot <= 4 ? name[..dot] : name;

    private static bool EndsAsNewsroom(string name) =>
        name.EndsWith("redaktion", StringComparison.OrdinalIgnoreCase) || name.EndsWith("-team", StringComparison.OrdinalIgnoreCase) || name.StartsWith("redaktion", StringComparison.OrdinalIgnoreCase);

    /// <summary>Two capitalised words and more, particles between them; in scripts without capitals any two words.</summary>
    private static bool IsFullName(string[] words)
    {
        var capitals = 0;
        foreach (var word in words)
        {
            var first = word.FirstOrDefault(char.IsLetter);
            if (first == 0 || word.AsSpan().ContainsAny(NotInNames)) return false;
            if (!char.IsLower(first)) capitals++;
            else if (word.Length > 4 && !word.AsSpan().ContainsAny('\'', '’')) return false;
        }
        return capitals >= 2;
    }

    private static bool IsHandle(string name)
    {
        if (!name.Any(char.IsLetter) || name.Count(char.IsAsciiDigit) > name.Length / 2) return false;
        foreach (var c in name)
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '-' or '\'' or '’' or '・'))
                return false;
        return true;
    }

    /// <summary>True for a word of a script without capitals.</summary>
    private static bool IsUncased(string name) => char.IsLetter(name[0]) && !char.IsUpper(name[0]) && !char.IsLower(name[0]);
}
