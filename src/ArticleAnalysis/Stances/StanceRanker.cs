using ArticleAnalysis.Classification;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Stances;

/// <summary>Tells of each account whether it makes a stance that is worth noting, and which. Immutable, thread-safe.</summary>
internal sealed class StanceRanker(Classifier classifier)
{
    /// <summary>Name of the file.</summary>
    public const string File = "models/stance-pairs.bin";

    /// <summary>What its labels are.</summary>
    public const string Kind = "stance";

    /// <summary>The labels of the model, in this order.</summary>
    public static readonly string[] Labels = ["none", "opposed", "supportive", "mixed"];

    private static readonly StanceLabel[] Stances = [StanceLabel.Neutral, StanceLabel.Opposed, StanceLabel.Supportive, StanceLabel.Mixed];

    /// <summary>The probability from which a stance is given: F1 of the annotated articles is highest there when each is left out of learning in turn.</summary>
    internal const double LeastNoted = 0.3;

    // What speaks less than this for or against is no evidence, unless there is nothing better.
    private const double LeastPolarity = 0.4;

    /// <exception cref="InvalidDataException">The file is missing or damaged.</exception>
    public static StanceRanker Read(LanguageResources resources) => new(Classifier.Read(File, Kind, resources.Bytes(File)));

    /// <summary>The stances of a book, surest first.</summary>
    /// <param name="book">All that speaks for and against.</param>
    /// <param name="facts">Reads it.</param>
    /// <param name="withNeutral">True also gives pairs of which the text says much and nothing for or against.</param>
    public IReadOnlyList<Stance> Close(StanceBook book, StanceFacts facts, bool withNeutral)
    {
        var stances = new List<Stance>();
        Span<float> shares = stackalloc float[classifier.Width];
        foreach (var account in book.Accounts)
        {
            Share(account, facts, shares);
            var isNoted = 1 - shares[0] >= LeastNoted;
            if (isNoted || withNeutral) stances.Add(Of(account, shares, isNoted));
        }
        return [.. stances.OrderByDescending(s => s.Confidence).ThenBy(s => s.Evidence[0].Span.Start).ThenBy(s => s.Holder ?? -1).ThenBy(s => s.Target.Entity ?? -1)];
    }

    /// <summary>Writes the share of each label.</summary>
    public void Share(StanceAccount account, StanceFacts facts, Span<float> shares)
    {
        var sums = new FeatureSums(classifier, shares);
        facts.Read(account, ref sums);
        classifier.Share(shares);
    }

    private static Stance Of(StanceAccount account, ReadOnlySpan<float> shares, bool isNoted)
    {
        var best = 0;
        if (isNoted)
        {
            best = 1;
            for (var label = 2; label < Labels.Length; label++)
                if (shares[label] > shares[best]) best = label;
        }
        var (noted, evidence) = (Math.Max(1e-6, 1 - shares[0]), account.Evidence);
        var strong = evidence.Where(e => Math.Abs(e.Polarity) >= LeastPolarity).ToList();
        return new Stance
        {
            Holder = account.Holder,
            Target = account.Target,
            Label = Stances[best],
            Score = (shares[2] - shares[1]) / noted,
            Confidence = isNoted ? noted : shares[0],
            Evidence = strong.Count > 0 ? strong : [evidence.MaxBy(e => Math.Abs(e.Polarity))],
        };
    }
}
