using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Themes;
using Microsoft.ML.Data;

namespace ArticleAnalysis.Tests.Themes;

public class ThemeModelTests
{
    private static readonly int[] Labels = [3_000_000, 4_000_000, 15_000_000];

    private static readonly List<ThemeText> Texts =
    [
        .. Enumerable.Range(0, 12).SelectMany(i => new ThemeText[]
        {
            new("test", $"a{i}", "River floods town", $"The flood swept away {i + 3} bridges and rescue teams searched for the missing", [3_000_000], 1),
            new("test", $"b{i}", "Bank raises rates", $"The central bank raised interest rates by {i} points as inflation and prices rose", [4_000_000], 1),
            new("test", $"c{i}", "Late goal wins cup", $"The team won the match with a late goal and the coach praised its {i} players", [15_000_000], 1),
        }),
    ];

    [Test]
    public void The_library_scores_as_ml_net_does()
    {
        var vocabulary = ThemeVocabulary.Choose(Texts, Labels, 60);
        var empty = ThemeTrainer.Pin(ThemeModelWriter.Write(Labels, vocabulary, [.. Labels.Select(_ => new float[vocabulary.Count])], new float[Labels.Length], 1, 0));
        var (trained, rows) = ThemeTrainer.FitTransformer(empty, Texts, Labels);
        var (weights, biases) = ThemeTrainer.WeightsOf(trained);
        var model = ThemeTrainer.Pin(ThemeModelWriter.Write(Labels, vocabulary, weights, biases, 1, 0));

        var scores = trained.Transform(rows).GetColumn<VBuffer<float>>("Score").Select(v => v.DenseValues().ToArray()).ToList();
        for (var i = 0; i < Texts.Count; i++)
            Assert.That(ThemeVector.Shares(model, Texts[i]), Is.EqualTo(scores[i]).Within(1e-5));
    }

    [Test]
    public void Two_trainings_give_the_same_bytes()
    {
        var first = ThemeTrainer.Train(Texts, Labels, 60);
        Assert.That(ThemeTrainer.Train(Texts, Labels, 60), Is.EqualTo(first));
    }

    [Test]
    public void A_text_without_a_known_word_has_no_length()
    {
        var model = ThemeTrainer.Pin(ThemeTrainer.Train(Texts, Labels, 60));
        using var counts = new ThemeCounts(model);
        counts.Add("Zyx wvu tsr", 0);
        Assert.That(model.Score(counts, new float[3]), Is.Zero);
    }

    [Test]
    public void A_file_that_is_cut_off_is_refused_in_words()
    {
        var bytes = ThemeTrainer.Train(Texts, Labels, 60);
        Assert.That(() => ThemeTrainer.Pin(bytes[..^4]), Throws.TypeOf<InvalidDataException>().With.Message.Contains("cut off"));
    }
}
