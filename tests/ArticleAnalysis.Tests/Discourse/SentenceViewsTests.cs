using ArticleAnalysis.Discourse;
using static ArticleAnalysis.Discourse.DiscourseNetwork;

namespace ArticleAnalysis.Tests.Discourse;

public class SentenceViewsTests
{
    [Test]
    public void A_sentence_is_seen_with_its_neighbours_what_is_far_and_the_mean_of_all()
    {
        // One sentence after another, each one number in the first column: 1, 2, 3, 4.
        var states = new float[4 * Width];
        for (var at = 0; at < 4; at++) states[at * Width] = at + 1;
        Assert.That(See(states, 0), Is.EqualTo(new[] { 1f, 0, 2, 0, (0.4f * 3) + (0.6f * 0.4f * 4), 2.5f }).Within(1e-5));
        Assert.That(See(states, 3), Is.EqualTo(new[] { 4f, 3, 0, (0.4f * 2) + (0.6f * 0.4f * 1), 0, 2.5f }).Within(1e-5));
    }

    [Test]
    public void The_way_back_is_the_transpose_of_the_way_there()
    {
        var random = new Random(5);
        float[] states = [.. Enumerable.Range(0, 7 * Width).Select(_ => random.NextSingle())], gradients = [.. Enumerable.Range(0, 7 * Views * Width).Select(_ => random.NextSingle())];
        var (views, back) = (new float[gradients.Length], new float[states.Length]);
        var look = new SentenceViews(states);
        for (var at = 0; at < 7; at++) look.Write(at, views.AsSpan(at * Views * Width));
        SentenceViews.Back(gradients, back);
        Assert.That(views.Zip(gradients, (v, g) => v * g).Sum(), Is.EqualTo(states.Zip(back, (s, b) => s * b).Sum()).Within(0.1));
    }

    private static float[] See(float[] states, int at)
    {
        var views = new float[Views * Width];
        new SentenceViews(states).Write(at, views);
        return [.. Enumerable.Range(0, Views).Select(v => views[v * Width])];
    }
}
