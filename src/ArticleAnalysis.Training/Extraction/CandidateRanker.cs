namespace ArticleAnalysis.Training.Extraction;

/// <summary>A choice to learn from: the features of the candidates, and which of them are right.</summary>
/// <param name="Set">The benchmark it comes from.</param>
/// <param name="Host">The site; sites are never parted between training and test.</param>
/// <param name="Rows">Features of each candidate.</param>
/// <param name="Right">Whether each candidate is right; none may be.</param>
internal sealed record Choice(string Set, string Host, float[][] Rows, bool[] Right);

/// <summary>A linear ranker of candidates: maximum likelihood of the right ones under a softmax over each choice, with an L2 penalty.</summary>
internal static class CandidateRanker
{
    private const int Rounds = 600;
    private const double Step = 0.05;
    private const double Momentum = 0.9;
    private const double Decay = 0.999;

    /// <summary>Fits the weights by Adam over all choices at once: the same choices give the same weights.</summary>
    public static double[] Fit(IReadOnlyList<Choice> choices, double ridge)
    {
        var used = choices.Where(c => c.Right.Contains(true)).ToList();
        var width = used[0].Rows[0].Length;
        var (weights, first, second) = (new double[width], new double[width], new double[width]);
        var gradient = new double[width];
        for (var round = 1; round <= Rounds; round++)
        {
            for (var i = 0; i < width; i++) gradient[i] = -ridge * weights[i];
            foreach (var choice in used) AddGradient(choice, weights, gradient);
            for (var i = 0; i < width; i++)
            {
                first[i] = (Momentum * first[i]) + ((1 - Momentum) * gradient[i]);
                second[i] = (Decay * second[i]) + ((1 - Decay) * gradient[i] * gradient[i]);
                weights[i] += Step * (first[i] / (1 - Math.Pow(Momentum, round))) / (Math.Sqrt(second[i] / (1 - Math.Pow(Decay, round))) + 1e-8);
            }
        }
        return weights;
    }

    /// <summary>True when the candidate with the highest score is right.</summary>
    public static bool IsRight(Choice choice, double[] weights)
    {
        var scores = Array.ConvertAll(choice.Rows, r => Score(r, weights));
        return choice.Rows.Length > 0 && choice.Right[Array.IndexOf(scores, scores.Max())];
    }

    private static void AddGradient(Choice choice, double[] weights, double[] gradient)
    {
        var scores = Array.ConvertAll(choice.Rows, r => Score(r, weights));
        var most = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            all += scores[i];
            if (choice.Right[i]) right += scores[i];
        }
        for (var i = 0; i < scores.Length; i++)
        {
            var pull = (choice.Right[i] ? scores[i] / right : 0) - (scores[i] / all);
            for (var k = 0; k < gradient.Length; k++) gradient[k] += pull * choice.Rows[i][k];
        }
    }

    private static double Score(float[] row, double[] weights)
    {
        var score = 0.0;
        for (var i = 0; i < row.Length; i++) score += row[i] * weights[i];
        return score;
    }
}
