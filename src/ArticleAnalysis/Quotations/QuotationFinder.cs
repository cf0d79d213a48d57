using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds quotations: pairs the marks, finds the attributions, and joins what is said to who says it.</summary>
internal sealed partial class QuotationFinder
{
    // A reported clause of which more than this share stands in marks is told by its quoted phrase alone.
    private const double MostlyQuoted = 0.5;

    // Nobody writes longer sentences; a text without stops is read in pieces of this many tokens, so that the work stays in proportion to its length.
    private const int LongestUnit = 400;

    // What is known of a passage in marks beside the number of the attribution that reports it.
    private const int NoCue = -1;
    private const int IsSpeech = -2;

    private readonly SpokenText _text;
    private readonly Subjects _subjects;
    private readonly CueFinder _cueFinder;
    private readonly ReportedContent _content;
    private readonly Speakers _speakers;
    private readonly List<Quotation> _found = [];
    private readonly Attribution?[] _attributionOf;
    private readonly HashSet<int> _waiting = [];
    private Quotation? _last;
    private SpeechUnit _lastUnit;
    private SpeechUnit _unit;

    private QuotationFinder(SpokenText text, IReadOnlyList<Attribution> attributions)
    {
        _text = text;
        _speakers = new Speakers(text);
        _subjects = new Subjects(text, _speakers);
        _cueFinder = new CueFinder(text, _speakers, _subjects);
        _attributionOf = Attributed(text, attributions);
        _content = new ReportedContent(text);
    }

    /// <summary>The quotations of a text, in text order.</summary>
    /// <param name="text">Sentences and tokens with tags.</param>
    /// <param name="entities">Entities with their mentions, pronouns too where they are resolved.</param>
    /// <param name="attributions">What the text attributes to others: it tells whose are the quoted words beside which no verb of saying stands.</param>
    /// <param name="tables">The words of reported speech.</param>
    public static IReadOnlyList<Quotation> Find(AnnotatedText text, EntitySet entities, IReadOnlyList<Attribution> attributions, SpeechTables tables)
    {
        var sentences = text.Sentences;
        var finder = new QuotationFinder(SpokenText.Read(text, entities, tables), attributions);
        for (var i = 0; i < sentences.Length;)
        {
            var end = finder.UnitEnd(i);
            var stop = sentences[end - 1].EndToken;
            for (var start = sentences[i].FirstToken; sentences[i].IsProse && start < stop; start += LongestUnit)
                finder.Read(new(start, Math.Min(stop, start + LongestUnit), sentences[i].Block));
            i = end;
        }
        finder.AddReported(attributions);
        finder._found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return finder._found;
    }

    // Sentences that one passage in marks joins are read together, and so is "Is it over?" she asked.
    private int UnitEnd(int sentence)
    {
        var sentences = _text.Linguistics.Sentences;
        var end = sentence + 1;
        while (end < sentences.Length && sentences[end].Block == sentences[sentence].Block && sentences[end].IsProse)
        {
            var (last, next) = (sentences[end].FirstToken - 1, sentences[end].FirstToken);
            var isJoined = _text.PassageOf(last) is >= 0 and var passage
                && (passage == _text.PassageOf(next) || _text[next].Shape == TokenShape.Lower && !_text.IsQuoted(next));
            if (!isJoined) break;
            end++;
        }
        return end;
    }

