using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Tells the manner of an article from its labels and its voice.</summary>
internal sealed class MannerCues
{
    private const int MostWords = 4000;
    private readonly RawPhrases<Cue> _cues;

    public MannerCues(LanguageResources resources) =>
        _cues = new(resources.Table("Sections/manner-cues.tsv"), 1, row => Enum.Parse<Cue>(row[0], ignoreCase: true));

    private enum Cue
    {
        /// <summary>"I", "my": the author or the person asked.</summary>
        Self,

        /// <summary>"should", "must", "let us": the author argues.</summary>
        Argument,

        /// <summary>"said": the article reports.</summary>
        Reporting,

        /// <summary>A label of the desk that prints opinions.</summary>
        OpinionLabel,
    }

    /// <summary>True when the words of <paramref name="span"/> outside quotation marks speak of a self.</summary>
    public bool IsPersonal(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        SplitUnquoted(text, span, words);
        return Count(text, words, Cue.Self) > 0;
    }

    /// <summary>The kind of an article that has been cut at its headings, by its labels and its voice alone.</summary>
    public ArticleKind Of(Article article, IReadOnlyList<Section> sections)
    {
        if (InterviewFinder.Find(article.Text, article.Blocks, this).FirstQuestion >= 0) return ArticleKind.Interview;
        var (headings, questions) = (0, 0);
        foreach (var section in sections)
        {
            if (section.Heading is not { } heading) continue;
            headings++;
            if (article.Text[heading.End - 1] == '?') questions++;
        }
        return Of(article, headings, questions);
    }

    /// <summary>Tells opinion from report and analysis.</summary>
    /// <param name="article">The article.</param>
    /// <param name="headings">Number of headings.</param>
    /// <param name="questions">Number of headings that ask.</param>
    public ArticleKind Of(Article article, int headings, int questions)
    {
        if (headings > 1 && questions * 2 > headings) return ArticleKind.Explainer;
        if (!article.Dateline.IsEmpty) return ArticleKind.Report;
        if (HasOpinionLabel(article)) return ArticleKind.Opinion;
        var words = new List<TextSpan>();
        foreach (var block in article.Blocks)
            if (block.IsBody && words.Count < MostWords) SplitUnquoted(article.Text, block.Span, words);
        var counts = CountAll(article.Text, words);
        var (self, argument, reporting) = (counts[(int)Cue.Self], counts[(int)Cue.Argument], counts[(int)Cue.Reporting]);
        // Analyses under headings say "must" and "we" too, and once, at the end, "I would not bet on it"; there the author has to come back.
        var argues = (self > 0 || headings == 0) && headings <= 1 && self + argument >= 3 && 2 * self + argument > reporting;
        if (self >= 3 || argues) return ArticleKind.Opinion;
        return headings > 0 ? ArticleKind.Analysis : ArticleKind.Report;
    }

    private bool HasOpinionLabel(Article article)
    {
        var words = new List<TextSpan>();
        foreach (var block in article.Blocks)
            if (block.Kind == BlockKind.Label) WordScan.Split(article.Text, block.Span, words);
        if (Count(article.Text, words, Cue.OpinionLabel) > 0) return true;
        if (HasLabel(article.Metadata.Desk)) return true;
        // "COMMENT: Give us the Friday": the label may lead the title.
        var title = article.Metadata.Title ?? "";
        return title.IndexOf(':') is > 0 and var colon && HasLabel(title[..colon]);
    }

    private bool HasLabel(string? label) =>
        label is { Length: > 0 } && Count(label, WordScan.Split(label, new(0, label.Length)), Cue.OpinionLabel) > 0;

    private int Count(string text, List<TextSpan> words, Cue cue) => CountAll(text, words)[(int)cue];

    private int[] CountAll(string text, List<TextSpan> words)
    {
        var counts = new int[Enum.GetValues<Cue>().Length];
        for (var i = 0; i < words.Count; i++)
            if (_cues.Match(text, words, i, out var found) > 0)
                foreach (var cue in found) counts[(int)cue]++;
        return counts;
    }

    private static void SplitUnquoted(string text, TextSpan span, List<TextSpan> words)
    {
        for (var at = span.Start; at < span.End;)
        {
            var open = text.AsSpan(at, span.End - at).IndexOfAny('"', '“');
            var end = open < 0 ? span.End : at + open;
            WordScan.Split(text, new(at, end), words, MostWords);
            if (open < 0) return;
            var close = text.AsSpan(end + 1, span.End - end - 1).IndexOfAny('"', '”');
            at = close < 0 ? span.End : end + 1 + close + 1;
        }
    }
}
