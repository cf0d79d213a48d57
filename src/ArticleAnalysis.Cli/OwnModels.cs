using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Cli;

/// <summary>The English files with models of the user's among them.</summary>
internal static class OwnModels
{
    /// <summary>Puts each model in its place.</summary>
    /// <param name="models">Each <c>NAME=FILE</c>.</param>
    /// <exception cref="UsageException">One is not of that form, or has an unknown name, or its file cannot be used.</exception>
    public static LanguageResources Read(IReadOnlyList<string> models)
    {
        LanguageResources english = EnglishResources.Instance;
        foreach (var model in models)
        {
            if (model.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } path]) throw new UsageException($"--model is '{model}', but must be NAME=FILE, for example themes=my-themes.bin.");
            try
            {
                english = english.WithModel(name, path);
            }
            catch (ArgumentException error)
            {
                throw new UsageException($"--model {model}: {error.Message.Split(" (Parameter")[0]}");
            }
        }
        return english;
    }
}
