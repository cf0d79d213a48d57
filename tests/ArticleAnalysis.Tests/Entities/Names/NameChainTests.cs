using ArticleAnalysis.Entities.Names;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Entities.Names;

public sealed class NameChainTests
{
    private const int Tokens = 4;
    private static readonly int[] Tags = [NameTags.Outside, NameTags.First(0), NameTags.Inside(0), NameTags.First(3), NameTags.Inside(3)];

    /// <summary>Scores in which few tags are likely, so that all taggings can be gone through.</summary>
    private static (float[] Scores, float[] Transitions) Make(ulong seed)
    {
        var chance = new Generator(seed);
        var (scores, transitions) = (new float[Tokens * NameTags.Count], new float[NameTags.Width * NameTags.Width]);
        Array.Fill(scores, -60);
        for (var i = 0; i < Tokens; i++)
            foreach (var tag in Tags) scores[(i * NameTags.Count) + tag] = (chance.Unit() * 4) - 2;
        for (var i = 0; i < transitions.Length; i++) transitions[i] = chance.Unit() - 0.5f;
        return (scores, transitions);
    }

    private static IEnumerable<(int[] Tags, double Weight)> AllTaggings(float[] scores, float[] transitions, bool afterOutside, bool beforeOutside)
    {
        for (var code = 0; code < Math.Pow(Tags.Length, Tokens); code++)
        {
            var tags = Enumerable.Range(0, Tokens).Select(i => Tags[code / (int)Math.Pow(Tags.Length, i) % Tags.Length]).ToArray();
            var (sum, before, open) = (0f, afterOutside ? 0 : -1, true);
            for (var i = 0; i < Tokens; i++)
            {
                open &= before < 0 ? !NameTags.IsInside(tags[i]) : NameTags.MayFollow(before, tags[i]);
                sum += scores[(i * NameTags.Count) + tags[i]] + (before < 0 ? 0 : transitions[(before * NameTags.Width) + tags[i]]);
                before = tags[i];
            }
            if (beforeOutside) sum += transitions[(before * NameTags.Width) + NameTags.Outside];
            if (open) yield return (tags, Math.Exp(NameChain.Sharpness * sum));
        }
    }

    private static List<(int First, int End, int Type)> NamesOf(int[] tags)
    {
        var names = new List<(int First, int End, int Type)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == NameTags.Outside || NameTags.IsInside(tags[i])) continue;
            var end = i + 1;
            while (end < tags.Length && NameTags.IsInside(tags[end])) end++;
            names.Add((i, end, NameTags.TypeOf(tags[i])));
        }
        return names;
    }

    [Test]
    public void The_best_tagging_and_the_probability_of_each_name_are_those_of_all_taggings([Values(1, 2, 3)] int seed, [Values] bool afterOutside, [Values] bool beforeOutside)
    {
        var (scores, transitions) = Make((ulong)seed);
        var all = AllTaggings(scores, transitions, afterOutside, beforeOutside).ToList();
        var total = all.Sum(t => t.Weight);
        var chain = new NameChain(transitions);
        chain.Read(scores, afterOutside, beforeOutside);

        Assert.That(chain.Best(), Is.EqualTo(NamesOf(all.MaxBy(t => t.Weight).Tags)));
        for (var first = 0; first < Tokens; first++)
            for (var end = first + 1; end <= Tokens; end++)
                foreach (var type in (int[])[0, 3])
                {
                    var expected = all.Where(t => NamesOf(t.Tags).Contains((first, end, type))).Sum(t => t.Weight) / total;
                    Assert.That(chain.Probability(first, end, type), Is.EqualTo(expected).Within(1e-4), $"{first} to {end}, type {type}");
                }
        var mass = new float[1 + NameTags.Types];
        chain.AddTypes(1, mass);
        Assert.That(mass[0], Is.EqualTo(all.Where(t => t.Tags[1] == NameTags.Outside).Sum(t => t.Weight) / total).Within(1e-4));
        Assert.That(mass.Sum(), Is.EqualTo(1).Within(1e-4));
    }
}
