using System.Collections.Frozen;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Claims;

/// <summary>By what a word shows that somebody judges, compares or looks ahead; see <c>Claims/judgement-words.tsv</c>.</summary>
[Flags]
internal enum Judgements
{
    None = 0, Evaluative = 1, Comparison = 1 << 1, Obligation = 1 << 2, Forecast = 1 << 3, Reasoning = 1 << 4, Condition = 1 << 5, Person = 1 << 6,
    Deixis = 1 << 7, Copula = 1 << 8, Assessment = 1 << 9, CertaintyCue = 1 << 10, Opinion = 1 << 11,
}

/// <summary>The words of <c>Claims/judgement-words.tsv</c>, each with what it shows.</summary>
internal sealed class JudgementWords
{
    private readonly FrozenDictionary<string, Judgements> _words;

    public JudgementWords(LanguageResources resources)
    {
        var words = new Dictionary<string, Judgements>(StringComparer.Ordinal);
        foreach (var row in resources.Table("Claims/judgement-words.tsv"))
        {
            var shown = Enum.Parse<Judgements>(row[0], ignoreCase: true);
            foreach (var word in row.List(1)) words[word] = words.GetValueOrDefault(word) | shown;
        }
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every word of the table.</summary>
    public IReadOnlyDictionary<string, Judgements> All => _words;

    /// <summary>True when the word, in lower case, shows one of <paramref name="wanted"/>.</summary>
    public bool Shows(string word, Judgements wanted) => (_words.GetValueOrDefault(word) & wanted) != Judgements.None;
}
