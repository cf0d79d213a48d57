using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>The labels of the treebanks, in the order of the network's outputs.</summary>
internal sealed class LabelSets
{
    /// <summary>Bundles of features rarer than this are not learnt.</summary>
    private const int LeastCount = 2;

    /// <summary>Pairs of tags rarer than this are taken for slips.</summary>
    private const int LeastPairs = 5;

    private readonly Dictionary<string, int> _xpos;
    private readonly Dictionary<string, int> _features;
    private readonly Dictionary<string, int> _relations;

    public LabelSets(IReadOnlyList<TreebankSentence> sentences)
    {
        Xpos = Ordered(w => w.Xpos);
        Features = Ordered(w => w.Feats);
        Relations = Ordered(w => w.Relation);
        var pairs = sentences.SelectMany(s => s.Words).CountBy(w => (w.Xpos, w.Upos)).Where(p => p.Value >= LeastPairs).ToLookup(p => p.Key.Xpos, p => p.Key.Upos);
        // A tag so rare that no pair of it counts goes with all.
        UposOfXpos = Array.ConvertAll(Xpos, tag => pairs.Contains(tag) ? pairs[tag].Aggregate(0, (mask, upos) => mask | (1 << (int)upos)) : -1);
        (_xpos, _features, _relations) = (Index(Xpos), Index(Features), Index(Relations));

        string[] Ordered(Func<TreebankWord, string> label) => [.. sentences.SelectMany(s => s.Words).GroupBy(label).Where(g => g.Count() >= LeastCount)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

        static Dictionary<string, int> Index(string[] labels) => labels.Select((label, i) => (label, i)).ToDictionary(l => l.label, l => l.i, StringComparer.Ordinal);
    }

    public string[] Xpos { get; }

    /// <summary>For each of <see cref="Xpos"/> the universal tags that go with it, a bit a tag.</summary>
    public int[] UposOfXpos { get; }

    public string[] Features { get; }

    public string[] Relations { get; }

    public TokenLabels Of(TreebankWord word, int head, bool endsSentence) => new((int)word.Upos, _xpos.GetValueOrDefault(word.Xpos, -1), _features.GetValueOrDefault(word.Feats, -1),
        head, _relations.GetValueOrDefault(word.Relation, -1), endsSentence);
}

/// <summary>What is right for one token; -1 where it is not known.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Index in <see cref="LabelSets.Xpos"/>.</param>
/// <param name="Features">Index in <see cref="LabelSets.Features"/>.</param>
/// <param name="Head">Index of the head in the batch, -1 for a root.</param>
/// <param name="Relation">Index in <see cref="LabelSets.Relations"/>.</param>
/// <param name="EndsSentence">True for the last token of a sentence.</param>
internal readonly record struct TokenLabels(int Upos, int Xpos, int Features, int Head, int Relation, bool EndsSentence);
