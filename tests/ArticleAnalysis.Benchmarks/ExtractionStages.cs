using AngleSharp.Html.Parser;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Encodings;
using ArticleAnalysis.Ingest.Html;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Benchmarks;

/// <summary>Says where the time and the allocations of reading a page go.</summary>
internal static class ExtractionStages
{
    private static readonly string[] Names = ["decode", "tame", "parse", "table", "sources", "metadata", "counts of blocks", "blocks alone", "blocks in context", "the rest"];
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <summary>Runs the stages one by one over the pages; what is left of the whole is the choice and the writing.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="whole">What reading them as a whole has cost.</param>
    /// <param name="output">Where the table goes.</param>
    public static void Write(IReadOnlyList<(string Name, byte[] Bytes)> pages, Contender whole, TextWriter output)
    {
        var (times, bytes) = (new TimeSpan[Names.Length], new long[Names.Length]);
        GC.Collect();
        foreach (var (_, html) in pages)
        {
            var (row, clock, heap) = (0, Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            var text = ByteDecoder.Decode(html, null, cut: false).Text;
            Lap();
            var tame = HtmlTamer.Tame(text, int.MaxValue / 2, out _);
            Lap();
            using var page = Parser.ParseDocument(tame);
            Lap();
            var tree = PageTreeBuilder.Build(page, tame.Length / 8);
            Lap();
            var sources = PageSources.Read(tree, text);
            Lap();
            var metadata = PageMetadata.Read(sources);
            Lap();
            var reading = PageReading.Read(tree, BodyHints.Of(metadata, sources.Linked.LongText("articleBody")), IngestWords.None, BodyModel.Shipped);
            Lap();
            var rows = BlockFeatures.Of(reading);
            var scores = BodyFinder.Score(BodyModel.Shipped.Alone, rows, BlockFeatures.Width);
            Lap();
            BodyFinder.InContext(BodyModel.Shipped.Together, ContextFeatures.Of(reading, rows, scores), scores);
            Lap();

            void Lap()
            {
                times[row] += Environment.CpuUsage.TotalTime - clock;
                bytes[row++] += GC.GetAllocatedBytesForCurrentThread() - heap;
                (clock, heap) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            }
        }
        var milliseconds = times.Select(t => t.TotalMilliseconds / pages.Count).ToArray();
        milliseconds[^1] = Math.Max(0, (1000 / whole.PagesASecond) - milliseconds.Sum());
        bytes[^1] = Math.Max(0, (whole.BytesAPage * pages.Count) - bytes.Sum());
        output.WriteLine($"{"stage",-18} {"ms a page",10} {"share",7} {"bytes a page",14}");
        for (var i = 0; i < Names.Length; i++)
            output.WriteLine($"{Names[i],-18} {milliseconds[i],10:0.000} {milliseconds[i] / milliseconds.Sum(),7:0%} {bytes[i] / pages.Count,14:N0}");
    }
}
