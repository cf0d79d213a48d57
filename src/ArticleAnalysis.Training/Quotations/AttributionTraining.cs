using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Quotations.Attributions;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Quotations;

/// <summary>Makes <c>attributions.bin</c> and its card.</summary>
internal static class AttributionTraining
{
    private const ulong Seed = 20260119;
    private const int Passes = 5;
    private const int FirstInMean = 3;
    private const string TrainFile = "quotes/polnear.train.jsonl", DevFile = "quotes/polnear.dev.jsonl";

    public static void Run(string data, string models, TextWriter log)
    {
        var (annotator, entities, tables) = (Annotator.CreateEnglish(), new EntityFinder(EnglishResources.Instance), new SpeechTables(EnglishResources.Instance));
        var samples = new AttributionSamples(entities.Vectors);
        foreach (var (document, text) in Texts(TrainFile)) samples.Add(text, document);
        (QuotedDocument Document, SpokenText Text)[] dev = [.. Texts(DevFile)];
        var cues = samples.Contents.Count(s => !s.Choices[^1].IsRight);
        log.WriteLine($"{samples.Contents.Count} words with {cues} cues, {samples.Sources.Count} sources; {samples.Lost} attributions have no fitting choice");

        var content = new PairLearner(AttributionModel.ContentNames, AttributionFacts.ContentRows, entities.Vectors, Seed);
        var source = new PairLearner(AttributionModel.SourceNames, AttributionFacts.SourceRows, entities.Vectors, Seed + 1);
        var order = new Generator(Seed);
        PairSample[] contents = [.. samples.Contents], sources = [.. samples.Sources];
        for (var pass = 1; pass <= Passes; pass++)
        {
            order.Shuffle(contents);
            order.Shuffle(sources);
            var (lossOfContent, lossOfSource) = (contents.Sum(content.Learn), sources.Sum(source.Learn));
            if (pass >= FirstInMean)
                foreach (var matrix in content.All.Concat(source.All)) matrix.TakeMean();
            var (all, direct) = Score(dev, new(content.Network, source.Network, entities.Vectors));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {lossOfContent:0} and {lossOfSource:0}; dev, all: partial {all.Partial.F1:0.0}, joint {all.Joint.F1:0.0}; direct: strict {direct.Strict.F1:0.0}, joint {direct.Joint.F1:0.0}"));
        }
        var file = NetworkWriter.Write(content.All.Concat(source.All));
        File.WriteAllBytes(Path.Combine(models, "attributions.bin"), file);
        var scores = Score(dev, new(content.Mean, source.Mean, entities.Vectors));
        File.WriteAllText(Path.Combine(models, "attributions.md"), Card(data, file.Length, cues, samples.Lost, scores.All, scores.Direct));
        GC.KeepAlive((content, source));
        log.Write($"mean: dev, all\n{scores.All.Table()}dev, direct\n{scores.Direct.Table()}");

        IEnumerable<(QuotedDocument Document, SpokenText Text)> Texts(string name)
        {
            foreach (var document in QuotedJson.Read(Path.Combine(data, name)))
            {
                var text = annotator.Annotate(document.Text);
                yield return (document, SpokenText.Read(text, entities.Find(text), tables));
            }
        }
    }

    private static (QuoteScorer All, QuoteScorer Direct) Score((QuotedDocument Document, SpokenText Text)[] documents, AttributionModel model)
    {
        var (all, direct) = (new QuoteScorer([]), new QuoteScorer(["direct"]));
        foreach (var (document, text) in documents)
        {
            GoldAttribution[] found = [.. AttributionFinder.Find(text, model).Select(a => EvaluateQuotesCommand.Attribution(document.Text, a))];
            all.Add(document.Text, document.Attributions, found);
            direct.Add(document.Text, document.Attributions, found);
        }
        return (all, direct);
    }

    private static string Card(string data, int bytes, int cues, int lost, QuoteScorer all, QuoteScorer direct) => $"""
        # Attributions: attributions.bin

        What an English text attributes to others, and to whom: words, thoughts, wishes, findings of documents.

        - Method: cue first, then content and source (Pareti et al. 2013; Newell et al. 2018). For each verb, and for nouns, adjectives, prepositions and signs that may
          attribute, the contents that the tree and the quotation marks offer and "nothing" are scored by a network of one hidden layer of {PairNetwork.Width} units over hashed facts
          (words, lemmas, clusters, relations, marks, lengths) and the vectors of cue and head; a second network of the same kind chooses the source. Trained by Adagrad with
          dropout to raise the probability of the right choices together; mean of the last passes. A dash with a name after a quoted passage, and a line with a colon and
          no verb above one, are taken as they are.
        - Data: PolNeAR 1.0.0 (Newell, Margolin, Ruths, LREC 2018; github.com/networkdynamics/PolNeAR, no licence stated, texts belong to their publishers), training part:
          {cues} cues; {lost} attributions for which nothing fitting is offered teach nothing. Only weights are kept.
        {string.Join('\n', ((string[])[TrainFile, DevFile]).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, f))))}"))}
        - Seed {Seed}, one thread: two trainings give the same bytes.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train attributions --data DIR`.
        - Size: {bytes / 1024} KiB.

        polnear.dev by `evaluate quotes`, from running text, every layer our own:

        ```
        all kinds
        {all.Table().TrimEnd()}

        direct
        {direct.Table().TrimEnd()}
        ```

        Known failures: whether verbs of wanting, doing and showing attribute anything is a matter of taste in the data (its annotators agree at alpha .75), and the model
        follows it; what is joined by *and* is at times cut in the wrong place; quotations that run over several paragraphs are found in the paragraph of their cue.

        """;
}
