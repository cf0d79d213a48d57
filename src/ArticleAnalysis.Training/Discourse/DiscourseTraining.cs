using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Claims;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Makes <c>discourse.bin</c> and its card.</summary>
internal static unsafe class DiscourseTraining
{
    private const ulong Seed = 20260119;
    public const string TrainFile = "discourse/newsdiscourse.train.jsonl.gz", DevFile = "discourse/newsdiscourse.dev.jsonl.gz";
    private const int Networks = 2, Passes = 30, FirstInMean = 16;

    public static void Run(string data, string models, TextWriter log)
    {
        var (words, texts) = (WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin")), new DiscourseTexts());
        DiscourseSample[] train = [.. DiscourseDocument.Read(new(Path.Combine(data, TrainFile))).Select(d => DiscourseSample.Of(d, texts.Read(d), words))];
        (DiscourseDocument Document, SentenceContext Context)[] dev = [.. DiscourseDocument.Read(new(Path.Combine(data, DevFile))).Select(d => (d, texts.Read(d)))];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Length} documents, {train.Sum(s => s.Roles.Length)} sentences, {train.Average(s => s.Facts.Average(f => f.Length)):0} facts each"));
        var file = Fit(train, words, Networks, log);
        File.WriteAllBytes(Path.Combine(models, "discourse.bin"), file);
        var score = new LabelScore();
        fixed (byte* _ = file)
        {
            var reader = new DiscourseReader(file, words);
            foreach (var (document, context) in dev) Score(document, reader.Read(context), score);
        }
        File.WriteAllText(Path.Combine(models, "discourse.md"), Card(data, file.Length, train, score));
        log.Write(score.Table());
    }

    /// <summary>The bytes of a model that learns from documents.</summary>
    public static byte[] Fit(IReadOnlyList<DiscourseSample> train, WordTable words, int networks, TextWriter log)
    {
        var parameters = new List<Parameter>();
        for (var number = 0; number < networks; number++)
        {
            using var learner = new DiscourseLearner(number, words.Dimensions, train, Seed + (ulong)number);
            DiscourseSample[] order = [.. train];
            for (var pass = 1; pass <= Passes; pass++)
            {
                var loss = learner.Pass(order);
                if (pass >= FirstInMean) learner.TakeMean();
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"network {number + 1}, pass {pass}: loss {loss:0.000}"));
            }
            parameters.AddRange(learner.Learned());
        }
        return NetworkWriter.Write(parameters);
    }

    /// <summary>Counts the sentences of a document.</summary>
    public static void Score(DiscourseDocument document, SentenceRoles roles, LabelScore score)
    {
        for (var at = 0; at < document.Sentences.Count; at++) score.Add(DiscourseDocument.LabelOf(document.Sentences[at].Role), DiscourseDocument.LabelOf(roles[at]));
    }

    private static string Card(string data, int bytes, DiscourseSample[] train, LabelScore dev) => $"""
        # Sentence roles: discourse.bin

        What each sentence of an English report does: tells the news, what it brought about, what led to it, how things stand, what happened long before, of single cases; judges; looks
        ahead; or is no part of the story.

        - Method: the mean of {Networks} networks. A layer of {DiscourseNetwork.Width} units reads each sentence: {FactRows.Rows} rows of hashed facts (place, words and pairs of them,
          clusters, forms of verbs, the main predicate and its complement, age of the times named, who says it, names met and new, claims, words shared with headline, opening and neighbours)
          and the mean of the vectors of its content words. A simple recurrent unit in each direction (Lei et al., EMNLP 2018) reads the sentences in their order; a last layer sees of each
          sentence all three, and the means over the article. Trained by Adam on cross-entropy in which rare roles weigh more, half of the facts and of all units dropped; mean of the
          last passes. Facts in eight bits.
        - Data: NewsDiscourse (Choubey, Lee, Huang, Wang, ACL 2020; github.com/prafulla77/Discourse_Profiling, released for research, no licence stated, texts of the New York Times, Reuters and
          Xinhua belong to their publishers): {train.Length} documents, {train.Sum(s => s.Roles.Length)} sentences. Only weights are kept.
        {string.Join('\n', ((string[])[TrainFile, DevFile]).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, f))))}"))}
        - Seed {Seed}, one thread: two trainings give the same bytes.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train discourse --data DIR`.
        - Size: {bytes / 1024} KiB.

        newsdiscourse.dev by `evaluate discourse`, ends of sentences given, every other layer our own:

        ```
        {dev.Table().TrimEnd()}
        ```

        Known failures: whether a sentence tells the news or its context is often a matter of taste in the data; what led to the news and how
        things stand are confused most. In long features of the New York Times, half of dev and a quarter of train, the news is told again all along: there it finds a third of it.

        """;
}
