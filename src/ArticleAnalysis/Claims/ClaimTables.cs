using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Claims;

/// <summary>By what a word shows that somebody judges, compares or looks ahead; see <c>Claims/judgement-words.tsv</c>.</summary>
[Flags]
internal enum Judgements
{
    None = 0, Evaluative = 1, Comparison = 1 << 1, Obligation = 1 << 2, Forecast = 1 << 3, Reasoning = 1 << 4, Condition = 1 << 5, Person = 1 << 6,
    Deixis = 1 << 7, Copula = 1 << 8, Assessment = 1 << 9, CertaintyCue = 1 << 10, Opinion = 1 << 11,
}

/// <summary>The word tables and weights by which claims are found.</summary>
internal sealed class ClaimTables
{
    private readonly FrozenDictionary<string, Judgements> _judgements;
    private readonly double[] _weights = new double[Enum.GetValues<ClaimFeature>().Length];

    public ClaimTables(LanguageResources resources)
    {
        Speech = new SpeechTables(resources);
        Certainties = new Certainties(resources);
        var words = new Dictionary<string, Judgements>(StringComparer.Ordinal);
        foreach (var row in resources.Table("Claims/judgement-words.tsv"))
            foreach (var word in row.List(1)) words[word] = words.GetValueOrDefault(word) | Enum.Parse<Judgements>(row[0], ignoreCase: true);
        foreach (var word in Certainties.FirstWords) words[word] = words.GetValueOrDefault(word) | Judgements.CertaintyCue;
        foreach (var row in resources.Table("Claims/opinion-verbs.tsv")) words[row[0]] = words.GetValueOrDefault(row[0]) | Judgements.Opinion;
        _judgements = words.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var row in resources.Table("Claims/weights.tsv"))
            _weights[(int)Enum.Parse<ClaimFeature>(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
    }

    public SpeechTables Speech { get; }

    public Certainties Certainties { get; }

    public double Weight(ClaimFeature feature) => _weights[(int)feature];

    public Judgements JudgementsOf(in Token token) =>
        _judgements.GetValueOrDefault(token.Lower) | (ReferenceEquals(token.Lower, token.Lemma) || string.Equals(token.Lower, token.Lemma, StringComparison.Ordinal) ? Judgements.None : _judgements.GetValueOrDefault(token.Lemma));
}
