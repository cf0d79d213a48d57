using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Claims;

/// <summary>The word tables and weights by which claims are found.</summary>
internal sealed class ClaimTables
{
    private readonly FrozenDictionary<string, Judgements> _judgements;
    private readonly double[] _weights = new double[Enum.GetValues<ClaimFeature>().Length];

    public ClaimTables(LanguageResources resources)
    {
        Speech = new SpeechTables(resources);
        Certainties = new Certainties(resources);
        var words = new Dictionary<string, Judgements>(new JudgementWords(resources).All, StringComparer.Ordinal);
        foreach (var word in Certainties.FirstWords) words[word] = words.GetValueOrDefault(word) | Judgements.CertaintyCue;
        foreach (var row in resources.Table("Claims/opinion-verbs.tsv")) words[row[0]] = words.GetValueOrDefault(row[0]) | Judgements.Opinion;
        _judgements = words.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var row in resources.Table("Claims/weights.tsv"))
            _weights[(int)Enum.Parse<ClaimFeature>(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
    }

    public SpeechTables Speech { get; }

    public Certainties Certainties { get; }

    public double Weight(ClaimFeature feature) => _weights[(int)feature];

    /// <summary>What a word shows in the form that stands in the text, or in its base form.</summary>
    public Judgements JudgementsOf(in Token token)
    {
        var judgements = _judgements.GetValueOrDefault(token.Lower);
        if (!ReferenceEquals(token.Lower, token.Lemma)) judgements |= _judgements.GetValueOrDefault(token.Lemma);
        return judgements;
    }
}
