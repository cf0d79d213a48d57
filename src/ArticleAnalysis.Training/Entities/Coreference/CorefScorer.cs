namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>
/// The scores of the CoNLL-2012 shared task over many documents: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAF-φ4 (Luo 2005), and the mean of
/// their F1. Mentions are the same when their spans are; a thing with one mention counts on neither side; a span in two chains counts in the first.
/// </summary>
internal sealed class CorefScorer
{
    private readonly Tally _mentions = new(), _muc = new(), _bCubed = new(), _ceaf = new();

    /// <summary>Adds one document.</summary>
    public void Add(IEnumerable<IEnumerable<MentionSpan>> gold, IEnumerable<IEnumerable<MentionSpan>> system)
    {
        var (key, response) = (Chains(gold), Chains(system));
        var (keyOf, responseOf) = (IndexOf(key), IndexOf(response));
        var found = keyOf.Keys.Count(responseOf.ContainsKey);
        _mentions.Add(found, keyOf.Count, found, responseOf.Count);
        _muc.Add(Links(key, responseOf), key.Sum(c => c.Count - 1), Links(response, keyOf), response.Sum(c => c.Count - 1));
        _bCubed.Add(Shared(key, responseOf), keyOf.Count, Shared(response, keyOf), responseOf.Count);
        var likeness = Likeness(key, response, responseOf);
        _ceaf.Add(likeness, key.Count, likeness, response.Count);
    }

    /// <summary>The figures: name, recall, precision and F1, from 0 to 1; the average has F1 alone.</summary>
    public IEnumerable<CorefFigure> Figures()
    {
        yield return _mentions.Figure("mentions");
        yield return _muc.Figure("MUC");
        yield return _bCubed.Figure("B3");
        yield return _ceaf.Figure("CEAF-e");
        yield return new("average", double.NaN, double.NaN, Average);
    }

    /// <summary>The mean of the three F1, which the shared task ranks by.</summary>
    public double Average => (_muc.Figure("").F1 + _bCubed.Figure("").F1 + _ceaf.Figure("").F1) / 3;

    private static List<List<MentionSpan>> Chains(IEnumerable<IEnumerable<MentionSpan>> chains)
    {
        var seen = new HashSet<MentionSpan>();
        return [.. chains.Select(c => c.Where(seen.Add).ToList()).Where(c => c.Count > 1)];
    }

    private static Dictionary<MentionSpan, int> IndexOf(List<List<MentionSpan>> chains)
    {
        var index = new Dictionary<MentionSpan, int>();
        for (var i = 0; i < chains.Count; i++)
            foreach (var mention in chains[i]) index.Add(mention, i);
        return index;
    }

    /// <summary>Of the links that would hold the chains together, those that the other side has: each chain loses one for each part into which it falls, after the first.</summary>
    private static double Links(List<List<MentionSpan>> chains, Dictionary<MentionSpan, int> other) =>
        chains.Sum(c => c.Count - c.Where(other.ContainsKey).Select(m => other[m]).Distinct().Count() - c.Count(m => !other.ContainsKey(m)));

    /// <summary>Sum over mentions of the share of their chain that the other side puts together with them.</summary>
    private static double Shared(List<List<MentionSpan>> chains, Dictionary<MentionSpan, int> other) =>
        chains.Sum(c => c.Where(other.ContainsKey).GroupBy(m => other[m]).Sum(g => (double)g.Count() * g.Count() / c.Count));

    private static double Likeness(List<List<MentionSpan>> key, List<List<MentionSpan>> response, Dictionary<MentionSpan, int> responseOf)
    {
        if (key.Count == 0 || response.Count == 0) return 0;
        var values = new double[key.Count, response.Count];
        for (var i = 0; i < key.Count; i++)
            foreach (var group in key[i].Where(responseOf.ContainsKey).GroupBy(m => responseOf[m]))
                values[i, group.Key] = 2.0 * group.Count() / (key[i].Count + response[group.Key].Count);
        return Assignment.Best(values);
    }

    private sealed class Tally
    {
        private double _recalled, _gold, _precise, _system;

        public void Add(double recalled, double gold, double precise, double system) =>
            (_recalled, _gold, _precise, _system) = (_recalled + recalled, _gold + gold, _precise + precise, _system + system);

        public CorefFigure Figure(string name)
        {
            var (recall, precision) = (_gold > 0 ? _recalled / _gold : 0, _system > 0 ? _precise / _system : 0);
            return new(name, recall, precision, recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0);
        }
    }
}

/// <summary>One line of the report.</summary>
internal readonly record struct CorefFigure(string Name, double Recall, double Precision, double F1);
