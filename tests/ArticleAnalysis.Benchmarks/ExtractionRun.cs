using System.Diagnostics;
using AngleSharp.Html.Parser;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Encodings;

namespace ArticleAnalysis.Benchmarks;

/// <summary>Reads pages on one thread: pages a second of processor time and bytes a page, beside AngleSharp's parse alone and SmartReader on the same pages.</summary>
internal static class ExtractionRun
{
    private const int WarmPages = 400;

    public static int Run(string? folder, TimeSpan duration, TextWriter output)
    {
        var pages = Corpus.Pages(folder);
        string[] texts = [.. pages.Select(p => ByteDecoder.Decode(p.Bytes, null, cut: false).Text)];
        var reader = new ArticleReader(EnglishResources.Instance);
        Contender[] contenders =
        [
            new("ArticleAnalysis", i => reader.Read(ArticleSource.FromBytes(pages[i].Bytes, SourceFormat.Html)).Blocks.Count, pages.Count),
            new("AngleSharp parse", i => Parse(texts[i]), pages.Count),
            new("SmartReader", i => new SmartReader.Reader("https://example.org/", texts[i]).GetArticle().Length, pages.Count),
        ];
        output.WriteLine($"{pages.Count:N0} pages, {pages.Sum(p => (long)p.Bytes.Length) / 1e6:N1} MB, one thread");

        // The first passes compile everything; the pauses let the background compiler put its second tier in place.
        for (var i = 0; i < 4; i++)
        {
            foreach (var contender in contenders) contender.Pass(Math.Min(WarmPages, pages.Count), isCounted: false);
            Thread.Sleep(300);
        }
        for (var started = Stopwatch.GetTimestamp(); contenders[0].Passes == 0 || Stopwatch.GetElapsedTime(started) < duration;)
            foreach (var contender in contenders) contender.Pass(pages.Count, isCounted: true);

        output.WriteLine($"{"",-18} {"pages a CPU second",18} {"bytes a page",14} {"passes",7} {"slowest page",13}");
        foreach (var contender in contenders)
        {
            var slowest = Array.IndexOf(contender.Fastest, contender.Fastest.Max());
            output.WriteLine($"{contender.Name,-18} {contender.PagesASecond,18:N1} {contender.BytesAPage,14:N0} {contender.Passes,7} {contender.Fastest[slowest],10:N1} ms  {pages[slowest].Name}, {pages[slowest].Bytes.Length:N0} bytes");
        }
        output.WriteLine();
        ExtractionStages.Write(pages, contenders[0], output);
        return 0;
    }

    private static int Parse(string text)
    {
        using var page = new HtmlParser().ParseDocument(text);
        return page.ChildNodes.Length;
    }
}

/// <summary>One way to read pages, and what it has cost.</summary>
/// <param name="name">What it is called.</param>
/// <param name="read">Reads the page of a number.</param>
/// <param name="count">Number of pages.</param>
internal sealed class Contender(string name, Func<int, int> read, int count)
{
    private TimeSpan _processor;
    private long _allocated;
    private long _pages;

    public string Name => name;

    public int Passes { get; private set; }

    /// <summary>Least processor time of each page, in milliseconds.</summary>
    public double[] Fastest { get; } = [.. Enumerable.Repeat(double.MaxValue, count)];

    /// <summary>By the processor time of the whole process: garbage collection is paid for.</summary>
    public double PagesASecond => _pages / _processor.TotalSeconds;

    public long BytesAPage => _allocated / Math.Max(1, _pages);

    public void Pass(int pages, bool isCounted)
    {
        GC.Collect();
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < pages; i++)
        {
            var started = Environment.CpuUsage.TotalTime;
            read(i);
            if (isCounted) Fastest[i] = Math.Min(Fastest[i], (Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
        }
        if (!isCounted) return;
        _allocated += GC.GetAllocatedBytesForCurrentThread() - allocated;
        _processor += Environment.CpuUsage.TotalTime - cpu;
        _pages += pages;
        Passes++;
    }
}
