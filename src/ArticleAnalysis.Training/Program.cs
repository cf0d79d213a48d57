using System.CommandLine;
using ArticleAnalysis.Training.Claims;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Gazetteers;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Summaries;
using ArticleAnalysis.Training.Themes;

// One verb a file: a command is made by a static Create() and takes its place in one of the two lists.
var train = new Command("train", "Make a file of models/ from data that is not in the repository.")
{
    TrainClaimsCommand.Create(),
    TrainGazetteerCommand.Create(),
    TrainLinguisticsCommand.Create(),
    TrainSummaryCommand.Create(),
    TrainThemesCommand.Create(),
};

var evaluate = new Command("evaluate", "Measure what the library gives against hand-made gold.")
{
    EvaluateBriefsCommand.Create(),
};

return await new RootCommand("Makes and evaluates the models of ArticleAnalysis.") { train, evaluate }.Parse(args).InvokeAsync();
