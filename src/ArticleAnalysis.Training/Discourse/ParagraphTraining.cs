using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Makes <c>paragraphs.bin</c> and its card.</summary>
internal static class ParagraphTraining
{
    private const float CorpusWeight = 3;

    private static readonly string[] Labels = [.. Enum.GetNames<SectionRole>().SkipLast(1)];

    private static readonly ClassifierPlan Plan = new(ParagraphRoles.Kind, Labels) { MostFeatures = 8000, Ridge = 3e-4f, Passes = 30, Balance = 0.3, Folds = 0 };

    public static void Run(string data, string corpus, string models, TextWriter log)
    {
        var (texts, reader) = (new DiscourseTexts(), DiscourseReader.Read(EnglishResources.Instance));
        RoleDocument[] own = [.. RoleDocument.OfCorpus(corpus, n => n >= AnnotatedArticle.FirstToLearnFrom, texts, reader)];
        RoleDocument[] reports = [.. Reports(data, texts, log)];
        log.WriteLine($"{own.Length} articles with {own.Sum(d => d.Features.Paragraphs.Count)} paragraphs, {reports.Length} reports with {reports.Sum(d => d.Features.Paragraphs.Count)}");
        var model = ClassifierTrainer.Train([.. own.SelectMany(d => Examples(d, CorpusWeight)), .. reports.SelectMany(d => Examples(d, 1))], Plan);
        File.WriteAllBytes(Path.Combine(models, "paragraphs.bin"), model);

        var roles = new ParagraphRoles(ClassifierTrainer.Open(model, ParagraphRoles.Kind));
        var (ownScore, reportScore) = (new RunScore(), new RunScore());
        foreach (var document in RoleDocument.OfCorpus(corpus, n => n < AnnotatedArticle.FirstToLearnFrom, texts, reader)) ownScore.Add(document, roles);
        foreach (var document in RoleDocument.OfReports(new(Path.Combine(data, DiscourseTraining.DevFile)), texts, reader)) reportScore.Add(document, roles);
        File.WriteAllText(Path.Combine(models, "paragraphs.md"), Card(model.Length, own.Length, reports.Length, ownScore, reportScore));
        log.Write(ownScore.Table() + reportScore.Table());
    }

    private static IEnumerable<Example> Examples(RoleDocument document, float weight)
    {
        var sink = new ExampleReader();
        for (var at = 0; at < document.Features.Paragraphs.Count; at++)
        {
            if (document.GoldOf(document.Features.Paragraphs[at]) is not { } role) continue;
            document.Features.Read(at, ref sink);
            yield return sink.Take([(int)role], weight);
        }
    }

    /// <summary>The reports from which the roles of sentences are learnt, each half read by a network that has learnt from the other: a network is too sure of what it has seen.</summary>
    private static IEnumerable<RoleDocument> Reports(string data, DiscourseTexts texts, TextWriter log)
    {
        var words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
        var course = new DiscourseCourse(data, texts, words);
        var documents = DiscourseDocument.Read(new(Path.Combine(data, DiscourseTraining.TrainFile))).Select(d => (Document: d, Context: texts.Read(d))).ToList();
        for (var half = 0; half < 2; half++)
        {
            var other = documents.Where((_, i) => i % 2 != half).Select(d => course.Sample(d.Document, d.Context)).ToList();
            var reader = new DiscourseReader(ModelMemory.Keep(course.Fit(other, networks: 1, log)), words);
            foreach (var (document, context) in documents.Where((_, i) => i % 2 == half)) yield return RoleDocument.Of(document, context, reader.Read(context));
        }
    }

    private static string Card(int bytes, int own, int reports, RunScore ownScore, RunScore reportScore) => $"""
        # Roles of paragraphs: paragraphs.bin

        What the paragraphs of an English article do that stand under no heading: lead, development, background, impact, reaction, analysis, outlook and so on. The best path through their
        probabilities, on which a new run costs {ParagraphRoles.RunCost:0.#}, divides a report into sections.

        - Method: a linear classifier (softmax, ML.NET's L-BFGS; see `Classifier`) over hashed features: what the sentences of the paragraph and of its neighbours do (`discourse.bin`), place,
          how much of it gives the words of others, how far one actor has it to himself, forms of verbs, words.
        - Data: paragraphs of {own} articles of this project's corpus (037 to 076 and `training/`) that have headings, by the roles that annotators gave to their sections; they count {CorpusWeight} times. And {reports} reports
          of NewsDiscourse (see `discourse.md`), by the labels of their sentences: main is lead, and development once something else was told; previous event, current context and
          historical event are background; consequence and anecdote impact; evaluation reaction where somebody speaks, else analysis; expectation outlook. The roles of
          their sentences are read, half by half, by a network that learnt from the other half and from its teacher (`discourse.md`).
        - Made: 2026-11-26 by `ArticleAnalysis.Training train paragraphs --data DIR`, after `discourse.bin`; the same data give the same bytes.
        - Size: {bytes / 1024} KiB.

        By `evaluate roles`, share of the characters of running text that stand in a run of the right role:

        corpus 001 to 036, articles with headings, the headings taken out

        ```
        {ownScore.Table().TrimEnd()}
        ```

        newsdiscourse.dev

        ```
        {reportScore.Table().TrimEnd()}
        ```

        Known failures: dispute, significance and constraints are told apart by their headings, hardly by their sentences; development is taken for lead or background.

        """;
}
