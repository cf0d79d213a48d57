using ArticleAnalysis.Claims;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Summaries;

/// <summary>The features of every sentence of running text, in time linear in the text.</summary>
internal sealed class SentenceMatrix
{
    private static readonly int Width = Enum.GetValues<SentenceFeature>().Length;

    private readonly AnnotatedText _text;
    private readonly IReadOnlyList<Section> _sections;
    private readonly SummaryWords _words;
    private readonly float[] _values;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _title = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Reads the sentences.</summary>
    public SentenceMatrix(AnnotatedText text, string? title, IReadOnlyList<Section> sections, EntitySet entities, IReadOnlyList<Claim> claims, SummaryWords words)
    {
        (_text, _sections, _words) = (text, sections, words);
        var prose = new List<int>();
        for (var i = 0; i < text.Sentences.Length; i++)
            if (text.Sentences[i].IsProse) prose.Add(i);
        Sentences = prose;
        _values = new float[prose.Count * Width];
        CountLemmas(title);
        Place();
        Weigh(entities, claims);
        Relate();
    }

    /// <summary>Indices of the sentences of running text.</summary>
    public IReadOnlyList<int> Sentences { get; }

    /// <summary>The features of the sentence at <paramref name="row"/> of <see cref="Sentences"/>.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * Width, Width);

    /// <summary>True for words that carry the subject.</summary>
    public static bool IsContent(in Token token, SummaryWords words) =>
        token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj && token.Lemma.Length > 2 && !words.Light.Contains(token.Lemma);

    private void Set(int row, SentenceFeature feature, float value = 1) => _values[(row * Width) + (int)feature] = value;

    private bool Has(int row, SentenceFeature feature) => _values[(row * Width) + (int)feature] > 0;

    private Sentence At(int row) => _text.Sentences[Sentences[row]];

