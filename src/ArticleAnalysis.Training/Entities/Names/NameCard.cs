using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>Writes <c>names.md</c>: what the scorer of names is made of and what it finds in raw text.</summary>
internal static class NameCard
{
    /// <summary>What was tried, measured once; a training does not measure it again.</summary>
    private const string Ladder = """
        What each step gave (worldwide dev, F1 of four classes; single trainings differ by 0.3):

        | step | F1 |
        |---|---|
        | worldwide alone, 8 passes, states as they are | 82.0 |
        | the same, the states learnt with the names (a network of its own, at twice the cost of the whole layer) | 82.7 |
        | MASC, Re-DocRED and CrossNER added, 8 passes | 83.1 |
        | 14 passes | 83.7 |
        | GMB added at a quarter of the weight | 1.4 less; nothing gained on MASC held out (68.9 for 68.8) or on the web sentences |
        | the second pass over the document | 0.4 more |

        """;

    public static string Write(string data, string models, IReadOnlyList<NamePassage> passages, int passes)
    {
        var resources = new TrainedResources(models);
        var (annotator, finder) = (new Annotator(resources), new EntityFinder(resources));
        var rows = NameTraining.DevSets.SelectMany(set => Rows(set, NamedDocument.Read(NameTraining.FileOf(data, set)), annotator, finder));
        var files = NameTraining.Sets.Select(set => $"  - {set}.conll.xz SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(NameTraining.FileOf(data, set))))}");
        return $"""
            # Names: names.bin

            Which words of English text are names, and of what: persons, organisations, states and towns (GPE), other places, peoples and faiths (NORP), facilities, events,
            products, works, laws, and other named things.

            - Features: the states of the linguistic network ([linguistics.md](linguistics.md)) for each token, of its two stacks and of the layer over them; learnt rows for the
              16384 commonest words, for hashed affixes of three and four characters and for shapes. One simple recurrent layer of {NameSize.Side} units in each direction over a layer
              of {NameSize.Width}; a linear layer; a chain of BIO tags (a conditional random field). Of another linguistics.bin the states mean something else: then names.bin must
              be trained again.
            - At run time a second pass adds to a word's scores what the same word is taken for in the rest of the document.
            - Labels that cover several of our types (LOC of worldwide: GPE or LOC) leave the choice open: the loss is the probability of all taggings that are allowed. Where a
              set does not mark a type, a capitalised word outside its names may still be of it.
            - Noise: some passages in lower case, in capitals, in title case; {NameTrainer.Dropouts.Word:0%} of the words taken for strangers; {NameTrainer.Dropouts}.
            - Settings: {passes} passes over {passages.Count} passages of one to five sentences, {passages.Sum(p => p.Batch.Count)} tokens, {passages.Sum(p => p.Gold.Count)} names; rate {NameTraining.Rate.ToString(CultureInfo.InvariantCulture)} falling to 0, batches of 1,400 tokens.
            - Data: worldwide newswire (published for research by Stanford NLP without a licence file; the texts belong to their publishers), MASC (open), Re-DocRED (MIT, texts CC BY-SA),
              CrossNER politics (MIT, texts CC BY-SA), and articles 037 to 076 of corpus/. Only weights are kept. CoNLL-2003 is in none of them.
            {string.Join('\n', files)}
            - Seed: {NameTraining.Seed}; two workers. Two trainings give the same bytes on one kind of machine.
            - Made: 2026-11-26 by `ArticleAnalysis.Training train names --data DIR`.
            - Size: {new FileInfo(Path.Combine(models, "names.bin")).Length / 1024} KiB.

            Scores from raw text (`evaluate ner --data FILE`; exact range and class, schemes of four classes; uner-ewt marks no MISC, so that what is found of it counts as false):

            | set | class | P | R | F1 |
            |---|---|---|---|---|
            {string.Join('\n', rows)}

            {Ladder}
            Known failures: organisations that are named after places, and titles of works without marks; illnesses, indices and programmes, of which each data set marks others;
            names at the start of headlines; single capitalised common nouns (the Government, the State). Confidence is the probability of
            the chain with all scores times 0.8, which was chosen on worldwide dev: there names are right as often as it says, within .016 (ten bins).

            """;
    }

    private static IEnumerable<string> Rows(string set, IEnumerable<NamedDocument> documents, Annotator annotator, EntityFinder finder)
    {
        var comparison = new NameComparison(NameScheme.Of("conll4"));
        foreach (var document in documents) comparison.Add(document.Names, EvaluateNerCommand.NamesIn(finder.Recognizer.Find(annotator.Annotate(document.Text))));
        return comparison.Figures().Select(f => string.Create(CultureInfo.InvariantCulture, $"| {set} | {f.Name} | {100 * f.Counts.Precision:0.0} | {100 * f.Counts.Recall:0.0} | {100 * f.Counts.F1:0.0} |"));
    }
}
