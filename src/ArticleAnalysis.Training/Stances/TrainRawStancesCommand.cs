using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Stances;

/// <summary><c>train raw-stances</c>: the questions to a teacher network, and the table of its answers.</summary>
internal static class TrainRawStancesCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Set, string File)[] Labelled =
    [
        ("newsmtsc.train", "stance/newsmtsc.train.jsonl.gz"), ("dse.train", "stance/dse.train.jsonl.gz"), ("plv.train", "events/plv.train.jsonl"), ("cameo.train", "events/cameo-sentences.train.jsonl"),
        ("newsmtsc.dev", "stance/newsmtsc.dev.jsonl.gz"), ("dse.dev", "stance/dse.dev.jsonl.gz"),
    ];

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds rawtext/, stance/ and events/.", Required = true };
        var questions = new Option<FileInfo>("--questions") { Description = "Choose sentences, and write the questions, a line of JSON each: set, id, text, h and t (holder and target in code points), y (0 against, 1 neither, 2 for) where it is known.", HelpName = "OUT" };
        var answers = new Option<FileInfo>("--answers") { Description = "The teacher's answers to the raw questions in their order, three bytes each (shares of 255).", HelpName = "FILE" }.AcceptExistingOnly();
        var beliefs = new Option<FileInfo>("--row-answers") { Description = "Its answers to the questions of the training sets.", HelpName = "FILE" }.AcceptExistingOnly();
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder of the tables.", DefaultValueFactory = _ => new DirectoryInfo("src/ArticleAnalysis.Training/Stances") };
        var command = new Command("raw-stances", $"Choose sentences of raw news and write the questions to a teacher; with its answers, fill {RawStance.Table} and {RowBeliefs.Table}, from which `train stance` learns.") { data, questions, answers, beliefs, output };
        command.SetAction(result =>
        {
            var (folder, tables) = (result.GetRequiredValue(data).FullName, result.GetRequiredValue(output).FullName);
            if (result.GetValue(questions) is { } file) Ask(folder, tables, file.FullName);
            if (result.GetValue(answers) is { } raw) FillRaw(tables, raw.FullName);
            if (result.GetValue(beliefs) is { } ofRows) FillRows(folder, tables, ofRows.FullName);
        });
        return command;
    }

    private static void Ask(string data, string tables, string questions)
    {
        var sets = Read(data, Labelled);
        var chosen = new RawStances(sets.Where(s => !IsTraining(s.Set)).SelectMany(s => s.Rows.Select(r => r.Text))).Choose(Path.Combine(data, "rawtext")).ToList();
        Write(questions, sets, chosen);
        RawStance.Write(Path.Combine(tables, RawStance.Table), chosen.Select(c => c.Row));
        Console.Error.WriteLine($"{chosen.Count} sentences, {chosen.Count(c => c.Row.IsPair)} with two parties");
    }

    private static void FillRaw(string tables, string answers)
    {
        var (path, next) = (Path.Combine(tables, RawStance.Table), Shares(answers));
        List<RawStance> rows;
        using (var file = File.OpenRead(path)) rows = RawStance.Read(TrainingTable.Unpack(file));
        RawStance.Write(path, rows.ConvertAll(r => r with { Answers = [.. r.Questions.Select(_ => next.Dequeue())] }));
        if (next.Count > 0) throw new FormatException("There are more answers than questions.");
    }

    private static void FillRows(string data, string tables, string answers)
    {
        var next = Shares(answers);
        var files = Labelled.Where(l => IsTraining(l.Set));
        RowBeliefs.Write(Path.Combine(tables, RowBeliefs.Table),
            [.. Read(data, files).Zip(files, (s, l) => (Path.GetFileName(l.File), (IReadOnlyList<StanceRow>)s.Rows.ConvertAll(r => r with { Beliefs = [.. r.Questions.Select(_ => next.Dequeue())] })))]);
        if (next.Count > 0) throw new FormatException("There are more answers than questions.");
    }

    private static List<(string Set, List<StanceRow> Rows)> Read(string data, IEnumerable<(string Set, string File)> sets) => [.. sets.Select(l => (l.Set, StanceRow.Read(Path.Combine(data, l.File))))];

    private static bool IsTraining(string set) => set.EndsWith(".train", StringComparison.Ordinal);

    private static Queue<StanceShares> Shares(string path) =>
        new(File.ReadAllBytes(path).Chunk(3).Select(b => (Shares: b, All: (float)(b[0] + b[1] + b[2]))).Select(b => new StanceShares(b.Shares[0] / b.All, b.Shares[1] / b.All, b.Shares[2] / b.All)));

    private static void Write(string path, List<(string Set, List<StanceRow> Rows)> sets, List<(RawStance Row, string Text)> raw)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var (set, rows) in sets)
            foreach (var row in rows)
                foreach (var (holder, target, answer) in row.Questions)
                    Line(set, row.Id, row.Text, holder, target, answer.Against == 1 ? 0 : answer.For == 1 ? 2 : 1, row.IsPair && set.StartsWith("dse", StringComparison.Ordinal) ? row.Label : null);
        foreach (var (row, text) in raw)
            foreach (var (holder, target) in row.Questions) Line("raw", $"{row.File}-{row.Line}-{row.Sentence.Start}", text, holder, target, null, null);

        void Line(string set, string id, string text, TextSpan holder, TextSpan target, int? y, string? label)
        {
            int[] t = Points(text, target);
            var h = holder.IsEmpty ? null : Points(text, holder);
            writer.WriteLine(label is null ? JsonSerializer.Serialize(new { set, id, text, h, t, y }, Plain) : JsonSerializer.Serialize(new { set, id, text, h, t, y, label }, Plain));
        }

        static int[] Points(string text, TextSpan span) => [Count(text.AsSpan(0, span.Start)), Count(text.AsSpan(0, span.End))];

        static int Count(ReadOnlySpan<char> text)
        {
            var count = 0;
            foreach (var _ in text.EnumerateRunes()) count++;
            return count;
        }
    }
}
