using System.CommandLine;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary><c>train gazetteer --data DIR --out DIR</c>: makes the generated name tables of the English package.</summary>
internal static class TrainGazetteerCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with the registers (gazetteer), the treebanks (treebank) and the news (rawtext).", Required = true };
        var target = new Option<DirectoryInfo>("--out") { Description = "Folder of the tables: src/ArticleAnalysis.Models.English/Entities.", Required = true };
        var command = new Command("gazetteer", "Make the tables of countries, leaders, cities, regions, first names and companies.") { data, target };
        command.SetAction(arguments =>
        {
            GazetteerMaker.Run(arguments.GetRequiredValue(data).FullName, arguments.GetRequiredValue(target).FullName);
            return 0;
        });
        return command;
    }
}
