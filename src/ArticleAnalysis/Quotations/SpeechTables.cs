using System.Collections.Frozen;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>How a verb of saying carries what is said; the table <c>Quotations/reporting-verbs.tsv</c> explains each.</summary>
[Flags]
internal enum Frames
{
    None = 0, Clause = 1, Bare = 1 << 1, Quote = 1 << 2, Person = 1 << 3, Charge = 1 << 4, Name = 1 << 5, As = 1 << 6, Request = 1 << 7,
    Promise = 1 << 8, Deny = 1 << 9, Measure = 1 << 10, Whether = 1 << 11, Phrase = 1 << 12, Named = 1 << 13, About = 1 << 14, Finding = 1 << 15,
}

/// <summary>What a small word does around reported speech; see <c>Quotations/grammar.tsv</c>.</summary>
[Flags]
internal enum WordRoles : long
{
    None = 0, Complementizer = 1, Infinitive = 1 << 1, Negation = 1 << 2, Modal = 1 << 3, Be = 1 << 4, Relative = 1 << 5, Of = 1 << 6, As = 1 << 7, At = 1 << 8,
    Affiliation = 1 << 9, Inside = 1 << 10, SubjectPronoun = 1 << 11, He = 1 << 12, It = 1 << 13, They = 1 << 14, Self = 1 << 15, IndirectQuestion = 1 << 16,
    Any = 1 << 17, Possessive = 1 << 18, Time = 1 << 19, Aside = 1 << 20, RelativeAside = 1 << 21, Contrast = 1 << 22, ControlsSaying = 1 << 23,
    FreeRelative = 1 << 24, Condition = 1 << 25, Article = 1 << 26, Indefinite = 1 << 27, Adverbial = 1 << 28, About = 1 << 29, By = 1 << 30,
    PhraseStart = 1L << 31,
}

/// <summary>What kind of speaker a noun names.</summary>
internal enum SpeakerKind : byte { None, Person, Group, Document }

/// <summary>A phrase that names a source without a verb.</summary>
/// <param name="Words">Its words; <c>*</c> stands for the source in a phrase around it.</param>
/// <param name="Around">True when the source stands inside, with a possessive: "in the minister's view".</param>
internal sealed record AttributionPhrase(string[] Words, bool Around);

/// <summary>The word tables of reported speech.</summary>
internal sealed class SpeechTables
{
    private readonly FrozenDictionary<string, Frames> _verbs;
    private readonly FrozenDictionary<string, SpeakerKind> _nouns;
    private readonly FrozenDictionary<string, WordRoles> _roles;
    private readonly FrozenDictionary<string, AttributionPhrase[]> _phrases;
    private readonly string _gerundEnding;

    public SpeechTables(LanguageResources resources)
    {
        _verbs = resources.Table("Quotations/reporting-verbs.tsv").ToFrozenDictionary(r => r[0], r => FlagsOf<Frames>(r.List(1)), StringComparer.Ordinal);
        _nouns = resources.Table("Quotations/speaker-nouns.tsv").ToFrozenDictionary(r => r[0], r => Enum.Parse<SpeakerKind>(r[1], ignoreCase: true), StringComparer.Ordinal);
        _phrases = resources.Table("Quotations/attribution-phrases.tsv")
            .Select(r => new AttributionPhrase(r[0].Split(' '), r[1] == "between"))
            .GroupBy(p => p.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var roles = new Dictionary<string, WordRoles>(StringComparer.Ordinal);
        _gerundEnding = "";
        foreach (var row in resources.Table("Quotations/grammar.tsv"))
        {
            if (row[0] == "gerund-ending") { _gerundEnding = row[1]; continue; }
            var role = FlagsOf<WordRoles>([row[0]]);
            foreach (var word in row.List(1)) roles[word] = roles.GetValueOrDefault(word) | role;
        }
        foreach (var first in _phrases.Keys) roles[first] = roles.GetValueOrDefault(first) | WordRoles.PhraseStart;
        _roles = roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Frames FramesOf(in Token token) => _verbs.GetValueOrDefault(token.Lemma);

    public SpeakerKind SpeakerKindOf(in Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb
        ? _nouns.GetValueOrDefault(token.Upos == Upos.Propn ? token.Lower : token.Lemma) : SpeakerKind.None;

    public WordRoles RolesOf(in Token token) => _roles.GetValueOrDefault(token.Lower);

    public AttributionPhrase[] PhrasesFrom(in Token token) => _phrases.GetValueOrDefault(token.Lower) ?? [];

    public bool IsGerund(in Token token) =>
        token.Upos == Upos.Verb && token.Lower.EndsWith(_gerundEnding, StringComparison.Ordinal) && !string.Equals(token.Lower, token.Lemma, StringComparison.Ordinal);

    private static T FlagsOf<T>(string[] names) where T : struct, Enum
    {
        long all = 0;
        foreach (var name in names) all |= Convert.ToInt64(Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), null);
        return (T)Enum.ToObject(typeof(T), all);
    }
}
