using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Themes;

/// <summary>Tells an article's themes by the words of its title and body, with the words that speak most for each.</summary>
internal sealed class ThemeFinder
{
    /// <summary>Themes below this probability are not worth a line in the brief, unless there is no better one.</summary>
    public const double LeastScore = 0.2;
    private const int MostEvidence = 5;
    private const float RareEnough = 2.5f;
    private const int TitleTimes = 2;

    private readonly ThemeModel _model;
    private readonly string[] _labels;

    public ThemeFinder(LanguageResources resources)
    {
        _model = ThemeModel.Read(resources.Bytes("models/themes.bin"));
        _labels = new string[_model.Labels];
        foreach (var row in resources.Table("Themes/iptc-topics.tsv"))
            if (_model.Codes.IndexOf(int.Parse(row[0], null)) is >= 0 and var label) _labels[label] = row[3];
    }

    /// <summary>The themes, best first; none for a text without a known word.</summary>
    public IReadOnlyList<Theme> Find(Article article, IReadOnlyList<Section> sections)
    {
        using var counts = new ThemeCounts(_model);
        Count(article, sections, counts);
        Span<float> shares = stackalloc float[_model.Labels];
        var length = _model.Score(counts, shares);
        if (length <= 0) return [];

        var themes = new List<Theme>();
        foreach (var label in ByShare(shares))
        {
            var probability = _model.ProbabilityOf(shares[label]);
            if (themes.Count > 0 && probability < LeastScore) break;
            themes.Add(new($"medtop:{_model.Codes[label]:D8}", _labels[label], 1, probability, EvidenceFor(label, counts)));
        }
        return themes;
    }

    private static void Count(Article article, IReadOnlyList<Section> sections, ThemeCounts counts)
    {
        var titled = false;
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Title) continue;
            counts.Add(block.Span.In(article.Text), block.Span.Start, TitleTimes);
            titled = true;
        }
        // An HTML page's title stands outside the text.
        if (!titled && article.Metadata.Title is { } title) counts.Add(title, -1, TitleTimes);
        foreach (var section in sections)
            if (section.Role != SectionRole.Boilerplate) counts.Add(section.Span.In(article.Text), section.Span.Start);
    }

    private static int[] ByShare(ReadOnlySpan<float> shares)
    {
        var (order, keys) = (new int[shares.Length], new float[shares.Length]);
        for (var i = 0; i < order.Length; i++) (order[i], keys[i]) = (i, -shares[i]);
        Array.Sort(keys, order);
        return order;
    }

    /// <summary>The words whose weight for the label stands out most from their weight for all labels.</summary>
    private List<TextSpan> EvidenceFor(int label, ThemeCounts counts)
    {
        Span<float> parts = stackalloc float[MostEvidence];
        var spans = new List<TextSpan>(MostEvidence);
        foreach (var row in counts.Rows)
        {
            var span = counts.SpanOf(row);
            if (span.IsEmpty) continue;
            var weights = _model.WeightsOf(row);
            var mean = 0f;
            foreach (var weight in weights) mean += weight;
            var part = (weights[label] - (mean / weights.Length)) * _model.ValueOf(row, counts.CountOf(row));
            // The common words of the language speak for a theme in sum, but they prove nothing.
            if (part <= 0 || _model.ValueOf(row, 1) < RareEnough) continue;
            // "climate" says no more than "climate change" does.
            if (spans.FindIndex(s => s.Overlaps(span)) is >= 0 and var same)
            {
                if (part <= parts[same]) continue;
                Remove(same, spans, parts);
            }
            Insert(span, part, spans, parts);
        }
        return spans;
    }

    private static void Insert(TextSpan span, float part, List<TextSpan> spans, Span<float> parts)
    {
        var at = spans.Count;
        while (at > 0 && part > parts[at - 1]) at--;
        if (at == MostEvidence) return;
        if (spans.Count == MostEvidence) spans.RemoveAt(MostEvidence - 1);
        parts[at..(MostEvidence - 1)].CopyTo(parts[(at + 1)..]);
        parts[at] = part;
        spans.Insert(at, span);
    }

    private static void Remove(int at, List<TextSpan> spans, Span<float> parts)
    {
        parts[(at + 1)..].CopyTo(parts[at..]);
        spans.RemoveAt(at);
    }
}
