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
          parties is learnt in both directions, where a set tells of both. Trained by Adam with dropout; {(raw > 0 ? StanceTraining.PassesWithRaw : StanceTraining.Passes)} passes, of whose last two thirds the model is the mean.
        - Data: NewsMTSC (Hamborg and Donnay, EACL 2021; MIT, sentences of publishers), DSE (Park, Pan and Joo, Findings of ACL 2021; free to use with citation), and the sentences with
          source and target of PLV (Hu et al., ACL 2024; no licence stated) and of CAMEO as ConfliBERT has them, whose cooperation counts as for and conflict as against:
          {rows} rows. Only weights are kept.
        {string.Join('\n', data.Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
        {(raw > 0 ? Teacher(raw) : "- No raw news was learnt from.")}
        - Bonuses of `evaluate dse` (logarithms): {bonuses.Edge:0.0} for an edge of the party named first, {bonuses.Return:0.0} for one of the other; those with the best sum of macro F1 and F1 of signed
          edges on one of {StanceTraining.Parts} parts of the training rows, by a model that had not learnt from it; the model here learnt from all.
        - Seed {StanceTraining.Seed}, one thread: two trainings give the same bytes. Made for the `linguistics.bin` beside it; after a new one it must be made again.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train stance --data FILE... --raw DIR --dev FILE...`.
        - Size: {bytes / 1024} KiB.

        {string.Join("\n\n", figures.Select(f => $"{f.Name} by `evaluate stance` or `evaluate dse`:\n\n```\n{f.Table.TrimEnd()}\n```"))}

        Known failures: praise that needs knowledge of the world (a court rules in somebody's favour) is often missed, as are irony and what is said of a target through another;
        stances that are returned (*b* toward *a*) are thin in the data and found in one of four cases; labels of the sets disagree on reported blame.

        """;

    private static string Teacher(int raw) => $"""
        - Raw news: {raw} sentences of `rawtext` (class B, of publishers; statistics alone are kept), with what a teacher thinks of an author and a target in each, and of two parties. The teacher, which is
          not shipped, is a transformer encoder of 8 layers of 512 units (rotary positions, about 38 million weights with its 24,576 word pieces) that first learnt to fill gaps in the raw news
          (45 million words), its matrices by Muon, for some 5 minutes on one GPU, and then was fine-tuned on the rows named above, five times, each time without a fifth of them; its answers are
          the mean of the five. By itself it tells NewsMTSC with macro F1 .749 on dev (.745 on rows left out), signed edges of DSE with F1 .609 to .617. Its training is not reproducible to the byte;
          its answers are data: `raw-stances.tsv.gz` holds them with the places of the sentences, no words (`train raw-stances` chooses the sentences and takes up answers). Sentences that
          stand in the dev sets are left out, but some of the same articles are among the raw news. Of a row the answer that is learnt is the label by half, by half what that
          one of the five thinks that had not learnt from the row (`row-stances.tsv.gz`). The part of the rows by which bonuses are chosen is unknown to the network here at that time, but not to the teacher.
        """;
}
