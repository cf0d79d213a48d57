using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Events;

/// <summary>Tells what type of event a word names, and who takes part.</summary>
internal sealed unsafe class EventRanker(EventText text, EventModel model)
{
    private readonly TriggerFacts _trigger = new(text);
    private readonly PartyFacts _party = new(text);
    private float[] _scores = new float[64];

    /// <summary>Writes the probability of each type of event, and last that the word names none.</summary>
    /// <param name="trigger">The word.</param>
    /// <param name="actor">The head of who acts, -1 when it is not known.</param>
    /// <param name="recipient">The head of whom it is done to, likewise.</param>
    /// <param name="probabilities">One number for each type and one for none.</param>
    public void Types(int trigger, int actor, int recipient, Span<float> probabilities)
    {
        _trigger.Read(trigger, actor, recipient);
        model.TypeNetwork.Score(_trigger.Rows, _trigger.Words, model.Words, probabilities);
    }

    /// <summary>The likeliest party.</summary>
    /// <param name="isActor">True for who acts, false for whom it is done to.</param>
    /// <param name="trigger">The word of the event.</param>
    /// <param name="type">Its type.</param>
    /// <param name="choices">Who may be it.</param>
    /// <param name="other">The other party, or null.</param>
    /// <returns>Index of the choice or -1 for nobody, and the probability that it is this entity.</returns>
    public (int Choice, float Confidence) Party(bool isActor, int trigger, EventType type, List<PartyChoice> choices, PartyChoice? other)
    {
        var network = isActor ? model.Actors : model.Recipients;
        var memory = stackalloc float[3 * PairNetwork.Width];
        var (otherEntity, otherHead) = other is { } known ? (known.Entity, known.Head) : (-1, -1);
        if (_scores.Length <= choices.Count) _scores = new float[2 * choices.Count];
        _party.Asked(trigger, type);
        network.Sum(_party.Rows, asFirst: true, text.Word(trigger), model.Words, memory);
        _party.Nobody(type);
        var (best, top) = (-1, Score());
        _scores[choices.Count] = top;
        for (var c = 0; c < choices.Count; c++)
        {
            _scores[c] = float.NegativeInfinity;
            if (choices[c].Head == trigger || (otherEntity >= 0 && choices[c].Entity == otherEntity) || (otherHead >= 0 && choices[c].Head == otherHead)) continue;
            _party.Choice(trigger, type, choices[c], otherEntity, otherHead);
            _scores[c] = Score();
            if (_scores[c] > top) (best, top) = (c, _scores[c]);
        }
        return (best, Confidence(choices, best, top));

        float Score()
        {
            network.Sum(_party.Rows, asFirst: false, _party.HeadWord, model.Words, memory + PairNetwork.Width);
            return network.Score(memory, memory + PairNetwork.Width, [], memory + (2 * PairNetwork.Width));
        }
    }

    // One entity may be met twice.
    private float Confidence(List<PartyChoice> choices, int best, float top)
    {
        var all = MathF.Exp(_scores[choices.Count] - top);
        var same = best < 0 ? all : 0;
        for (var c = 0; c < choices.Count; c++)
        {
            var share = MathF.Exp(_scores[c] - top);
            all += share;
            if (best >= 0 && (c == best || (choices[best].Entity >= 0 && choices[c].Entity == choices[best].Entity))) same += share;
        }
        return same / all;
    }
}
