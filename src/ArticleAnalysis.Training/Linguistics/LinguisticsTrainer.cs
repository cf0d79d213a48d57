using System.Security.Cryptography;
using System.Text;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Makes <c>lexicon.tsv</c>, <c>lemma-rules.tsv</c>, <c>tagger.bin</c> and their model card from the treebanks that may be learnt from.</summary>
internal static class LinguisticsTrainer
{
    public const int Seed = 20260119;

    /// <summary>GUM's genres under non-commercial licences.</summary>
    private static readonly string[] NonCommercial = ["GUM_fiction", "GUM_whow"];

    /// <summary>What is made, in order: a later step may read what an earlier one wrote. Each takes the data folder, the model folder, the log.</summary>
    public static IReadOnlyList<(string Name, Action<string, string, TextWriter> Run)> Steps { get; } = [("words", WordTrainer.Run), ("lemmas", LemmaTrainer.Run), ("tagger", TrainTagger)];

    /// <summary>Runs all steps, or the one that is named.</summary>
    public static void Run(string dataFolder, string modelFolder, string? only, TextWriter log)
    {
        Directory.CreateDirectory(modelFolder);
        foreach (var (name, run) in Steps)
            if (only is null || only == name) run(dataFolder, modelFolder, log);
    }

    /// <summary>The sentences that may be learnt from.</summary>
    public static List<TreebankSentence> ReadTraining(string dataFolder)
    {
        var files = TrainingFiles(dataFolder);
        return [.. Treebank.Read(files[0]), .. Treebank.Read(files[1], MayShip)];
    }

    /// <summary>The files of EWT and of GUM from which they come.</summary>
    public static string[] TrainingFiles(string dataFolder) =>
        [Path.Combine(dataFolder, "treebank", "en_ewt-train.conllu.xz"), Path.Combine(dataFolder, "treebank", "en_gum-train.conllu.xz")];

    private static void TrainTagger(string dataFolder, string modelFolder, TextWriter log)
    {
        var folder = Path.Combine(dataFolder, "treebank");
        var sentences = ReadTraining(dataFolder);
        log.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Words.Length)} words");

        var rules = LemmaRules.Learn(sentences);
        File.WriteAllText(Path.Combine(modelFolder, "lemma-rules.tsv"), rules);
        var words = LexiconMaker.Make(sentences, rules);
        File.WriteAllText(Path.Combine(modelFolder, "lexicon.tsv"), words);
        var lexicon = new Lexicon(TsvTable.Parse(Encoding.UTF8.GetBytes(words)), TsvTable.Parse(Encoding.UTF8.GetBytes(rules)));

        var model = TaggerTrainer.Train(sentences, lexicon, Seed, log);
        File.WriteAllBytes(Path.Combine(modelFolder, "tagger.bin"), model);

        var scores = new List<string>();
        foreach (var name in (string[])["en_ewt-dev", "en_gum-dev", "en_partut-dev", "en_lines-dev"])
        {
            var score = LinguisticsEvaluator.GoldTokens(Treebank.Read(Path.Combine(folder, $"{name}.conllu.xz")), lexicon, model);
            scores.Add($"| {name} | {score.Words} | {score.Upos:P2} | {score.Lemma:P2} |");
            log.WriteLine(scores[^1]);
        }
        File.WriteAllText(Path.Combine(modelFolder, "linguistics.md"), Card(sentences, TrainingFiles(dataFolder), model.Length, words.Length + rules.Length, scores));
    }

    private static bool MayShip(string sentenceId) => !Array.Exists(NonCommercial, g => sentenceId.StartsWith(g, StringComparison.Ordinal));

    private static string Card(List<TreebankSentence> sentences, string[] files, int taggerBytes, int tableChars, List<string> scores) => $"""
        # Linguistics: tagger.bin, lexicon.tsv, lemma-rules.tsv

        Parts of speech (UPOS) and lemmas for English.

        - Method: greedy averaged perceptron over {TaggerFeatures.Count} hashed features a token (form, affixes, shape, neighbours, two tags before), weights in 8 bits;
          words with one tag alone are not scored. Lemmas: suffix edit rules and the exceptions to them.
        - Data: Universal Dependencies English EWT (CC BY-SA 4.0) and English GUM (the release as a whole CC BY-NC-SA 4.0, annotations CC BY 4.0, texts by document: those of fiction and whow,
          which are non-commercial, left out): {sentences.Count} sentences, {sentences.Sum(s => s.Words.Length)} words. Only statistics are kept.
        {string.Join('\n', files.Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
        - Seed: {Seed}; {TaggerTrainer.Epochs} passes. Two trainings give the same bytes.
        - Made: 2026-11-25 by `ArticleAnalysis.Training train linguistics --data DIR`.
        - Size: tagger.bin {taggerBytes / 1024} KiB, tables {tableChars / 1024} KiB.

        Scores on dev splits, gold tokens (ParTUT and LinES are measured only):

        | set | words | UPOS | lemma |
        |---|---|---|---|
        {string.Join('\n', scores)}

        Known failures: capitalised common nouns in title-case headlines become PROPN; participle against adjective; text in capitals throughout.
        No trees yet.

        """;
}
