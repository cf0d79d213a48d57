using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>Collects the scores of sets and prints them: one line a set, with the figures of each field side by side.</summary>
internal sealed class ExtractionReport(TextWriter output)
{
    /// <summary>The columns: a field and the figures of it that are shown, with the headings of these.</summary>
    private static readonly (string Field, (string Figure, string Heading)[] Columns)[] Layout =
    [
        ("body", [("f1", "F1"), ("precision", "P"), ("recall", "R"), ("accuracy", "acc"), ("f1_page_mean", "F1p"), ("empty_predictions", "none")]),
        ("title", [("exact", "exact"), ("tokF1", "tokF1")]),
        ("authors", [("F1", "F1"), ("P", "P"), ("R", "R"), ("set_acc", "set"), ("false_alarm", "false")]),
        ("date", [("acc", "acc"), ("F1", "F1"), ("P", "P"), ("R", "R")]),
        ("site", [("exact", "exact"), ("contains", "in")]),
        ("lang", [("acc", "acc")]),
        ("headings", [("F1", "F1"), ("P", "P"), ("R", "R"), ("level_acc", "level")]),
        ("snippets", [("F1", "F1"), ("P", "P"), ("R", "R"), ("acc", "acc")]),
    ];

    private readonly List<(string Set, int Pages, IReadOnlyList<FieldScore> Scores, BodyDifference? Difference)> _sets = [];

    /// <summary>Adds a set.</summary>
    /// <param name="set">Its name.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="baseline">Earlier predictions by id, or null; a page without one counts as read empty.</param>
    public void Add(string set, IReadOnlyList<ScoredPage> pages, IReadOnlyDictionary<string, PagePrediction>? baseline)
    {
        var difference = baseline is null ? null : BodyBootstrap.Compare(
            BodyScorer.PagesOf([.. pages.Select(p => p with { Predicted = baseline.GetValueOrDefault(p.Id, PagePrediction.Nothing) })]), BodyScorer.PagesOf(pages));
        _sets.Add((set, pages.Count, ExtractionScores.Of(pages), difference));
    }

    /// <summary>Mean body F1 of the sets that have bodies.</summary>
    private double? MeanF1 => _sets.Select(s => s.Scores.FirstOrDefault(f => f.Field == "body")?["f1"]).Average();

    public void WriteTable()
    {
        output.WriteLine($"{"",-12} {"",5}" + string.Concat(Layout.Select(l => $" | {l.Field.PadRight((6 * l.Columns.Length) - 1)}")));
        output.WriteLine($"{"set",-12} {"pages",5}" + string.Concat(Layout.Select(l => " |" + string.Concat(l.Columns.Select(c => $"{c.Heading,6}")))));
        foreach (var (set, pages, scores, _) in _sets)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-12} {pages,5}") + string.Concat(Layout.Select(l => " |" + string.Concat(
                l.Columns.Select(c => $"{Shown(scores.FirstOrDefault(s => s.Field == l.Field)?[c.Figure], c.Figure),6}")))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean body F1 of {_sets.Count(s => s.Scores.Any(f => f.Field == "body"))} sets: {MeanF1:0.0000}"));
        foreach (var (set, _, scores, difference) in _sets)
            if (difference is not null && scores.FirstOrDefault(s => s.Field == "body")?["f1"] is { } f1)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-12} body F1 {difference.Baseline:0.0000} -> {f1:0.0000}: {difference.Difference:+0.0000;-0.0000} [{difference.Low:+0.0000;-0.0000}, {difference.High:+0.0000;-0.0000}]{(difference.Low > 0 ? " better" : difference.High < 0 ? " worse" : "")}"));
    }

    public void WriteJson()
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (set, _, scores, difference) in _sets)
            {
                json.WriteStartObject(set);
                foreach (var score in scores)
                {
                    json.WriteStartObject(score.Field);
                    json.WriteNumber("n", score.Pages);
                    foreach (var (name, value) in score.Figures) Write(name, value);
                    if (score.Field == "body" && difference is not null)
                        foreach (var (name, value) in new (string, double)[] { ("baseline", difference.Baseline), ("difference", difference.Difference), ("low", difference.Low), ("high", difference.High) }) Write(name, value);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            Write("meanBodyF1", MeanF1);
            json.WriteEndObject();

            void Write(string name, double? value)
            {
                if (value is { } number) json.WriteNumber(name, number);
                else json.WriteNull(name);
            }
        }
        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    public void WriteMisses(string field, int count)
    {
        foreach (var (set, _, scores, _) in _sets)
            foreach (var (id, gold, predicted) in scores.FirstOrDefault(s => s.Field == field)?.Misses.Take(count) ?? [])
            {
                output.WriteLine($"{set}/{id}");
                if (gold is not null) output.WriteLine($"  gold {FieldText.Folded(gold)}");
                output.WriteLine($"  {(gold is null ? "" : "pred ")}{FieldText.Folded(predicted)}");
            }
    }

    private static string Shown(double? value, string figure) => value switch
    {
        null => "-",
        { } count when figure == "empty_predictions" => count.ToString("0", CultureInfo.InvariantCulture),
        { } share => share.ToString(share < 0.9995 ? ".000" : "0.00", CultureInfo.InvariantCulture),
    };
}
