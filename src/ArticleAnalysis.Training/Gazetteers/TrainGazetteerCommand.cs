using System.CommandLine;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary><c>train gazetteer --data DIR --out DIR --models DIR</c>: makes the generated name tables of the English package.</summary>
internal static class TrainGazetteerCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with the registers (gazetteer), the treebanks (treebank) and the news (rawtext).", Required = true };
        var target = new Option<DirectoryInfo>("--out") { Description = "Folder of the tables: src/ArticleAnalysis.Models.English/Entities.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of the lexicon of names: models/en.", Required = true };
        var command = new Command("gazetteer", "Make the tables of countries, leaders and companies, the lexicon of names and the automaton of places.") { data, target, models };
        command.SetAction(arguments =>
        {
            GazetteerMaker.Run(arguments.GetRequiredValue(data).FullName, arguments.GetRequiredValue(target).FullName, arguments.GetRequiredValue(models).FullName);
            return 0;
        });
        return command;
    }
}
