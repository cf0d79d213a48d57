using System.Numerics;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>Reads the traits of phrases off their words, the trees and the names of the article.</summary>
internal sealed class TraitReader(AnnotatedText text, IReadOnlyList<NameCluster> clusters, EntityWords words, ReferenceWords references, WordTable vectors)
{
    private readonly int[] _clusterOf = new int[text.Tokens.Length];
    private readonly int[] _quotation = new int[text.Tokens.Length];
    private readonly Gender[] _genders = new Gender[clusters.Count];

    /// <summary>The traits of all phrases, in their order.</summary>
    public Traits[] Read(List<Markable> markables)
    {
        NoteNames();
        NoteQuotations();
        var all = new Traits[markables.Count];
        var (person, thing) = (false, false);
        var enclosing = new Stack<int>();
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = Of(markables[i]);
            while (enclosing.TryPeek(out var above) && above <= markables[i].First) enclosing.Pop();
            all[i].Depth = (byte)Math.Min(enclosing.Count, 3);
            enclosing.Push(markables[i].End);
            if (i == 0 || markables[i - 1].Sentence != markables[i].Sentence) (person, thing) = (false, false);
            ref var seen = ref all[i].Gender is Gender.Male or Gender.Female or Gender.Person ? ref person : ref thing;
            all[i].IsFirstOfKind = !seen;
            seen = true;
            all[i].Rank = i > 0 && markables[i - 1].Sentence == markables[i].Sentence ? all[i - 1].Rank + 1 : 0;
        }
        return all;
    }

    private void NoteNames()
    {
        Array.Fill(_clusterOf, -1);
        for (var c = 0; c < clusters.Count; c++)
        {
            _genders[c] = clusters[c].Type == EntityType.Person ? GenderOf(clusters[c]) : Gender.Thing;
            foreach (var name in clusters[c].Names)
            {
                for (var i = name.First; i < name.End; i++) _clusterOf[i] = c;
                for (var i = name.Title.First; i < name.Title.End; i++) _clusterOf[i] = c;
            }
        }
    }

    // A quotation ends with its paragraph, whether or not the mark is there.
    private void NoteQuotations()
    {
        var (number, isOpen, block) = (0, false, -1);
        foreach (ref readonly var sentence in text.Sentences)
        {
            if (sentence.Block != block) (isOpen, block) = (false, sentence.Block);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (text.Tokens[i].Shape == TokenShape.Punctuation && text.Tokens[i].Span.Length == 1)
                {
                    var mark = text.Text[text.Tokens[i].Span.Start];
                    if (mark is '“' or '«' || mark == '"' && !isOpen) (isOpen, number) = (true, number + 1);
                    else if (mark is '”' or '»' or '"') isOpen = false;
                }
                _quotation[i] = isOpen ? number : 0;
            }
        }
    }

    private Traits Of(in Markable markable)
    {
        ref readonly var head = ref text.Tokens[markable.Head];
        var traits = new Traits
        {
            Markable = markable,
            Person = 3,
            CoreEnd = CoreEnd(markable),
            Word = WordForms.Hash(head.Lower),
            Lemma = WordForms.Hash(head.Lemma),
            FirstWord = WordForms.Hash(text.Tokens[markable.First].Lower),
            Relation = WordForms.Hash(head.Relation),
            Governor = head.Head,
            Row = vectors.Find(head.Lower),
            GovernorRow = head.Head < 0 ? -1 : vectors.Find(text.Tokens[head.Head].Lower),
            Quotation = _quotation[markable.Head],
            Definiteness = DefinitenessOf(markable.Head),
        };
        traits.Cluster = markable.Kind is MarkableKind.Pronoun or MarkableKind.Group ? -1 : ClusterOf(markable.Head, traits.CoreEnd);
        if (traits.Cluster >= 0) traits.Type = (byte)(1 + clusters[traits.Cluster].Type);
        if (markable.Kind == MarkableKind.Pronoun) (traits.Person, traits.Number, traits.Gender) = references.Pronoun(head.Lower);
        else (traits.Number, traits.Gender) = (NumberOf(markable), GenderOf(markable, traits.Cluster));
        ReadWords(ref traits);
        return traits;
    }

    /// <summary>The names of the head; else those behind a title (Foreign Minister | Helga Brandvold), else of an apposition (its spokeswoman, | Helga Brandvold).</summary>
    private int ClusterOf(int head, int coreEnd)
    {
        for (var i = head; i < coreEnd; i++)
            if (_clusterOf[i] >= 0) return _clusterOf[i];
        foreach (var apposition in text.Tree.Appositions(head))
            if (text.Tokens[apposition].Upos == Upos.Propn && _clusterOf[apposition] >= 0) return _clusterOf[apposition];
        return -1;
    }

    private int CoreEnd(in Markable markable)
    {
        var end = markable.Head + 1;
        if (markable.Kind is MarkableKind.Group) return markable.End;
        foreach (var child in text.Tree.RightChildren(markable.Head))
            if (text.Tree.Is(child, "flat") || text.Tree.Is(child, "compound")) end = Math.Max(end, child + 1);
        return Math.Min(end, markable.End);
    }

    /// <summary>Hash and set of the words up to the core's end, without articles and possessive endings.</summary>
    private void ReadWords(ref Traits traits)
    {
        var hash = 0u;
        for (var i = traits.Markable.First; i < traits.CoreEnd; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (!token.IsWord || token.Upos is Upos.Det or Upos.Part or Upos.Adp) continue;
            var word = WordForms.Hash(token.Lower);
            hash = (BitOperations.RotateLeft(hash, 5) ^ word) * 16777619u;
            traits.Words |= 1UL << (int)(word >> 26);
        }
        traits.Text = hash;
    }

    private Definiteness DefinitenessOf(int head)
    {
        foreach (var child in text.Tree.LeftChildren(head))
        {
            if (text.Tree.Is(child, "nmod:poss")) return Definiteness.Possessive;
            if (!text.Tree.Is(child, "det")) continue;
            var form = text.Tokens[child].Morphology;
            return form["PronType"] == "Dem" ? Definiteness.Demonstrative : form["Definite"] == "Def" ? Definiteness.Definite : Definiteness.Indefinite;
        }
        return Definiteness.Bare;
    }

    private GrammaticalNumber NumberOf(in Markable markable) => markable.Kind == MarkableKind.Group ? GrammaticalNumber.Plural : text.Tokens[markable.Head].Morphology.Number switch
    {
        "Sing" => GrammaticalNumber.Singular,
        "Plur" or "Ptan" => GrammaticalNumber.Plural,
        _ => GrammaticalNumber.Unknown,
    };

    private Gender GenderOf(in Markable markable, int cluster)
    {
        if (cluster >= 0) return _genders[cluster];
        ref readonly var head = ref text.Tokens[markable.Head];
        if (markable.Kind is MarkableKind.Group) return Gender.Unknown;
        if (references.Noun(head.Lower) is not Gender.Unknown and var noun) return noun;
        if (references.Noun(head.Lemma) is not Gender.Unknown and var lemma) return lemma;
        var title = words.Titles.Of(head.Lower) ?? words.Titles.Of(head.Lemma);
        return title is not null && title.Is(TitleKind.Person | TitleKind.Office) ? Gender.Person : Gender.Unknown;
    }

    /// <summary>By the register of persons, a title or the first name.</summary>
    private Gender GenderOf(NameCluster person)
    {
        if (person.Thing is { Gender: not '-' } thing) return thing.Gender == 'm' ? Gender.Male : Gender.Female;
        foreach (var name in person.Names)
            for (var i = name.Title.First; i < name.Title.End; i++)
                if (references.Noun(text.Tokens[i].Lower) is var titled && titled is Gender.Male or Gender.Female) return titled;
        if (person.Anchor.Count < 2) return Gender.Person;
        return words.Names.GenderOf(text.Form(person.Anchor.First)) switch
        {
            'm' => Gender.Male,
            'f' => Gender.Female,
            _ => Gender.Person,
        };
    }
}
