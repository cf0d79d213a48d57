using System.Security.Cryptography;
using ArticleAnalysis.Stances.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Writes the card of <c>stances.bin</c>.</summary>
internal static class StanceCard
{
    /// <param name="data">Files that were learnt from.</param>
    /// <param name="rows">Number of rows in them that were learnt from.</param>
    /// <param name="raw">Number of sentences of raw news.</param>
    /// <param name="bonuses">Of the answers, as they were chosen.</param>
    /// <param name="bytes">Size of the model.</param>
    /// <param name="figures">Figures by the name of the set.</param>
    public static string Write(IEnumerable<string> data, int rows, int raw, StanceBonuses bonuses, long bytes, IEnumerable<(string Name, string Table)> figures) => $"""
        # Stances: stances.bin

        What a holder, or the author, thinks of a target in a passage of English: against, neither, for.

        - Method: the states that the linguistic network has of each token, with the word's vector, are narrowed to {StanceNetwork.Width} numbers; rows of lemmas and of marks are added (sides and
          distances to target and holder in the text and in the tree, relations, voice, negation, quotation marks, praise and blame by the lexicon of VADER); after a
          rectifier {StanceNetwork.Attentions} attentions gather the passage, beside target, holder and the way between them in the tree; one hidden layer of {StanceNetwork.Hidden} units scores. Each pair of
          parties is learnt in both directions. Trained by Adam with dropout; mean of passes {StanceTraining.FirstInMean} to {StanceTraining.Passes}.
        - Data: NewsMTSC (Hamborg and Donnay, EACL 2021; MIT, sentences of publishers), DSE (Park, Pan and Joo, Findings of ACL 2021; free to use with citation), and the sentences with
          source and target of PLV (Hu et al., ACL 2024; no licence stated) and of CAMEO as ConfliBERT has them, whose cooperation counts as for and conflict as against:
          {rows} rows. Only weights are kept.
        {string.Join('\n', data.Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
        - Seed {StanceTraining.Seed}, one thread: two trainings give the same bytes. Made for the `linguistics.bin` beside it; after a new one it must be made again.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train stance --data FILE... --dev FILE...`.
        - Size: {bytes / 1024} KiB.

        {string.Join("\n\n", figures.Select(f => $"{f.Name} by `evaluate stance` or `evaluate dse`:\n\n```\n{f.Table.TrimEnd()}\n```"))}

        Known failures: praise that needs knowledge of the world (a court rules in somebody's favour) is often missed, as are irony and what is said of a target through another;
        stances that are returned (*b* toward *a*) are thin in the data and found in one of four cases; labels of the sets disagree on reported blame.

        """;
}
