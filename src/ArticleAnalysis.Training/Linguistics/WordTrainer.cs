using System.Security.Cryptography;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Makes <c>words.bin</c> and its model card from raw news.</summary>
internal static class WordTrainer
{
    private const int LeastCount = 5;
    private const int Clusters = 1000;
    private const int CoarseClusters = 64;
    private static readonly SkipGramOptions Options = new(Dimensions: 128, Reach: 2, Negatives: 5, Epochs: 3, Sample: 1e-4, Rate: 0.05f);

    /// <summary>Words whose neighbours a reader of the card can judge.</summary>
    private static readonly string[] Examples =
        ["london", "germany", "harris", "senate", "minister", "bank", "said", "ran", "quickly", "although", "unlikely", "0,000"];

    public static void Run(TrainingFolders folders, TextWriter log)
    {
        var train = LinguisticsTrainer.ReadTraining(folders);
        var corpus = WordCorpus.Read(RawText.Paragraphs(folders.RawText), new Tokenizer(EnglishResources.Instance), LeastCount, FormsOf(train), Options.Reach);
        var known = corpus.Counts.Sum(c => (long)c);
        log.WriteLine($"raw text: {known} tokens of {corpus.Forms.Length} words");

        var vectors = SkipGram.Train(corpus, Options, LinguisticsTrainer.Seed, log);
        Center(vectors);
        // By the root of their counts: the frequent words shall not have all the clusters, nor the rare ones.
        var weights = Array.ConvertAll(corpus.Counts, c => MathF.Sqrt(c));
        var (groups, centers) = WordClusters.Find(vectors, weights, Clusters, LinguisticsTrainer.Seed);
        var (coarse, _) = WordClusters.Find(centers, [.. Enumerable.Repeat(1f, Clusters)], CoarseClusters, LinguisticsTrainer.Seed);
        log.WriteLine($"{Clusters} clusters in {CoarseClusters}");

        var model = WordTableWriter.Write(corpus.Forms, vectors, groups, coarse);
        File.WriteAllBytes(Path.Combine(folders.Models, "words.bin"), model);
        var table = WordTable.Read(ModelMemory.Keep(model));

        var neighbours = Examples.Where(e => table.Find(e) >= 0).Select(e => $"{e}: {string.Join(' ', Nearest(table, table.Find(e), 6))}").ToList();
        neighbours.ForEach(log.WriteLine);
        var probe = new WordProbe(table, Treebank.Read(folders.Treebank("en_ewt-train")));
        var scores = new List<string>();
        foreach (var name in (string[])["en_ewt-dev", "en_gum-dev"])
        {
            var score = probe.Measure(Treebank.Read(folders.Treebank(name)));
            scores.Add($"| {name} | {score.Words} | {score.Coverage:P2} | {score.Strangers} | {score.ByNeighbours:P1} | {score.ByCluster:P1} |");
            log.WriteLine(scores[^1]);
        }
        File.WriteAllText(Path.Combine(folders.Models, "words.md"), Card(RawText.Files(folders.RawText), corpus.Forms.Length, known, model.Length, neighbours, scores));
    }

    /// <summary>Forms that are seen twice in the treebanks: the parser shall know them when raw text does.</summary>
    private static HashSet<string> FormsOf(IEnumerable<TreebankSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Words).CountBy(w => WordForms.Normalize(w.Form, new char[w.Form.Length]).ToString()).Where(f => f.Value >= 2).Select(f => f.Key)];

    /// <summary>Takes away what all vectors share, and makes their lengths one.</summary>
    private static void Center(float[][] vectors)
    {
        var mean = new float[Options.Dimensions];
        foreach (var vector in vectors) FixedLanes.Add(mean, vector, 1f / vectors.Length);
        foreach (var vector in vectors)
        {
            FixedLanes.Add(vector, mean, -1);
            FixedLanes.Normalize(vector);
        }
    }

    private static IEnumerable<string> Nearest(WordTable table, int word, int count)
    {
        var vector = WordProbe.VectorOf(table, word);
        return Enumerable.Range(0, table.Count).Where(w => w != word).OrderByDescending(w => FixedLanes.Dot(vector, WordProbe.VectorOf(table, w)))
            .Take(count).Select(table.Text);
    }

    private static string Card(string[] files, int words, long tokens, int bytes, List<string> neighbours, List<string> scores) => $"""
        # Words: words.bin

        Vectors and clusters of the {words} commonest word forms of English news, in lower case, digits as 0.

        - Method: structured skip-gram with negative sampling, {Options.Dimensions} components, {Options.Reach} words to either side with an output matrix for each place,
          {Options.Negatives} negative words shared by the places of four words, {Options.Epochs} passes, subsampling at {Options.Sample}, learning rate {Options.Rate} falling to 0; then the mean taken away, unit length, 8 bits a
          component with a scale for each word. {Clusters} clusters by spherical k-means over the vectors, a word counting by the root of its frequency; {CoarseClusters}
          coarse clusters likewise over their centres.
        - Settings: compared by the scores below on a tenth and on three tenths of the text. A second pass helps (EWT by cluster 66 to 74 %); a rate of 0.05 is as good as 0.025,
          subsampling at 1E-03 with 0.025 a little worse; shared negatives and taking the mean away make no difference that counts. All of the text in three passes
          helps more than any setting. Other widths and reaches were not tried.
        - Data: raw news, {tokens} tokens of the forms kept: those seen {LeastCount} times, or twice when the treebanks have them twice. The articles belong
          to their publishers (those of Wikinews are CC BY 2.5); only statistics of single word forms are kept, no text.
        {string.Join('\n', files.Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
        - Seed: {LinguisticsTrainer.Seed}. Two trainings give the same bytes.
        - Made: 2026-11-25 by `ArticleAnalysis.Training train linguistics --only words --data DIR`.
        - Size: {bytes / 1024} KiB.

        How many words of the dev splits the table has; and for those of them that EWT train lacks, how often the part of speech follows from the form alone: as
        the vote of the {WordProbe.Neighbours} nearest forms of EWT train, and as the commonest tag of the cluster there.

        | set | words | in the table | of them not in EWT train | by neighbours | by cluster |
        |---|---|---|---|---|---|
        {string.Join('\n', scores)}

        Nearest words:

        {string.Join('\n', neighbours.Select(n => $"- {n}"))}

        Known failures: one vector a form, whatever its senses (may, march, us); vectors of words seen fewer than twenty times are rough; words that run together in
        the raw text are taken as they stand.

        """;
}
