using System.Diagnostics;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Benchmarks;

/// <summary>Cuts the corpus on one thread and says how many tokens a second that makes, and what it allocates.</summary>
internal static class TokenizerRun
{
    public static int Run(TimeSpan duration, TextWriter output)
    {
        var tokenizer = new Tokenizer(EnglishResources.Instance);
        var text = string.Join("\n\n", Corpus.Texts());
        var tokens = new List<TokenSpan>();
        for (var i = 0; i < 6; i++)
        {
            Pass();
            Thread.Sleep(200); // lets the background compiler put its second tier in place
        }

        var (passes, started, allocated) = (new List<double>(1 << 16), Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        while (Stopwatch.GetElapsedTime(started) < duration) passes.Add(Pass());
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        passes.Sort();
        output.WriteLine($"{tokens.Count:N0} tokens, {text.Length:N0} characters, one thread");
        output.WriteLine($"tokens a second {tokens.Count / passes[passes.Count / 2],12:N0}  median of {passes.Count} passes");
        output.WriteLine($"                {tokens.Count / passes[0],12:N0}  fastest pass");
        output.WriteLine($"bytes a pass    {(double)allocated / passes.Count,12:N0}  allocated");
        return 0;

        double Pass()
        {
            tokens.Clear();
            var begin = Stopwatch.GetTimestamp();
            tokenizer.Tokenize(text, new(0, text.Length), tokens);
            return Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
    }
}
