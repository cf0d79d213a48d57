using System.Globalization;
using System.Runtime.InteropServices;
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

    public static void Run(string data, string models, TextWriter log)
    {
        var (annotator, entities, tables) = (Annotator.CreateEnglish(), new EntityFinder(EnglishResources.Instance), new SpeechTables(EnglishResources.Instance));
        var samples = new AttributionSamples(entities.Vectors);
        foreach (var (document, text) in Texts("polnear.train.jsonl")) samples.Add(text, document);
        var dev = Texts("polnear.dev.jsonl").ToList();
        log.WriteLine($"{samples.Contents.Count} words with {samples.Contents.Count(s => !s.Choices[^1].IsRight)} cues, {samples.Sources.Count} sources; {samples.Lost} attributions have no fitting choice");
        var (content, source, order) = (new PairLearner(AttributionModel.ContentNames, AttributionFacts.Rows, entities.Vectors, Seed), new PairLearner(AttributionModel.SourceNames, AttributionFacts.Rows, entities.Vectors, Seed + 1), new Generator(Seed));
        PairSample[] contents = [.. samples.Contents], sources = [.. samples.Sources];
        for (var pass = 1; pass <= Passes; pass++)
        {
            order.Shuffle(contents);
            order.Shuffle(sources);
            var (lossOfContent, lossOfSource) = (contents.Sum(content.Learn), sources.Sum(source.Learn));
            if (pass >= FirstInMean)
                foreach (var matrix in content.All.Concat(source.All)) matrix.TakeMean();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {lossOfContent:0} and {lossOfSource:0}"));
            Report(new(content.Network, source.Network, entities.Vectors));
        }
        Report(new(content.Mean, source.Mean, entities.Vectors));
        var file = NetworkWriter.File([.. content.All.Concat(source.All).Select(m => (m.Name, m.Rows, PairNetwork.Width, MemoryMarshal.AsBytes(m.Mean.AsSpan()).ToArray()))]);
        File.WriteAllBytes(Path.Combine(models, "attributions.bin"), file);
        GC.KeepAlive((content, source));

        IEnumerable<(QuotedDocument Document, SpokenText Text)> Texts(string file)
        {
            foreach (var document in QuotedJson.Read(Path.Combine(data, "quotes", file)))
            {
                var text = annotator.Annotate(document.Text);
                yield return (document, SpokenText.Read(text, entities.Find(text), tables));
            }
        }

        void Report(AttributionModel model)
        {
            foreach (var least in (double[])[0.3, 0.4, 0.5, 0.6])
            {
                var (all, direct) = (new QuoteScorer([]), new QuoteScorer(["direct"]));
                foreach (var (document, text) in dev)
                {
                    var found = EvaluateQuotesCommand.Attributions(document.Text, text, model, least).ToList();
                    all.Add(document.Text, document.Attributions, found);
                    direct.Add(document.Text, document.Attributions, found);
                }
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from {least}: all {all.StrictF1:0.0} {all.PartialF1:0.0} {all.JointF1:0.0}, direct {direct.StrictF1:0.0} {direct.PartialF1:0.0} {direct.JointF1:0.0}"));
            }
        }
    }
}
