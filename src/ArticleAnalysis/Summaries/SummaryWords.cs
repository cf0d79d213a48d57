using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>The word lists and the weights by which key sentences are chosen.</summary>
internal sealed class SummaryWords
{
    private readonly double[] _weights = new double[Enum.GetValues<SentenceFeature>().Length];

    public SummaryWords(LanguageResources resources)
    {
        var words = resources.Table("Summaries/sentence-words.tsv");
        FrozenSet<string> Of(string kind) => words.Where(r => r[0] == kind).SelectMany(r => r.List(1)).ToFrozenSet(StringComparer.Ordinal);
        Dangling = Of("dangling");
        Contrast = Of("contrast");
        Modals = Of("modal");
        Selves = Of("self");
        Light = Of("light");
        foreach (var row in resources.Table("Summaries/sentence-weights.tsv"))
            _weights[(int)Enum.Parse<SentenceFeature>(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
    }

    /// <summary>First words that refer back, so that the sentence cannot stand alone: "They agreed …".</summary>
    public FrozenSet<string> Dangling { get; }

    /// <summary>First words that turn against what came before: "But the deal …".</summary>
    public FrozenSet<string> Contrast { get; }

    /// <summary>Verbs by which a sentence judges or looks ahead.</summary>
    public FrozenSet<string> Modals { get; }

    /// <summary>Words by which the author appears.</summary>
    public FrozenSet<string> Selves { get; }

    /// <summary>Nouns, verbs and adjectives that say nothing of the subject: "year", "say".</summary>
    public FrozenSet<string> Light { get; }

    /// <summary>The weight of each feature.</summary>
    public ReadOnlySpan<double> Weights => _weights;
}
