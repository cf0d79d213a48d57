using ArticleAnalysis.Classification;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Stances;

/// <summary>The trees for each question of <see cref="StanceRanker"/>.</summary>
internal sealed class BoostedTreesOfPairs
{
    private static readonly TreeSettings Noted = new(Trees: 120, Leaves: 16, Rate: 0.05, LeastExamples: 40, Groves: 2);
    private static readonly TreeSettings Which = new(Trees: 60, Leaves: 4, Rate: 0.05, LeastExamples: 20, Groves: 4);

    private readonly BoostedTrees[] _trees;

    /// <summary>Grows them from the pairs of articles.</summary>
    public BoostedTreesOfPairs(IEnumerable<NotedPairs> articles)
    {
        var rows = articles.SelectMany(a => a.Rows.Zip(a.Labels)).ToList();
        var noted = rows.Where(r => r.Second is not null).ToList();
        _trees =
        [
            Grow(rows, Noted, label => label is not null),
            Grow(noted.Where(r => r.Second is StanceLabel.Supportive or StanceLabel.Opposed), Which, label => label == StanceLabel.Supportive),
            Grow(noted, Which, label => label == StanceLabel.Mixed),
        ];

        static BoostedTrees Grow(IEnumerable<(float[] Row, StanceLabel? Label)> rows, TreeSettings settings, Predicate<StanceLabel?> holds) =>
            BoostedTrees.Fit([.. rows.Select(r => new TreeRow { Features = r.Row, Label = holds(r.Label), Weight = 1 })], settings);
    }

    /// <summary>In words, for the card.</summary>
    public static string Size => $"{Noted.Groves} rows of {Noted.Trees} boosted trees of {Noted.Leaves} leaves";

    /// <summary>The score of each question.</summary>
    public float[] Score(float[] row) => Array.ConvertAll(_trees, t => t.Ensemble.Score(row));

    /// <summary>The entries of a file.</summary>
    /// <param name="lines">What makes log-odds of the scores.</param>
    public IEnumerable<(string Name, int Rows, int Columns, byte[] Data)> Entries(ScoreLine[] lines) =>
        _trees.Index().SelectMany(t => StoredTrees.Entries(StanceRanker.Questions[t.Index], t.Item.Roots, t.Item.Nodes, lines[t.Index].Slope, lines[t.Index].Offset));

    /// <summary>The lines that fit best for each question of <see cref="StanceRanker"/>.</summary>
    /// <param name="articles">Articles that the trees have not seen.</param>
    public static ScoreLine[] Lines(IReadOnlyList<JudgedArticle> articles)
    {
        var all = articles.SelectMany(a => a.Scores.Zip(a.Pairs.Labels)).ToList();
        var noted = all.Where(p => p.Second is not null).ToList();
        return [Of(all, 0, l => l is not null), Of(noted.Where(p => p.Second is StanceLabel.Supportive or StanceLabel.Opposed), 1, l => l == StanceLabel.Supportive), Of(noted, 2, l => l == StanceLabel.Mixed)];

        static ScoreLine Of(IEnumerable<(float[] Scores, StanceLabel? Label)> pairs, int question, Predicate<StanceLabel?> holds) => ScoreLine.Fit(pairs.Select(p => (p.Scores[question], holds(p.Label))));
    }
}
