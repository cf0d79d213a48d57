using System.Security.Cryptography;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>The model card of <c>themes.bin</c>.</summary>
internal static class ThemeCard
{
    public static string Write(IReadOnlyList<ThemeText> texts, ClassifierPlan plan, string trainFile, byte[] model, IReadOnlyList<string> scores)
    {
        var counts = texts.GroupBy(t => t.Source).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var sets = string.Join(", ", counts.Where(c => c.Key is not ("seeds" or "corpus" or RawNews.Source or RawNews.PartSource)).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"));
        var levels = plan.Parents!.Select(p => p < 0 ? 1 : plan.Parents![p] < 0 ? 2 : 3).CountBy(l => l).ToDictionary();
        return FormattableString.Invariant($"""
            # Themes: themes.bin

            {plan.Labels.Count} IPTC Media Topics (release 2025-03-31; codes, names and definitions copyright IPTC, CC BY 4.0): {levels[1]} of level 1, {levels.GetValueOrDefault(2)} of level 2, {levels.GetValueOrDefault(3)} of level 3.

            - Method: {plan.Members} nets, of which the mean is taken, with together {plan.Hidden} hidden rectifiers over hashed features: the {plan.MostFeatures} words, pairs of neighbouring words and word clusters that tell most (1 + ln n times inverse
              document frequency, unit length, the title counted twice), the mean vector of the words, the kind of text (length, a headline in lower case). Softmax over level 1, and below each topic over
              those under it and none of them. Adagrad, {plan.Passes} passes, dropout.
            - What goes into the units is narrowed to its {plan.Components} main components once it is learnt: a feature keeps these, 8 bits each with a scale for each feature. That also errs less on texts from elsewhere.
            - Each feature has a vector of {plan.Vectors![0].Length} components by the articles of raw news and the headlines in which it stands (latent semantic analysis). What vectors say for the units is learnt
              with the rest and then taken into the weights of each feature, so that words that the labelled texts hardly have speak too, and the model needs no vectors.
            - The themes of {counts[RawNews.Source]} articles of raw news were named by reading (raw-themes.tsv), all of them with the main one first, as of the corpus articles (Kuzman and Ljubešić 2025: a strong
              annotator on real news). They teach whole, as a title and as text alone.
            - Probabilities: one line from the log-odds of shares, fitted on these and the corpus articles by models that had not seen them ({plan.Folds} parts). Thresholds: for each theme the best F1 on texts of
              the data sets, left out likewise.
            - Settings were compared on a tenth of the training rows, a fifth of the articles of raw news and dev, some 90 of them; the figures of dev flatter a little.
            - Data: rows of licence classes A and B of themes.train.jsonl.xz ({sets}), raw news of class B, the project's own theme-seeds.tsv ({counts["seeds"]} rows, MIT),
              raw-themes.tsv (MIT) and corpus articles ({counts["corpus"]}, MIT). No text is kept, only weights. The seeds were written in the knowledge of what kinds of texts were told wrongly on dev.
              - themes.train.jsonl.xz SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(trainFile)))}
            - Seed: {LinearFit.Seed}. Two trainings give the same bytes.
            - Made: 2026-11-26 by `ArticleAnalysis.Training train themes --data DIR`.
            - Size: {model.Length / 1024} KiB.

            Scores (bbc and reuters21578 are of sources that the model has not seen and are measured only; most dev rows name one theme of several):

            | set | texts | best theme right | micro F1 | macro F1 |
            |---|---|---|---|---|
            {string.Join('\n', scores)}

            Known failures: the best theme is nearly always one of the article's, but of two or three themes it is often not the one that a reader would name first: politics before war, economy
            before labour, politics or economy in pieces on trade policy. Sources draw the lines elsewhere: what an editor files under politics is crime, health or education by its words.
            Society and human interest are told from headlines of one site.

            Tried without gain: names of raw news by an earlier model as soft labels, vectors of 256 components, an earlier model's view of title or lead beside that of the whole, word dropout, a feature
            for each source, the classes of the data sets (HuffPost's WEDDINGS) as a second output of the same units, a linear model beside the units, numbers and question marks as words, the mean
            of four passes in place of one, thresholds drawn less or more to a common one, 150000 features, twice the units. 4 bits a weight would lose nothing to speak of.
            Tried with little gain: the probabilities that a teacher gives, a transformer encoder of 38 million weights that first learnt from raw news to fill gaps and then the same texts. As parts of 15575 more
            articles of raw news, and two fifths of those named and of allsides, they bring dev level 1 from 0.759, 0.750, 0.634 to 0.759, 0.752, 0.640 and raw news left out from 0.943, 0.803, 0.754 to
            0.944, 0.809, 0.758, but take level 3 from 0.533, 0.508, 0.413 to 0.481, 0.490, 0.377 and bbc from 0.785 to 0.772. The teacher itself tells allsides better (0.819) and huffpost worse (0.592).

            """);
    }
}
