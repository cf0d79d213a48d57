using ArticleAnalysis.Languages;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Languages;

/// <summary>Multinomial logistic regression over hashed letter n-grams, by AdaGrad (Duchi et al. 2011) on samples by chance.</summary>
internal sealed class LanguageTrainer(IReadOnlyList<LanguageTexts> languages, int expected, ulong seed)
{
    private const int Width = LanguageModel.Width;
    private const int SamplesEach = 12_000;
    private const int ExpectedShare = 2;
    private const float Rate = 0.2f;

    private readonly float[] _weights = new float[LetterGrams.Places * Width];
    private readonly float[] _squares = new float[LetterGrams.Places];
    private readonly float[] _logits = new float[Width];
    private readonly ushort[] _grams = new ushort[LetterGrams.MostGrams];
    private readonly Dictionary<ushort, int> _counts = [];

    /// <summary>The weights, a row for each place.</summary>
    public float[] Train(TextWriter log)
    {
        var chance = new Generator(seed);
        var samples = new LanguageSamples(languages, chance);
        var kinds = (ulong)(languages.Count + ExpectedShare - 1);
        var (loss, steps) = (0.0, SamplesEach * languages.Count);
        for (var step = 1; step <= steps; step++)
        {
            var drawn = (int)(chance.Next() % kinds);
            loss += Learn(samples.Of(drawn < languages.Count ? drawn : expected), drawn < languages.Count ? drawn : expected);
            if (step % (steps / 10) != 0) continue;
            log.WriteLine(FormattableString.Invariant($"{step} samples, loss {loss / (steps / 10):0.0000}"));
            loss = 0;
        }
        return _weights;
    }

    /// <summary>One step; the loss before it.</summary>
    private double Learn(string sample, int language)
    {
        var total = Count(sample);
        if (total == 0) return 0;
        var norm = 1 / MathF.Sqrt(total);
        Array.Clear(_logits);
        foreach (var (gram, count) in _counts) FixedLanes.Add(_logits, _weights.AsSpan(gram * Width, Width), count * norm);
        var loss = SoftMax(language);
        _logits[language] -= 1;
        foreach (var (gram, count) in _counts)
        {
            var x = count * norm;
            _squares[gram] += x * x * FixedLanes.Dot(_logits, _logits);
            FixedLanes.Add(_weights.AsSpan(gram * Width, Width), _logits, -Rate * x / MathF.Sqrt(_squares[gram] + 1e-6f));
        }
        return loss;
    }

    private int Count(string sample)
    {
        _counts.Clear();
        var words = new LetterGrams(sample);
        var total = 0;
        while (words.Next(_grams) is > 0 and var count)
            foreach (var gram in _grams.AsSpan(0, count))
            {
                _counts[gram] = _counts.GetValueOrDefault(gram) + words.Weight;
                total += words.Weight;
            }
        return total;
    }

    private double SoftMax(int language)
    {
        var logits = _logits.AsSpan(0, languages.Count);
        var most = float.MinValue;
        foreach (var logit in logits) most = Math.Max(most, logit);
        var total = 0.0;
        foreach (ref var logit in logits)
        {
            logit = (float)Math.Exp(logit - most);
            total += logit;
        }
        foreach (ref var logit in logits) logit = (float)(logit / total);
        return -Math.Log(Math.Max(logits[language], 1e-9));
    }
}
