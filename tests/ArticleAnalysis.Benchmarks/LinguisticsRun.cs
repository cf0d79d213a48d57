using System.Diagnostics;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Benchmarks;

/// <summary>Annotates the corpus on one thread, trees and all: tokens a second, bytes a token, and whether a long text costs more than short ones.</summary>
internal static class LinguisticsRun
{
    private const int LongWords = 400_000;

    public static int Run(TimeSpan duration, TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var annotator = Annotator.CreateEnglish();
        annotator.Annotate("It rained.");
        output.WriteLine($"first sentence  {Stopwatch.GetElapsedTime(start).TotalMilliseconds,12:N0}  ms after the runtime's own start");

        var texts = Corpus.Texts().ToArray();
        for (var i = 0; i < 3; i++)
        {
            Pass(texts);
            Thread.Sleep(200); // lets the background compiler put its second tier in place
        }
        var (speeds, tokens, allocated, started) = (new List<double>(), 0L, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            var (count, seconds) = Pass(texts);
            speeds.Add(count / seconds);
            tokens += count;
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        speeds.Sort();
        output.WriteLine($"tokens a second {speeds[speeds.Count / 2],12:N0}  median of {speeds.Count} passes, one thread");
        output.WriteLine($"                {speeds[^1],12:N0}  fastest pass");
        output.WriteLine($"bytes a token   {(double)allocated / tokens,12:N1}  what is given back included");

        var thousand = string.Join(' ', string.Join(' ', texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(1000));
        var (shortTokens, shortSeconds) = Pass([.. Enumerable.Repeat(thousand, LongWords / 1000)]);
        var (longTokens, longSeconds) = Pass([string.Join(' ', Enumerable.Repeat(thousand, LongWords / 1000))]);
        output.WriteLine($"one long text   {longSeconds / longTokens / (shortSeconds / shortTokens),12:P0}  of the time of as many short ones, {LongWords:N0} words");
        return 0;

        (int Tokens, double Seconds) Pass(string[] passes)
        {
            var (count, begin) = (0, Stopwatch.GetTimestamp());
            foreach (var text in passes) count += annotator.Annotate(text).Tokens.Length;
            return (count, Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }
    }
}
