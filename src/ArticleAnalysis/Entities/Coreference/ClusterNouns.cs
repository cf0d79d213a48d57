using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>The nouns by which an article may call what it has named: the minister for one whose description says so, the ministry for a ministry, the bloc for the EU.</summary>
internal sealed class ClusterNouns
{
    /// <summary>The most clusters that are kept for a noun.</summary>
    public const int MostClusters = 8;

    private readonly Dictionary<uint, List<int>> _clusters = [];
    private readonly AnnotatedText _text;
    private readonly EntityWords _words;

    public ClusterNouns(AnnotatedText text, IReadOnlyList<NameCluster> clusters, EntityWords words)
    {
        (_text, _words) = (text, words);
        for (var i = 0; i < clusters.Count; i++) Note(i, clusters[i]);
    }

    /// <summary>True when the noun, a hash of its form in lower case, is known to be said of the names of a cluster.</summary>
    public bool Has(int cluster, uint noun) => Of(noun).Contains(cluster);

    /// <summary>The clusters of whose names a noun is known to be said; the first ones, when there are many.</summary>
    public ReadOnlySpan<int> Of(uint noun) => _clusters.TryGetValue(noun, out var clusters) ? CollectionsMarshal.AsSpan(clusters) : default;

    private void Note(int index, NameCluster cluster)
    {
        if (cluster.Thing is { } thing)
            foreach (var noun in thing.Nouns) Add(index, noun);
        if (cluster.Type == EntityType.Person)
        {
            NoteTitles(index, cluster.Description.First, cluster.Description.End);
            foreach (var name in cluster.Names) NoteTitles(index, name.Title.First, name.Title.End);
            return;
        }
        if (cluster.Type is EntityType.Gpe or EntityType.Norp) return;
        // The heads of a full name: Marlow Treaty, Bank of Korea.
        var anchor = cluster.Anchor;
        if (anchor.Count > 1 && IsHead(anchor.End - 1)) Add(index, _text.Tokens[anchor.End - 1].Lower);
        for (var i = anchor.First; i + 1 < anchor.End; i++)
            if (_text.Tokens[i + 1].Upos == Upos.Adp && IsHead(i)) Add(index, _text.Tokens[i].Lower);
    }

    private void NoteTitles(int index, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_words.Titles.Of(_text.Tokens[i].Lower) is { } title && title.Is(TitleKind.Office | TitleKind.Person)) Add(index, _text.Tokens[i].Lower);
    }

    private bool IsHead(int token) => _words.Heads.Of(_text.Tokens[token].Lower) is not null;

    private void Add(int cluster, string noun)
    {
        ref var clusters = ref CollectionsMarshal.GetValueRefOrAddDefault(_clusters, WordForms.Hash(noun), out _);
        clusters ??= [];
        if (clusters.Count < MostClusters && !clusters.Contains(cluster)) clusters.Add(cluster);
    }
}