    private void CountLemmas(string? title)
    {
        foreach (var sentence in _text.Sentences)
        {
            if (sentence.Kind == SentenceKind.Boilerplate) continue;
            foreach (ref readonly var token in _text.TokensOf(sentence))
            {
                if (!IsContent(token, _words)) continue;
                if (sentence.Kind == SentenceKind.Title) _title.Add(token.Lemma);
                _uses[token.Lemma] = _uses.GetValueOrDefault(token.Lemma) + 1;
            }
        }
        if (_title.Count > 0 || title is null) return;
        // A page's title stands outside the text and has no tokens; its words are compared with lemmas as they are.
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word.Length > 3) _title.Add(word.Trim('?', ',', '.', ':', '‘', '’', '“', '”').ToLowerInvariant());
    }

    private void Place()
    {
        var count = Sentences.Count;
        var last = _sections.Count - 1;
        while (last > 0 && _sections[last].Role == SectionRole.Boilerplate) last--;
        for (var row = 0; row < count; row++)
        {
            var sentence = At(row);
            if (row < 3) Set(row, SentenceFeature.FirstOfArticle + row);
            if (row == count - 1) Set(row, SentenceFeature.LastOfArticle);
            if (row == count - 2) Set(row, SentenceFeature.BeforeLastOfArticle);
            if (count > 0 && sentence.Block == At(count - 1).Block) Set(row, SentenceFeature.LastParagraph);
            if (row * 4 < count) Set(row, SentenceFeature.FirstQuarter);
            else if (row * 4 < count * 2) Set(row, SentenceFeature.SecondQuarter);
            else if (row * 4 >= count * 3) Set(row, SentenceFeature.LastQuarter);
            var opensSection = row == 0 || At(row - 1).Section != sentence.Section;
            if (opensSection) Set(row, SentenceFeature.FirstOfSection);
            else if (row < 2 || At(row - 2).Section != sentence.Section) Set(row, SentenceFeature.SecondOfSection);
            if (row == count - 1 || At(row + 1).Section != sentence.Section) Set(row, SentenceFeature.LastOfSection);
            if (row == 0 || At(row - 1).Block != sentence.Block) Set(row, SentenceFeature.FirstOfParagraph);
            if (row == count - 1 || At(row + 1).Block != sentence.Block) Set(row, SentenceFeature.LastOfParagraph);
            if (sentence.Section >= 0) PlaceInSection(row, sentence.Section, last);
        }
    }

    private void PlaceInSection(int row, int section, int last)
    {
        var role = _sections[section].Role;
        if (last == 0)
        {
            Set(row, role == SectionRole.Analysis ? SentenceFeature.Argument : SentenceFeature.Report);
            return;
        }
        if (role != SectionRole.Boilerplate) Set(row, SentenceFeature.Lead + (int)role);
        if (section == last) Set(row, SentenceFeature.LastSection);
    }

    private void Weigh(EntitySet entities, IReadOnlyList<Claim> claims)
    {
        var claim = 0;
        for (var row = 0; row < Sentences.Count; row++)
        {
            var sentence = At(row);
            WeighWords(row, sentence);
            WeighNames(row, sentence, entities);
            while (claim < claims.Count && claims[claim].Span.End <= sentence.Span.Start) claim++;
            for (var c = claim; c < claims.Count && claims[c].Span.Start < sentence.Span.End; c++)
                Set(row, claims[c].Certainty == Certainty.Asserted ? SentenceFeature.Claim : SentenceFeature.UncertainClaim);
        }
    }

    private void WeighNames(int row, in Sentence sentence, EntitySet entities)
    {
        var (names, salience) = (0, 0.0);
        foreach (var mention in entities.In(sentence.Span))
        {
            if (mention.Kind is MentionKind.Pronoun) continue;
            names++;
            salience += entities[mention.Entity].Salience;
        }
        Set(row, SentenceFeature.Salience, (float)Math.Min(salience, 1));
        if (names > 0) Set(row, SentenceFeature.Names);
        if (names > 3) Set(row, SentenceFeature.ManyNames);
    }

    private void WeighWords(int row, in Sentence sentence)
    {
        var tokens = _text.TokensOf(sentence);
        var (words, content, titled, weight) = (0, 0, 0, 0.0);
        _seen.Clear();
        foreach (ref readonly var token in tokens)
        {
            if (token.IsWord) words++;
            if (token.Shape == TokenShape.Number) Set(row, SentenceFeature.Number);
            else if (token.Upos == Upos.Sym) Set(row, SentenceFeature.Money);
            if (token.Lower is "\"" or "“" or "”") Set(row, SentenceFeature.Quoted);
            if (_words.Modals.Contains(token.Lower)) Set(row, SentenceFeature.Modal);
            if (_words.Selves.Contains(token.Lower)) Set(row, SentenceFeature.FirstPerson);
            if (token.Upos == Upos.Verb && token.Lower.EndsWith("ed", StringComparison.Ordinal)) Set(row, SentenceFeature.PastTense);
            if (!IsContent(token, _words) || !_seen.Add(token.Lemma)) continue;
            content++;
            weight += Math.Log(_uses.GetValueOrDefault(token.Lemma) + 1);
            if (_title.Contains(token.Lemma) || _title.Contains(token.Lower)) titled++;
        }
        if (words < 9) Set(row, SentenceFeature.Short);
        if (words > 24) Set(row, SentenceFeature.Long);
        if (words > 38) Set(row, SentenceFeature.VeryLong);
        var first = tokens[0].Lower is "\"" or "“" && tokens.Length > 1 ? tokens[1].Lower : tokens[0].Lower;
        if (_words.Dangling.Contains(first)) Set(row, SentenceFeature.StartsDangling);
        if (_words.Contrast.Contains(first)) Set(row, SentenceFeature.StartsWithContrast);
        if (tokens[^1].Lower is "?") Set(row, SentenceFeature.Question);
        if (_title.Count > 0) Set(row, SentenceFeature.TitleOverlap, Math.Min(1f, titled / (float)Math.Min(_title.Count, 6)));
        // The overlap with the centre of the text; the root keeps long sentences from winning by length alone.
        if (content > 0) Set(row, SentenceFeature.Centrality, (float)(weight / Math.Sqrt(content + 4)));
    }

    /// <summary>Features made of others, and centrality against the most central sentence.</summary>
    private void Relate()
    {
        var highest = 0f;
        for (var row = 0; row < Sentences.Count; row++) highest = Math.Max(highest, this[row][(int)SentenceFeature.Centrality]);
        for (var row = 0; row < Sentences.Count; row++)
        {
            var centrality = highest > 0 ? this[row][(int)SentenceFeature.Centrality] / highest : 0;
            Set(row, SentenceFeature.Centrality, centrality);
            if (centrality > 0.85f) Set(row, SentenceFeature.MostCentral);
            var opens = Has(row, SentenceFeature.FirstOfParagraph);
            if (opens && Has(row, SentenceFeature.Report)) Set(row, SentenceFeature.ReportParagraphStart);
            if (opens && Has(row, SentenceFeature.Argument)) Set(row, SentenceFeature.ArgumentParagraphStart);
            if (Has(row, SentenceFeature.Argument) && Has(row, SentenceFeature.LastParagraph)) Set(row, SentenceFeature.ArgumentEnd);
            if (Has(row, SentenceFeature.LastSection) && Has(row, SentenceFeature.FirstOfSection)) Set(row, SentenceFeature.AnalysisStart);
            if (Has(row, SentenceFeature.LastSection) && Has(row, SentenceFeature.LastOfSection)) Set(row, SentenceFeature.AnalysisEnd);
            if (Has(row, SentenceFeature.Lead) && Has(row, SentenceFeature.FirstOfSection)) Set(row, SentenceFeature.LeadStart);
        }
    }
}