    private void Read(SpeechUnit unit)
    {
        _unit = unit;
        var cues = _cueFinder.Find(unit);
        var (firstPassage, endPassage) = PassagesOf(unit);
        if (cues.Count == 0 && firstPassage == endPassage) return;
        Span<int> cueOf = endPassage - firstPassage <= 64 ? stackalloc int[endPassage - firstPassage] : new int[endPassage - firstPassage];
        cueOf.Fill(NoCue);
        var direct = 0UL;
        Quotation? previous = null;
        for (var p = firstPassage; p < endPassage; p++)
        {
            if (!PassageKinds.IsDirect(_text, p, unit, previous is { Kind: QuotationKind.Direct })) continue;
            var cue = NearestCue(cues, p);
            if (cue >= 0 && cue < 64) direct |= 1UL << cue;
            cueOf[p - firstPassage] = IsSpeech;
            if (TellerOf(p, cue < 0 ? null : cues[cue], unit) is not { } teller) continue;
            previous = Add(PassageKinds.WithoutComma(_text, p), QuotationKind.Direct, teller.Speaker, teller.Cue);
            for (var waiting = p; waiting-- > 0 && _waiting.Remove(waiting);) Add(PassageKinds.WithoutComma(_text, waiting), QuotationKind.Direct, teller.Speaker, teller.Cue);
        }
        for (var c = 0; c < cues.Count; c++)
            if (c >= 64 || (direct & 1UL << c) == 0) Report(cues[c], c, unit, firstPassage, cueOf);
        for (var p = firstPassage; p < endPassage; p++)
            if (cueOf[p - firstPassage] != IsSpeech && PassageKinds.IsPhrase(_text, p)) AddPhrase(p, cueOf[p - firstPassage], cues);
        _lastUnit = unit;
    }

    private (int First, int End) PassagesOf(SpeechUnit unit)
    {
        var (first, end) = (-1, -1);
        for (var i = unit.First; i < unit.End; i++)
            if (_text.PassageOf(i) is >= 0 and var p && _text.Passages[p].Outer.Start >= _text[unit.First].Span.Start)
            {
                if (first < 0) first = p;
                end = p + 1;
            }
        return first < 0 ? (0, 0) : (first, end);
    }

    private void Report(in Cue cue, int index, SpeechUnit unit, int firstPassage, Span<int> cueOf)
    {
        var (first, end) = _content.Of(cue, unit);
        while (end > first)
        {
            Report(first, end, cue, index, firstPassage, cueOf);
            (first, end) = _content.Next(end, cue, unit);
        }
    }

    private void Report(int first, int end, in Cue cue, int index, int firstPassage, Span<int> cueOf)
    {
        int words = 0, quoted = 0;
        for (var i = first; i < end; i++)
        {
            if (_text[i].IsWord) words++;
            if (!_text.IsQuoted(i)) continue;
            if (_text[i].IsWord) quoted++;
            if (_text.PassageOf(i) < firstPassage) return;
            ref var owner = ref cueOf[_text.PassageOf(i) - firstPassage];
            if (owner == IsSpeech) return;
            owner = index;
        }
        // Only a reported clause is a statement of its own beside the phrase that is quoted in it.
        if (words == 0 || quoted > MostlyQuoted * words || quoted > 0 && !HasVerbOutside(first, end)) return;
        Add(_text.SpanOf(first, end), QuotationKind.Indirect, cue.Speaker, cue.Span);
    }

    private bool HasVerbOutside(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!_text.IsQuoted(i) && _text.IsFinite(i)) return true;
        return false;
    }

    private void AddPhrase(int passage, int owner, List<Cue> cues)
    {
        var cue = owner >= 0 ? owner : NearestCue(cues, passage);
        if (cue >= 0) Add(PassageKinds.WithoutStop(_text, passage), QuotationKind.Partial, cues[cue].Speaker, cues[cue].Span);
        else if (_attributionOf[passage] is { } attribution) Add(PassageKinds.WithoutStop(_text, passage), QuotationKind.Partial, SourceOf(attribution), attribution.Cue);
    }

    private Quotation Add(TextSpan span, QuotationKind kind, Speaker speaker, TextSpan cue)
    {
        var quotation = new Quotation(span, kind, speaker.Span, speaker.Entity, cue, Addressees.Of(_text, cue, speaker.Entity));
        _found.Add(quotation);
        _last = quotation;
        _lastUnit = _unit;
        return quotation;
    }
}
