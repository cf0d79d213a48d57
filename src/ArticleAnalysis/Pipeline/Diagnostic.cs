namespace ArticleAnalysis.Pipeline;

/// <summary>A numbered message: what is wrong, and what to do about it.</summary>
/// <param name="Id">Stable id, <c>AA</c> and four digits.</param>
/// <param name="Cause">What is wrong, naming the input or the part concerned.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Diagnostic(string Id, string Cause, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Cause}: {Remedy}.";
}

/// <summary>All messages of the library, in one place. AA01xx: pipeline. AA02xx: input. AA03xx: models.</summary>
internal static class Diagnostics
{
    public static Diagnostic LayerMissing(string stage, Layer layer, string remedy) =>
        new("AA0101", $"stage '{stage}' needs the layer '{layer}', which no earlier stage gives", remedy);

    public static Diagnostic LayerGivenTwice(Layer layer, string first, string second) =>
        new("AA0102", $"the layer '{layer}' is given by both '{first}' and '{second}'", "remove or replace one of them");

    public static Diagnostic StageTwice(string stage) =>
        new("AA0103", $"two stages are named '{stage}'", "give each stage a name of its own");

    public static Diagnostic LayerNotSet(Layer layer) =>
        new("AA0104", $"the layer '{layer}' is not set", layer.MadeBy is { } maker ? $"run the stage '{maker}' first and list the layer under Needs" : "list it under Needs");

    public static Diagnostic LayerSetTwice(Layer layer) =>
        new("AA0105", $"the layer '{layer}' is already set", "a layer has one writer; list it under Gives of one stage");

    public static Diagnostic StageFailed(string input, Exception error) =>
        new("AA0201", $"{input}: the analysis failed ({error.GetType().Name}: {error.Message})", "report it with the input; the other articles are not affected");

    public static Diagnostic Unreadable(string input, string reason) =>
        new("AA0202", $"{input}: cannot be read ({reason})", "check the path and its permissions");

    public static Diagnostic NotAnArticle(string input, string reason) =>
        new("AA0203", $"{input}: {reason}", "give HTML, plain text or Markdown");

    public static FormatException Conllu(int line, string cause, string remedy) =>
        new(new Diagnostic("AA0204", $"CoNLL-U, line {line}: {cause}", remedy).ToString());

    public static Diagnostic ResourceMissing(string language, string name) =>
        new("AA0301", $"the language package '{language}' has no '{name}'", "install the package of the library's own version");

    public static Diagnostic ResourceDamaged(string name, string reason) =>
        new("AA0302", $"'{name}' cannot be used ({reason})", "install the package of the library's own version, or train a model of your own anew with it");
}
