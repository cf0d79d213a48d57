using System.Buffers;
using System.Collections.Frozen;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The words of bylines in many languages.</summary>
internal static class AuthorWords
{
    private static readonly TsvTable Table = EmbeddedTable.Read("Ingest/Html/Metadata/author-words.tsv");

    /// <summary>Names of meta tags, the most trusted first; only letters and figures.</summary>
    public static string[] Keys { get; } = [.. Of("key")];

    /// <summary>Parts of class names that mark a byline.</summary>
    public static SearchValues<string> Classes { get; } = Any("class");

    /// <summary>Parts of class names that mark what stands beside an author: portrait, trade, date.</summary>
    public static SearchValues<string> OtherClasses { get; } = Any("other class");

    /// <summary>Words before a name that make it another one than the author: reviewers, photographers, translators.</summary>
    public static SearchValues<string> Asides { get; } = Any("aside");

    /// <summary>Parts of addresses that lead to the page of an author.</summary>
    public static SearchValues<string> Addresses { get; } = Any("address");

    /// <summary>Parts of addresses that lead to accounts elsewhere.</summary>
    public static SearchValues<string> OtherAddresses { get; } = Any("other address");

    /// <summary>What opens a byline, the longest first.</summary>
    public static string[] Openers { get; } = [.. Of("opener").OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];

    /// <summary>What joins two names.</summary>
    public static FrozenSet<string> Joins { get; } = Set("join");

    /// <summary>What ends the names of a byline.</summary>
    public static FrozenSet<string> Stops { get; } = Set("stop");

    /// <summary>Trades and ranks.</summary>
    public static FrozenSet<string> Roles { get; } = Set("role");

    /// <summary>Words in the names of newsrooms and companies.</summary>
    public static FrozenSet<string> Organizations { get; } = Set("organization");

    /// <summary>News agencies.</summary>
    public static FrozenSet<string> Agencies { get; } = Set("agency");

    /// <summary>What stands in the place of an author and names none.</summary>
    public static FrozenSet<string> Nobody { get; } = Set("nobody");

    /// <summary>Articles before the name of an outlet.</summary>
    public static FrozenSet<string> Articles { get; } = Set("opening");

    private static IEnumerable<string> Of(string kind) => Table.Where(r => r[1] == kind).Select(r => r[0]);

    private static FrozenSet<string> Set(string kind) => Of(kind).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static SearchValues<string> Any(string kind) => SearchValues.Create([.. Of(kind)], StringComparison.OrdinalIgnoreCase);
}
