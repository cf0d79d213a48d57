using System.Globalization;
using ArticleAnalysis.Claims;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Claims;

/// <summary>Makes <c>claims.bin</c> and its card: a network over the words and features of statements, on the claims that annotators noted.</summary>
internal static class ClaimTraining
{
    private const int Folds = 6, Passes = 6;
    private const ulong Seed = 20261126, Claim = 2, NoClaim = 1;
    private const float KeptFacts = 0.7f;
    private const double SameClaim = 0.5;

    public static void Run(string corpusFolder, string output, TextWriter log)
    {
        var (tables, words) = (new ClaimTables(EnglishResources.Instance), WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin")));
        Material[] articles = [.. AnnotatedArticle.Read(corpusFolder, EnglishLine.Through<QuotationStage>()).Where(a => a.Number >= AnnotatedArticle.FirstToLearnFrom).OrderBy(a => a.Number).Select(a => Material.Of(a, tables, words))];
        var (right, found, gold) = (0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var learner = Learn(articles.Where((_, i) => i % Folds != fold), words);
            var model = new ClaimModel(learner.Mean, words);
            foreach (var article in articles.Where((_, i) => i % Folds == fold))
            {
                var chosen = ClaimFinder.Choose(article.Text, article.Candidates, model);
                found += chosen.Count;
                gold += article.Source.Gold.Claims.Count;
                right += Matching.Match(article.Source.Gold.Claims, chosen, (g, c) => PythonText.Overlap(g.Evidence, c.Span.Of(article.Text.Text)), SameClaim).Count;
            }
            GC.KeepAlive(learner);
        }
        var bytes = NetworkWriter.File([.. NetworkWriter.Entries(Learn(articles, words).All)]);
        File.WriteAllBytes(output, bytes);
        var card = Card(articles, bytes.Length, 2.0 * right / (found + gold));
        File.WriteAllText(Path.ChangeExtension(output, ".md"), card);
        log.Write(card);
    }

    private static LabelLearner Learn(IEnumerable<Material> articles, WordTable words)
    {
        var learner = new LabelLearner(ClaimModel.Name, PassageFacts.TableRows, ClaimModel.Vectors, ClaimModel.Answers, words, Seed, KeptFacts);
        learner.Learn([.. articles.SelectMany(a => a.Samples)], Passes, Seed);
        return learner;
    }

    private static string Card(Material[] articles, int bytes, double f1) => string.Create(CultureInfo.InvariantCulture, $"""
        # Claims: claims.bin

        How likely a careful reader notes a statement of an English article as one of its claims: an assessment or forecast that matters.

        - Method: a network over the words of a statement (facts of lemmas, clusters, the first words, the root and what hangs on it, names and numbers as such; the vector of the root) and
          {Enum.GetValues<ClaimFeature>().Length - 1} features (whose it is, how it is said, how sure it is put, where it stands, words of judgement); one hidden layer of 32 units. Adagrad with dropout of facts and units, {Passes} passes,
          mean of the later ones.
        - Data: all {articles.Sum(a => a.Candidates.Count)} statements of the {articles.Length} articles of `corpus/` from 037 on and of its folder training, {articles.Sum(a => a.Samples.Count(s => s.Right == Claim))} of which have half of their words in common with a claim that annotators noted. Own work, MIT.
        - Seed {Seed}, one thread: two trainings give the same bytes. To be made again after `linguistics.bin` and `attributions.bin`.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train claims`.
        - Size: {bytes / 1024} KiB.

        By cross-validation in {Folds} parts over all articles, F1 of the claims given: {f1:0.000}. Two annotators agree at .70. The figures of `evaluate briefs` on
        these articles are higher, since the model has seen them.

        Known failures: what an annotator takes for a claim worth noting is partly taste; a claim that runs over two sentences is found in part.

        """);

    /// <summary>An article with its statements as examples.</summary>
    private sealed record Material(AnnotatedArticle Source, AnnotatedText Text, List<ClaimCandidate> Candidates, LabelSample[] Samples)
    {
        public static Material Of(AnnotatedArticle article, ClaimTables tables, WordTable words)
        {
            var (work, text) = (article.Work, article.Work.Get(Layers.Linguistics));
            var candidates = ClaimFinder.Candidates(text, work.Get(Layers.Entities), work.Get(Layers.Quotations), work.Get(Layers.Sections), tables);
            var facts = new PassageFacts(text, words);
            return new(article, text, candidates, [.. candidates.Select(Sample)]);

            LabelSample Sample(ClaimCandidate candidate)
            {
                ClaimModel.Gather(facts, candidate);
                var said = text.SpanOf(candidate.First, candidate.End).Of(work.Text);
                return new([.. facts.Rows], [facts.Root], article.Gold.Claims.Any(c => PythonText.Overlap(c.Evidence, said) >= SameClaim) ? Claim : NoClaim);
            }
        }
    }
}
