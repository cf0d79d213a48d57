using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Summaries;

/// <summary>The features of every sentence of running text, in time linear in the text.</summary>
internal sealed partial class SentenceMatrix
{
    /// <summary>Features of a sentence.</summary>
    public static readonly int Width = Enum.GetValues<SentenceFeature>().Length;

    private readonly AnnotatedText _text;
    private readonly IReadOnlyList<Section> _sections;
    private readonly SummaryWords _words;
    private readonly int[] _sentences;
    private readonly float[] _values;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _title = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Reads the sentences.</summary>
    public SentenceMatrix(
        AnnotatedText text, string? title, IReadOnlyList<Section> sections, EntitySet entities, SentenceRoles roles, SummaryWords words,
        KeyWords? reader)
    {
        (_text, _sections, _words) = (text, sections, words);
        _sentences = roles.Sentences.ToArray();
        _values = new float[_sentences.Length * Width];
        CountLemmas(title);
        Place();
        Weigh(entities);
        for (var row = 0; row < _sentences.Length; row++)
        {
            roles.Shares(row).CopyTo(_values.AsSpan((row * Width) + (int)SentenceFeature.Main));
            if (row > 0) Set(row, SentenceFeature.JudgedBefore, roles.Share(row - 1, SentenceRole.Evaluation));
        }
        if (reader is not null) ReadWords(reader);
    }

    /// <summary>Indices of the sentences of running text.</summary>
    public IReadOnlyList<int> Sentences => _sentences;

    /// <summary>The features of all sentences, one sentence after another.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The features of the sentence at <paramref name="row"/> of <see cref="Sentences"/>.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * Width, Width);

    /// <summary>One feature.</summary>
    public float Value(int row, SentenceFeature feature) => _values[(row * Width) + (int)feature];

    /// <summary>True for words that carry the subject.</summary>
    public static bool IsContent(in Token token, SummaryWords words) =>
        token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj && token.Lemma.Length > 2 && !words.Light.Contains(token.Lemma);

    private void Set(int row, SentenceFeature feature, float value = 1) => _values[(row * Width) + (int)feature] = value;

    private Sentence At(int row) => _text.Sentences[_sentences[row]];

    private void Place()
    {
        var count = _sentences.Length;
        var last = _sections.Count - 1;
        while (last > 0 && _sections[last].Role == SectionRole.Boilerplate) last--;
        var headings = _sections.Count(s => s.Heading is not null);
        for (var row = 0; row < count; row++)
        {
            Set(row, SentenceFeature.InArticle, row);
            Set(row, SentenceFeature.LeftInArticle, count - 1 - row);
            Set(row, SentenceFeature.ShareOfArticle, (float)row / count);
            Set(row, SentenceFeature.SentencesOfArticle, count);
            Set(row, SentenceFeature.Headings, headings);
        }
        for (int start = 0, end; start < count; start = end)
        {
            end = EndOf(start, count, s => s.Section);
            PlaceInSection(start, end, last);
        }
    }

    private void PlaceInSection(int start, int end, int last)
    {
        var section = Math.Max(0, At(start).Section);
        var role = section < _sections.Count ? _sections[section].Role : SectionRole.Lead;
        var does = last > 0 ? SentenceFeature.Lead + (int)role : role == SectionRole.Analysis ? SentenceFeature.Argument : SentenceFeature.Report;
        var paragraphs = 0;
        for (int first = start, next; first < end; first = next, paragraphs++)
        {
            next = EndOf(first, end, s => s.Block);
            for (var row = first; row < next; row++)
            {
                Set(row, SentenceFeature.Section, section);
                Set(row, SentenceFeature.SectionsLeft, last - section);
                if (role != SectionRole.Boilerplate) Set(row, does);
                Set(row, SentenceFeature.InSection, row - start);
                Set(row, SentenceFeature.LeftInSection, end - 1 - row);
                Set(row, SentenceFeature.SentencesOfSection, end - start);
                Set(row, SentenceFeature.InParagraph, row - first);
                Set(row, SentenceFeature.LeftInParagraph, next - 1 - row);
                Set(row, SentenceFeature.SentencesOfParagraph, next - first);
                Set(row, SentenceFeature.ParagraphInSection, paragraphs);
            }
        }
        for (var row = start; row < end; row++) Set(row, SentenceFeature.ParagraphsLeftInSection, paragraphs - 1 - Value(row, SentenceFeature.ParagraphInSection));
    }

    /// <summary>The first row from which on sentences stand in another section or block.</summary>
    private int EndOf(int start, int most, Func<Sentence, int> place)
    {
        var end = start + 1;
        while (end < most && place(At(end)) == place(At(start))) end++;
        return end;
    }
}
