using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Claims;

/// <summary>Finds the assessments and forecasts that matter: scores every statement of the author and every quotation, and keeps the best.</summary>
internal sealed class ClaimFinder
{
    // About one claim in this many words, in an article of usual length; never more than MostClaims, at least LeastClaims where there are as many candidates.
    private const int WordsPerClaim = 65;
    private const int LeastClaims = 3;
    private const int MostClaims = 24;
    internal const double LeastScore = -1.4;
    private const int LongQuote = 24;

    // What runs longer than this many tokens is a list or a text without stops, and no statement.
    private const int LongestStatement = 300;
    private const double MostlyReported = 0.4;

    private readonly SpokenText _text;
    private readonly IReadOnlyList<Quotation> _quotations;
    private readonly JudgedText _judged;
    private readonly ClaimFeatures _features;
    private readonly Subjects _subjects;
    private readonly List<ClaimCandidate> _candidates = [];
    private readonly List<TextSpan> _cues = [];
    private readonly List<(int First, int End)> _segments = [];

    private ClaimFinder(SpokenText text, IReadOnlyList<Quotation> quotations, IReadOnlyList<Section> sections, ClaimTables tables)
    {
        (_text, _quotations) = (text, quotations);
        _judged = new JudgedText(text, tables);
        _features = new ClaimFeatures(_judged, sections);
        _subjects = new Subjects(text, new Speakers(text));
    }

    /// <summary>The claims of a text, in text order.</summary>
    public static IReadOnlyList<Claim> Find(AnnotatedText text, EntitySet entities, IReadOnlyList<Quotation> quotations, IReadOnlyList<Section> sections, ClaimTables tables, ClaimModel model)
    {
        return Choose(text, Candidates(text, entities, quotations, sections, tables), model);
    }

