using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Claims;

/// <summary>Reads the features of candidate claims.</summary>
internal sealed class ClaimFeatures
{
    private readonly SpokenText _text;
    private readonly IReadOnlyList<Section> _sections;
    private readonly JudgedText _judged;
    private readonly int _firstProse, _lastProse;
    private readonly int _lastSection = -1, _lastBlock = -1, _sectionCount;

    public ClaimFeatures(JudgedText judged, IReadOnlyList<Section> sections)
    {
        (_text, _sections, _judged) = (judged.Spoken, sections, judged);
        var sentences = judged.Linguistics.Sentences;
        (_firstProse, _lastProse) = (sentences.Length, -1);
        var before = -1;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (!sentences[i].IsProse) continue;
            _firstProse = Math.Min(_firstProse, i);
            _lastProse = i;
            (_lastSection, _lastBlock) = (sentences[i].Section, sentences[i].Block);
            if (sentences[i].Section != before) _sectionCount++;
            before = sentences[i].Section;
        }
    }

    public UInt128 Of(int first, int end, ClaimSource source, Certainty certainty, Quotation? quotation)
    {
        var set = default(FeatureSet);
        set.Add(ClaimFeature.Bias);
        AddSource(ref set, source, certainty, quotation);
        AddPlace(ref set, first, end, quotation is not null);
        AddWords(ref set, first, end);
        return set.Bits;
    }

    private void AddSource(ref FeatureSet set, ClaimSource source, Certainty certainty, Quotation? quotation)
    {
        set.Add(quotation?.Kind switch
        {
            QuotationKind.Direct => ClaimFeature.Direct,
            QuotationKind.Indirect => ClaimFeature.Indirect,
            QuotationKind.Partial => ClaimFeature.Partial,
            _ => source.Kind == ClaimSourceKind.Author ? ClaimFeature.Author : ClaimFeature.Thought,
        });
        if (certainty != Certainty.Asserted) set.Add((quotation is null ? ClaimFeature.AuthorProbable : ClaimFeature.SpeechProbable) + ((int)certainty - (int)Certainty.Probable));
        if (source.Kind == ClaimSourceKind.Author) return;
        var head = source.Span.IsEmpty ? -1 : _text.Linguistics.TokenAt(source.Span.Start);
        if (source.Entity is { } entity)
            set.Add(_text.Entities[entity].Type switch
            {
                EntityType.Person => ClaimFeature.PersonSpeaks,
                EntityType.Gpe or EntityType.Norp or EntityType.Loc => ClaimFeature.CountrySpeaks,
                _ => ClaimFeature.OrganisationSpeaks,
            });
        else if (head >= 0)
            set.Add(_text.Tables.SpeakerKindOf(_text[NounPhrases.HeadOf(_text, head, Math.Max(head + 1, _text.Linguistics.TokenAt(source.Span.End - 1) + 1))]) == SpeakerKind.Document
                ? ClaimFeature.DocumentSpeaks : ClaimFeature.GroupSpeaks);
        if (head >= 0 && _text.Tag(head) == Upos.Pron) set.Add(ClaimFeature.PronounSpeaks);
        if (quotation is null || quotation.Cue.IsEmpty) return;
        var cue = _text.Linguistics.TokenAt(quotation.Cue.Start);
        var frames = _text.Tables.FramesOf(_text[cue]);
        if (_judged.Has(cue, Judgements.Assessment)) set.Add(ClaimFeature.Assesses);
        if ((frames & Frames.Charge) != Frames.None) set.Add(ClaimFeature.Accuses);
        if ((frames & (Frames.Name | Frames.As)) != Frames.None) set.Add(ClaimFeature.Names);
        if ((frames & Frames.Request) != Frames.None && quotation.Kind == QuotationKind.Indirect) set.Add(ClaimFeature.Requests);
        if ((frames & Frames.Deny) != Frames.None) set.Add(ClaimFeature.Denies);
    }

    private void AddPlace(ref FeatureSet set, int first, int end, bool isSpeech)
    {
        var sentences = _text.Linguistics.Sentences;
        var index = Math.Clamp(_text.Linguistics.SentenceAt(_text[first].Span.Start), 0, sentences.Length - 1);
        var sentence = sentences[index];
        if (sentence.Section >= 0 && sentence.Section < _sections.Count)
            set.Add((isSpeech ? ClaimFeature.SpeechLead : ClaimFeature.AuthorLead) + (int)_sections[sentence.Section].Role);
        var place = (index - _firstProse) / (double)Math.Max(1, _lastProse - _firstProse);
        if (place < 0.1) set.Add(ClaimFeature.FirstTenth);
        if (place < 0.2) set.Add(ClaimFeature.FirstFifth);
        if (place > 0.67) set.Add(ClaimFeature.LastThird);
        if (place > 0.9) set.Add(ClaimFeature.LastTenth);
        if (_sectionCount <= 1) set.Add(ClaimFeature.OneSection);
        else if (sentence.Section == _lastSection) set.Add(ClaimFeature.LastSection);
        if (sentence.Block == _lastBlock) set.Add(ClaimFeature.LastBlock);
        if (index == _lastProse) set.Add(ClaimFeature.LastSentence);
        if (index == 0 || sentences[index - 1].Block != sentence.Block) set.Add(ClaimFeature.StartsBlock);
        if (index == sentences.Length - 1 || sentences[index + 1].Block != sentence.Block) set.Add(ClaimFeature.EndsBlock);
        if (!isSpeech && (first > sentence.FirstToken || end < sentence.EndToken - 1)) set.Add(ClaimFeature.IsSegment);
    }

    private void AddWords(ref FeatureSet set, int first, int end)
    {
        int words = 0, names = 0, evaluative = 0, past = 0, present = 0;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref _text[i];
            if (!token.IsWord) continue;
            words++;
            var judgements = _judged[i];
            if ((judgements & Judgements.Evaluative) != Judgements.None && token.Upos is not (Upos.Aux or Upos.Propn)) evaluative++;
            if ((judgements & Judgements.Comparison) != Judgements.None) set.Add(ClaimFeature.Comparison);
            if ((judgements & Judgements.Obligation) != Judgements.None && token.Upos is Upos.Aux or Upos.Verb) set.Add(ClaimFeature.Obligation);
            if ((judgements & Judgements.Forecast) != Judgements.None) set.Add(ClaimFeature.Forecast);
            if ((judgements & Judgements.Reasoning) != Judgements.None) set.Add(ClaimFeature.Reasoning);
            if ((judgements & Judgements.Condition) != Judgements.None && token.Upos == Upos.Sconj) set.Add(ClaimFeature.Condition);
            if ((judgements & Judgements.Person) != Judgements.None) set.Add(ClaimFeature.FirstPerson);
            if (token.Upos == Upos.Propn) names++;
            if (token.Shape == TokenShape.Number) set.Add(token.Span.Length == 4 && _text.Text[token.Span.Start] is '1' or '2' ? ClaimFeature.HasYear : ClaimFeature.HasNumber);
            if (token.Upos is Upos.Verb or Upos.Aux && _text.IsFinite(i))
            {
                if ((judgements & Judgements.Copula) != Judgements.None && token.Upos == Upos.Aux) set.Add(ClaimFeature.Copula);
                if (string.Equals(token.Lower, token.Lemma, StringComparison.Ordinal) || token.Lower.EndsWith('s')) present++;
                else past++;
            }
            if (i == first && (judgements & Judgements.Deixis) != Judgements.None) set.Add(ClaimFeature.StartsWithDeixis);
            if (i == first && token.Upos == Upos.Cconj) set.Add(ClaimFeature.Contrast);
            if (i == first && token.Upos == Upos.Part) set.Add(ClaimFeature.HasInfinitive);
        }
        if (words < 6) set.Add(ClaimFeature.VeryShort);
        else if (words < 10) set.Add(ClaimFeature.Short);
        else if (words > 32) set.Add(ClaimFeature.VeryLong);
        else if (words > 22) set.Add(ClaimFeature.Long);
        if (names > 0) set.Add(ClaimFeature.HasName);
        if (names > 3) set.Add(ClaimFeature.ManyNames);
        if (evaluative > 0) set.Add(ClaimFeature.Evaluative);
        if (evaluative > 1) set.Add(ClaimFeature.ManyEvaluative);
        if (past > present) set.Add(ClaimFeature.PastTense);
        if (_text.Is(end - 1, '?') || end < _text.Linguistics.Tokens.Length && _text.Is(end, '?')) set.Add(ClaimFeature.Question);
        for (var i = first; i < end; i++)
            if (_text[i].Shape == TokenShape.Symbol) set.Add(ClaimFeature.HasMoney);
    }
}

/// <summary>A set of features as bits.</summary>
internal struct FeatureSet
{
    /// <summary>Bit n stands for the feature with number n.</summary>
    public UInt128 Bits { get; private set; }

    /// <summary>Adds a feature.</summary>
    public void Add(ClaimFeature feature) => Bits |= UInt128.One << (int)feature;
}
