namespace ArticleAnalysis.Training.Stances;

/// <summary>A teacher's answers to the rows of data sets, each from a teacher that had not learnt from the row.</summary>
internal static class RowBeliefs
{
    /// <summary>Name of the table beside the code.</summary>
    public const string Table = "row-stances.tsv.gz";

    private const string Note = """
        # What the teacher network thinks of rows of data sets from which it had not learnt; no words of theirs are here. Columns: file, row from 0; then, of each thing that the row asks
        # (of two parties a toward b and b toward a), shares of against and of for in parts of 255 (the rest is for neither).
        """;

    /// <summary>The rows of files with what the table says of them.</summary>
    public static IEnumerable<StanceRow> Add(IEnumerable<string> files)
    {
        var beliefs = TrainingTable.Read(Table).ToDictionary(r => (r[0], r.Integer(1)), r => TeacherTable.Shares(r, 2));
        return files.SelectMany(f => StanceRow.Read(f).Select((row, i) => beliefs.TryGetValue((Path.GetFileName(f), i), out var shares) ? row with { Beliefs = shares } : row));
    }

    /// <summary>Writes the beliefs of rows.</summary>
    public static void Write(string path, IEnumerable<(string File, IReadOnlyList<StanceRow> Rows)> sets) =>
        TeacherTable.Write(path, Note, sets.SelectMany(s => s.Rows.Index().Where(r => r.Item.Beliefs.Count > 0).Select(r => (IEnumerable<string>)[s.File, .. TeacherTable.Cells([r.Index]), .. TeacherTable.Cells(r.Item.Beliefs)])));
}
