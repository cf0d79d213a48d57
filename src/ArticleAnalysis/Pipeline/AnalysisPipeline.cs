using System.Diagnostics;
using System.Text;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Pipeline;

/// <summary>A checked, frozen line of stages. Immutable and thread-safe: build once, reuse for every article.</summary>
public sealed class AnalysisPipeline
{
    internal AnalysisPipeline(IReadOnlyList<IStage> stages) => Stages = stages;

    /// <summary>The stages, in the order in which they run.</summary>
    public IReadOnlyList<IStage> Stages { get; }

    /// <summary>Runs every stage over one article.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was signalled.</exception>
    public Analysis Run(Article article, CancellationToken cancellation = default)
    {
        var analysis = new Analysis(article, cancellation);
        foreach (var stage in Stages)
        {
            cancellation.ThrowIfCancellationRequested();
            using var activity = DiagnosticNames.Source.StartActivity(stage.Name);
            var started = DiagnosticNames.StageSeconds.Enabled ? Stopwatch.GetTimestamp() : 0;
            stage.Run(analysis);
            if (started != 0)
                DiagnosticNames.StageSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>(DiagnosticNames.StageTag, stage.Name));
        }
        return analysis;
    }

    /// <summary>The line as a table: stage, needs, gives.</summary>
    public override string ToString()
    {
        var rows = Stages.Select(s => (s.Name, Needs: string.Join(", ", s.Needs), Gives: string.Join(", ", s.Gives))).ToList();
        var (first, second) = (Widest(rows.Select(r => r.Name), "stage"), Widest(rows.Select(r => r.Needs), "needs"));
        var table = new StringBuilder();
        Row("stage", "needs", "gives");
        Row(new string('-', first), new string('-', second), "-----");
        foreach (var row in rows) Row(row.Name, row.Needs, row.Gives);
        return table.ToString();

        void Row(string name, string needs, string gives) =>
            table.Append($"{name.PadRight(first)}  {needs.PadRight(second)}  {gives}".TrimEnd()).Append('\n');
        static int Widest(IEnumerable<string> cells, string header) => cells.Append(header).Max(c => c.Length);
    }
}
