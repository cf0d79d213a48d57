using System.Collections.Concurrent;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Stances.Network;

/// <summary>What the stages ask: how likely a passage is against, neutral toward or for a target, in the eyes of its author or of a holder in it. Immutable, thread-safe.</summary>
internal sealed class StanceModel
{
    private readonly Lazy<LinguisticEngine> _engine;
    private readonly ConcurrentBag<StanceMemory> _spare = [];

    public StanceModel(LanguageResources resources)
    {
        (Network, Valences) = (new(new TensorFile(resources, StanceNetwork.File)), new(resources));
        _engine = new(() => new LinguisticEngine(resources));
    }

    /// <summary>The network.</summary>
    public StanceNetwork Network { get; }

    /// <summary>Praise and blame.</summary>
    public Valences Valences { get; }

    /// <summary>A reader of one text, for one thread; disposed of, it leaves its memory to the next.</summary>
    public StanceReader Read(AnnotatedText text) => new(this, text, text.States ?? _engine.Value.StatesOf(text), _spare.TryTake(out var memory) ? memory : new());

    /// <summary>Takes back the memory of a reader that is done.</summary>
    public void Return(StanceMemory memory) => _spare.Add(memory);
}
