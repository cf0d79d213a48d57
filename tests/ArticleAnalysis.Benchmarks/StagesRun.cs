using System.Diagnostics;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using Work = ArticleAnalysis.Pipeline.Analysis;

namespace ArticleAnalysis.Benchmarks;

/// <summary>Some stages alone, on one thread, over articles whose other layers are made already: words a second, bytes a word, and whether twice the text costs more than twice.</summary>
internal static class StagesRun
{
    private const int MostWords = 400_000;

    /// <summary>The stages that read facts.</summary>
    public static readonly string[] Facts = ["language", "quantities", "timeline", "attributions", "quotations", "claims", "keyphrases"];

    /// <summary>The stages that judge.</summary>
    public static readonly string[] Judgement = ["events", "discourse", "stances", "themes", "kind", "summary", "metrics"];

    public static int Run(string[] names, TimeSpan duration, TextWriter output)
    {
        var pipeline = PipelineBuilder.ForEnglish().Build();
        var last = Array.FindLastIndex([.. pipeline.Stages], s => names.Contains(s.Name));
        IStage[] line = [.. pipeline.Stages.Take(last + 1)];
        var stages = Array.FindAll(line, s => names.Contains(s.Name));
        var texts = Corpus.Texts();
        var words = texts.Sum(text => Words(text).Length);
        var done = texts.Select(text => Analyze(line, text)).ToArray();
        for (var i = 0; i < 6; i++)
        {
            foreach (var stage in stages) Pass(stage, done);
            Thread.Sleep(300); // lets the background compiler put its second tier in place
        }
        output.WriteLine($"{texts.Count} articles, {words:N0} words, one thread; fastest pass of each");
        output.WriteLine($"{"stage",-14} {"words/s",12} {"µs/word",9} {"bytes/word",11}");
        var whole = 0.0;
        foreach (var stage in stages)
        {
            var (seconds, bytes) = Cost(stage, done, duration / stages.Length);
            whole += seconds;
            output.WriteLine($"{stage.Name,-14} {words / seconds,12:N0} {seconds * 1e6 / words,9:0.000} {(double)bytes / words,11:0.0}");
        }
        output.WriteLine($"{"together",-14} {words / whole,12:N0} {whole * 1e6 / words,9:0.000}");
        output.WriteLine();
        output.WriteLine($"{"words",-14} {string.Join(" ", stages.Select(s => $"{s.Name,11}"))}   µs a word");
        var all = Words(string.Join("\n\n", texts));
        for (var count = MostWords / 8; count <= MostWords; count *= 2)
        {
            Work[] one = [Analyze(line, Long(all, count))];
            output.WriteLine($"{count,-14:N0} {string.Join(" ", stages.Select(s => $"{Cost(s, one, TimeSpan.Zero).Seconds * 1e6 / count,11:0.000}"))}");
        }
        return 0;
    }

    /// <summary>Seconds and bytes of the fastest of at least four passes.</summary>
    private static (double Seconds, long Bytes) Cost(IStage stage, Work[] done, TimeSpan duration)
    {
        var best = (Seconds: double.MaxValue, Bytes: 0L);
        var started = Stopwatch.GetTimestamp();
        for (var passes = 0; passes < 4 || Stopwatch.GetElapsedTime(started) < duration; passes++)
            if (Pass(stage, done) is var pass && pass.Seconds < best.Seconds)
                best = pass;
        return best;
    }

    private static (double Seconds, long Bytes) Pass(IStage stage, Work[] done)
    {
        var works = Array.ConvertAll(done, work => work.Without(stage));
        var (begin, heap) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        foreach (var work in works) stage.Run(work);
        return (Stopwatch.GetElapsedTime(begin).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - heap);
    }

    private static Work Analyze(IStage[] line, string text)
    {
        var work = new Work(new ArticleReader().Read(ArticleSource.FromText(text), new AnalyzerOptions { MaxTextLength = int.MaxValue }));
        foreach (var stage in line) stage.Run(work);
        return work;
    }

    /// <summary>The corpus over and over, in paragraphs of a hundred words.</summary>
    private static string Long(string[] words, int count) =>
        string.Join("\n\n", Enumerable.Range(0, count).Select(i => words[i % words.Length]).Chunk(100).Select(paragraph => string.Join(' ', paragraph)));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
