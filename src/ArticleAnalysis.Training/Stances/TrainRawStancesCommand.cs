using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Stances;

/// <summary><c>train raw-stances</c>: the questions to a teacher network, and the table of its answers.</summary>
internal static class TrainRawStancesCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds rawtext/, stance/ and events/.", Required = true };
        var questions = new Option<FileInfo>("--questions") { Description = "Write the questions, a line of JSON each: set, id, text, h and t (holder and target in code points), y (0 against, 1 neither, 2 for) where it is known.", HelpName = "OUT" };
        var answers = new Option<FileInfo>("--answers") { Description = "The teacher's answers to the raw questions in their order, three bytes each (shares of 255).", HelpName = "FILE" }.AcceptExistingOnly();
        var output = new Option<FileInfo>("--out") { Description = "Table to write.", DefaultValueFactory = _ => new FileInfo($"src/ArticleAnalysis.Training/Stances/{RawStance.Table}") };
        var command = new Command("raw-stances", $"Choose sentences of raw news and write the questions to a teacher; with its answers, make {RawStance.Table}, from which `train stance` learns.") { data, questions, answers, output };
        command.SetAction(result => Run(result.GetRequiredValue(data).FullName, result.GetValue(questions)?.FullName, result.GetValue(answers)?.FullName, result.GetRequiredValue(output).FullName));
        return command;
    }

    private static void Run(string data, string? questions, string? answers, string output)
    {
        List<RawStance> rows;
        if (answers is null)
        {
            (string Set, string File)[] labelled =
            [
                ("newsmtsc.train", "stance/newsmtsc.train.jsonl.gz"), ("dse.train", "stance/dse.train.jsonl.gz"), ("plv.train", "events/plv.train.jsonl"), ("cameo.train", "events/cameo-sentences.train.jsonl"),
                ("newsmtsc.dev", "stance/newsmtsc.dev.jsonl.gz"), ("dse.dev", "stance/dse.dev.jsonl.gz"),
            ];
            var sets = labelled.Select(l => (l.Set, Rows: StanceRow.Read(Path.Combine(data, l.File)))).ToList();
            var chosen = new RawStances(sets.Where(s => s.Set.EndsWith(".dev", StringComparison.Ordinal)).SelectMany(s => s.Rows.Select(r => r.Text))).Choose(Path.Combine(data, "rawtext")).ToList();
            rows = [.. chosen.Select(c => c.Row)];
            if (questions is not null) Write(questions, sets, chosen);
        }
        else
        {
            using var file = File.OpenRead(output);
            rows = Fill(RawStance.Read(file), File.ReadAllBytes(answers));
        }
        RawStance.Write(output, rows);
        Console.Error.WriteLine($"{rows.Count} sentences, {rows.Count(r => r.IsPair)} with two parties");
    }

    private static List<RawStance> Fill(List<RawStance> rows, byte[] shares)
    {
        if (shares.Length != 3 * rows.Sum(r => r.Questions.Count())) throw new FormatException("The answers are not those to the questions of the table.");
        var at = 0;
        return [.. rows.Select(r => r with { Answers = [.. r.Questions.Select(_ => Next())] })];

        StanceShares Next()
        {
            var (against, neither, favour) = ((float)shares[at], (float)shares[at + 1], (float)shares[at + 2]);
            var all = against + neither + favour;
            at += 3;
            return new(against / all, neither / all, favour / all);
        }
    }

    private static void Write(string path, List<(string Set, List<StanceRow> Rows)> sets, List<(RawStance Row, string Text)> raw)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var (set, rows) in sets)
            foreach (var row in rows)
                foreach (var (holder, target, answer) in StanceTexts.QuestionsOf(row))
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
