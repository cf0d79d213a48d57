using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ArticleAnalysis.Cli;

/// <summary>The usual help, then examples that can be copied, then what the exit status means.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        [BriefCommand.Name] =
        [
            "article-analysis brief article.html",
            "article-analysis brief article.txt --format json | jq .stances",
            "curl -s https://example.org/story | article-analysis brief - --format markdown",
            "article-analysis brief news/ 'more/**/*.html' -o briefs.jsonl",
            "article-analysis brief news/ -o briefs/",
        ],
        [AnnotateCommand.Name] =
        [
            "article-analysis annotate article.txt",
            "article-analysis annotate article.html --format conllu > article.conllu",
            "echo 'Two ships collided.' | article-analysis annotate - --format json | jq '.sentences[].tokens[].lemma'",
            "article-analysis annotate news/ --format entities --no-text | jq -r '.entities[0].name'",
            "article-analysis annotate article.txt -o entities.html",
            "article-analysis annotate news/ --format displacy -o names.json",
            "article-analysis annotate article.txt --format timex3 --day 2026-01-19 -o article.tml",
            "article-analysis annotate news/ --format attributions --no-text | jq -r '.attributions[] | .source.text + \": \" + .content[0].text'",
            "article-analysis annotate news/ -o annotated/",
        ],
        [ExtractCommand.Name] =
        [
            "article-analysis extract page.html",
            "curl -s https://example.org/story | article-analysis extract - --format markdown",
            "article-analysis extract page.html --format json | jq '.title, .authors'",
            "article-analysis extract pages/ -o articles.jsonl",
            "article-analysis extract pages/ -o articles/ --format html",
        ],
        [SchemaCommand.Name] = ["article-analysis schema > brief.schema.json"],
        [PipelineCommand.Name] = ["article-analysis pipeline"],
    };

    private static readonly string[] Overview =
    [
        "article-analysis brief article.html",
        "article-analysis brief news/ -o briefs.jsonl",
        "article-analysis extract page.html --format markdown",
        "article-analysis annotate article.txt",
        "article-analysis schema > brief.schema.json",
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples.GetValueOrDefault(parseResult.CommandResult.Command.Name) ?? Overview)
            output.WriteLine($"  {example}");
        output.WriteLine();
        output.WriteLine("Exit status: 0 done, 1 unexpected error, 2 usage, 3 an input could not be read, 130 cancelled.");
        return ExitCodes.Done;
    }
}
