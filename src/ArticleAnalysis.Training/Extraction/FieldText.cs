using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>The forms in which fields are compared.</summary>
/// <remarks>The reference scorer also maps compatibility characters (full-width letters, ligatures) to plain ones; no gold of the six sets has any.</remarks>
internal static class FieldText
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex NameOpener = new(@"^(?:written\s+by|by|von|par|por)\s+", Linear);
    private static readonly Regex ByLine = new(@"^\s*(?:written\s+)?by[:\s]+", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex NameBorder = new(@"\s*(?:[,;|&/•·\n]|\band\b|\bund\b)\s*", Linear);
    private static readonly Regex SiteEdges = new(@"^(?:www\.)|(?:\.(?:com|org|net|co\.uk|de|fr|es|it|ch|at))$", Linear);
    private static readonly Regex WhiteSpace = new(@"[\s\x1c-\x1f]+", Linear);

    /// <summary>Words in lower case with one space between them; the underscore is no letter.</summary>
    public static string Norm(string? text) => string.Join(' ', PythonText.Tokens((text ?? "").Replace('_', ' '))).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Replace('ς', 'σ');

    /// <summary>A name without accents, marks and an opening "by".</summary>
    public static string Name(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in FoldedLetters.Of(text ?? ""))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c);
        return NameOpener.Replace(Norm(plain.ToString()), "");
    }

    /// <summary>The names in strings that may each hold several.</summary>
    public static HashSet<string> Names(IEnumerable<string> texts) => texts
        .SelectMany(t => NameBorder.Split(ByLine.Replace(t, ""))).Select(Name).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>The name of a site without "www.", country and opening "the".</summary>
    public static string Site(string? text)
    {
        var name = Name(SiteEdges.Replace((text ?? "").Trim().ToLowerInvariant(), "")).Replace(" ", "", StringComparison.Ordinal);
        return name.StartsWith("the", StringComparison.Ordinal) ? name[3..] : name;
    }

    /// <summary>The text with one space for each run of white space.</summary>
    public static string Folded(string? text) => WhiteSpace.Replace(text ?? "", " ").Trim();
}
