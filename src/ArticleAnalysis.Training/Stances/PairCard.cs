using System.Globalization;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Writes the card of <c>stance-pairs.bin</c>.</summary>
internal static class PairCard
{
    /// <param name="pairs">The pairs of each article that was learnt from.</param>
    /// <param name="scenes">The scenes of each.</param>
    /// <param name="least">The probability from which a stance is given.</param>
    /// <param name="bytes">Size of the model.</param>
    /// <param name="figures">Figures, a line each.</param>
    public static string Write(IReadOnlyList<NotedPairs> pairs, IReadOnlyList<List<LabelSample>> scenes, float least, int bytes, IEnumerable<string> figures) => string.Create(CultureInfo.InvariantCulture, $"""
        # Stances of an article: stance-pairs.bin

        What a sentence of an English article shows of a holder and a target, which pairs of the article a careful reader would note as stances, and whether they are for, against or both.

        - Method: a first network looks at every holder and target that a sentence brings together (named in it, speaking it, meant by its subject; named before, what the article is
          about, things and plans in its words) and tells whether a reader would take it as evidence for or against: rows of hashed facts (the words above and between them, cues,
          events, who both are) and vectors of three words, part of their sum scores, part goes through 32 hidden units. Of what may be evidence `stances.bin` is asked, and
          the network scores again with its answer. {BoostedTreesOfPairs.Size}
          (ML.NET's FastTree), averaged, then weigh each pair of the article over {StanceMatrix.Width} features: how much speaks for and against by that network, in words of attitude,
          judgements, quotations, events, and by `stances.bin`; the same of what is returned; which way all that leans, for the holder, the target, the author, the article; who both are, how much the article is about them, how strong the pair is beside
          others. Two smaller ensembles tell for from against and both. Trees learn from what networks read that have not seen the article, nor have the models of events; scores
          are made probabilities on articles left out.
        - Data: {pairs.Count} articles of `corpus/` (from 037 on) with {pairs.Sum(p => p.Gold.Count)} noted stances; {scenes.Sum(s => s.Count)} scenes, {scenes.Sum(s => s.Count(x => x.Right != 1))} of them evidence; {pairs.Sum(p => p.Rows.Length)} pairs, {pairs.Sum(p => p.Labels.Count(l => l is not null))} of them noted. Own work, MIT.
        - Fixed seeds, one thread: two trainings give the same bytes. To be made again after `stances.bin`, `discourse.bin`, `attributions.bin` and the models of events.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train stance-pairs --data DIR`.
        - Size: {bytes / 1024} KiB.

        Stances given from a probability of {least}; F1 of holder and target, and of both with the label. Two annotators agree at .71 and .69.

        ```
        {string.Join('\n', figures)}
        ```

        Known failures: plans in words that the text does not use (*closing the maternity wards*, when the article says that four units go); a target that only the story
        tells ("criticised the drills" for China); holders by description; what an author thinks of a thing. Which of many true stances an annotator notes is a matter of taste.

        """);
}
