using System.Numerics;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>
/// The facts by which the model tells whether two phrases mean the same thing: those of Durrett and Klein 2013 (words, kinds, numbers, genders, syntax, distance,
/// likeness of strings) and those of the chain that the earlier phrase is in. The network makes the conjunctions.
/// </summary>
internal sealed class CoreferenceFeatures(AnnotatedText text, Traits[] all, ClusterNouns nouns, WordTable vectors)
{
    /// <summary>Rows of the model's table of facts.</summary>
    public const int Rows = 1 << 13;

    /// <summary>The model's matrices in its file.</summary>
    public static readonly PairNames Names = new("facts", "anaphor", "antecedent", "output");

    private const uint AsAnaphor = 1, AsAntecedent = 2, AsPair = 3, AsNew = 4;

    private readonly Dictionary<uint, int> _firstWithText = [], _firstWithWord = [];

    /// <summary>The phrases.</summary>
    public Traits[] All => all;

    /// <summary>The nouns by which what is named may be called.</summary>
    public ClusterNouns Nouns => nouns;

    /// <summary>The text in which they stand.</summary>
    public AnnotatedText Text => text;

    /// <summary>Facts of a phrase by itself. Phrases are to be asked in text order.</summary>
    public void Single(ref FactList list, int index, bool asAnaphor)
    {
        ref readonly var t = ref all[index];
        var (kind, m) = (Kind(t), t.Markable);
        list.Begin(asAnaphor ? AsAnaphor : AsAntecedent);
        list.Add(kind, (uint)t.Definiteness, (uint)m.Origin);
        list.When(index > 0 && all[index - 1].Markable.Head == m.Head, kind, (uint)m.Origin);
        list.When(index + 1 < all.Length && all[index + 1].Markable.Head == m.Head, kind, (uint)m.Origin);
        list.When(m.Origin != MarkableOrigin.Phrase && t.Governor >= 0, t.Governor < 0 ? 0 : (uint)text.Tokens[t.Governor].Upos, t.Type);
        list.Add(kind == (uint)MarkableKind.Pronoun ? t.Word : t.FirstWord & 0xFF, t.Definiteness is Definiteness.Bare ? 0u : 1u);
        list.Add(kind, t.Relation);
        list.Add(((uint)t.Gender << 4) | (uint)t.Number, t.Person, kind);
        list.Add(t.Type, kind);
        list.Add(Bucket(m.Count), kind);
        list.Add(Beside(m.First - 1, m.Sentence), kind == (uint)MarkableKind.Pronoun ? 1u : 0u);
        list.Add(Beside(m.End, m.Sentence), kind == (uint)MarkableKind.Pronoun ? 1u : 0u);
        list.Add(t.Governor < 0 ? 0 : (uint)text.Tokens[t.Governor].Upos, t.Governor < 0 ? 0 : WordForms.Hash(text.Tokens[t.Governor].Relation), kind);
        list.Add(Math.Min((uint)t.Rank, 3), kind, Bucket(m.Sentence));
        list.Add(t.Depth, kind);
        list.When(t.Quotation > 0, kind, t.Person);
        list.Add((uint)text.Sentences[m.Sentence].Kind, kind);
        list.Add(t.Row < 0 ? 2000u : (uint)vectors.CoarseCluster(t.Row));
        list.When(m.End > t.CoreEnd, kind, m.End > t.CoreEnd ? WordForms.Hash(text.Tokens[Math.Min(t.CoreEnd, m.End - 1)].Lower) & 0x1F : 0);
        list.When(text.Tree.Child(m.Head, "cop") >= 0);
        list.When(text.Tokens[m.Head].IsCapitalized && m.Head > text.Sentences[m.Sentence].FirstToken, kind);
        if (!asAnaphor) return;
        list.When(_firstWithText.ContainsKey(t.Text), kind, (uint)t.Definiteness);
        list.When(_firstWithWord.ContainsKey(t.Word), kind, (uint)t.Definiteness);
        list.When(_firstWithWord.Count == 0, kind);
        _firstWithText.TryAdd(t.Text, index);
        _firstWithWord.TryAdd(t.Word, index);
    }

    /// <summary>Facts of a phrase that would mean something new.</summary>
    public void New(ref FactList list, int index)
    {
        list.Begin(AsNew);
        list.Add(Kind(all[index]));
        list.Add(1);
    }

