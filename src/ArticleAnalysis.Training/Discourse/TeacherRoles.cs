using ArticleAnalysis.Discourse;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>The project's own table of what a large network, the teacher, holds the sentences of reports and raw news to do.</summary>
internal sealed class TeacherRoles
{
    private const string Table = "teacher-roles.tsv.gz", Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private readonly Dictionary<string, TsvRow> _rows;

    private TeacherRoles(TsvTable table) => _rows = table.ToDictionary(r => r[0], StringComparer.Ordinal);

    /// <summary>Opens the table.</summary>
    public static TeacherRoles Read() => new(TrainingTable.Read(Table));

    /// <summary>The row of a document: its name, the lengths of its sentences, their shares; null if the teacher has not read it.</summary>
    public TsvRow? Find(string document) => _rows.TryGetValue(document, out var row) ? row : null;

    /// <summary>The shares of each sentence, in the order of <see cref="SentenceRole"/>; together 1.</summary>
    public static float[][] SharesOf(TsvRow row) => [.. row[2].Split(' ').Select(SharesOf)];

    private static float[] SharesOf(string digits)
    {
        var shares = digits.Select(d => (float)Digits.IndexOf(d, StringComparison.Ordinal)).ToArray();
        var sum = shares.Sum();
        return Array.ConvertAll(shares, s => s / sum);
    }
}
