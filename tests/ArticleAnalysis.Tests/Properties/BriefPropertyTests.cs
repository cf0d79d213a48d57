using System.Globalization;
using System.Text.Json.Nodes;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;
using CsCheck;

namespace ArticleAnalysis.Tests.Properties;

/// <summary>What holds for the brief of any input.</summary>
public sealed class BriefPropertyTests
{
    private static readonly ArticleAnalyzer English = ArticleAnalyzer.CreateEnglish();

    [TestCaseSource(nameof(CorpusNames))]
    public void Spans_lie_in_the_text_and_reproduce_their_words(string name) => AssertSpans(English.Analyze(Corpus.Article(name)));

    [TestCaseSource(nameof(CorpusNames))]
    public void Sections_tile_the_body(string name)
    {
        var article = ArticleReaderOf(name);
        var sections = English.Pipeline.Run(article).Get(ArticleAnalysis.Pipeline.Layers.Sections);

        var next = 0;
        using (Assert.EnterMultipleScope())
        {
            foreach (var section in sections)
            {
                while (next < article.Blocks.Count && !article.Blocks[next].IsBody) next++;
                Assert.That(section.FirstBlock, Is.EqualTo(next), "each section begins where the one before ends");
                Assert.That(section.EndBlock, Is.GreaterThan(section.FirstBlock));
                Assert.That(section.Span.Start, Is.EqualTo(article.Blocks[section.FirstBlock].Span.Start));
                Assert.That(section.Span.End, Is.EqualTo(article.Blocks[section.EndBlock - 1].Span.End));
                next = section.EndBlock;
            }
            while (next < article.Blocks.Count && !article.Blocks[next].IsBody) next++;
            Assert.That(next, Is.EqualTo(article.Blocks.Count), "the last section ends with the body");
        }
    }

    [Test]
    public void Any_unicode_text_gives_a_brief_with_valid_spans()
    {
        var alphabet = Gen.OneOf(
            OneOf("Canada", "Ottawa", "said", "“", "”", "\"", "'", "’s", "on", "Friday", "2024", "$2.6", "billion", "per cent", ".", ",", "?", ":", "the", "President",
                "(", ")", "U.S.", "–", "—", "since", "by", "had", "been", "imposed", "tariffs", "not", "will", "May", "#", "-", "1.", "By", "<p>", "&amp;", "Background"),
            Gen.Char.Select(c => c.ToString()),
            OneOf("\n", "\n\n", "\r\n", " ", "\t", "\u00A0", "\u2028", "\uFEFF", "\uD83D", "\uDE00", "\0", "é", "ß", "İ", "ﬁ", "中国", "عرب"));

        Gen.Select(alphabet.Array[0, 120], OneOf("", " ")).Sample((words, between) =>
        {
            AssertSpans(English.Analyze(ArticleSource.FromText(string.Join(between, words))));
            AssertSpans(English.Analyze(ArticleSource.FromMarkdown(string.Join(between, words))));
            AssertSpans(English.Analyze(ArticleSource.FromHtml($"<article><p>{string.Join(between, words)}</p></article>")));
        }, iter: 400);
    }

    [Test]
    public async Task The_same_bytes_come_out_at_one_and_at_eight_threads()
    {
        var one = await AllBriefs(1);
        var eight = await AllBriefs(8);

        Assert.That(eight, Is.EqualTo(one));
    }

    [Test]
    public void The_same_bytes_come_out_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Corpus.Articles.Select(p => BriefJson.Write(English.Analyze(Corpus.Article(Path.GetFileName(p))))).ToList();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Turkish();
            var turkish = ArticleAnalyzer.CreateEnglish();
            Assert.That(Corpus.Articles.Select(p => BriefJson.Write(turkish.Analyze(Corpus.Article(Path.GetFileName(p))))), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Test]
    public void A_brief_survives_writing_and_reading()
    {
        var json = BriefJson.Write(English.Analyze(Corpus.Article("dev-001")));

        Assert.That(BriefJson.Write(BriefJson.Read(json)), Is.EqualTo(json));
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static IEnumerable<string> CorpusNames() => Corpus.Articles.Select(p => Path.GetFileName(p)!);

    private static Article ArticleReaderOf(string name) => English.Read(Corpus.Article(name));

    /// <summary>tr-TR as far as it matters: a comma as decimal sign and other date and casing rules, also where ICU is absent.</summary>
    private static CultureInfo Turkish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    private static async Task<List<string>> AllBriefs(int threads)
    {
        var analyzer = ArticleAnalyzer.CreateEnglish(new AnalyzerOptions { MaxParallelism = threads });
        var briefs = new List<string>();
        await foreach (var result in analyzer.AnalyzeAsync(Corpus.Articles.Select(p => Corpus.Article(Path.GetFileName(p))).ToAsyncEnumerable()))
            briefs.Add(BriefJson.Write(result.Brief!));
        return briefs;
    }

    private static void AssertSpans(Brief brief)
    {
        // System.Text.Json writes a lone surrogate as U+FFFD; both are one code unit, so the offsets hold.
        var root = JsonNode.Parse(BriefJson.Write(brief))!;
        var text = (string?)root["text"] ?? "";
        Check(root);

        void Check(JsonNode? node)
        {
            if (node is JsonArray items)
                foreach (var item in items) Check(item);
            if (node is not JsonObject members) return;
            foreach (var (name, value) in members)
            {
                if (value is JsonObject o && o.ContainsKey("start"))
                {
                    var (start, length) = ((int)o["start"]!, (int)o["length"]!);
                    if (start < 0 || length <= 0 || start + length > text.Length) throw new AssertionException($"{o.GetPath()}: {o.ToJsonString()} is no part of a text of {text.Length}");
                    if (name == "span" && members["text"] is { } words && text.Substring(start, length) != (string?)words)
                        throw new AssertionException($"{o.GetPath()}: '{words}' is not the text there");
                }
                Check(value);
            }
        }
    }
}
