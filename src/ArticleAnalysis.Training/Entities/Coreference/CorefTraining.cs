using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Entities.Coreference;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>Makes <c>coreference.bin</c> and its card.</summary>
internal static class CorefTraining
{
    private const ulong Seed = 20260119;
    private const int Passes = 5;
    private const int FirstInMean = 3;
    private const string TrainFile = "coref/ontogum-train.conll.xz", DevFile = "coref/ontogum-dev.conll.xz", TreebankFile = "treebank/en_gum-train.conllu.xz";

    public static void Run(string data, string models, TextWriter log)
    {
        var (annotator, finder) = (Annotator.CreateEnglish(), new EntityFinder(EnglishResources.Instance));
        var documents = CorefFile.Read(Path.Combine(data, TrainFile));
        var sources = CorefSource.Read(Path.Combine(data, TreebankFile), documents);
        var open = documents.Zip(sources).Where(d => LinguisticsTrainer.MayShip(d.Second.Name)).ToList();
        // Each twice: as it was printed, with its paragraphs, and as the files of coreference allow to guess it.
        CorefSample[] train = [.. open.Select(d => Sample(d.First, d.Second.Gaps)), .. open.Select(d => Sample(d.First))];
        CorefSample[] dev = [.. CorefFile.Read(Path.Combine(data, DevFile)).Select(d => Sample(d))];
        log.WriteLine($"{open.Count} documents twice, {train.Sum(s => s.All.Length)} phrases, {train.Sum(s => s.Gold.Count(g => g >= 0))} of them in chains");

        var vectors = finder.Vectors;
        var (learner, order) = (new CorefLearner(vectors, Seed), new Generator(Seed));
        for (var pass = 1; pass <= Passes; pass++)
        {
            order.Shuffle(train);
            var loss = train.Sum(learner.Learn);
            if (pass >= FirstInMean)
                foreach (var matrix in learner.All) matrix.TakeMean();
            var (all, named) = Score(dev, learner.Model, vectors);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss:0}, dev {100 * all.Average:0.00} of all, {100 * named.Average:0.00} of named mentions"));
        }
        var file = NetworkWriter.Write(learner.All);
        File.WriteAllBytes(Path.Combine(models, "coreference.bin"), file);
        var scores = Score(dev, learner.MeanModel, vectors);
        File.WriteAllText(Path.Combine(models, "coreference.md"), Card(data, file.Length, open.Count, scores.All, scores.Named));
        GC.KeepAlive(learner);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean: dev {100 * scores.All.Average:0.00} of all, {100 * scores.Named.Average:0.00} of named mentions"));

        CorefSample Sample(CorefDocument document, IReadOnlyList<string>? gaps = null)
        {
            var text = new CorefText(document, annotator.Annotate, gaps);
            return new CorefSample(text, finder.Phrases(text.Text));
        }
    }

    private static (CorefScorer All, CorefScorer Named) Score(CorefSample[] samples, PairNetwork model, WordTable vectors)
    {
        var (all, named, finder) = (new CorefScorer(), new CorefScorer(), new ChainFinder(model, vectors));
        foreach (var sample in samples) EvaluateCorefCommand.Add(all, named, sample.Text, sample.Chains(finder.Find(sample.Features)));
        return (all, named);
    }

    private static string Card(string data, int bytes, int documents, CorefScorer all, CorefScorer named) => $"""
        # Coreference: coreference.bin

        Which phrases of an English text mean the same thing: names, descriptions and pronouns.

        - Method: a ranker of antecedents, read from left to right. For each phrase, the earlier ones in reach and "something new" are scored by a network of one hidden
          layer of {PairNetwork.Width} units over facts of both phrases, of the two together and of the chain so far (those of Durrett and Klein 2013), each a row of a hashed table, and
          the vectors of both heads. Trained to raise the probability of all right antecedents together, by Adagrad with dropout; mean of the last passes.
        - Data: OntoGUM (coreference of GUM 11.1 in the style of OntoNotes; the release as a whole CC BY-NC-SA 4.0, annotations CC BY 4.0, texts by document: those of fiction
          and whow, which are non-commercial, left out): {documents} documents, each as printed and without its paragraphs. Only weights are kept.
        {string.Join('\n', ((string[])[TrainFile, TreebankFile]).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, f))))}"))}
        - Seed {Seed}, one thread: two trainings give the same bytes.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train coreference --data DIR`.
        - Size: {bytes / 1024} KiB.

        ontogum-dev by `evaluate coref`, from running text, every layer our own:

        ```
        {EvaluateCorefCommand.Table("all mentions", all)}
        {EvaluateCorefCommand.Table("named mentions", named).TrimEnd()}
        ```

        Known failures: descriptions that share no word with what they describe are mostly taken for something new; phrases that the trees attach wrongly have wrong
        ends; in talk, *you* and *it* are joined too readily; verbs that a later *this* means are not found.

        """;
}
