using System.CommandLine;
using ArticleAnalysis.Training;
using ArticleAnalysis.Training.Claims;
using ArticleAnalysis.Training.Discourse;
using ArticleAnalysis.Training.Entities;
using ArticleAnalysis.Training.Entities.Coreference;
using ArticleAnalysis.Training.Entities.Names;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Events;
using ArticleAnalysis.Training.Extraction;
using ArticleAnalysis.Training.Extraction.Body;
using ArticleAnalysis.Training.Gazetteers;
using ArticleAnalysis.Training.Languages;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Quantities;
using ArticleAnalysis.Training.Quotations;
using ArticleAnalysis.Training.Stances;
using ArticleAnalysis.Training.Summaries;
using ArticleAnalysis.Training.Themes;
using ArticleAnalysis.Training.Timeline;

// A command is made by a static Create() and takes its place in one of the two lists.
var train = new Command("train", "Make a file of models/ from data that is not in the repository.")
{
    WeightsCommand.Create("claims", "Make claims.bin from the claims of the annotated articles.",
        "models/en/claims.bin", ClaimTraining.Run),
    TrainAttributionsCommand.Create(),
    TrainBodyCommand.Create(),
    TrainCoreferenceCommand.Create(),
    TrainDiscourseCommand.Create(),
    TrainEventsCommand.Create(),
    TrainGazetteerCommand.Create(),
    TrainLanguagesCommand.Create(),
    TrainLinguisticsCommand.Create(),
    TrainNamesCommand.Create(),
    WeightsCommand.Create("salience", "Make salience-weights.tsv from the salient entities of the second half of the corpus.",
        "src/ArticleAnalysis.Models.English/Entities/salience-weights.tsv", SalienceTraining.Run),
    WeightsCommand.Create("summary", "Make summary.bin from the key sentences of the corpus.",
        "models/en/summary.bin", SummaryTraining.Run),
    TrainParagraphsCommand.Create(),
    WeightsCommand.Create("kinds", "Make kinds.bin from the kinds of the annotated articles.", "models/en/kinds.bin", KindTraining.Run),
    WeightsCommand.Create("subjectivity", "Make subjectivity-weights.tsv from the opinion pieces and reports of the corpus.",
        "src/ArticleAnalysis.Models.English/Summaries/subjectivity-weights.tsv", SubjectivityTraining.Run),
    TrainRawStancesCommand.Create(),
    TrainStanceCommand.Create(),
    TrainPairsCommand.Create(),
    TrainThemesCommand.Create(),
    TrainTitlesCommand.Create(),
};

var evaluate = new Command("evaluate", "Measure what the library gives against hand-made gold.")
{
    EvaluateBriefsCommand.Create(),
    EvaluateCorefCommand.Create(),
    EvaluateDiscourseCommand.Create(),
    EvaluateEventsCommand.Create(),
    EvaluateExtractionCommand.Create(),
    EvaluateClaimsCommand.Create(),
    EvaluateKeyphrasesCommand.Create(),
    EvaluateLanguagesCommand.Create(),
    EvaluateLinguisticsCommand.Create(),
    EvaluateNerCommand.Create(),
    EvaluateQuantitiesCommand.Create(),
    EvaluateRecognizersCommand.Create(),
    EvaluateDucklingCommand.Create(),
    EvaluateSubjectivityCommand.Create(),
    EvaluateStanceCommand.Create(),
    EvaluateStanceCommand.CreateDirected(),
    EvaluateTimexCommand.Create(),
    EvaluateRolesCommand.Create(),
    EvaluateQuotesCommand.Create(),
    EvaluateThemesCommand.Create(),
};

return await new RootCommand("Makes and evaluates the models of ArticleAnalysis.") { train, evaluate }.Parse(args).InvokeAsync();
