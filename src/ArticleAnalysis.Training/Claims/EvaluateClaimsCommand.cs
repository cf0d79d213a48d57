using System.CommandLine;
using System.Text.Json;
using ArticleAnalysis.Claims;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Training.Claims;

/// <summary><c>evaluate claims</c>: single sentences that people called claims or not, or certain or not.</summary>
internal static class EvaluateClaimsCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "JSON lines (id, text, label), may be compressed with gzip. Labels: 1 and 0, a claim or none; certain and uncertain.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is found as JSON lines (id, label).", HelpName = "FILE" };
        var command = new Command("claims",
            """
            Print accuracy and F1 of sentences taken for claims, or read as uncertain, each file by itself.
            A claim of a brief is an assessment or forecast; sets of facts that are worth checking ask for something else, and are a side check only. What counts
            for claims is claims.f1 and claims.certainty of evaluate briefs.
            """) { data, predictions };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions)));
        return command;
    }

    private static int Run(FileInfo[] data, FileInfo? predictions)
    {
        var (pipeline, reader, tables, model) = (PipelineBuilder.ForEnglish().Build(), new ArticleReader(EnglishResources.Instance), new ClaimTables(EnglishResources.Instance), ClaimModel.Read(EnglishResources.Instance));
        using TextWriter found = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        foreach (var file in data)
        {
            var score = new LabelScore();
            foreach (var sentence in LabelledSentence.Read(file))
            {
                var work = pipeline.Run(reader.Read(ArticleSource.FromText(sentence.Text)));
                var label = sentence.Label is "0" or "1" ? IsClaim(work, tables, model) ? "1" : "0" : IsUncertain(work, tables) ? "uncertain" : "certain";
                score.Add(sentence.Label, label);
                found.WriteLine(JsonSerializer.Serialize(new { id = sentence.Id, label }));
            }
            Console.Out.WriteLine(file.Name);
            Console.Out.Write(score.Table());
        }
        return 0;
    }

    private static bool IsClaim(Analysis work, ClaimTables tables, ClaimModel model)
    {
        var facts = model.FactsOf(work.Get(Layers.Linguistics));
        return CandidatesOf(work, tables).Exists(c => model.Score(facts, c) >= ClaimFinder.LeastScore);
    }

    private static bool IsUncertain(Analysis work, ClaimTables tables) =>
        CandidatesOf(work, tables).Exists(c => c.Certainty is Certainty.Probable or Certainty.Possible or Certainty.Doubtful);

    private static List<ClaimCandidate> CandidatesOf(Analysis work, ClaimTables tables) =>
        ClaimFinder.Candidates(work.Get(Layers.Linguistics), work.Get(Layers.Entities), work.Get(Layers.Quotations), work.Get(Layers.Sections), tables);
}
