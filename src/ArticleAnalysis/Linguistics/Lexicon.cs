using System.Collections.Frozen;
using System.Text;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// The words seen in training: one shared string for each lower-case form, its tag where it has only one, and its lemmas. A lemma that is
/// not listed comes from the edit rule of the longest suffix.
/// </summary>
/// <remarks>Table <c>models/lexicon.tsv</c>: form, its one tag or empty (with <c>*</c> when it mostly is a function word), then lemma:TAG pairs that the rules would get wrong.
/// Table <c>models/lemma-rules.tsv</c>: tag, suffix, how many characters to cut, what to append.</remarks>
internal sealed class Lexicon
{
    private const int LongestSuffix = 5;

    private readonly Dictionary<string, LexiconEntry> _entries;
    private readonly Dictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<string, (int Cut, string Append)>.AlternateLookup<ReadOnlySpan<char>> _rules;

    public Lexicon(TsvTable words, TsvTable rules)
    {
        _entries = new Dictionary<string, LexiconEntry>(words.Count, StringComparer.Ordinal);
        _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in words)
            _entries[row[0]] = EntryOf(row);
        _rules = rules.ToFrozenDictionary(r => RuleKey(Enum.Parse<Upos>(r[0], ignoreCase: true), r[1]), r => (r.Integer(2), r[3]), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon Read(LanguageResources resources) => new(resources.Table("models/lexicon.tsv"), resources.Table("models/lemma-rules.tsv"));

    /// <summary>Words of one article that the lexicon lacks, kept so that each is made into a string once.</summary>
    public sealed class Strangers
    {
        public Dictionary<string, LexiconEntry> Entries { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>The entry and the shape of a form.</summary>
    public Word Look(ReadOnlySpan<char> form, Strangers strangers)
    {
        const int Longest = 64;
        Span<char> buffer = stackalloc char[Longest];
        if (form.Length > Longest) buffer = new char[form.Length];
        var lower = buffer[..form.Length];
        for (var i = 0; i < form.Length; i++) lower[i] = form[i] == '’' ? '\'' : char.ToLowerInvariant(form[i]);
        var shape = Shapes.Of(form);
        if (_bySpan.TryGetValue(lower, out var entry)) return new(entry, shape);
        var strange = strangers.Entries.GetAlternateLookup<ReadOnlySpan<char>>();
        if (strange.TryGetValue(lower, out entry)) return new(entry, shape);
        entry = new LexiconEntry(lower.ToString(), shape switch
        {
            TokenShape.Punctuation => Upos.Punct,
            TokenShape.Number => Upos.Num,
            _ => null,
        }, []);
        strangers.Entries[entry.Lower] = entry;
        return new(entry, shape);
    }

    /// <summary>True for forms that mostly are determiners, pronouns, conjunctions, prepositions or auxiliaries.</summary>
    public bool IsFunctionWord(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[16];
        if (form.Length > lower.Length) return false;
        lower = lower[..form.ToLowerInvariant(lower)];
        return _bySpan.TryGetValue(lower, out var entry) && entry.IsFunctionWord;
    }

    /// <summary>The base form of a word under a tag.</summary>
    public string Lemma(Word word, Upos tag, ReadOnlySpan<char> form, Strangers strangers)
    {
        foreach (var (lemmaTag, lemma) in word.Entry.Lemmas)
            if (lemmaTag == tag) return lemma;
        if (tag is Upos.Propn && word.Shape is not (TokenShape.Lower or TokenShape.Punctuation or TokenShape.Symbol)) return Name(form, strangers);
        if (tag is not (Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Aux)) return word.Entry.Lower;
        return word.Entry.RuleLemma(tag) ?? word.Entry.KeepRuleLemma(tag, ApplyRules(word.Entry.Lower, tag));
    }

    /// <summary>The lemma by suffix rules alone; training asks this to know which lemmas must be listed.</summary>
    public string ApplyRules(string lower, Upos tag)
    {
        Span<char> key = stackalloc char[LongestSuffix + 1];
        for (var length = Math.Min(LongestSuffix, lower.Length - 1); length >= 0; length--)
        {
            key[0] = (char)('A' + (int)tag);
            lower.AsSpan(lower.Length - length).CopyTo(key[1..]);
            if (_rules.TryGetValue(key[..(length + 1)], out var rule))
                return rule.Cut == 0 && rule.Append.Length == 0 ? lower : string.Concat(lower.AsSpan(0, lower.Length - rule.Cut), rule.Append);
        }
        return lower;
    }

    private static string RuleKey(Upos tag, string suffix) => (char)('A' + (int)tag) + suffix;

    private static string Name(ReadOnlySpan<char> form, Strangers strangers)
    {
        var names = strangers.Names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (names.TryGetValue(form, out var name)) return name;
        name = form.ToString();
        strangers.Names.Add(name, name);
        return name;
    }

    private static LexiconEntry EntryOf(TsvRow row)
    {
        var tag = row[1].TrimEnd('*');
        return new LexiconEntry(row[0], tag.Length > 0 ? Enum.Parse<Upos>(tag, ignoreCase: true) : null, LemmasOf(row)) { IsFunctionWord = row[1].EndsWith('*') };
    }

    private static (Upos, string)[] LemmasOf(TsvRow row)
    {
        if (row.Count <= 2) return [];
        var lemmas = new (Upos, string)[row.Count - 2];
        for (var i = 0; i < lemmas.Length; i++)
        {
            var cell = row[i + 2];
            var colon = cell.LastIndexOf(':');
            lemmas[i] = (Enum.Parse<Upos>(cell.AsSpan(colon + 1), ignoreCase: true), cell[..colon]);
        }
        return lemmas;
    }
}

/// <summary>A form of the lexicon, or a stranger.</summary>
internal sealed class LexiconEntry
{
    private readonly string?[] _ruleLemmas = new string?[5];

    public LexiconEntry(string lower, Upos? onlyTag, (Upos Tag, string Lemma)[] lemmas)
    {
        (Lower, OnlyTag, Lemmas) = (lower, onlyTag, lemmas);
        Hash = TaggerFeatures.HashOf(lower);
        Suffix2 = TaggerFeatures.HashOf(lower.AsSpan(Math.Max(0, lower.Length - 2)));
        Suffix3 = TaggerFeatures.HashOf(lower.AsSpan(Math.Max(0, lower.Length - 3)));
        Prefix3 = TaggerFeatures.HashOf(lower.AsSpan(0, Math.Min(3, lower.Length)));
    }

    public string Lower { get; }

    /// <summary>The tag of a word that has only one.</summary>
    public Upos? OnlyTag { get; }

    public (Upos Tag, string Lemma)[] Lemmas { get; }

    public uint Hash { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Prefix3 { get; }

    /// <summary>True for words that mostly are determiners, pronouns, conjunctions, prepositions or auxiliaries.</summary>
    public bool IsFunctionWord { get; init; }

    public string? RuleLemma(Upos tag) => _ruleLemmas[Slot(tag)];

    // Several threads may write the same value here; a reference is written whole, so the last one wins and all are right.
    public string KeepRuleLemma(Upos tag, string lemma) => _ruleLemmas[Slot(tag)] = lemma;

    private static int Slot(Upos tag) => tag switch { Upos.Noun => 0, Upos.Verb => 1, Upos.Adj => 2, Upos.Adv => 3, _ => 4 };
}

/// <summary>A token on its way: its entry and how it is written.</summary>
internal readonly record struct Word(LexiconEntry Entry, TokenShape Shape);
