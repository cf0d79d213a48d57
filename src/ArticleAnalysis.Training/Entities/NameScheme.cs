namespace ArticleAnalysis.Training.Entities;

/// <summary>Brings the types of different sets to the classes by which they are compared: <c>native</c> leaves them, the others stand in <c>name-types.tsv</c>.</summary>
internal sealed class NameScheme
{
    private readonly Dictionary<string, string>? _classes;
    private readonly string? _other;

    private NameScheme(Dictionary<string, string>? classes, string? other) => (_classes, _other) = (classes, other);

    /// <summary>The schemes by name.</summary>
    public static string[] Names { get; } = ["native", "conll4", "core3", "fine"];

    public static NameScheme Of(string name)
    {
        if (name == "native") return new(null, null);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in TrainingTable.Read("name-types.tsv"))
            foreach (var word in row.List(0)) classes.Add(word, row[Array.IndexOf(Names, name)]);
        return new(classes, name == "conll4" ? "MISC" : null); // CoNLL's fourth class takes all names that the first three leave
    }

    /// <summary>The class of <paramref name="type"/>, or null where it does not count.</summary>
    public string? ClassOf(string type)
    {
        if (_classes is null) return type;
        var found = _classes.GetValueOrDefault(type) ?? _classes.GetValueOrDefault(type.ToUpperInvariant()) ?? _other;
        return found is "" ? null : found;
    }
}
