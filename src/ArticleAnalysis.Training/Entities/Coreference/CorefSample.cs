using ArticleAnalysis.Entities;
using ArticleAnalysis.Entities.Coreference;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>A document ready to be learnt from: its phrases with their traits, the facts of each, and the chain that each is in.</summary>
internal sealed class CorefSample
{
    public CorefSample(CorefText text, CoreferenceFeatures features)
    {
        var all = features.All;
        (Text, All, Features) = (text, all, features);
        (Anaphor, Antecedent, Gold) = (new int[all.Length][], new int[all.Length][], new int[all.Length]);
        var chainOf = new Dictionary<MentionSpan, int>();
        for (var c = 0; c < text.Document.Chains.Count; c++)
            foreach (var mention in text.Document.Chains[c]) chainOf.TryAdd(mention, c);
        var list = new FactList(new int[FactList.Most], CoreferenceFeatures.Rows);
        for (var i = 0; i < all.Length; i++)
        {
            Features.Single(ref list, i, asAnaphor: true);
            Anaphor[i] = list.Facts.ToArray();
            Features.Single(ref list, i, asAnaphor: false);
            Antecedent[i] = list.Facts.ToArray();
            Gold[i] = chainOf.TryGetValue(text.InFile(all[i].Markable.First, all[i].Markable.End), out var chain) ? chain : -1;
        }
    }

    public CorefText Text { get; }
    public Traits[] All { get; }
    public CoreferenceFeatures Features { get; }
    public int[][] Anaphor { get; }
    public int[][] Antecedent { get; }

    /// <summary>The chain of each phrase, -1 for none.</summary>
    public int[] Gold { get; }

    /// <summary>The chains that links make.</summary>
    public List<MentionSpan[]> Chains(Link[] links)
    {
        var (chains, of) = (new List<List<MentionSpan>>(), new int[links.Length]);
        for (var i = 0; i < links.Length; i++)
        {
            of[i] = links[i].Antecedent < 0 ? chains.Count : of[links[i].Antecedent];
            if (of[i] == chains.Count) chains.Add([]);
            chains[of[i]].Add(Text.InFile(All[i].Markable.First, All[i].Markable.End));
        }
        return [.. chains.Where(c => c.Count > 1).Select(c => c.Distinct().ToArray())];
    }
}