    /// <summary>False for he and what is no man, it and who is a person: the chain is no choice for the phrase.</summary>
    public bool MayMean(int anaphor, Chain chain)
    {
        if (all[anaphor].Markable.Kind != MarkableKind.Pronoun) return true;
        return (all[anaphor].Gender, chain.Gender) switch
        {
            (Gender.Male, Gender.Female or Gender.Thing) or (Gender.Female, Gender.Male or Gender.Thing) => false,
            (Gender.Thing, Gender.Male or Gender.Female) => false,
            _ => true,
        };
    }

    /// <summary>Facts of a phrase and one before it, with the chain that this one is in.</summary>
    /// <param name="list">Receives them.</param>
    /// <param name="anaphor">The phrase.</param>
    /// <param name="antecedent">The one before it.</param>
    /// <param name="chain">The chain of that one.</param>
    /// <param name="nearer">How many other chains that agree with the phrase stand nearer to it.</param>
    public void Pair(ref FactList list, int anaphor, int antecedent, Chain chain, int nearer)
    {
        ref readonly var a = ref all[anaphor];
        ref readonly var b = ref all[antecedent];
        var (kindA, kindB) = (Kind(a), Kind(b));
        var kinds = (kindA << 2) | kindB;
        var sentences = Bucket(a.Markable.Sentence - b.Markable.Sentence);
        var sameWord = a.Word == b.Word;
        list.Begin(AsPair);
        list.Add(Bucket(anaphor - antecedent), kindA);
        list.Add(sentences, kinds);
        list.Add(Bucket(text.Sentences[a.Markable.Sentence].Block - text.Sentences[b.Markable.Sentence].Block), kindA);
        list.Add(kinds, (uint)a.Definiteness, (uint)b.Definiteness);
        list.When(a.Text == b.Text, kinds, (uint)a.Definiteness);
        list.When(sameWord, kinds, Overlap(a.Words, b.Words));
        list.When(!sameWord && a.Lemma == b.Lemma, kinds);
        list.When(kindA != (uint)MarkableKind.Pronoun && kindB != (uint)MarkableKind.Pronoun, kinds, Overlap(a.Words, b.Words));
        list.Add(a.Cluster < 0 || chain.Cluster < 0 ? 0u : a.Cluster == chain.Cluster ? 1u : 2u, kinds);
        list.When(kindA == (uint)MarkableKind.Noun && chain.Cluster >= 0 && nouns.Has(chain.Cluster, a.Word), (uint)a.Definiteness);
        list.Add((uint)a.Gender, (uint)b.Gender, kinds);
        list.Add((uint)a.Number, (uint)b.Number, kinds);
        list.Add(a.Type, b.Type, kinds);
        list.Add(kindA == (uint)MarkableKind.Pronoun ? a.Word : 0, kindB == (uint)MarkableKind.Pronoun ? b.Word : ((uint)b.Number << 8) | ((uint)b.Gender << 4) | b.Type);
        list.Add(a.Markable.Head == b.Markable.Head ? 9u : Nesting(a.Markable, b.Markable), kinds);
        list.Add((uint)a.Markable.Origin, (uint)b.Markable.Origin, a.Text == b.Text ? 1u : 0u);
        list.Add(Tie(a, b), kinds);
        list.Add(a.Relation, b.Relation, sentences);
        list.When(kindA != (uint)MarkableKind.Pronoun && kindB != (uint)MarkableKind.Pronoun, Likeness(a.Row, b.Row), kinds);
        list.Add(Voices(a, b), a.Person, b.Person);
        list.When(IsAcronym(a, b), kinds);
        list.Add((uint)Math.Min(nearer, 6), kindA == (uint)MarkableKind.Pronoun ? 16u + (uint)a.Gender : kindA, Agrees(anaphor, chain) ? 1u : 0u);
        list.When(kindA == (uint)MarkableKind.Pronoun, (sentences << 1) | (b.IsFirstOfKind ? 1u : 0u), (uint)a.Gender);
        list.Add(Bucket(chain.Count), kindA, kindB);
        list.When(chain.HasName, kindA, kindB);
        list.Add((uint)a.Gender, (uint)chain.Gender, kindA);
        list.Add((uint)a.Number, (uint)chain.Number, kindA);
        list.When(chain.Has(a.Text), kinds);
        list.Add(Bucket(anaphor - chain.Last), kindA);
        list.Add(kindA == (uint)MarkableKind.Pronoun ? a.Word : kindA, b.Rank == 0 ? 1u : 0u, sentences);
    }

