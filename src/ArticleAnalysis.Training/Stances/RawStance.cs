using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Stances;

/// <summary>A sentence of raw news for which a larger network, the teacher, tells what its author thinks of a target, and what two parties in it think of each other.</summary>
/// <param name="File">File of <c>rawtext</c>, by its place in the order of their names.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Sentence">Where the sentence stands in the line.</param>
/// <param name="Target">The author's target, counted from the start of the sentence.</param>
/// <param name="First">The party that is named first; empty where no two stand in the sentence.</param>
/// <param name="Second">The other party.</param>
internal sealed record RawStance(int File, int Line, TextSpan Sentence, TextSpan Target, TextSpan First, TextSpan Second)
{
    /// <summary>Name of the table beside the code.</summary>
    public const string Table = "raw-stances.tsv.gz";

    private const string Note = """
        # Passages of raw news with what the teacher network thinks of them; no words of the news are here. Sorted by file and line. Columns: file of rawtext by its place in the order of names;
        # lines after the row before (after the start, in a row of a new file); the sentence's start in the line and its length; the author's target, first and second party as start and
        # length in the sentence, counted in UTF-16 units (0 0 for none); then, of the author toward the target, of the first party toward the second and of the second toward the first,
        # shares of against and of for in parts of 255 (the rest is for neither).
        """;

    /// <summary>True when two parties stand in the sentence.</summary>
    public bool IsPair => !First.IsEmpty;

    /// <summary>What the teacher answers: of the author toward the target, of the first party toward the second, of the second toward the first.</summary>
    public IReadOnlyList<StanceShares> Answers { get; init; } = [];

    /// <summary>The questions to the teacher, in its order: holder and target.</summary>
    public IEnumerable<(TextSpan Holder, TextSpan Target)> Questions => IsPair ? [(default, Target), (First, Second), (Second, First)] : [(default, Target)];

    /// <summary>Reads rows.</summary>
    public static List<RawStance> Read(TsvTable table)
    {
        var (rows, line) = (new List<RawStance>(), 0);
        foreach (var row in table)
        {
            var file = row.Integer(0);
            line = row.Integer(1) + (rows.Count > 0 && rows[^1].File == file ? line : 0);
            rows.Add(new(file, line, Span(row, 2), Span(row, 4), Span(row, 6), Span(row, 8)) { Answers = TeacherTable.Shares(row, 10) });
        }
        return rows;

        static TextSpan Span(TsvRow row, int cell) => new(row.Integer(cell), row.Integer(cell) + row.Integer(cell + 1));
    }

    /// <summary>Writes rows that are sorted by file and line.</summary>
    public static void Write(string path, IEnumerable<RawStance> rows)
    {
        TeacherTable.Write(path, Note, Cells());

        IEnumerable<IEnumerable<string>> Cells()
        {
            var (file, line) = (-1, 0);
            foreach (var row in rows)
            {
                yield return TeacherTable.Cells([row.File, row.Line - (row.File == file ? line : 0), .. Of(row.Sentence), .. Of(row.Target), .. Of(row.First), .. Of(row.Second)]).Concat(TeacherTable.Cells(row.Answers));
                (file, line) = (row.File, row.Line);
            }
        }

        static int[] Of(TextSpan span) => [span.Start, span.Length];
    }
}
