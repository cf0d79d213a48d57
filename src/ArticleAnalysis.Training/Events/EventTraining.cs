using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Events;
using ArticleAnalysis.Pipeline;
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
    private const int Parts = 2;
    private const string PairDevFile = "events/plv.codebook-dev.jsonl", SpanDevFile = "events/cameo-sentences.codebook-dev.jsonl";

    public static void Run(string data, string corpus, string models, TextWriter log)
    {
        var (reader, source) = (new EventReader(), new EventSource(data, corpus));
        var (model, samples, learners) = Train(reader, source, source.Articles, log);
        var file = NetworkWriter.Write(learners.SelectMany(static m => m));
        File.WriteAllBytes(Path.Combine(models, "events.bin"), file);
        var relations = new RelationScorer();
        foreach (var pair in GivenPair.Read(Path.Combine(data, PairDevFile), reader)) relations.Add(pair.Root, pair.Penta, EventAnswers.RootOf(pair, model), PloverCodes.PentaOf(EventAnswers.TypeOf(pair, model)));
        var spans = new SpanScorer();
        foreach (var row in SpanRow.Read(Path.Combine(data, SpanDevFile))) spans.Add(row, EventAnswers.SpansOf(row, reader, model));
        log.Write(relations.Table() + spans.Table());
        File.WriteAllText(Path.Combine(models, "events.md"), Card(file.Length, samples, source, relations.Table() + spans.Table()));
        GC.KeepAlive(learners);
    }

    /// <summary>The articles that the model learns from, each with the events that a model finds in it which has not seen it: what a later model is to learn from.</summary>
    public static Dictionary<int, IReadOnlyList<Event>> EventsOfUnseenArticles(string data, string corpus, TextWriter log)
    {
        var (reader, source) = (new EventReader(), new EventSource(data, corpus));
        var found = new Dictionary<int, IReadOnlyList<Event>>();
        for (var part = 0; part < Parts; part++)
        {
            var (model, _, learners) = Train(reader, source, [.. source.Articles.Where(a => a.Number % Parts != part)], log);
            var finder = new EventFinder(EnglishResources.Instance, model);
            foreach (var article in source.Articles.Where(a => a.Number % Parts == part)) found[article.Number] = finder.Find(article.Work.Get(Layers.Linguistics), article.Work.Get(Layers.Entities), [], []);
            GC.KeepAlive(learners);
        }
        return found;
    }

    private static (EventModel Model, EventSamples Samples, IEnumerable<AdagradMatrix>[] Learners) Train(EventReader reader, EventSource source, AnnotatedArticle[] articles, TextWriter log)
    {
        var samples = new EventSamples();
        GivenPair[] typed = [.. GivenPair.Read(source.PairFile, reader)], spans = [.. GivenPair.ReadSpans(source.SpanFile, reader)];
        foreach (var text in source.Own) samples.Add(reader, text);
        foreach (var pair in typed) samples.AddTyped(pair);
        log.WriteLine($"sentences: {samples.Types.Count} words, {samples.Actors.Count} actors, {samples.Recipients.Count} recipients; {samples.LostEvents} events and {samples.LostParties} parties lost");
        var (first, held) = Learn(samples, reader, log);

        // What tells no type or no word is read by the first model.
        foreach (var article in articles) samples.Add(reader, article, first);
        foreach (var pair in spans) samples.AddParties(pair, EventAnswers.TypeOf(pair, first));
        log.WriteLine($"all: {samples.Types.Count} words, {samples.Actors.Count} actors, {samples.Recipients.Count} recipients; {samples.LostEvents} events and {samples.LostParties} parties lost");
        var (model, learners) = Learn(samples, reader, log);
        GC.KeepAlive(held);
        return (model, samples, learners);
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

    private static string Card(int bytes, EventSamples samples, EventSource source, string table) => $"""
        # Events: events.bin

        Of what PLOVER type an event is that a word of an English text names, if it names any, who acts and on whom.

        - Method: for each verb, each noun that governs something and each predicative adjective one network tells the type or "none": rows of hashed facts (lemmas, clusters,
          relations, what the table of event verbs says and whether what it asks for is there) and the vectors of the word, its object and its complement are added up; part
          of the sum are the scores, part goes through a hidden layer of 32 units. Two networks of one hidden layer choose the actor, then the recipient, among the mentions
          and nouns of the sentence, the entities of the sentence before, and nobody. Trained by Adagrad with dropout of facts and units; mean of the later passes.
          Tables of facts in eight bits a value.
        - Data: {source.Own.Count(t => t.Sentences.Count == 1)} sentences and {source.Own.Count(t => t.Sentences.Count > 1)} short articles written and annotated for this purpose (event-sentences.tsv, event-articles.tsv, MIT);
          PLV's training part ({File.ReadLines(source.PairFile).Count()} sentences with source, target and type; Hu et al., ACL 2024, no licence stated, class B); source and target of CAMEO
          sentences (eventdata/ConfliBERT, class B), their types as a first model tells them; {source.Articles.Length} articles of corpus/ (037 to 076, MIT), whose events tell a clause:
          the word is the likeliest by the first model. Of others' texts only weights are kept.
          {samples.Types.Count} words, {samples.Actors.Count} choices of actors, {samples.Recipients.Count} of recipients.
        {string.Join('\n', ((string[])[source.PairFile, source.SpanFile]).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
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
