using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Writes <c>linguistics.md</c>: what the layer is made of and what it scores from raw text.</summary>
internal static class NetworkCard
{
    private static readonly string[] Sets = ["en_ewt-dev", "en_gum-dev", "en_partut-dev", "en_lines-dev"];
    private static readonly string[] Metrics = ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS"];

    /// <summary>What each step gave, measured once; a training does not measure it again.</summary>
    private const string Ladder = """
        What each step gave, on gold tokens and sentences (UPOS / UAS / LAS, each head chosen freely). Width 192 and joint 128 but in the last rows; the stage before,
        an averaged perceptron, had UPOS 94.7 and 96.0 and no trees:

        | step | EWT dev | GUM dev |
        |---|---|---|
        | treebanks alone, no vectors, 4 passes | 94.03 / 78.89 / 74.34 | 95.57 / 78.01 / 73.73 |
        | vectors, language model over 6 million tokens, 8 passes | 95.91 / 85.02 / 81.78 | 97.37 / 84.21 / 81.21 |
        | language model over 50 million tokens, 20 passes | 96.11 / 88.16 / 85.33 | 97.44 / 88.18 / 85.59 |
        | the same, encoder at 0.4 of the rate | 96.21 / 87.71 / 84.90 | 97.58 / 87.42 / 84.79 |
        | the same, dropout 0.4 between the layers, after 32 of 36 passes | 96.12 / 88.23 / 85.55 | |
        | encoder at 0.7 of the rate, joint 192, after 16 of 20 passes | 96.17 / 88.16 / 85.33 | 97.55 / 87.84 / 85.41 |
        | batches of half the size, after 8 of 24 passes | 96.02 / 86.15 / 83.15 | 97.41 / 85.65 / 82.97 |
        | width 224, joint 160, language model without dropout over all 53 million tokens, encoder at 0.7 of the rate, 24 passes | 96.22 / 88.63 / 85.94 | 97.66 / 88.56 / 86.18 |
        | the same, encoder at the full rate, 32 passes: what ships | 96.25 / 88.79 / 86.09 | 97.47 / 88.90 / 86.54 |

        A greedy transition parser with a perceptron over the same treebanks (arc-hybrid, dynamic oracle, about 110 templates) had UAS 82.1, LAS 77.8 on EWT.
        """;

    public static string Write(TrainingFolders folders, NetworkSize size, string settings, TextWriter log)
    {
        var annotator = new Annotator(new TrainedResources(folders.Models));
        var rows = new List<string>();
        foreach (var set in Sets)
        {
            using var reader = new StreamReader(new XZStream(File.OpenRead(folders.Treebank(set))));
            var gold = ConlluReader.Read(reader);
            var scores = LayerScorer.Score(gold, annotator.Annotate(gold.Text)).ToDictionary(s => s.Name, s => 100 * s.F1);
            rows.Add($"| {set} | {string.Join(" | ", Metrics.Select(m => scores[m].ToString("0.00", CultureInfo.InvariantCulture)))} |");
            log.WriteLine(rows[^1]);
        }
        return $"""
            # Linguistics: linguistics.bin

            Sentence ends, parts of speech (UPOS, Penn), morphological features and Universal Dependencies trees of English. With it belong `words.bin` (vectors and
            clusters, [words.md](words.md)) and `lemmas.bin` ([lemmas.md](lemmas.md)).

            - Network: an input row a token (word vector projected, a learnt row for the {size.Words} commonest words, hashed affixes of two to four characters, shape and
              space before); {size.Layers} layers of simple recurrent units (Lei et al. 2018), {size.Width} wide, forwards, and as many backwards; one layer, {size.Joint} wide in each
              direction, that reads both; over it linear scorers of tags, features and sentence ends, a biaffine scorer of arcs (Dozat and Manning 2017) and a scorer of
              relations. The tree is the maximum spanning tree with one root: arcs may cross, and every output is a tree. A passage is read whole, so that
              a sentence is understood in its paragraph.
            - Learnt in two steps: the two stacks as a language model in either direction on raw news (each state tells the next word: the commonest
              words themselves, the others by their cluster); then everything on the treebanks.
            - Settings: {settings}
            - Arithmetic: floats, each sum in one fixed order with fused multiply-add, so that every machine gives the same bits. Tables of words and affixes are stored in 8 bits a value.
            - Data: Universal Dependencies English EWT (CC BY-SA 4.0) and English GUM (the release as a whole CC BY-NC-SA 4.0, annotations CC BY 4.0, texts by document:
              those of fiction and whow, which are non-commercial, left out); raw news as in words.md. Only statistics are kept.
            {string.Join('\n', LinguisticsTrainer.TrainingFiles(folders).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
            - Seed: {LinguisticsTrainer.Seed}; two workers. Two trainings give the same bytes on one kind of machine.
            - Made: 2026-11-25 by `ArticleAnalysis.Training train linguistics --data DIR`.
            - Size: {new FileInfo(Path.Combine(folders.Models, "linguistics.bin")).Length / 1024} KiB.

            Scores from raw text on dev splits (F1, CoNLL 2018 definitions; `evaluate linguistics --gold FILE`). ParTUT and LinES are measured only; they tokenize and annotate
            some constructions in their own way (LinES keeps hyphenated words whole), so their figures say how near the conventions are rather than how often the layer errs.

            | set | {string.Join(" | ", Metrics.Select(m => m.ToLowerInvariant()))} |
            |---|{string.Concat(Metrics.Select(_ => "---|"))}
            {string.Join('\n', rows)}

            {Ladder}

            Known failures: contractions written without an apostrophe that only the context tells (its for it's, your for you're) stay one token, and so do words run together;
            sentences that nothing marks in web text; names that are common words, in headlines above all; verbs that are nouns too, after long subjects; the attachment of
            prepositional phrases and of coordinated clauses; people is its own lemma, as in EWT. Features that EWT and GUM annotate in different ways are learnt as a mixture.

            """;
    }
}
