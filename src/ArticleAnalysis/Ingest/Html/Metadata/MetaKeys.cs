using System.Collections.Frozen;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The meta tags in which pages state a field, best first, each with its confidence from 0 to 1.</summary>
internal static class MetaKeys
{
    private static readonly FrozenDictionary<string, MetaKey[]> ByField = EmbeddedTable.Read("Ingest/Html/Metadata/meta-keys.tsv")
        .GroupBy(r => r[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(r => new MetaKey(r[1], r.Number(2))).ToArray(), StringComparer.Ordinal);

    /// <summary>The keys of <paramref name="field"/> (<c>site</c>, <c>desk</c> ...).</summary>
    public static ReadOnlySpan<MetaKey> Of(string field) => ByField[field];
}

/// <summary>Name of a meta tag and how far it can be trusted.</summary>
internal readonly record struct MetaKey(string Name, double Confidence);
