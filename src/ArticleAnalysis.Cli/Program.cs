using ArticleAnalysis.Cli;

return await CommandLine.RunAsync(args);
