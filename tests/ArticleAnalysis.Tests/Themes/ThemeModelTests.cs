using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Themes;

namespace ArticleAnalysis.Tests.Themes;

public class ThemeModelTests
{
    private static readonly WordTable Words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));

    private static readonly List<ThemeText> Texts =
    [
        .. Enumerable.Range(0, 20).SelectMany(i => new ThemeText[]
        {
            new("test", $"a{i}", "River floods town", $"The flood swept away {i + 3} bridges and rescue teams searched for the missing", ["03000000"]),
            new("test", $"b{i}", "Bank raises rates", $"The central bank raised interest rates by {i} points as inflation and prices rose", ["04000000", "20000344"]),
            new("test", $"c{i}", "Ministers sign free trade deal", $"Exporters welcomed the {i} tariffs that the trade agreement ends", ["04000000", "20000344", "20000373"]),
            new("test", $"d{i}", "Late goal wins cup", $"The team won the match with a late goal and the coach praised its {i} players", ["15000000"]),
        }),
    ];

    [Test]
    public void The_library_sees_a_text_as_training_did()
    {
        var (model, plain, examples) = Train();
        for (var i = 0; i < Texts.Count; i++)
            Assert.That(ThemeExamples.SharesOf(model, Texts[i]), Is.EqualTo(ClassifierTrainer.SharesOf(plain, examples[i])).Within(1e-5));
    }

    [Test]
    public void Each_text_is_told_its_theme_and_those_below()
    {
        var (model, _, _) = Train();
        foreach (var text in Texts)
            Assert.That(ThemeChoice.Of(model.Classifier, ThemeExamples.SharesOf(model, text)).Select(i => model.Classifier.Labels[i]), Is.EquivalentTo(text.Themes));
    }

    [Test]
    public void The_most_specific_theme_comes_first()
    {
        var (model, _, _) = Train();
        var chosen = ThemeChoice.Of(model.Classifier, ThemeExamples.SharesOf(model, Texts[2])).Select(i => model.Classifier.Labels[i]);
        Assert.That(chosen, Is.EqualTo(new[] { "20000373", "20000344", "04000000" }));
    }

    [Test]
    public void A_text_without_a_known_word_has_no_features()
    {
        var (model, _, _) = Train();
        using var counts = model.Count();
        counts.Add("Zyxq wvutq tsrqq", 0);
        Assert.That(counts.Weigh(new int[counts.Most], new float[counts.Most]), Is.Zero);
    }

    /// <summary>The model, the same without values of features, and the examples, in which the values are.</summary>
    private static (ThemeModel Model, Classifier Plain, List<Example> Examples) Train()
    {
        var labels = new ThemeLabels(["03000000", "04000000", "15000000", "20000344", "20000373"], [-1, -1, -1, 1, 3]);
        var plan = ThemePlan.Of(labels) with { Passes = 12, Hidden = 32, Members = 1, Components = 16 };
        var (reader, examples) = ThemePlan.Read(Texts, labels, plan, Words);
        return (new(Open(reader.Values), Words), Open(null), examples);

        Classifier Open(float[]? values) => ClassifierTrainer.Open(ClassifierTrainer.Fit(examples, plan, reader.Index, null, values), plan.Kind);
    }
}
