using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>Makes <c>names.bin</c>.</summary>
internal static unsafe class NameTraining
{
    /// <summary>Passes over the data.</summary>
    public const int Passes = 20;

    /// <summary>Learning rate at its highest; it falls to zero.</summary>
    public const float Rate = 2e-3f;

    /// <summary>Seed of all that is left to chance.</summary>
    public const int Seed = 20260119;

    /// <summary>Each has a part of a batch; a fixed number, since sums of floats depend on it.</summary>
    private const int Workers = 2;

    /// <summary>The most neighbouring sentences that are read together in training.</summary>
    private const int MostSentences = 5;

    /// <summary>What is learnt from, in this order; the corpus comes before.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["worldwide-train", "masc1-gold", "redocred-dev", "crossner-politics-train", "crossner-politics-dev"];

    /// <summary>What is only measured.</summary>
    public static IReadOnlyList<string> DevSets { get; } = ["worldwide-dev", "uner-ewt-dev"];

    /// <summary>Reads the data, learns, writes model and card.</summary>
    public static void Run(string data, string corpus, string models, int passes, TextWriter log)
    {
        var words = WordTable.Read(ModelMemory.Keep(File.ReadAllBytes(Path.Combine(models, "words.bin"))));
        var linguistics = new TensorFile(LinguisticNetwork.File, ModelMemory.Keep(File.ReadAllBytes(Path.Combine(models, "linguistics.bin"))));
        var size = NetworkSize.Read(linguistics, words);
        var parameters = new ParameterSet(Workers, Seed);
        NameTagger.AddParameters(size, parameters);
        NetworkReader.Load(parameters, linguistics);

        var (maker, chance) = (new NamePassages(words), new Generator(Seed));
        List<NamePassage> PassagesOf(IEnumerable<NamedDocument> documents, string set) => [.. documents.SelectMany(d => maker.Make(d, NameLabels.Of(set), MostSentences, chance))];
        var passages = PassagesOf(CorpusNames.Read(corpus, "dev-037", "dev-077"), "corpus");
        foreach (var set in Sets) passages.AddRange(PassagesOf(NamedDocument.Read(FileOf(data, set)), set));
        var dev = DevSets.Select(set => (Name: set, Labels: NameLabels.Of(set), Passages: PassagesOf(NamedDocument.Read(FileOf(data, set)), set))).ToArray();
        log.WriteLine($"{passages.Count} passages, {passages.Sum(p => p.Batch.Count)} tokens, {passages.Sum(p => p.Gold.Count)} names");

        var trainer = new NameTrainer(size, parameters, VectorMemory.Of(words), log);
        trainer.Train(passages, passes, Rate, Seed, pass =>
        {
            if (pass % 5 != 0 && pass != passes) return;
            foreach (var (name, labels, held) in dev) log.WriteLine(FormattableString.Invariant($"    {name}: {trainer.Measure(held, labels)}"));
        });
        File.WriteAllBytes(Path.Combine(models, "names.bin"), NetworkWriter.Write(parameters.All.SkipWhile(p => p.Name != NameTagger.FirstOwn)));
        File.WriteAllText(Path.Combine(models, "names.md"), NameCard.Write(data, models, passages, passes));
    }

    /// <summary>The file of a set.</summary>
    public static string FileOf(string data, string set) => Path.Combine(data, $"{set}.conll.xz");
}
