using System.Diagnostics;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>A page, what people say of it, and what the reader says.</summary>
internal sealed record ScoredPage(string Id, GoldPage Gold, PagePrediction Predicted);

/// <summary>Reads the pages of a set, on all processors.</summary>
internal static class PageExtractor
{
    /// <summary>The pages in the order of gold; a page that the reader fails on is told and counts as one in which nothing was found.</summary>
    public static IReadOnlyList<ScoredPage> Extract(ArticleReader reader, PageSet set, TextWriter progress)
    {
        var (gold, html, started) = (set.Gold.ToArray(), set.ReadPages(), Stopwatch.GetTimestamp());
        var pages = new ScoredPage[gold.Length];
        Parallel.For(0, gold.Length, i =>
        {
            var (id, page) = gold[i];
            pages[i] = new(id, page, Extract(reader, id, page.Url, html[id], progress));
        });
        progress.WriteLine($"{set.Name}: {pages.Length} pages in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        return pages;
    }

    private static PagePrediction Extract(ArticleReader reader, string id, string? url, byte[] html, TextWriter progress)
    {
        try
        {
            return PagePrediction.Of(reader.Read(ArticleSource.FromBytes(html, SourceFormat.Html, url, id)));
        }
        catch (Exception error)
        {
            lock (progress) progress.WriteLine($"{id}: {error}");
            return PagePrediction.Nothing;
        }
    }
}
