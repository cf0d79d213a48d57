using System.CommandLine;
using ArticleAnalysis.Languages;

namespace ArticleAnalysis.Training.Languages;

/// <summary><c>train langid</c>: the identifier of languages.</summary>
internal static class TrainLanguagesCommand
{
    private const string Expected = "en";
    private const ulong Seed = 20261126;

    public static Command Create()
    {
        var declarations = new Option<DirectoryInfo>("--declarations") { Description = "Folder of the Universal Declaration of Human Rights, an HTML file a translation.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var rawText = new Option<DirectoryInfo>("--raw") { Description = "Folder of raw English news.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var sentences = new Option<FileInfo>("--sentences") { Description = "Texts with their languages, JSON lines (lang, text).", HelpName = "FILE" }.AcceptExistingOnly();
        var folds = new Option<int>("--folds") { Description = "First measure the sentences in this many parts, each by a model that has not learnt from it.", HelpName = "N" };
        var model = new Option<FileInfo>("--model") { Description = "File to write.", DefaultValueFactory = _ => new FileInfo("models/languages/languages.bin"), HelpName = "FILE" };
        var command = new Command("langid", "Make languages.bin from translations of one text and from English news.") { declarations, rawText, sentences, folds, model };
        command.SetAction(result =>
        {
            var texts = result.GetValue(sentences) is { } file ? LanguageText.Read(file.FullName).ToList() : [];
            List<LanguageTexts> Languages(IEnumerable<LanguageText> learnt) =>
                LanguageTexts.Read(result.GetRequiredValue(declarations).FullName, result.GetRequiredValue(rawText).FullName, learnt, Expected);
            if (result.GetValue(folds) is > 0 and var parts) Validate(texts, parts, Languages);
            File.WriteAllBytes(result.GetRequiredValue(model).FullName, Train(Languages(texts)));
        });
        return command;
    }

    /// <summary>Prints what the sentences score that were left out of training.</summary>
    private static unsafe void Validate(List<LanguageText> texts, int parts, Func<IEnumerable<LanguageText>, List<LanguageTexts>> languages)
    {
        var score = new LanguageScore(Expected);
        for (var part = 0; part < parts; part++)
        {
            var bytes = Train(languages(texts.Where((_, i) => i % parts != part)));
            fixed (byte* start = bytes)
            {
                var finder = new LanguageFinder(LanguageModel.At(start, bytes.Length));
                foreach (var text in texts.Where((_, i) => i % parts == part)) score.Add(text.Language, finder.Find(text.Text).Language, text.Sentences);
            }
        }
        Console.Out.Write(score.Table());
    }

    private static byte[] Train(List<LanguageTexts> languages)
    {
        Console.Error.WriteLine(FormattableString.Invariant($"{languages.Count} languages, {languages.Sum(l => l.Paragraphs.Count)} paragraphs"));
        var weights = new LanguageTrainer(languages, languages.FindIndex(l => l.Tags[0] == Expected), Seed).Train(Console.Error);
        return LanguageModelWriter.Write(languages.Select(l => l.Tags), weights);
    }
}