    /// <summary>Every statement that is looked at, with its features, in text order.</summary>
    internal static List<ClaimCandidate> Candidates(AnnotatedText text, EntitySet entities, IReadOnlyList<Quotation> quotations, IReadOnlyList<Section> sections, ClaimTables tables)
    {
        var finder = new ClaimFinder(SpokenText.Read(text, entities, tables.Speech), quotations, sections, tables);
        for (var i = 0; i < quotations.Count; i++) finder.AddQuotation(i);
        var next = 0;
        foreach (ref readonly var sentence in text.Sentences)
            if (sentence.IsProse) finder.AddStatements(sentence, ref next);
        finder._candidates.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End));
        return finder._candidates;
    }

    /// <summary>The best statements by their scores that do not overlap, in text order.</summary>
    internal static List<Claim> Choose(AnnotatedText text, List<ClaimCandidate> candidates, ClaimModel model)
    {
        var (words, facts, scores) = (0, model.FactsOf(text), new double[candidates.Count]);
        foreach (ref readonly var token in text.Tokens)
            if (token.IsWord) words++;
        var most = Math.Clamp((words + (WordsPerClaim / 2)) / WordsPerClaim, LeastClaims, MostClaims);
        for (var i = 0; i < scores.Length; i++) scores[i] = model.Score(facts, candidates[i]);
        var order = new int[candidates.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => scores[b] != scores[a] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b));
        var chosen = new List<ClaimCandidate>();
        foreach (var index in order)
        {
            var candidate = candidates[index];
            if (chosen.Count == most || scores[index] < LeastScore) break;
            if (!chosen.Exists(c => c.First < candidate.End && candidate.First < c.End)) chosen.Add(candidate);
        }
        chosen.Sort(static (a, b) => a.First.CompareTo(b.First));
        return chosen.ConvertAll(c => new Claim(text.SpanOf(c.First, c.End), c.Source, c.Certainty, c.Cues));
    }

    private void AddQuotation(int index)
    {
        var quotation = _quotations[index];
        var source = quotation.SpeakerEntity is { } entity ? new ClaimSource(ClaimSourceKind.Entity, entity, quotation.Speaker) : new ClaimSource(ClaimSourceKind.Group, null, quotation.Speaker);
        var (first, end) = TokensOf(quotation.Span);
        if (quotation.Kind == QuotationKind.Partial)
        {
            if (IsReported(index)) return;
            (first, end) = AroundPhrase(quotation, first, end);
        }
        else if (quotation.Kind == QuotationKind.Direct && end - first > LongQuote)
        {
            // A long speech makes several claims, one a sentence.
            for (var start = first; start < end;)
            {
                var stop = Math.Min(end, _text.Linguistics.Sentences[_text.Linguistics.SentenceAt(_text[start].Span.Start)].EndToken);
                Add(start, stop, source, quotation);
                start = Math.Max(stop, start + 1);
            }
            return;
        }
        Add(first, end, source, quotation);
    }

    // A reported clause around the phrase starts shortly before it in the list, which is in text order.
    private bool IsReported(int phrase)
    {
        for (var i = phrase - 1; i >= 0 && i > phrase - 8; i--)
            if (_quotations[i].Kind == QuotationKind.Indirect && _quotations[i].Span.Contains(_quotations[phrase].Span)) return true;
        return phrase + 1 < _quotations.Count && _quotations[phrase + 1].Kind == QuotationKind.Indirect && _quotations[phrase + 1].Span.Contains(_quotations[phrase].Span);
    }

    // "called the verdict “a trophy”", "said the cut had “very probably” added to it": the words between the cue and the end of the clause.
    private (int First, int End) AroundPhrase(Quotation quotation, int first, int end)
    {
        var sentence = _text.Linguistics.Sentences[Math.Min(_text.Linguistics.SentenceAt(quotation.Span.Start), _text.Linguistics.Sentences.Length - 1)];
        var (cueFirst, cueEnd) = TokensOf(quotation.Cue);
        var limit = Math.Min(sentence.EndToken, end + LongQuote);
        if (!quotation.Cue.IsEmpty && cueEnd <= first && cueFirst >= sentence.FirstToken)
        {
            first = cueEnd;
            while (first + 1 < end && (_text[first].Upos == Upos.Punct && !_text.IsQuoted(first) || _text.Has(first, WordRoles.Complementizer))) first++;
        }
        else if (cueFirst > end && first - sentence.FirstToken < LongestStatement) (first, limit) = (sentence.FirstToken, end);
        var stop = end;
        while (stop < limit && _text.PassageOf(stop) == _text.PassageOf(end - 1)) stop++;
        while (stop < limit && _text[stop].Upos != Upos.Punct && _text[stop].Upos != Upos.Cconj) stop++;
        while (stop > end && _text[stop - 1].Upos == Upos.Punct) stop--;
        return (first, Math.Max(stop, end));
    }

    private void AddStatements(in Sentence sentence, ref int next)
    {
        if (sentence.EndToken - sentence.FirstToken > LongestStatement) return;
        _segments.Clear();
        Segments.Cut(_text, sentence.FirstToken, sentence.EndToken, _segments);
        foreach (var (first, end) in _segments)
        {
            if (ReportedShare(first, end, ref next) > MostlyReported) continue;
            var source = ThinkerIn(first, end, sentence);
            Add(first, end, source, null);
        }
    }

    private double ReportedShare(int first, int end, ref int next)
    {
        var span = _text.SpanOf(first, end);
        while (next < _quotations.Count && _quotations[next].Span.End <= span.Start) next++;
        int reported = 0, reach = span.Start;
        for (var q = next; q < _quotations.Count && _quotations[q].Span.Start < span.End; q++)
        {
            var start = Math.Max(reach, _quotations[q].Span.Start);
            var stop = Math.Min(span.End, _quotations[q].Span.End);
            if (stop <= start) continue;
            reported += stop - start;
            reach = stop;
            // A quoted phrase speaks for its whole statement.
            if (_quotations[q].Kind == QuotationKind.Partial) return 1;
        }
        return (double)reported / Math.Max(1, span.Length);
    }

    // "Analysts expect prices to fall": a statement of the author's about what others think is the others' claim.
    private ClaimSource ThinkerIn(int first, int end, in Sentence sentence)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (!_judged.Has(i, Judgements.Opinion) || _text.IsQuoted(i) || _text.Tag(i) != Upos.Verb || !_text.IsFinite(i)) continue;
            if (_subjects.Of(i, new(first, end, sentence.Block)) is { IsNobody: false, IsKnownSpeaker: true } thinker)
                return new ClaimSource(thinker.Entity is null ? ClaimSourceKind.Group : ClaimSourceKind.Entity, thinker.Entity, thinker.Span);
        }
        return new ClaimSource(ClaimSourceKind.Author);
    }

    private void Add(int first, int end, ClaimSource source, Quotation? quotation)
    {
        while (end > first && _text[end - 1].Upos == Upos.Punct && end - first > 1 && !IsKeptStop(end - 1, quotation)) end--;
        while (first < end - 1 && _text[first].Upos is Upos.Punct && !_text.IsQuoted(first)) first++;
        if (end <= first) return;
        _cues.Clear();
        var certainty = _judged.Tables.Certainties.Read(_judged, first, end, _cues);
        if (quotation is { Cue.IsEmpty: false }) certainty = WithCue(certainty, quotation);
        _candidates.Add(new(first, end, source, certainty, [.. _cues], _features.Of(first, end, source, certainty, quotation)));
    }

    // A full stop belongs to a sentence that is given whole.
    private bool IsKeptStop(int token, Quotation? quotation) => quotation is null && (_text.Is(token, '.') || _text.Is(token, '?') || _text.Is(token, '!')) && !_text.IsQuoted(token);

    // "estimates that …", "denies that …": the verb of saying counts with the words it reports.
    private Certainty WithCue(Certainty certainty, Quotation quotation)
    {
        var (first, end) = TokensOf(quotation.Cue);
        return certainty == Certainty.Asserted && quotation.Kind != QuotationKind.Direct ? _judged.Tables.Certainties.Read(_judged, first, end, _cues) : certainty;
    }

    private (int First, int End) TokensOf(TextSpan span) => span.IsEmpty ? (0, 0) : (_text.Linguistics.TokenAt(span.Start), _text.Linguistics.TokenAt(span.End - 1) + 1);
}
