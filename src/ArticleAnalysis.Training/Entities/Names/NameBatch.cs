using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>Passages whose names are known.</summary>
/// <param name="Tokens">The tokens of all passages, one after the other.</param>
/// <param name="Ends">The index after the last token of each passage.</param>
/// <param name="Allowed">For each token the tags that it may have, a bit a tag.</param>
/// <param name="Weights">For each token the factor on its passage's loss.</param>
internal sealed record NameBatch(NetworkInput[] Tokens, int[] Ends, uint[] Allowed, float[] Weights) : Batch(Tokens, Ends)
{
    /// <summary>One batch of several passages.</summary>
    public static NameBatch Join(IReadOnlyList<NameBatch> passages)
    {
        var ends = new int[passages.Count];
        var at = 0;
        for (var i = 0; i < ends.Length; i++) ends[i] = at += passages[i].Count;
        return new([.. passages.SelectMany(p => p.Tokens)], ends, [.. passages.SelectMany(p => p.Allowed)], [.. passages.SelectMany(p => p.Weights)]);
    }

    /// <summary>The passage as careless writers and headline desks would have it.</summary>
    /// <param name="wordDropout">Probability that a word is taken for a stranger.</param>
    /// <param name="chance">Where chance comes from.</param>
    public NameBatch Noisy(float wordDropout, Generator chance) => this with { Tokens = PassageNoise.Restyled(Tokens, wordDropout, chance) };
}
