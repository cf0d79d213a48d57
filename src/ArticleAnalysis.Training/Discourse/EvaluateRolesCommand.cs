using System.CommandLine;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Training.Discourse;

/// <summary><c>evaluate roles</c>: runs of paragraphs in texts without headings against gold.</summary>
internal static class EvaluateRolesCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Reports with labelled sentences, as evaluate discourse reads them.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of the annotated articles; those of 001 to 036 with headings are read without them.", HelpName = "DIR" };
        var command = new Command("roles",
            """
            Print the share of characters in texts without headings that stand in a run of paragraphs with the right role, and F1 of each role.
            The roles of sections under headings are sections.role of evaluate briefs.
            """) { data, corpus };
        command.SetAction(result => Run(result.GetValue(data) ?? [], result.GetValue(corpus)));
        return command;
    }

    private static int Run(FileInfo[] data, DirectoryInfo? corpus)
    {
        var (texts, reader, roles) = (new DiscourseTexts(), DiscourseReader.Read(EnglishResources.Instance), ParagraphRoles.Read(EnglishResources.Instance));
        foreach (var file in data) Print(file.Name, RoleDocument.OfReports(file, texts, reader), roles);
        if (corpus is not null) Print(corpus.Name, RoleDocument.OfCorpus(corpus.FullName, n => n < AnnotatedArticle.FirstToLearnFrom, texts, reader), roles);
        return 0;
    }

    private static void Print(string name, IEnumerable<RoleDocument> documents, ParagraphRoles roles)
    {
        var score = new RunScore();
        foreach (var document in documents) score.Add(document, roles);
        Console.Out.WriteLine(name);
        Console.Out.Write(score.Table());
    }
}
