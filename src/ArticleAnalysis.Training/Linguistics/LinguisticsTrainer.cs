using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Makes the models of the room Linguistics: the word table from raw news, lemmas and the network from the treebanks that may be learnt from.</summary>
internal static class LinguisticsTrainer
{
    public const int Seed = 20260119;

    /// <summary>GUM's genres under non-commercial licences.</summary>
    private static readonly string[] NonCommercial = ["GUM_fiction", "GUM_whow"];

    /// <summary>What is made, in order: a later step may read what an earlier one wrote.</summary>
    public static IReadOnlyList<(string Name, Action<TrainingFolders, TextWriter> Run)> Steps { get; } =
    [
        ("words", WordTrainer.Run),
        ("lemmas", LemmaTrainer.Run),
        ("encoder", NetworkTrainer.TrainEncoder),
        ("network", NetworkTrainer.TrainNetwork),
        ("card", NetworkTrainer.WriteCard),
    ];

    /// <summary>Runs all steps, or the one that is named.</summary>
    public static void Run(TrainingFolders folders, string? only, TextWriter log)
    {
        Directory.CreateDirectory(folders.Models);
        foreach (var (name, run) in Steps)
            if (only is null || only == name) run(folders, log);
    }

    /// <summary>The sentences that may be learnt from.</summary>
    public static List<TreebankSentence> ReadTraining(TrainingFolders folders) => [.. TrainingFiles(folders).SelectMany(file => Treebank.Read(file, MayShip))];

    /// <summary>The files in which they stand.</summary>
    public static string[] TrainingFiles(TrainingFolders folders) => [folders.Treebank("en_ewt-train"), folders.Treebank("en_gum-train")];

    /// <summary>True for a sentence whose text may be learnt from, by its <c>sent_id</c>.</summary>
    public static bool MayShip(string sentenceId) => !Array.Exists(NonCommercial, g => sentenceId.StartsWith(g, StringComparison.Ordinal));
}
