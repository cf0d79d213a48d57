using ArticleAnalysis.Discourse;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>An article without headings, of which it is known what each sentence's section does; null where it does nothing for the article.</summary>
internal sealed record RoleDocument(SentenceContext Context, SentenceRoles Roles, SectionRole?[] Gold)
{
    private const int LeastHeadings = 2;

    /// <summary>What tells the roles of its paragraphs.</summary>
    public ParagraphFeatures Features { get; } = new(Context.Text, Context.Entities, Context.Attributions, Roles);

    /// <summary>A report of NewsDiscourse: the labels of its sentences stand for roles of sections. Judgement in the words of others is reaction.</summary>
    public static RoleDocument Of(DiscourseDocument document, SentenceContext context, SentenceRoles roles)
    {
        var gold = new SectionRole?[document.Sentences.Count];
        var isLead = true;
        for (var at = 0; at < gold.Length; at++)
        {
            var sentence = document.Sentences[at];
            isLead &= sentence.Role is SentenceRole.Main or SentenceRole.Furniture;
            gold[at] = sentence.Role switch
            {
                SentenceRole.Main => isLead ? SectionRole.Lead : SectionRole.Development,
                SentenceRole.Consequence or SentenceRole.Anecdotal => SectionRole.Impact,
                SentenceRole.PreviousEvent or SentenceRole.CurrentContext or SentenceRole.HistoricalEvent => SectionRole.Background,
                SentenceRole.Evaluation => sentence.IsSpeech ? SectionRole.Reaction : SectionRole.Analysis,
                SentenceRole.Expectation => SectionRole.Outlook,
                _ => null,
            };
        }
        return new(context, roles, gold);
    }

    /// <summary>The reports of a file of NewsDiscourse.</summary>
    public static IEnumerable<RoleDocument> OfReports(FileInfo file, DiscourseTexts texts, DiscourseReader reader)
    {
        foreach (var document in DiscourseDocument.Read(file))
        {
            var context = texts.Read(document);
            yield return Of(document, context, reader.Read(context));
        }
    }

    /// <summary>The articles of the corpus that have headings, with the headings taken out.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="wanted">Which articles, by their numbers.</param>
    /// <param name="texts">The stages.</param>
    /// <param name="reader">Tells the roles of sentences.</param>
    public static IEnumerable<RoleDocument> OfCorpus(string folder, Func<int, bool> wanted, DiscourseTexts texts, DiscourseReader reader)
    {
        var (articles, sections) = (new ArticleReader(EnglishResources.Instance), new SectionFinder(EnglishResources.Instance));
        foreach (var path in AnnotatedArticle.Paths(folder))
        {
            var (stem, gold) = (path[..^".gold.json".Length], GoldBrief.Read(path));
            if (!wanted(int.Parse(Path.GetFileName(path).Split('-')[1]))) continue;
            var article = articles.Read(ArticleSource.FromFile(File.Exists(stem + ".txt") ? stem + ".txt" : stem + ".html"));
            var found = sections.Find(article);
            if (found.Count(s => s.Heading is not null) < LeastHeadings) continue;
            var roles = found.Select(s => RoleOf(gold, s.Heading?.Of(article.Text))).ToArray();
            var bare = article with { Blocks = [.. article.Blocks.Where(b => !found.Any(s => s.Heading == b.Span || (s.Role == SectionRole.Boilerplate && s.Span.Contains(b.Span))))], BlockPaths = [] };
            var context = texts.Read(bare);
            var read = reader.Read(context);
            yield return new(context, read, [.. read.Sentences.ToArray().Select(s => roles[Array.FindIndex([.. found], f => f.Span.Contains(context.Text.Sentences[s].Span))])]);
        }
    }

    /// <summary>The role that most characters of a paragraph have in gold; null for furniture.</summary>
    public SectionRole? GoldOf(Paragraph paragraph) => Enumerable.Range(paragraph.First, paragraph.End - paragraph.First)
        .GroupBy(at => Gold[at]).MaxBy(g => g.Sum(at => Context.Text.Sentences[Roles.Sentences[at]].Span.Length))!.Key;

    private static SectionRole? RoleOf(GoldBrief gold, string? heading) =>
        gold.Sections.FirstOrDefault(s => heading is null ? string.IsNullOrEmpty(s.Heading) : s.Heading is { } other && PythonText.Norm(other) == PythonText.Norm(heading)) is { } section
            ? Enum.Parse<SectionRole>(section.Role, ignoreCase: true) is var role and not SectionRole.Boilerplate ? role : null
            : null;
}
