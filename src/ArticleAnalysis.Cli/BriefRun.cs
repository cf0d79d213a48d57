namespace ArticleAnalysis.Cli;

/// <summary>One run of <c>brief</c>: inputs through the library's stream, briefs to their place, trouble and progress to standard error.</summary>
internal static class BriefRun
{
    public static async Task<int> RunAsync(BriefRequest request, CancellationToken stop)
    {
        var list = InputList.Expand(request.Inputs);
        using var destination = BriefDestination.Of(request, list);
        var progress = new Progress(list.Inputs.Count + list.Problems.Count, isShown: list.IsMany, besideResults: destination.IsTerminal, "brief", "briefs");
        foreach (var problem in list.Problems) progress.Fail(problem);

        var unexpected = false;
        var index = 0;
        try
        {
            var analyzer = ArticleAnalyzer.CreateEnglish(new AnalyzerOptions { MaxParallelism = request.Threads }, OwnModels.Read(request.Models));
            await foreach (var result in analyzer.AnalyzeAsync(list.Sources(stop), stop))
            {
                if (result.Succeeded)
                {
                    destination.Write(index, result.Brief);
                    progress.Succeed();
                }
                else
                {
                    unexpected |= result.Problem.Id == AnalysisFailed;
                    progress.Fail(result.Problem.ToString());
                }
                index++;
            }
            destination.Complete();
        }
        catch
        {
            progress.Clear();
            throw;
        }
        progress.End();
        return unexpected ? ExitCodes.Unexpected : progress.Failed > 0 ? ExitCodes.Unreadable : ExitCodes.Done;
    }

    /// <summary>The library's message for an article in which a stage failed; all others say that the input cannot be read.</summary>
    private const string AnalysisFailed = "AA0201";
}
