using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Languages;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;
using ArticleAnalysis.Training.Quotations;

namespace ArticleAnalysis.Training.Events;

/// <summary>Makes <c>events.bin</c> and its card.</summary>
internal static class EventTraining
{
    private const ulong Seed = 20260119;
    private const int PassesOfTypes = 7, PassesOfParties = 5;
    private const float KeptFacts = 0.7f;
    private const int FirstToLearnFrom = 37;
    private const string PairFile = "events/plv.train.jsonl", SpanFile = "events/cameo-sentences.train.jsonl";
    private const string PairDevFile = "events/plv.codebook-dev.jsonl", SpanDevFile = "events/cameo-sentences.codebook-dev.jsonl";

    public static void Run(string data, string corpus, string models, TextWriter log)
    {
        var reader = new EventReader();
        GivenPair[] typed = [.. GivenPair.Read(Path.Combine(data, PairFile), reader)], spans = [.. GivenPair.ReadSpans(Path.Combine(data, SpanFile), reader)];
        AnnotatedArticle[] articles = [.. AnnotatedArticle.Read(corpus, Line()).Where(a => a.Number >= FirstToLearnFrom)];
        OwnText[] own = [.. OwnText.Read("event-sentences.tsv", isArticles: false), .. OwnText.Read("event-articles.tsv", isArticles: true)];

        var samples = new EventSamples();
        foreach (var text in own) samples.Add(reader, text);
        foreach (var pair in typed) samples.AddTyped(pair);
        log.WriteLine($"sentences: {samples.Types.Count} words, {samples.Actors.Count} actors, {samples.Recipients.Count} recipients; {samples.LostEvents} events and {samples.LostParties} parties lost");
        var (first, held) = Learn(samples, reader, log);

        // What tells no type or no word is read by the first model.
        foreach (var article in articles) samples.Add(reader, article, first);
        foreach (var pair in spans) samples.AddParties(pair, EventAnswers.TypeOf(pair, first));
        log.WriteLine($"all: {samples.Types.Count} words, {samples.Actors.Count} actors, {samples.Recipients.Count} recipients; {samples.LostEvents} events and {samples.LostParties} parties lost");
        var (model, learners) = Learn(samples, reader, log);
        GC.KeepAlive(held);

        var file = NetworkWriter.Write(learners.SelectMany(static m => m));
        File.WriteAllBytes(Path.Combine(models, "events.bin"), file);
        var relations = new RelationScorer();
        foreach (var pair in GivenPair.Read(Path.Combine(data, PairDevFile), reader)) relations.Add(pair.Root, pair.Penta, EventAnswers.RootOf(pair, model), PloverCodes.PentaOf(EventAnswers.TypeOf(pair, model)));
        var spanScorer = new SpanScorer();
        foreach (var row in SpanRow.Read(Path.Combine(data, SpanDevFile))) spanScorer.Add(row, EventAnswers.SpansOf(row, reader, model));
        log.Write(relations.Table() + spanScorer.Table());
        File.WriteAllText(Path.Combine(models, "events.md"), Card(data, file.Length, samples, own, typed.Length, spans.Length, articles.Length, relations.Table() + spanScorer.Table()));
        GC.KeepAlive(learners);
    }

    // What the room of events needs of the line, which cannot have that room yet.
    private static AnalysisPipeline Line()
    {
        var english = EnglishResources.Instance;
        return new PipelineBuilder().Add(new LanguageStage(english)).Add(new SectionStage(english)).Add(new LinguisticsStage(english)).Add(new EntityStage(english)).Build();
    }

    private static (EventModel Model, IEnumerable<AdagradMatrix>[] Matrices) Learn(EventSamples samples, EventReader reader, TextWriter log)
    {
        var types = new LabelLearner(EventModel.TypeName, TriggerFacts.TableRows, TriggerFacts.Places, EventModel.Types + 1, reader.Words, Seed, KeptFacts);
        var actors = new PairLearner(EventModel.ActorNames, PartyFacts.TableRows, reader.Words, Seed + 1);
        var recipients = new PairLearner(EventModel.RecipientNames, PartyFacts.TableRows, reader.Words, Seed + 2);
        var order = new Generator(Seed);
        Pass(samples.Types, types.Learn, types.All, PassesOfTypes, "types");
        Pass(samples.Actors, actors.Learn, actors.All, PassesOfParties, "actors");
        Pass(samples.Recipients, recipients.Learn, recipients.All, PassesOfParties, "recipients");
        return (new(types.Mean, actors.Mean, recipients.Mean, reader.Words), [types.All, actors.All, recipients.All]);

        // The mean of the second half of the passes.
        void Pass<T>(List<T> from, Func<T, double> learn, IEnumerable<AdagradMatrix> matrices, int passes, string what)
        {
            T[] shuffled = [.. from];
            for (var pass = 1; pass <= passes; pass++)
            {
                order.Shuffle(shuffled);
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, pass {pass}: loss {shuffled.Sum(learn):0}"));
                if (pass <= passes / 2) continue;
                foreach (var matrix in matrices) matrix.TakeMean();
            }
        }
    }

    private static string Card(string data, int bytes, EventSamples samples, OwnText[] own, int pairs, int spans, int articles, string table) => $"""
        # Events: events.bin

        Of what PLOVER type an event is that a word of an English text names, if it names any, who acts and on whom.

        - Method: for each verb, each noun that governs something and each predicative adjective one network tells the type or "none": rows of hashed facts (lemmas, clusters,
          relations, what the table of event verbs says and whether what it asks for is there) and the vectors of the word, its object and its complement are added up; part
          of the sum are the scores, part goes through a hidden layer of 32 units. Two networks of one hidden layer choose the actor, then the recipient, among the mentions
          and nouns of the sentence, the entities of the sentence before, and nobody. Trained by Adagrad with dropout of facts and units; mean of the later passes.
          Tables of facts in eight bits a value.
        - Data: {own.Count(t => t.Sentences.Count == 1)} sentences and {own.Count(t => t.Sentences.Count > 1)} short articles written and annotated for this purpose (event-sentences.tsv, event-articles.tsv, MIT);
          PLV's training part ({pairs} sentences with source, target and type; Hu et al., ACL 2024, no licence stated, class B); source and target of {spans} CAMEO
          sentences (eventdata/ConfliBERT, class B), their types as a first model tells them; {articles} articles of corpus/ (037 to 076, MIT), whose events tell a clause:
          the word is the likeliest by the first model. Of others' texts only weights are kept.
          {samples.Types.Count} words, {samples.Actors.Count} choices of actors, {samples.Recipients.Count} of recipients.
        {string.Join('\n', ((string[])[PairFile, SpanFile]).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, f))))}"))}
        - Seed {Seed}, one thread: two trainings give the same bytes.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train events --data DIR`.
        - Size: {bytes / 1024} KiB.

        Dev, by `evaluate events` (plv.codebook-dev with source and target given, cameo-sentences.codebook-dev from running text):

        ```
        {table.TrimEnd()}
        ```

        Known failures: which events an annotator takes for worth an entry is a matter of taste, so that on articles half of what is found has no counterpart in gold though
        it is mostly true; recipients that only an earlier event tells ("welcomed the ruling"); parties by their organs ("China's commerce ministry" for China).

        """;
}
