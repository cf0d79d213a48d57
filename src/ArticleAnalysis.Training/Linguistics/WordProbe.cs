using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>
/// What the word table knows of grammar: how well the part of speech follows from the nearest vectors or from the cluster alone, without
/// the word's place in the sentence. Learnt from the commonest tag of each form of one treebank, measured on the words of another.
/// </summary>
internal sealed class WordProbe
{
    /// <summary>Forms that vote.</summary>
    public const int Neighbours = 10;

    private readonly WordTable _table;
    private readonly HashSet<int> _known;
    private readonly (float[] Vector, Upos Tag)[] _types;
    private readonly Upos[] _tagOfCluster;

    /// <summary>Learns from the forms of <paramref name="train"/>.</summary>
    public WordProbe(WordTable table, IEnumerable<TreebankSentence> train)
    {
        _table = table;
        var types = train.SelectMany(s => s.Words).GroupBy(w => Find(table, w.Form)).Where(g => g.Key >= 0)
            .Select(g => (Word: g.Key, Tag: Commonest(g.Select(w => w.Upos)))).OrderBy(t => t.Word).ToArray();
        _known = [.. types.Select(t => t.Word)];
        _tagOfCluster = new Upos[table.Clusters];
        foreach (var cluster in types.GroupBy(t => table.Cluster(t.Word))) _tagOfCluster[cluster.Key] = Commonest(cluster.Select(t => t.Tag));
        _types = Array.ConvertAll(types, t => (VectorOf(table, t.Word), t.Tag));
    }

    /// <summary>The word of a surface form, or -1.</summary>
    public static int Find(WordTable table, string form) => table.Find(WordForms.Normalize(form, new char[form.Length]));

    /// <summary>Measures on the words of <paramref name="sentences"/>.</summary>
    public WordScores Measure(IEnumerable<TreebankSentence> sentences)
    {
        var (all, found, strange, byNeighbours, byCluster) = (0, 0, 0, 0, 0);
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            all++;
            var at = Find(_table, word.Form);
            if (at < 0) continue;
            found++;
            if (_known.Contains(at)) continue;
            strange++;
            if (Nearest(at) == word.Upos) byNeighbours++;
            if (_tagOfCluster[_table.Cluster(at)] == word.Upos) byCluster++;
        }
        return new(all, (double)found / all, strange, (double)byNeighbours / strange, (double)byCluster / strange);
    }

    /// <summary>The unit vector of a word.</summary>
    public static float[] VectorOf(WordTable table, int word)
    {
        var vector = new float[table.Dimensions];
        for (var i = 0; i < vector.Length; i++) vector[i] = table.Vector(word)[i] * table.Scale(word);
        return vector;
    }

    /// <summary>The vote of the nearest forms of training.</summary>
    private Upos Nearest(int word)
    {
        var vector = VectorOf(_table, word);
        var nearest = _types.Select(t => (Similarity: FixedLanes.Dot(vector, t.Vector), t.Tag)).OrderByDescending(t => t.Similarity).Take(Neighbours);
        return Commonest(nearest.Select(t => t.Tag));
    }

    private static Upos Commonest(IEnumerable<Upos> tags) => tags.CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key).First().Key;
}

/// <summary>What <see cref="WordProbe"/> measured.</summary>
/// <param name="Words">All words.</param>
/// <param name="Coverage">Share of them that the table has.</param>
/// <param name="Strangers">Words that the table has and the treebank of training had not.</param>
/// <param name="ByNeighbours">Share of the strangers whose tag is the commonest of the ten nearest forms of training.</param>
/// <param name="ByCluster">Share of the strangers whose tag is the commonest of their cluster.</param>
internal readonly record struct WordScores(int Words, double Coverage, int Strangers, double ByNeighbours, double ByCluster);
