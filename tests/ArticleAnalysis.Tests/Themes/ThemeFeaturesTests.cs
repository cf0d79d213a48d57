using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using CsCheck;

namespace ArticleAnalysis.Tests.Themes;

public class ThemeFeaturesTests
{
    private static readonly WordTable Words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));

    [Test]
    public void Words_of_a_cluster_share_a_feature()
    {
        Assert.That(Hashes("floods", Words), Has.Count.EqualTo(2));
        Assert.That(Hashes("flooding", Words)[1], Is.EqualTo(Hashes("floods", Words)[1]));
    }

    [Test]
    public void A_text_of_single_letters_is_read_to_its_end() => Assert.That(Hashes(string.Concat(Enumerable.Repeat("a ", 1_000_000)), null), Is.Empty);

    [Test]
    public void Words_and_pairs_of_neighbours_are_read() =>
        Assert.That(Read("Floods hit the North"), Is.EqualTo(new[] { "Floods", "hit", "Floods hit", "the", "hit the", "North", "the North" }));

    [Test]
    public void A_pair_does_not_cross_a_stop_or_a_number() =>
        Assert.That(Read("Rates rose. Floods, 3 dead"), Is.EqualTo(new[] { "Rates", "rose", "Rates rose", "Floods", "dead" }));

    [Test]
    public void Signs_of_money_are_words_and_single_letters_are_not() =>
        Assert.That(Read("Norway's $5 plan"), Is.EqualTo(new[] { "Norway", "$", "plan" }));

    [Test]
    public void Case_does_not_matter() => Assert.That(Hashes("HEAVY RAIN"), Is.EqualTo(Hashes("heavy rain")));

    [Test]
    public void The_order_of_a_pair_matters() => Assert.That(Hashes("rain heavy")[^1], Is.Not.EqualTo(Hashes("heavy rain")[^1]));

    [Test]
    public void Any_text_is_read_to_its_end_with_spans_inside() => Gen.String.Sample(text =>
    {
        var features = new ThemeFeatures(text, Words);
        while (features.MoveNext())
            if (features.Start < 0 || features.End > text.Length || features.Start >= features.End || features.Current == 0) return false;
        return true;
    });

    private static List<string> Read(string text)
    {
        var read = new List<string>();
        var features = new ThemeFeatures(text, null);
        while (features.MoveNext()) read.Add(text[features.Start..features.End]);
        return read;
    }

    private static List<ulong> Hashes(string text, WordTable? words = null)
    {
        var read = new List<ulong>();
        var features = new ThemeFeatures(text, words);
        while (features.MoveNext()) read.Add(features.Current);
        return read;
    }
}
