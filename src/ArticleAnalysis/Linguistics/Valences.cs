using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>How good or bad a word sounds by itself.</summary>
internal sealed class Valences
{
    private readonly FrozenDictionary<string, sbyte> _words;

    /// <param name="resources">Has the table <c>Linguistics/valence.tsv</c>.</param>
    public Valences(LanguageResources resources) =>
        _words = resources.Table("Linguistics/valence.tsv").ToFrozenDictionary(r => r[0], r => sbyte.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>-6 (bad) to 6 (good); 0 for words that the table lacks.</summary>
    /// <param name="lower">The word in lower case.</param>
    public int Of(string lower) => _words.GetValueOrDefault(lower);
}
