using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;
using Forms = System.Collections.Generic.HashSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace ArticleAnalysis.Linguistics;

/// <summary>When an abbreviation keeps its stop.</summary>
internal enum StopRule
{
    /// <summary>Always; a name follows, so no sentence ends with it.</summary>
    Name,

    /// <summary>Always; a sentence may end with it.</summary>
    Any,

    /// <summary>Only before a number.</summary>
    Number,

    /// <summary>Only inside a sentence.</summary>
    Inside,
}

/// <summary>The words and signs that a language cuts or keeps by custom, any case.</summary>
/// <remarks>Plain tables: frozen ones look up no faster here, and take 20 ms longer to make.</remarks>
internal sealed class TokenTables
{
    /// <summary>No form of these tables is longer, so longer words need no look-up.</summary>
    public const int Longest = 12;

    private readonly Dictionary<string, (StopRule Rule, bool Capital)>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly Dictionary<string, (int First, int Second)>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly Forms _clitics, _aphetics;

    public TokenTables(LanguageResources resources)
    {
        var rows = resources.Table("Linguistics/tokens.tsv");
        (_clitics, _aphetics) = (Set("clitic"), Set("aphetic"));
        (Prefixes, Suffixes, Units, Whole) = (Set("prefix"), Set("suffix"), Set("unit"), Set("whole"));
        (Schemes, Hosts, Endings) = (Set("scheme"), Set("host"), Set("ending"));
        _contractions = rows.Where(r => r[0] == "contraction")
            .ToDictionary(r => r[1], r => (r.Integer(2), r.Count > 3 ? r.Integer(3) : 0), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _abbreviations = resources.Table("Linguistics/abbreviations.tsv")
            .ToDictionary(r => r[0], r => (Enum.Parse<StopRule>(r[1], ignoreCase: true), r[2] == "capital"), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

        Forms Set(string kind) =>
            rows.Where(r => r[0] == kind).Select(r => r[1]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Parts that stay with the word after their hyphen: co-operate.</summary>
    public Forms Prefixes { get; }

    /// <summary>Parts that stay with the word before their hyphen: Kafka-esque.</summary>
    public Forms Suffixes { get; }

    /// <summary>Units cut off the number before them: 5km.</summary>
    public Forms Units { get; }

    /// <summary>Words and signs that stay whole against the rules: w/o, :-).</summary>
    public Forms Whole { get; }

    /// <summary>What stands before the colon of an address without two slashes: mailto.</summary>
    public Forms Schemes { get; }

    /// <summary>First parts of dotted names: www.</summary>
    public Forms Hosts { get; }

    /// <summary>Last parts of dotted names: org, pdf.</summary>
    public Forms Endings { get; }

    /// <summary>True for what is cut off a word with its apostrophe: 's, n't.</summary>
    public bool IsClitic(ReadOnlySpan<char> form) => Has(_clitics, form);

    /// <summary>True for a word that begins with its apostrophe: 'em, and 's with a space before it.</summary>
    public bool BeginsWithApostrophe(ReadOnlySpan<char> form) => Has(_aphetics, form) || Has(_clitics, form);

    /// <summary>Where a contraction is cut; 0 for no cut.</summary>
    public (int First, int Second) CutsOf(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or > Longest) return default;
        return _contractions.TryGetValue(Plain(form, stackalloc char[form.Length]), out var cuts) ? cuts : default;
    }

    /// <summary>When an abbreviation, given without its last stop, keeps that stop; one that is a common word in lower case needs its capital.</summary>
    public StopRule? StopOf(ReadOnlySpan<char> form) =>
        form.Length <= Longest && _abbreviations.TryGetValue(form, out var stop) && (!stop.Capital || char.IsUpper(form[0])) ? stop.Rule : null;

    private static bool Has(Forms set, ReadOnlySpan<char> form) => form.Length is > 0 and <= Longest && set.Contains(Plain(form, stackalloc char[form.Length]));

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> form, Span<char> buffer)
    {
        for (var i = 0; i < form.Length; i++) buffer[i] = Characters.IsApostrophe(form[i]) ? '\'' : form[i];
        return buffer;
    }
}
