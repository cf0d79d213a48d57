using System.Security.Cryptography;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Makes <c>lemmas.bin</c> and its model card: rules that hold for many words, learnt first, and then the words that they get wrong.</summary>
internal static class LemmaTrainer
{
    /// <summary>One annotation alone may be a slip, but for the words of closed classes, which are few and well known.</summary>
    public const int LeastCount = 2;
    private const int EditSupport = 2;
    private const int CasingSupport = 5;
    private static readonly Upos[] Closed = [Upos.Adp, Upos.Aux, Upos.Cconj, Upos.Det, Upos.Part, Upos.Pron, Upos.Sconj];

    public static void Run(TrainingFolders folders, TextWriter log)
    {
        var model = Train(LinguisticsTrainer.ReadTraining(folders), EnglishResources.Instance);
        File.WriteAllBytes(Path.Combine(folders.Models, "lemmas.bin"), model);
        var scores = new List<string>();
        foreach (var name in (string[])["en_ewt-dev", "en_gum-dev"])
        {
            var sentences = Treebank.Read(folders.Treebank(name)).ToList();
            scores.Add($"| {name} | {sentences.Sum(s => s.Words.Length)} | {Accuracy(sentences, model):P2} |");
            log.WriteLine(scores[^1]);
        }
        File.WriteAllText(Path.Combine(folders.Models, "lemmas.md"), Card(folders, model.Length, scores));
    }

    /// <summary>Learns from treebanks and from the language's table of irregular words.</summary>
    public static byte[] Train(IEnumerable<TreebankSentence> sentences, LanguageResources language)
    {
        var samples = sentences.SelectMany(LemmaSample.Of).Concat(IrregularWords.Read(language)).ToList();
        samples.AddRange(RegularForms.Of(samples).ToList());
        var model = new LemmaModelWriter(samples.Select(s => s.Xpos).Distinct().Order(StringComparer.Ordinal));
        AddRules(model, samples);

        // Each list holds only the words for which what is known by then is wrong.
        samples.AddRange(RegularForms.MaybeOf(samples).ToList());
        AddList(model, samples, s => LemmaKeys.Word(LemmaKeys.HashOf(s.Lower), s.Upos));
        AddList(model, samples, s => LemmaKeys.Word(LemmaKeys.HashOf(s.Lower), model.TagOf(s.Xpos)));
        samples.AddRange(NamesInOtherCase(samples));
        AddList(model, samples, s => LemmaKeys.Word(LemmaKeys.HashOf(s.Lower), model.TagOf(s.Xpos), s.Shape));
        return model.ToFile();
    }

    /// <summary>Types vote, not tokens: a rule must hold for many words, not for one frequent word.</summary>
    private static void AddRules(LemmaModelWriter model, List<LemmaSample> samples)
    {
        var edits = new SuffixVotes<int, LemmaEdit>(EditSupport);
        foreach (var (lower, xpos, edit) in samples.Select(s => (s.Lower, s.Xpos, s.Edit)).Distinct())
            edits.Add(model.TagOf(xpos), lower, edit, edit.ShortestSuffix(lower), LemmaKeys.LongestSuffix);
        foreach (var (tag, suffix, edit) in edits.Rules()) model.AddEdit(suffix, tag, edit);

        var casings = new SuffixVotes<CasingContext, LemmaCasing>(CasingSupport);
        foreach (var (lower, xpos, shape, explained, casing) in samples.Select(s => (s.Lower, s.Xpos, s.Shape, s.Explained, s.Casing)).Distinct())
            if (casing is { } known) casings.Add(new(model.TagOf(xpos), shape, explained), lower, known, 0, LemmaKeys.LongestSuffix);
        foreach (var (context, suffix, casing) in casings.Rules()) model.AddCasing(suffix, context, casing);
    }

    /// <summary>Adds the commonest lemma of each group of samples where it is right more often than what the model gives so far.</summary>
    private static void AddList(LemmaModelWriter model, List<LemmaSample> samples, Func<LemmaSample, ulong> keyOf)
    {
        var file = model.ToFile();
        var known = Lemmatizer.Read(file);
        foreach (var group in samples.GroupBy(keyOf))
        {
            var best = group.GroupBy(s => s.Lemma).OrderByDescending(l => l.Count()).ThenBy(l => l.Key, StringComparer.Ordinal).First();
            var least = Closed.Contains(best.First().Upos) ? 1 : LeastCount;
            if (best.Count() >= least && best.Count() > group.Count(s => s.Predict(known) == s.Lemma)) model.List(group.Key, best.Key);
        }
        GC.KeepAlive(file);
    }

    /// <summary>Names as if seen in capitals and in lower case, unless they were: PARIS is Paris, but NATO is NATO.</summary>
    private static List<LemmaSample> NamesInOtherCase(List<LemmaSample> samples)
    {
        var seen = samples.Where(s => !s.Explained).Select(s => (s.Form, s.Xpos)).ToHashSet();
        var names = samples.Where(s => s.Upos == Upos.Propn && s.Shape == TokenShape.Capitalized && s.Lemma == s.Form);
        return [.. names.SelectMany(s => (LemmaSample[])[s with { Form = s.Form.ToUpperInvariant(), Shape = TokenShape.AllCaps }, s with { Form = s.Lower, Shape = TokenShape.Lower }])
            .Where(s => !seen.Contains((s.Form, s.Xpos)))];
    }

    /// <summary>Share of words whose lemma is right, capitals and all, when their tags are the treebank's; a gold lemma <c>_</c> counts as right.</summary>
    private static double Accuracy(List<TreebankSentence> sentences, byte[] model)
    {
        var lemmatizer = Lemmatizer.Read(model);
        var wrong = sentences.SelectMany(LemmaSample.Of).Count(s => s.Lemma != "_" && s.Predict(lemmatizer) != s.Lemma);
        GC.KeepAlive(model);
        return 1 - ((double)wrong / sentences.Sum(s => s.Words.Length));
    }

    private static string Card(TrainingFolders folders, int bytes, List<string> scores) => $"""
        # Lemmas: lemmas.bin

        Base forms of English words, by the conventions of the Universal Dependencies treebanks.

        - Method: for each Penn tag and suffix of up to {LemmaKeys.LongestSuffix} characters the commonest edit of the form, and for each way of writing it what becomes of its capitals,
          learnt over word types and their regular forms; then lists of the words that these rules get wrong.
        - Data: Universal Dependencies English EWT (CC BY-SA 4.0) and English GUM (the release as a whole CC BY-NC-SA 4.0, annotations CC BY 4.0, texts by document: those
          of fiction and whow, which are non-commercial, left out); `Linguistics/irregular-forms.tsv`, our own table. Only statistics are kept.
        {string.Join('\n', LinguisticsTrainer.TrainingFiles(folders).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"))}
        - No random numbers. Two trainings give the same bytes.
        - Made: 2026-11-25 by `ArticleAnalysis.Training train linguistics --only lemmas --data DIR`.
        - Size: {bytes / 1024} KiB.

        Lemmas right on dev splits, capitals compared, under gold tags:

        | set | words | lemma |
        |---|---|---|
        {string.Join('\n', scores)}

        Known failures: misspelt and drawn-out words keep their spelling; the *'s* of *she's gone* gives *be*; names written in lower case that training lacks stay so;
        acronyms that are common nouns are in lower case (*ceo*), as EWT has them; *people* is its own lemma.

        """;
}
