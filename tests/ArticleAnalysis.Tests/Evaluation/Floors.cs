using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Evaluation;

/// <summary>The rows of <c>floors.tsv</c>: figures below which a change must not push a set.</summary>
internal static class Floors
{
    private static readonly TsvTable Table =
        TsvTable.Parse(Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Corpus.Folder, "..", "tests", "ArticleAnalysis.Tests", "Evaluation", "floors.tsv"))));

    /// <summary>Name and least value of each figure of <paramref name="set"/>.</summary>
    public static IEnumerable<(string Figure, double Floor)> Of(string set) => Table.Where(r => r[0] == set).Select(r => (r[1], r.Number(2)));
}
