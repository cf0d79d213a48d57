using System.Globalization;
using System.Net;
using System.Text;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Encodings;
using ArticleAnalysis.Ingest.Html;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>A page to learn from: its table, what its metadata says, and which of its blocks are the body.</summary>
internal sealed class BodyPageSample
{
    private const float MostWeight = 8;
    private const int BareEvery = 2;
    private const float BareWeight = 0.25f;

    private BodyPageSample(string set, string id, GoldPage gold, PageTree tree, BodyHints hints, float weight = 1)
    {
        (Set, Id, Gold, Tree, Hints) = (set, id, gold, tree, hints);
        Host = HostOf(gold.Url ?? id);
        var texts = tree.Blocks.Select(b => tree.TextOf(b).ToString()).ToList();
        var shares = GoldAlignment.SharesOf(texts, gold.ArticleBody!);
        var optional = gold.Optional is { Count: > 0 } list ? GoldAlignment.SharesOf(texts, string.Join("\n\n", list)) : new float[shares.Length];
        Labels = [.. shares.Select(s => s >= 0.5f)];
        // Where gold holds little of a long page it is often the gold that is short: such a page counts no more than others.
        var length = Math.Max(Math.Max(300f, texts.Where((_, i) => Labels[i]).Sum(t => t.Length)), texts.Where(t => t.Length > 80).Sum(t => t.Length) * 0.4f);
        // What a block counts in F1 is its share of the body; short blocks still count, for headings and exact pages.
        Weights = [.. texts.Select((t, i) => optional[i] >= 0.5f ? 0 : Math.Min(MostWeight, 0.25f + (tree.Blocks[i].Kind == BlockKind.Heading ? 0.5f : 0) + (30 * t.Length / length)) * weight)];
    }

    /// <summary>True for a page that was stripped of all but its body, as feeds and readers pass them on.</summary>
    public bool IsBare { get; private init; }

    public string Set { get; }
    public string Id { get; }
    public string Host { get; }
    public GoldPage Gold { get; }
    public PageTree Tree { get; }
    public BodyHints Hints { get; }

    /// <summary>For each block whether it is body.</summary>
    public bool[] Labels { get; }

    /// <summary>For each block how much it counts; 0 for one that may stay or go.</summary>
    public float[] Weights { get; }

    /// <summary>Fold of the host: all pages of a site are in one.</summary>
    public int FoldOf(int folds) => (int)(Host.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619) / 7 % folds);

    /// <summary>What is predicted when these blocks are kept.</summary>
    public ScoredPage With(Func<int, bool> keeps) => new(Id, Gold, new PagePrediction
    {
        ArticleBody = string.Join("\n\n", Enumerable.Range(0, Tree.Blocks.Count).Where(keeps).Select(i => Tree.TextOf(Tree.Blocks[i]).ToString())),
        Headings = [.. Enumerable.Range(0, Tree.Blocks.Count).Where(i => Tree.Blocks[i].Kind == BlockKind.Heading && keeps(i)).Select(i => new PageHeading(Tree.Blocks[i].Level, Tree.TextOf(Tree.Blocks[i]).ToString()))],
    });

    /// <summary>Reads the pages of the sets that have gold bodies.</summary>
    public static List<BodyPageSample> Read(IReadOnlyList<PageSet> sets)
    {
        var samples = new List<BodyPageSample>();
        foreach (var set in sets)
        {
            var html = set.ReadPages();
            var gold = set.Gold.Where(g => g.Value.ArticleBody is { Length: > 0 }).ToArray();
            var read = new BodyPageSample[gold.Length];
            Parallel.For(0, gold.Length, i => read[i] = Read(set.Name, gold[i].Key, gold[i].Value, html[gold[i].Key]));
            samples.AddRange(read);
            samples.AddRange(read.Index().Where(s => s.Index % BareEvery == 0).Select(s => s.Item.Bare(s.Index / BareEvery)));
        }
        return samples;
    }

    /// <summary>The page with nothing but title, byline and body, in plain markup.</summary>
    /// <param name="turn">Gives each page another shape: container, front lines, how much of the body there is.</param>
    private BodyPageSample Bare(int turn)
    {
        var markup = new StringBuilder(turn % 2 == 0 ? "<article>" : "<div>");
        Add("h1", Hints.Title);
        foreach (var line in FrontLines(turn)) Add("p", line);
        var left = turn % 3 == 0 ? 2 + (turn % 7) : int.MaxValue;
        for (var i = 0; i < Labels.Length && left > 0; i++)
        {
            if (!Labels[i]) continue;
            left--;
            var block = Tree.Blocks[i];
            var text = Tree.TextOf(block).ToString();
            if (block.Kind == BlockKind.TableRow) markup.Append("<table><tr>").AppendJoin("", text.Split('\n').Select(c => $"<td>{WebUtility.HtmlEncode(c)}</td>")).Append("</tr></table>");
            else Add(block.Kind switch { BlockKind.Heading => $"h{block.Level}", BlockKind.ListItem => "li", BlockKind.Quote => "blockquote", _ => "p" }, text);
        }
        return new(Set, Id, Gold, PageTreeBuilder.Build(markup.Replace("</table><table>", "").ToString()), Hints with { LinkedBody = null }, BareWeight) { IsBare = true };

        void Add(string tag, string? text) => markup.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(text)).Append("</").Append(tag).Append('>');
    }

    private IEnumerable<string> FrontLines(int turn)
    {
        var (names, day) = (string.Join(", ", Hints.Authors), Hints.Published?.ToString(turn % 4 < 2 ? "yyyy-MM-dd" : "d MMMM yyyy", CultureInfo.InvariantCulture));
        return (turn % 5) switch
        {
            0 => [],
            1 => [names, day ?? ""],
            2 => [$"By {names}", $"{Hints.Outlet} · {day}"],
            3 => [$"{names} | {Hints.Outlet} | {day}"],
            _ => [day ?? ""],
        };
    }

    private static BodyPageSample Read(string set, string id, GoldPage gold, byte[] bytes)
    {
        var html = ByteDecoder.Decode(bytes, null, cut: false).Text;
        var tree = PageTreeBuilder.Build(html);
        var sources = PageSources.Read(tree, html, gold.Url);
        var metadata = PageMetadata.Read(sources);
        return new(set, id, gold, tree, BodyHints.Of(metadata, sources.Linked.LongText("articleBody")));
    }

    private static string HostOf(string url)
    {
        // All of a publisher's names are one site: news.example.co.uk is example.co.uk.
        var labels = (Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url).Split('.');
        return string.Join('.', labels[^Math.Min(labels.Length, labels is [.., { Length: <= 3 }, { Length: 2 }] ? 3 : 2)..]);
    }
}
