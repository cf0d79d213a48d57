using System.Collections.Frozen;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Claims;

/// <summary>The word tables by which claims are found.</summary>
internal sealed class ClaimTables
{
    private readonly FrozenDictionary<string, Judgements> _judgements;

    public ClaimTables(LanguageResources resources)
    {
        Speech = new SpeechTables(resources);
        Certainties = new Certainties(resources);
        var words = new Dictionary<string, Judgements>(new JudgementWords(resources).All, StringComparer.Ordinal);
        foreach (var word in Certainties.FirstWords) words[word] = words.GetValueOrDefault(word) | Judgements.CertaintyCue;
        foreach (var row in resources.Table("Claims/opinion-verbs.tsv")) words[row[0]] = words.GetValueOrDefault(row[0]) | Judgements.Opinion;
        _judgements = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public SpeechTables Speech { get; }

    public Certainties Certainties { get; }

    /// <summary>What a word shows in the form that stands in the text, or in its base form.</summary>
    public Judgements JudgementsOf(in Token token)
    {
        var judgements = _judgements.GetValueOrDefault(token.Lower);
        if (!ReferenceEquals(token.Lower, token.Lemma)) judgements |= _judgements.GetValueOrDefault(token.Lemma);
        return judgements;
    }
}
