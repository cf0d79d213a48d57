using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>Learns which blocks are body: weights of names and words, trees for a block alone, trees for a block in context.</summary>
/// <remarks>Each step learns from what the steps before say of pages they have not seen: the sites are cut into folds, and a page is always
/// judged by weights and trees of the other folds. So the figures are of unseen sites, and so is what the later steps learn from.</remarks>
/// <param name="pages">The pages.</param>
/// <param name="foldOf">Fold of a page.</param>
/// <param name="folds">How many there are.</param>
internal sealed class BodyTraining(IReadOnlyList<BodyPageSample> pages, Func<BodyPageSample, int> foldOf, int folds)
{
    private const int NameBits = 13;
    private const int WordBits = 16;

    private static readonly TreeSettings Alone = new(Trees: 120, Leaves: 24, Rate: 0.1, LeastExamples: 30, Groves: 3);
    private static readonly TreeSettings Together = new(Trees: 100, Leaves: 16, Rate: 0.1, LeastExamples: 50, Groves: 3);

    private readonly IngestWords _language = IngestWords.Load(EnglishResources.Instance);
    private readonly PageReading[] _readings = new PageReading[pages.Count];
    private readonly float[][] _rows = new float[pages.Count][];

    /// <summary>Score of every block, judged alone by a model that has not seen its site.</summary>
    public float[][] ScoresAlone { get; private set; } = [];

    /// <summary>The same, judged again in context.</summary>
    public float[][] ScoresTogether { get; private set; } = [];

    /// <summary>The blocks of each page that are kept in the end.</summary>
    public HashSet<int>[] Chosen => [.. _readings.Select((r, i) => BodyChoice.Of(r, ScoresTogether[i]).ToHashSet())];

    /// <summary>Judges every page by what the other folds teach.</summary>
    public void CrossFit()
    {
        for (var fold = 0; fold < folds; fold++)
        {
            var (names, words) = FitWeights(Outside(fold));
            foreach (var i in Inside(fold))
            {
                _readings[i] = PageReading.Read(pages[i].Tree, pages[i].Hints, _language, new HashedWeights(names), new HashedWeights(words));
                _rows[i] = BlockFeatures.Of(_readings[i]);
            }
        }
        ScoresAlone = FitAndScore(BlockFeatures.Width, Alone);
        for (var i = 0; i < _rows.Length; i++) _rows[i] = ContextFeatures.Of(_readings[i], _rows[i], ScoresAlone[i]);
        ScoresTogether = FitAndScore(ContextFeatures.Width, Together);
    }

    /// <summary>The model of all pages, for pages of other sites; after <see cref="CrossFit"/>, from whose scores the second trees learn.</summary>
    public byte[] Fit()
    {
        int[] all = [.. Enumerable.Range(0, pages.Count)];
        var (names, words) = FitWeights(all);
        var together = BoostedTrees.Fit(RowsOf(all, ContextFeatures.Width), Together);
        for (var i = 0; i < _rows.Length; i++) _rows[i] = BlockFeatures.Of(_readings[i]);
        var alone = BoostedTrees.Fit(RowsOf(all, BlockFeatures.Width), Alone);
        return BodyModelWriter.Write(names, words, alone, together);
    }

    private int[] Inside(int fold) => [.. Enumerable.Range(0, pages.Count).Where(i => foldOf(pages[i]) == fold)];

    private int[] Outside(int fold) => [.. Enumerable.Range(0, pages.Count).Where(i => foldOf(pages[i]) != fold)];

    private float[][] FitAndScore(int width, TreeSettings settings)
    {
        var scores = new float[pages.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var trees = BoostedTrees.Fit(RowsOf(Outside(fold), width), settings).Ensemble;
            foreach (var i in Inside(fold))
            {
                scores[i] = new float[_rows[i].Length / width];
                for (var k = 0; k < scores[i].Length; k++) scores[i][k] = trees.Score(_rows[i].AsSpan(k * width, width));
            }
        }
        return scores;
    }

    private List<TreeRow> RowsOf(int[] train, int width) =>
    [
        .. train.SelectMany(i => Enumerable.Range(0, pages[i].Labels.Length).Where(k => pages[i].Weights[k] > 0)
            .Select(k => new TreeRow { Features = _rows[i].AsSpan(k * width, width).ToArray(), Label = pages[i].Labels[k], Weight = pages[i].Weights[k] })),
    ];

    private (float[] Names, float[] Words) FitWeights(int[] train)
    {
        var (names, words) = (new List<HashedRow>(), new List<HashedRow>());
        foreach (var i in train)
        {
            var page = pages[i];
            var hashes = new List<uint>[page.Tree.Elements.Length];
            for (var k = 0; k < page.Labels.Length; k++)
            {
                if (page.Weights[k] == 0) continue;
                var around = new List<uint>();
                for (var at = page.Tree.Blocks[k].Owner; at >= 0; at = page.Tree.Elements[at].Parent) around.AddRange(hashes[at] ??= ElementNames.HashesOf(page.Tree.Elements[at].Node));
                names.Add(new([.. around.Distinct()], page.Labels[k], Math.Min(1, page.Weights[k]), page.Host));
                words.Add(new(WordHashes.Of(page.Tree.TextOf(page.Tree.Blocks[k])), page.Labels[k], Math.Min(1, page.Weights[k]), page.Host));
            }
        }
        return (HashedRegression.Fit(names, NameBits), HashedRegression.Fit(words, WordBits));
    }
}
