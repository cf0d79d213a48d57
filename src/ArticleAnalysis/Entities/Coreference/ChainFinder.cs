using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>Goes through the phrases of a text and tells for each which earlier one it most likely means, and how likely that is.</summary>
internal sealed unsafe class ChainFinder(PairNetwork model, WordTable vectors)
{
    private const int Width = PairNetwork.Width;

    /// <summary>What each of the phrases means, in their order.</summary>
    public Link[] Find(CoreferenceFeatures features)
    {
        var all = features.All;
        var (links, chains, candidates) = (new Link[all.Length], new Chain[all.Length], new Candidates(all, features.Nouns));
        var sums = GC.AllocateUninitializedArray<float>(all.Length * Width, pinned: true);
        var antecedents = (float*)Marshal.UnsafeAddrOfPinnedArrayElement(sums, 0); // as long as the array is kept alive, below
        var memory = stackalloc float[3 * Width];
        var (anaphor, nothing, hidden) = ((nint)memory, (nint)(memory + Width), (nint)(memory + (2 * Width)));
        new Span<float>((float*)nothing, Width).Clear();
        Span<int> near = stackalloc int[Candidates.Most];
        Span<float> scores = stackalloc float[Candidates.Most];
        var list = new FactList(stackalloc int[FactList.Most], CoreferenceFeatures.Rows);
        for (var i = 0; i < all.Length; i++)
        {
            features.Single(ref list, i, asAnaphor: true);
            model.Sum(list.Facts, asFirst: true, all[i].Row, vectors, (float*)anaphor);
            features.New(ref list, i);
            var fresh = model.Score((float*)anaphor, (float*)nothing, list.Facts, (float*)hidden);
            var count = candidates.Next(i, near);
            var nearer = 0;
            for (var c = 0; c < count; c++)
            {
                scores[c] = float.NegativeInfinity;
                if (!features.MayMean(i, chains[near[c]])) continue;
                features.Pair(ref list, i, near[c], chains[near[c]], nearer);
                if (chains[near[c]].IsFirstLookFrom(i) && features.Agrees(i, chains[near[c]])) nearer++;
                scores[c] = model.Score((float*)anaphor, antecedents + (near[c] * Width), list.Facts, (float*)hidden);
            }
            links[i] = Best(near[..count], scores, fresh, chains);
            chains[i] = links[i].Antecedent < 0 ? new Chain() : chains[links[i].Antecedent];
            chains[i].Add(i, all[i]);
            features.Single(ref list, i, asAnaphor: false);
            model.Sum(list.Facts, asFirst: false, all[i].Row, vectors, antecedents + (i * Width));
        }
        GC.KeepAlive(sums);
        return links;
    }

    /// <summary>The candidate with the best score; the probability is that of all candidates that mean the same.</summary>
    private static Link Best(ReadOnlySpan<int> candidates, ReadOnlySpan<float> scores, float fresh, Chain[] chains)
    {
        var best = -1;
        for (var c = 0; c < candidates.Length; c++)
            if (!float.IsNegativeInfinity(scores[c]) && (best < 0 || scores[c] > scores[best])) best = c;
        if (best < 0) return new(-1, 0, true);
        var greatest = MathF.Max(fresh, scores[best]);
        var (total, chain) = (Exp(fresh - greatest), 0f);
        for (var c = 0; c < candidates.Length; c++)
        {
            var share = Exp(scores[c] - greatest);
            total += share;
            if (chains[candidates[c]].IsSameAs(chains[candidates[best]])) chain += share;
        }
        return new(candidates[best], chain / total, fresh >= scores[best]);
    }

    // That of the machine's library may differ in its last bit from that of another machine.
    private static float Exp(float x) => float.IsNegativeInfinity(x) ? 0 : Kernels.Exp(Vector512.Create(x))[0];
}

/// <summary>What a phrase most likely means.</summary>
/// <param name="Candidate">Index of the earlier phrase that fits best, or -1 when none is possible.</param>
/// <param name="Probability">How likely it means the same as that phrase's chain, 0 to 1.</param>
/// <param name="IsNew">True when it more likely means something new.</param>
internal readonly record struct Link(int Candidate, float Probability, bool IsNew)
{
    /// <summary>The earlier phrase that means the same, or -1.</summary>
    public int Antecedent => IsNew ? -1 : Candidate;
}
