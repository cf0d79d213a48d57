using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>
/// Tells key sentences: how likely each is the first of a summary, which tells the news, one from its middle, and the last, which judges or looks ahead. For each of the three a
/// logistic model over steps (<see cref="SummaryStep"/>), whose odds are shared out over the sentences of the article. Read in place, immutable, thread-safe.
/// </summary>
internal sealed unsafe class SummaryModel
{
    /// <summary>The model's file.</summary>
    public const string File = "models/summary.bin";

    /// <summary>The places in a summary that are told apart.</summary>
    public const int Places = 3;

    private const string Name = "steps";

    private readonly SummaryStep* _steps;
    private readonly int _count;

    /// <summary>A model over bytes that do not move.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="words">The vectors of words.</param>
    /// <exception cref="InvalidDataException">The bytes are no such model, cut off, or made for other features.</exception>
    public SummaryModel(ReadOnlySpan<byte> bytes, WordTable words)
    {
        var file = new TensorFile(File, bytes);
        Words = KeyWords.Read(file, words);
        _count = file.Rows(Name);
        _steps = (SummaryStep*)file.Bytes(Name, _count, sizeof(SummaryStep));
        foreach (var step in Steps)
            if (step.Feature < 0 || step.Feature >= SentenceMatrix.Width) throw new InvalidDataException(Diagnostics.ResourceDamaged(File, "it asks for features that there are not").ToString());
    }

    /// <summary>Reads the words of sentences.</summary>
    public KeyWords Words { get; }

    private ReadOnlySpan<SummaryStep> Steps => new(_steps, _count);

    /// <summary>How many of the key sentences each sentence is likely to be, as natural logarithms.</summary>
    public double[] Scores(SentenceMatrix matrix)
    {
        var (count, scores) = (matrix.Sentences.Count, new double[matrix.Sentences.Count]);
        var odds = new double[count * Places];
        Span<double> sums = stackalloc double[Places];
        sums.Clear();
        for (var row = 0; row < count; row++)
        {
            var sentence = odds.AsSpan(row * Places, Places);
            var features = matrix[row];
            foreach (ref readonly var step in Steps)
            {
                if (features[step.Feature] <= step.Threshold) continue;
                sentence[0] += step.Opening;
                sentence[1] += step.Middle;
                sentence[2] += step.Closing;
            }
            for (var place = 0; place < Places; place++) sums[place] += sentence[place] = Math.Exp(Math.Clamp(sentence[place], -50, 50));
        }
        for (var row = 0; row < count; row++)
        {
            for (var place = 0; place < Places; place++) scores[row] += odds[(row * Places) + place] / sums[place];
            scores[row] = Math.Log(scores[row]);
        }
        return scores;
    }

    /// <summary>The steps as an entry of a model's file.</summary>
    public static (string Name, int Rows, int Columns, byte[] Data) Entry(SummaryStep[] steps) => (Name, steps.Length, sizeof(SummaryStep), MemoryMarshal.AsBytes(steps.AsSpan()).ToArray());
}

/// <summary>What a sentence gains in log-odds when a feature exceeds a threshold; the steps of a feature together make a curve of any form.</summary>
/// <param name="Feature">A <see cref="SentenceFeature"/>.</param>
/// <param name="Threshold">What it must exceed.</param>
/// <param name="Opening">Gain as the first key sentence.</param>
/// <param name="Middle">Gain as one in the middle.</param>
/// <param name="Closing">Gain as the last.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SummaryStep(int Feature, float Threshold, float Opening, float Middle, float Closing);
