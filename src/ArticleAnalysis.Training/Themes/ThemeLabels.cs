using ArticleAnalysis.Classification;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Training.Themes;

/// <summary>The labels that a model of themes tells: every topic of level 1, and below those with enough texts; siblings stand together, after their parent.</summary>
/// <param name="Codes">Codes without prefix.</param>
/// <param name="Parents">For each the number of the one above it, or -1.</param>
internal sealed record ThemeLabels(IReadOnlyList<string> Codes, int[] Parents)
{
    private const int LeastTexts = 40;

    /// <summary>The topics of a language's table of which there are enough texts.</summary>
    public static ThemeLabels Choose(IEnumerable<ThemeText> texts, LanguageResources resources)
    {
        var counts = texts.SelectMany(t => t.Themes.Distinct()).CountBy(c => c).ToDictionary(StringComparer.Ordinal);
        var topics = resources.Table("Themes/iptc-topics.tsv").Select(r => (Code: r[0], Parent: r[2])).ToList();
        var (codes, parents) = (new List<string>(), new List<int>());
        var level = new Queue<(string Code, int Parent)>([("", -1)]);
        while (level.TryDequeue(out var above))
        {
            foreach (var topic in topics.Where(t => t.Parent == above.Code && (above.Parent < 0 && above.Code.Length == 0 || counts.GetValueOrDefault(t.Code) >= LeastTexts)))
            {
                level.Enqueue((topic.Code, codes.Count));
                codes.Add(topic.Code);
                parents.Add(above.Code.Length == 0 ? -1 : codes.IndexOf(above.Code));
            }
        }
        return new(codes, [.. parents]);
    }

    /// <summary>Labels without an order: those of a user's texts.</summary>
    public static ThemeLabels Flat(IEnumerable<ThemeText> texts)
    {
        string[] codes = [.. texts.SelectMany(t => t.Themes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(codes, [.. codes.Select(_ => -1)]);
    }

    /// <summary>1 for a label with none above, and so on.</summary>
    public int LevelOf(int label) => _tree.LevelOf(label);

    /// <summary>The numbers of the themes that are labels.</summary>
    public int[] Of(IReadOnlyList<string> themes) => [.. themes.Select(IndexOf).Where(i => i >= 0).Distinct()];

    private readonly LabelTree _tree = new(Parents);
    private readonly Dictionary<string, int> _index = Codes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);

    private int IndexOf(string code) => _index.GetValueOrDefault(code, -1);
}
