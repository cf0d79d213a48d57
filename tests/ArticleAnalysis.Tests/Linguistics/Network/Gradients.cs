using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Tests.Linguistics.Network;

/// <summary>Holds gradients against slopes.</summary>
internal static unsafe class Gradients
{
    /// <summary>Asserts for each parameter that the gradient which <paramref name="loss"/> leaves is the slope of what it gives, at the entry with the steepest one, where the difference of two losses says most.</summary>
    public static void AreSlopes(IEnumerable<Parameter> parameters, Func<double> loss)
    {
        const float Step = 2e-3f;
        loss();
        var gradients = parameters.ToDictionary(p => p, p => new ReadOnlySpan<float>(p.Gradients[0], (int)p.Length).ToArray());
        foreach (var (parameter, gradient) in gradients)
        {
            var at = Enumerable.Range(0, gradient.Length).MaxBy(i => Math.Abs(gradient[i]));
            var kept = parameter.Value[at];
            parameter.Value[at] = kept + Step;
            var above = loss();
            parameter.Value[at] = kept - Step;
            var below = loss();
            parameter.Value[at] = kept;
            Assert.That((above - below) / (2 * Step), Is.EqualTo(gradient[at]).Within(0.02 * Math.Abs(gradient[at]) + 0.01), parameter.Name);
        }
    }
}
