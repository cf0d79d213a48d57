using System.Diagnostics;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;
using Work = ArticleAnalysis.Pipeline.Analysis;

namespace ArticleAnalysis.Benchmarks;

/// <summary>Runs the corpus through the warm line on one thread and says what a word and what each stage costs.</summary>
internal static class Throughput
{
    public static int Run(TimeSpan duration, TextWriter output)
    {
        var analyzer = ArticleAnalyzer.CreateEnglish();
        var texts = Corpus.Texts();
        var words = texts.Sum(WordsOf);
        output.WriteLine($"{texts.Count} articles, {words:N0} words, one thread");

        // The first passes compile everything; the pauses let the background compiler put its second tier in place.
        for (var i = 0; i < 6; i++)
        {
            Pass();
            Thread.Sleep(300);
        }

        var passes = new List<double>();
        var (started, cpu, allocated) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        while (Stopwatch.GetElapsedTime(started) < duration) passes.Add(Pass());
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        passes.Sort();

        output.WriteLine($"words a second   {words / passes[passes.Count / 2],12:N0}  median of {passes.Count} passes");
        output.WriteLine($"                 {words / passes[0],12:N0}  fastest pass");
        output.WriteLine($"                 {(double)words * passes.Count / cpu.TotalSeconds,12:N0}  by processor time, garbage collection included");
        output.WriteLine($"bytes an article {allocated / ((long)texts.Count * passes.Count),12:N0}  allocated");
        output.WriteLine();
        WriteStages(analyzer, texts, words, duration / 2, output);
        return 0;

        double Pass()
        {
            var begin = Stopwatch.GetTimestamp();
            foreach (var text in texts) analyzer.Analyze(ArticleSource.FromText(text));
            return Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
    }

    private static void WriteStages(ArticleAnalyzer analyzer, IReadOnlyList<string> texts, int words, TimeSpan duration, TextWriter output)
    {
        var stages = analyzer.Pipeline.Stages;
        string[] names = ["(ingest)", .. stages.Select(s => s.Name), "(brief)", "(json)"];
        var fastest = Enumerable.Repeat(double.MaxValue, names.Length).ToArray();
        var bytes = new long[names.Length];
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < duration;)
        {
            var ticks = new long[names.Length];
            Array.Clear(bytes);
            foreach (var text in texts)
            {
                var row = 0;
                var clock = Stopwatch.GetTimestamp();
                var heap = GC.GetAllocatedBytesForCurrentThread();
                var work = new Work(analyzer.Read(ArticleSource.FromText(text)));
                Lap();
                foreach (var stage in stages)
                {
                    stage.Run(work);
                    Lap();
                }
                var brief = BriefBuilder.Build(work, []);
                Lap();
                BriefJson.Write(Stream.Null, brief);
                Lap();

                void Lap()
                {
                    var (now, used) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                    ticks[row] += now - clock;
                    bytes[row++] += used - heap;
                    (clock, heap) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                }
            }
            for (var i = 0; i < names.Length; i++)
                fastest[i] = Math.Min(fastest[i], ticks[i] * 1e6 / Stopwatch.Frequency);
        }

        // The JSON is no part of the line; its share is shown against the same whole.
        var whole = fastest[..^1].Sum();
        output.WriteLine($"{"stage",-20} {"µs a word",10} {"µs an article",14} {"share",7} {"bytes an article",17}   (fastest pass of each)");
        for (var i = 0; i < names.Length; i++)
            output.WriteLine($"{names[i],-20} {fastest[i] / words,10:0.000} {fastest[i] / texts.Count,14:0.0} {fastest[i] / whole,7:0.0%} {bytes[i] / texts.Count,17:N0}");
        output.WriteLine($"{"whole line",-20} {whole / words,10:0.000} {whole / texts.Count,14:0.0} {1,7:0.0%}   {words / whole * 1e6:N0} words a second");
    }

    private static int WordsOf(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) count++;
        return count;
    }
}
