using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Themes;

/// <summary>Codes and names of themes by the labels of a model: IPTC Media Topics by their codes; any other label, of a model that a user trained, is code and name itself.</summary>
internal sealed class ThemeNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public ThemeNames(LanguageResources resources)
    {
        foreach (var row in resources.Table("Themes/iptc-topics.tsv")) _names[row[0]] = row[3];
    }

    /// <summary>Code and name of a label.</summary>
    public (string Code, string Name) Of(string label) => _names.TryGetValue(label, out var name) ? ($"medtop:{label}", name) : (label, label);
}
