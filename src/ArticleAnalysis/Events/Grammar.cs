using System.Collections.Frozen;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Events;

/// <summary>What a little word does in a clause.</summary>
internal enum GrammarRole : byte
{
    None, Relative, Whose, Possessive, Infinitive, Negation, Agent, Clause, Condition, Be, Belongs, Between,
}

/// <summary>What a pronoun stands for.</summary>
internal enum PronounKind : byte { Person, Body }

/// <summary>What a word makes of the infinitive after it.</summary>
internal enum Control : byte
{
    /// <summary>The subject does it: <c>began to withdraw</c>.</summary>
    Asserted,

    /// <summary>The subject intends it: <c>promised to withdraw</c>.</summary>
    Planned,

    /// <summary>The subject may do it: <c>wants to withdraw</c>.</summary>
    Possible,

    /// <summary>The subject does not do it: <c>refused to withdraw</c>.</summary>
    Negated,

    /// <summary>The object is to do it: <c>urged Moscow to withdraw</c>.</summary>
    Object,

    /// <summary>It is said of the object: <c>suspected of withdrawing</c>.</summary>
    Alleged,
}

/// <summary>The little words of a language and the words that say whether something happens.</summary>
internal sealed class Grammar
{
    private readonly FrozenDictionary<string, GrammarRole> _roles;
    private readonly FrozenDictionary<string, Control> _controls;
    private readonly FrozenDictionary<string, PronounKind> _pronouns;

    public Grammar(LanguageResources resources)
    {
        _roles = resources.Table("Events/grammar.tsv").ToFrozenDictionary(r => r[0], r => Enum.Parse<GrammarRole>(r[1], ignoreCase: true), StringComparer.Ordinal);
        _controls = resources.Table("Events/modality.tsv").ToFrozenDictionary(r => r[0], r => Enum.Parse<Control>(r[1], ignoreCase: true), StringComparer.Ordinal);
        _pronouns = resources.Table("Events/pronouns.tsv").ToFrozenDictionary(r => r[0], r => Enum.Parse<PronounKind>(r[1], ignoreCase: true), StringComparer.Ordinal);
    }

    public PronounKind? PronounOf(string lower) => _pronouns.TryGetValue(lower, out var kind) ? kind : null;

    public GrammarRole RoleOf(string lower) => _roles.GetValueOrDefault(lower);

    public bool Is(string lower, GrammarRole role) => _roles.GetValueOrDefault(lower) == role;

    public bool TryControl(string lemma, out Control control) => _controls.TryGetValue(lemma, out control);
}
