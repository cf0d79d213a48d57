using System.Security.Cryptography;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Events;

/// <summary>Makes <c>events.bin</c> and its card.</summary>
internal static class EventTraining
{
    private const string PairDevFile = "events/plv.codebook-dev.jsonl", SpanDevFile = "events/cameo-sentences.codebook-dev.jsonl";

    public static void Run(string data, string corpus, string models, TextWriter log)
    {
        var (reader, source) = (new EventReader(), new EventSource(data, corpus));
        var folds = new EventFolds(reader, source, log);
        var leftOut = new ArticleEventScorer();
        foreach (var (article, events) in folds.Read()) leftOut.Add(article, events);
        var (networks, samples) = EventNetworks.Learn(reader, source, source.Texts, log);
        var file = NetworkWriter.File([.. NetworkWriter.Entries(networks.Matrices), .. folds.Trees]);
        File.WriteAllBytes(Path.Combine(models, "events.bin"), file);
        var relations = new RelationScorer();
        foreach (var pair in GivenPair.Read(Path.Combine(data, PairDevFile), reader)) relations.Add(pair.Root, pair.Penta, EventAnswers.RootOf(pair, networks.Model), PloverCodes.PentaOf(EventAnswers.TypeOf(pair, networks.Model)));
        var spans = new SpanScorer();
        foreach (var row in SpanRow.Read(Path.Combine(data, SpanDevFile))) spans.Add(row, EventAnswers.SpansOf(row, reader, networks.Model));
        GC.KeepAlive(networks);
        var card = Card(file.Length, samples, source, relations.Table() + spans.Table(), leftOut.Table());
        File.WriteAllText(Path.Combine(models, "events.md"), card);
        log.Write(card);
    }

    /// <summary>The articles that the model learns from, by number, each with the events that are found in it by what has not seen it: what a later model is to learn from.</summary>
    public static Dictionary<int, IReadOnlyList<Event>> EventsOfUnseenArticles(string data, string corpus, TextWriter log) =>
        new EventFolds(new EventReader(), new EventSource(data, corpus), log).Read().ToDictionary(a => a.Article.Number, a => a.Events);

    private static string Card(int bytes, EventSamples samples, EventSource source, string sentences, string articles) => $"""
        # Events: events.bin

        Of what PLOVER type an event is that a word of an English text names, if it names any, who acts and on whom.

        - Method: for each verb, each noun that governs something and each predicative adjective one network tells the type or "none": rows of hashed facts (lemmas, clusters,
          relations, what the table of event verbs says and whether what it asks for is there, whether what is promised, agreed to or approved sounds like harm or good) and the
          vectors of the word, its object, its complement and the object of that are added up; part of the sum are the scores, part goes through a hidden layer of 32 units. Two networks of one hidden layer choose the actor, then the recipient, among the mentions
          and nouns of the sentence, the entities of the three sentences before, the most salient ones of the article, and nobody; what two entities do to each other in the clauses of the
          article, and where one that the sentence does not name was met last, are among the facts. Trained by Adagrad with dropout of facts and
          units; mean of the later passes. Tables of facts in eight bits a value. Boosted trees (ML.NET's FastTree) over {EventMatrix.Width} features of a candidate (what the networks
          say, its clause, its parties, where it stands, what is told beside and before it) tell whether a reader would note it and whether its parties are right; they learn from
          what networks find in texts that they have not seen ({EventFolds.Parts} parts).
        - Data: {source.Texts.Own.Count(t => t.Sentences.Count == 1)} sentences and {source.Texts.Own.Count(t => t.Sentences.Count > 1)} short articles written and annotated for this purpose (event-sentences.tsv, event-articles.tsv, MIT);
          PLV's training part ({File.ReadLines(source.PairFile).Count()} sentences with source, target and type; Hu et al., ACL 2024, no licence stated, class B); source and target of CAMEO
          sentences (eventdata/ConfliBERT, class B), their types as a first model tells them; {source.Texts.Articles.Count} articles of corpus/ (037 to 076
          and training/, MIT); where their events tell a clause alone, the word is the likeliest by the first model. Of others' texts only weights are kept.
          {samples.Types.Count} words, {samples.Actors.Count} choices of actors, {samples.Recipients.Count} of recipients.
        {string.Join('\n', ((string[])[source.PairFile, source.SpanFile]).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
        - Seed {EventNetworks.Seed}, one thread: two trainings give the same bytes.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train events --data DIR`.
        - Size: {bytes / 1024} KiB.

        Dev, by `evaluate events` (plv.codebook-dev with source and target given, cameo-sentences.codebook-dev from running text):

        ```
        {sentences.TrimEnd()}
        ```

        The articles learnt from, each part by what the others teach (events.f1: type and both parties; relaxed: type; actors and recipients: how often one that is named is right):

        ```
        {articles.TrimEnd()}
        ```

        Known failures: which events an annotator takes for worth an entry is partly taste; half of the recipients that a reader knows are not named in the sentence, and few of these
        are found; recipients that only an earlier event tells ("welcomed the ruling"); parties by their organs ("China's commerce ministry" for China).

        """;
}
