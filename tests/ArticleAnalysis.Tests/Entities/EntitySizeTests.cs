using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

/// <summary>Texts in which something comes very often: what they cost grows as they do. Time is not asserted, <c>benchmarks entities</c> shows it; allocation is the same on every machine.</summary>
internal sealed class EntitySizeTests
{
    private static readonly Annotator Annotator = Annotator.CreateEnglish();
    private static readonly EntityAnnotator Entities = new(EnglishResources.Instance);

    [Test]
    public void One_name_many_times_is_one_entity() => Grows(5_000, _ => "Ana Kovac has left.", (set, n) =>
    {
        Assert.That(set.Entities, Has.Count.EqualTo(1));
        Assert.That(set[0].Mentions, Has.Count.EqualTo(n));
    });

    [Test]
    public void Two_thousand_mentions_of_one_person() => Grows(1_000, i => i % 50 == 0 ? "Ana Kovac has left." : "She has left her house.", (set, n) =>
        Assert.That(set.Entities.MaxBy(e => e.Mentions.Count)!.Mentions, Has.Count.AtLeast(n)));

    [Test]
    public void Different_names_are_different_entities() => Grows(2_500, i => $"{Name(i)} {Name(i)}ovic has left.", (set, n) => Assert.That(set.Entities, Has.Count.InRange(n * 9 / 10, n)));

    [Test]
    public void A_surname_of_many_persons_means_the_one_named_last() => Grows(1_000, i => $"{Name(i)} Kovac has left, Kovac said.", (set, n) =>
    {
        Assert.That(set.Entities, Has.Count.InRange(n * 9 / 10, n));
        Assert.That(set.Entities.Count(e => e.Mentions.Count == 2), Is.AtLeast(n * 9 / 10));
    });

    private static void Grows(int count, Func<int, string> sentence, Action<EntitySet, int> check)
    {
        Allocated(100);
        var (half, whole) = (Allocated(count), Allocated(2 * count));
        Assert.That(whole, Is.LessThan(2.6 * half));

        long Allocated(int sentences)
        {
            var text = Annotator.Annotate(string.Concat(Enumerable.Range(0, sentences).Select(i => sentence(i) + (i % 10 == 9 ? "\n\n" : " "))));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var set = Entities.Annotate(text);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (sentences > 100) check(set, sentences);
            return allocated;
        }
    }

    // Two names differ in two letters at least: those that differ in one are taken for one.
    private static string Name(int number)
    {
        string[] syllables = ["ba", "do", "ke", "li", "mu"];
        var name = "";
        for (var rest = number + syllables.Length; rest > 0; rest /= syllables.Length) name += syllables[rest % syllables.Length];
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}n";
    }
}
