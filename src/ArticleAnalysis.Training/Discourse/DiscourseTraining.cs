using System.Globalization;
using System.Security.Cryptography;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Claims;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Makes <c>discourse.bin</c> and its card.</summary>
internal static unsafe class DiscourseTraining
{
    public const string TrainFile = "discourse/newsdiscourse.train.jsonl.gz", DevFile = "discourse/newsdiscourse.dev.jsonl.gz";
    private const int Networks = 2;

    public static void Run(string data, string models, TextWriter log)
    {
        var (words, texts) = (WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin")), new DiscourseTexts());
        var course = new DiscourseCourse(data, texts, words);
        DiscourseSample[] train = [.. DiscourseDocument.Read(new(Path.Combine(data, TrainFile))).Select(d => course.Sample(d, texts.Read(d)))];
        (DiscourseDocument Document, SentenceContext Context)[] dev = [.. DiscourseDocument.Read(new(Path.Combine(data, DevFile))).Select(d => (d, texts.Read(d)))];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Length} documents, {train.Sum(s => s.Shares.Length)} sentences, {train.Average(s => s.Facts.Average(f => f.Length)):0} facts each"));
        var file = course.Fit(train, Networks, log);
        File.WriteAllBytes(Path.Combine(models, "discourse.bin"), file);
        var score = new LabelScore();
        fixed (byte* _ = file)
        {
            var reader = new DiscourseReader(file, words);
            foreach (var (document, context) in dev) Score(document, reader.Read(context), score);
        }
        File.WriteAllText(Path.Combine(models, "discourse.md"), Card(data, file.Length, train, course.Raw, score));
        log.Write(score.Table());
    }

    /// <summary>Counts the sentences of a document.</summary>
    public static void Score(DiscourseDocument document, SentenceRoles roles, LabelScore score)
    {
        for (var at = 0; at < document.Sentences.Count; at++) score.Add(DiscourseDocument.LabelOf(document.Sentences[at].Role), DiscourseDocument.LabelOf(roles[at]));
    }

    private static string Card(string data, int bytes, DiscourseSample[] train, DiscourseSample[] raw, LabelScore dev) => $"""
        # Sentence roles: discourse.bin

        What each sentence of an English report does: tells the news, what it brought about, what led to it, how things stand, what happened long before, of single cases; judges; looks
        ahead; or is no part of the story.

        - Method: the mean of {Networks} networks. A layer of {DiscourseNetwork.Width} units reads each sentence: {FactRows.Rows} rows of hashed facts (place, words and pairs of them,
          clusters, forms of verbs, the main predicate and its complement, age of the times named, who says it, names met and new, claims, words shared with headline, opening and neighbours)
          and the mean of the vectors of its content words. A simple recurrent unit in each direction (Lei et al., EMNLP 2018) reads the sentences in their order; a last layer sees of each
          sentence all three, and the means over the article. Trained by Adam on cross-entropy in which rare roles weigh more, a part of the facts and of all units dropped; mean of the
          last passes. Facts in eight bits.
        - Taught by a larger network (knowledge distillation, Hinton et al. 2015), which is not shipped: an encoder of 8 layers of 512 units (rotary positions, about 38 million weights with its
          24,576 word pieces) that learnt to fill gaps in the raw news, some 5 minutes on one GPU, and then from newsdiscourse.train, whole documents in view, five times with a fifth of the documents left out
          (macro F1 on these .592; the mean of the five on dev .540). Its shares of the roles are kept in teacher-roles.tsv.gz (MIT; no text): of the labelled documents, each by the one of the five that
          had not seen it, which make {DiscourseCourse.TeacherPart:0.0} of what a sentence teaches; and of raw news by the mean of the five, of which {DiscourseCourse.RawAPass} documents come in each pass beside all labelled ones.
          Its own training cannot be repeated to the byte, so that the table is data.
        - Data: NewsDiscourse (Choubey, Lee, Huang, Wang, ACL 2020; github.com/prafulla77/Discourse_Profiling, released for research, no licence stated, texts of the New York Times, Reuters and
          Xinhua belong to their publishers): {train.Length} documents, {train.Sum(s => s.Shares.Length)} sentences. And {raw.Length} articles of raw news
          of class B, {raw.Sum(s => s.Shares.Length)} sentences, without labels. Only weights are kept.
        {string.Join('\n', ((string[])[TrainFile, DevFile]).Select(f => $"  - {Path.GetFileName(f)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, f))))}"))}
        - Settings were compared in five parts by document on newsdiscourse.train, the raw news read by that one of the five that had not seen the part left out.
          Macro F1 of one network: .514 by labels alone, .563 with the raw news, .573 with the teacher's part in labelled documents too (this at settings a hair from those here).
        - Seed {DiscourseCourse.Seed}, one thread: two trainings give the same bytes.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train discourse --data DIR`.
        - Size: {bytes / 1024} KiB.

        newsdiscourse.dev by `evaluate discourse`, ends of sentences given, every other layer our own:

        ```
        {dev.Table().TrimEnd()}
        ```

        Known failures: whether a sentence tells the news or its context is often a matter of taste in the data; what led to the news and how
        things stand are confused most. In long features of the New York Times, half of dev and a quarter of train, the news is told again all along: there it finds a third of it.

        """;
}