    private uint Class(in Traits t) => t.Row < 0 ? 2000u : (uint)vectors.CoarseCluster(t.Row);

    private uint GovernorClass(in Traits t) => t.GovernorRow < 0 ? 2000u : (uint)vectors.CoarseCluster(t.GovernorRow);

    /// <summary>True when gender and number of a pronoun fit a chain, and are known; for other phrases, when they share a word with it.</summary>
    public bool Agrees(int anaphor, Chain chain)
    {
        ref readonly var a = ref all[anaphor];
        if (a.Markable.Kind != MarkableKind.Pronoun) return chain.Has(a.Text);
        if (a.Number != GrammaticalNumber.Unknown && chain.Number != GrammaticalNumber.Unknown && a.Number != chain.Number) return false;
        return a.Gender switch
        {
            Gender.Male or Gender.Female => chain.Gender == a.Gender || chain.Gender == Gender.Person,
            Gender.Thing => chain.Gender == Gender.Thing,
            Gender.Person => chain.Gender is Gender.Person or Gender.Male or Gender.Female,
            _ => true,
        };
    }

    private static uint Kind(in Traits t) => (uint)t.Markable.Kind;

    private static uint Bucket(int value) => value <= 4 ? (uint)Math.Max(value, 0) : 3 + (uint)BitOperations.Log2((uint)value);

    private uint Beside(int token, int sentence)
    {
        ref readonly var bounds = ref text.Sentences[sentence];
        if (token < bounds.FirstToken || token >= bounds.EndToken) return 0;
        ref readonly var beside = ref text.Tokens[token];
        return beside.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Propn or Upos.Adv or Upos.Num ? (uint)beside.Upos + 1 : WordForms.Hash(beside.Lower) & 0xFF | 0x100;
    }

    private static uint Overlap(ulong a, ulong b) => (a & b) == 0 ? 0u : a == b ? 1u : (a & b) == a ? 2u : (a & b) == b ? 3u : 4u;

    private static uint Nesting(in Markable a, in Markable b) =>
        a.First >= b.First && a.End <= b.End ? 1u : b.First >= a.First && b.End <= a.End ? 2u : a.Sentence == b.Sentence ? 3u : 0u;

    /// <summary>How the trees tie the two: by apposition, copula, one verb, conjunction.</summary>
    private uint Tie(in Traits a, in Traits b)
    {
        if (a.Markable.Sentence != b.Markable.Sentence) return 0;
        if (a.Governor == b.Markable.Head) return text.Tree.Is(a.Markable.Head, "appos") ? 1u : text.Tree.Is(a.Markable.Head, "conj") ? 2u : 3u;
        if (b.Governor == a.Markable.Head) return text.Tree.Is(b.Markable.Head, "nsubj") ? 4u : 5u;
        if (a.Governor >= 0 && a.Governor == b.Governor) return 6u;
        return text.Tree.IsAncestor(b.Markable.Head, a.Markable.Head) ? 7u : 8u;
    }

    private uint Likeness(int a, int b)
    {
        if (a < 0 || b < 0) return 0;
        if (a == b) return 1;
        var cosine = vectors.Product(a, b) * vectors.Scale(a) * vectors.Scale(b);
        return 2 + (uint)Math.Clamp((int)((cosine + 0.2f) * 10), 0, 11);
    }

    /// <summary>Inside or outside quotations; for one who speaks, whether the other is the subject beside the quotation.</summary>
    private static uint Voices(in Traits a, in Traits b) =>
        a.Quotation == b.Quotation ? (a.Quotation > 0 ? 1u : 0u) : a.Quotation == 0 ? 2u : b.Quotation == 0 ? 3u : 4u;

    private bool IsAcronym(in Traits a, in Traits b)
    {
        var (shorter, longer) = text.Tokens[a.Markable.Head].Shape == TokenShape.AllCaps ? (a, b) : (b, a);
        if (text.Tokens[shorter.Markable.Head].Shape != TokenShape.AllCaps || shorter.CoreEnd - shorter.Markable.First > 2) return false;
        var letters = text.Form(shorter.Markable.Head);
        var at = 0;
        for (var i = longer.Markable.First; i < longer.Markable.End && at < letters.Length; i++)
            if (text.Tokens[i].IsCapitalized && text.Form(i)[0] == letters[at]) at++;
        return at == letters.Length && letters.Length > 1 && longer.Markable.Count >= letters.Length;
    }
}
