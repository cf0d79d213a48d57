using System.Globalization;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>Prints what a choice of blocks is worth, by set.</summary>
/// <param name="pages">The pages.</param>
/// <param name="output">Where to print.</param>
internal sealed class BodyReport(IReadOnlyList<BodyPageSample> pages, TextWriter output)
{
    /// <summary>Prints body and heading figures of the pages whose set is wanted.</summary>
    /// <param name="name">Name of the choice.</param>
    /// <param name="keeps">True for a page and block that is kept.</param>
    /// <param name="only">The set; null for all, with the mean of their F1.</param>
    public void Write(string name, Func<int, int, bool> keeps, string? only = null)
    {
        var scored = Enumerable.Range(0, pages.Count).Where(i => !pages[i].IsBare && (only is null || pages[i].Set == only))
            .Select(i => (pages[i].Set, Page: pages[i].With(k => keeps(i, k)))).ToLookup(p => p.Set, p => p.Page);
        var mean = 0.0;
        foreach (var set in scored)
        {
            var body = BodyScorer.PagesOf([.. set]);
            var heads = HeadingScorer.Score([.. set]);
            mean += BodyScorer.F1(body) / scored.Count;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {set.Key,-12} F1 {BodyScorer.F1(body):0.0000} P {body.Average(b => b.Precision):0.000} R {body.Average(b => b.Recall):0.000} exact {body.Average(b => b.IsExact ? 1.0 : 0):0.000} headings F1 {heads?["F1"]:0.000} P {heads?["P"]:0.000} R {heads?["R"]:0.000}"));
        }
        if (only is null) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} mean F1 {mean:0.0000}"));
    }

    /// <summary>Prints the blocks that the scores get wrong, the pages with most of them first.</summary>
    public void WriteMisses(float[][] scores, int count)
    {
        var wrong = Enumerable.Range(0, pages.Count).Where(i => !pages[i].IsBare)
            .Select(i => (Page: i, Cost: Enumerable.Range(0, scores[i].Length).Where(k => (scores[i][k] > 0) != pages[i].Labels[k]).Sum(k => pages[i].Weights[k])));
        foreach (var (i, cost) in wrong.OrderByDescending(w => w.Cost).Take(count))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {pages[i].Set}/{pages[i].Id} {cost:0.0} {pages[i].Gold.Url}"));
            for (var k = 0; k < scores[i].Length; k++)
            {
                if ((scores[i][k] > 0) == pages[i].Labels[k] || pages[i].Weights[k] == 0) continue;
                var block = pages[i].Tree.Blocks[k];
                var text = pages[i].Tree.TextOf(block);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(pages[i].Labels[k] ? "LOST" : "KEPT")} {scores[i][k],5:0.0} {k,4} {block.Kind}{block.Level} {text[..Math.Min(110, text.Length)].ToString().Replace('\n', '/')}"));
            }
        }
    }
}
