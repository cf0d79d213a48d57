using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>The features of every candidate of a text.</summary>
internal sealed class EventMatrix
{
    /// <summary>Columns of a party: confidence, whether it is an entity, rank, salience, type, mentions, place, kind, distance from the word, relation.</summary>
    public const int PartyColumns = 10;

    /// <summary>Features of a candidate.</summary>
    public const int Width = (int)EventFeature.Count;

    private const float Likely = 0.5f;
    private const int MostTogether = 8, MostBeside = 24, FarAway = 99, Nobody = -1;

    private static readonly string[] Relations = ["root", "conj", "acl:relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis", "obl", "nmod", "obj", "nsubj", "nsubj:pass", "appos", "amod", "compound", "nmod:poss", "obl:agent"];
    private static readonly string[] Tenses = ["VBD", "VBZ", "VBP", "VBN", "VB", "VBG", "NN", "NNS"];

    private readonly EventText _text;
    private readonly IReadOnlyList<EventCandidate> _candidates;
    private readonly float[] _values;
    private readonly Dictionary<uint, int> _lemmas = [];
    private readonly Dictionary<(int Actor, int Recipient), int> _pairs = [];
    private readonly Dictionary<int, int> _actors = [];
    private readonly int[] _types = new int[EventModel.Types];
    private int _ofSection;

    public EventMatrix(EventText text, IReadOnlyList<EventCandidate> candidates)
    {
        (_text, _candidates, _values) = (text, candidates, new float[candidates.Count * Width]);
        var likely = 0;
        foreach (var candidate in candidates) likely += candidate.Odds.Any >= Likely ? 1 : 0;
        for (int first = 0, end; first < candidates.Count; first = end)
        {
            for (end = first + 1; end < candidates.Count && candidates[end].Sentence == candidates[first].Sentence;) end++;
            EnterSentence(candidates[first].Sentence);
            for (var i = first; i < end; i++)
            {
                var row = _values.AsSpan(i * Width, Width);
                At(row, EventFeature.Likely) = likely;
                Word(candidates[i], row);
                Party(candidates[i], candidates[i].Actor, row[(int)EventFeature.Actor..]);
                Party(candidates[i], candidates[i].Recipient, row[(int)EventFeature.Recipient..]);
                Both(candidates[i], row);
                Place(candidates[i], row);
                Beside(i, first, end, row);
                Before(candidates[i], row);
            }
        }
    }

    /// <summary>The features of the candidates, one after another.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The features of one candidate.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * Width, Width);

    private static ref float At(Span<float> row, EventFeature feature) => ref row[(int)feature];

    private void Word(EventCandidate candidate, Span<float> row)
    {
        ref readonly var token = ref _text[candidate.Trigger];
        (At(row, EventFeature.Any), At(row, EventFeature.First), At(row, EventFeature.Second)) = candidate.Odds;
        At(row, EventFeature.Type) = (int)candidate.Type;
        At(row, EventFeature.PartOfSpeech) = token.Upos switch { Upos.Verb => 0, Upos.Noun => 1, _ => 2 };
        At(row, EventFeature.Tense) = Array.IndexOf(Tenses, token.Xpos);
        At(row, EventFeature.Relation) = Array.IndexOf(Relations, token.Relation);
        At(row, EventFeature.Depth) = _text.Tree.Depth(candidate.Trigger);
        At(row, EventFeature.IsPassive) = _text.Tree.IsPassive(candidate.Trigger) ? 1 : 0;
        At(row, EventFeature.Modality) = (int)candidate.Modality;
        At(row, EventFeature.HasObject) = _text.Tree.LogicalObject(candidate.Trigger) >= 0 ? 1 : 0;
    }

    private void Party(EventCandidate candidate, EventParty party, Span<float> row)
    {
        row[0] = party.Confidence;
        row[1] = party.Entity is null ? party.Head < 0 ? 0 : 1 : 2;
        (row[2], row[4], row[7], row[8], row[9]) = (FarAway, Nobody, (int)party.Kind, FarAway, Nobody);
        if (party.Entity is { } entity) (row[2], row[3], row[4], row[5]) = (entity, (float)_text.Entities[entity].Salience, (int)_text.Entities[entity].Type, _text.Entities[entity].Mentions.Count);
        row[6] = (int)party.Place;
        if (party.Head >= 0) (row[8], row[9]) = (party.Head - candidate.Trigger, Array.IndexOf(Relations, _text[party.Head].Relation));
    }

    private void Both(EventCandidate candidate, Span<float> row)
    {
        if (candidate.Actor.Entity is not { } actor || candidate.Recipient.Entity is not { } recipient) return;
        At(row, EventFeature.Together) = _text.Together(actor, recipient, MostTogether);
        At(row, EventFeature.Affiliated) = _text.Entities[actor].Affiliation == recipient || _text.Entities[recipient].Affiliation == actor ? 1 : 0;
    }

    private void EnterSentence(int sentence)
    {
        var sentences = _text.Text.Sentences;
        for (_ofSection = 0; _ofSection < FarAway && sentence > _ofSection && sentences[sentence - _ofSection - 1].Section == sentences[sentence].Section;) _ofSection++;
    }

    private void Place(EventCandidate candidate, Span<float> row)
    {
        var sentences = _text.Text.Sentences;
        ref readonly var sentence = ref sentences[candidate.Sentence];
        At(row, EventFeature.Sentence) = (float)candidate.Sentence / sentences.Length;
        At(row, EventFeature.SentenceOfSection) = _ofSection;
        At(row, EventFeature.Section) = sentence.Section;
        At(row, EventFeature.SentenceLength) = sentence.EndToken - sentence.FirstToken;
        At(row, EventFeature.Sentences) = sentences.Length;
        At(row, EventFeature.Entities) = _text.Entities.Entities.Count;
    }

    private void Beside(int own, int first, int end, Span<float> row)
    {
        for (var i = Math.Max(first, own - MostBeside); i < Math.Min(end, own + MostBeside + 1); i++)
        {
            if (i == own) continue;
            if (_candidates[i].Odds.Any >= Likely) At(row, EventFeature.LikelyInSentence)++;
            if (_candidates[i].Odds.Any > _candidates[own].Odds.Any) At(row, EventFeature.BetterInSentence)++;
            if (_candidates[i].Type == _candidates[own].Type) At(row, EventFeature.SameTypeInSentence)++;
        }
    }

    private void Before(EventCandidate candidate, Span<float> row)
    {
        var (lemma, actor, pair) = (_text.Lemma(candidate.Trigger), candidate.Actor.Entity ?? Nobody, (candidate.Actor.Entity ?? Nobody, candidate.Recipient.Entity ?? Nobody));
        At(row, EventFeature.LemmaBefore) = _lemmas.GetValueOrDefault(lemma);
        At(row, EventFeature.TypeBefore) = _types[(int)candidate.Type];
        At(row, EventFeature.ActorBefore) = _actors.GetValueOrDefault(actor);
        At(row, EventFeature.SinceSamePair) = _pairs.TryGetValue(pair, out var last) ? candidate.Sentence - last : FarAway;
        At(row, EventFeature.PairReversed) = _pairs.TryGetValue((pair.Item2, pair.Item1), out last) ? candidate.Sentence - last : FarAway;
        if (candidate.Odds.Any < Likely) return;
        _lemmas[lemma] = _lemmas.GetValueOrDefault(lemma) + 1;
        _types[(int)candidate.Type]++;
        _actors[actor] = _actors.GetValueOrDefault(actor) + 1;
        _pairs[pair] = candidate.Sentence;
    }
}
