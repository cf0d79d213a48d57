using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Events;

/// <summary>Tells whether what a word names has happened: by its negation and auxiliaries, its clause, and the words above that plan, doubt or deny it.</summary>
internal sealed class ModalityReader(LanguageResources resources)
{
    private const int MostSteps = 6;

    private readonly Grammar _grammar = new(resources);

    /// <summary>The modality of the event that a word names.</summary>
    public Modality Of(AnnotatedText text, int trigger)
    {
        var (tree, modality) = (text.Tree, Modality.Asserted);
        var at = trigger;
        for (var step = 0; step < MostSteps; step++)
        {
            modality = Deeper(modality, Own(text, at));
            var (relation, head) = (text.Tokens[at].Relation, tree.Head(at));
            if (head < 0) break;
            switch (relation)
            {
                case "xcomp":
                case "ccomp":
                case "obj":
                case "nsubj:pass":
                case "acl":
                    modality = Deeper(modality, Below(text, at, head));
                    break;
                case "conj":
                    // "will meet and sign": the auxiliary stands once.
                    if (tree.Subject(at) >= 0 && HasSubject(text, at)) return modality;
                    break;
                case "obl":
                case "nmod":
                    // "threatened with sanctions", "a plan for talks"
                    if (text.Tokens[trigger].Upos != Upos.Noun) return modality;
                    modality = Deeper(modality, Below(text, at, head));
                    break;
                default:
                    return modality;
            }
            at = head;
        }
        return modality;
    }

    private static bool HasSubject(AnnotatedText text, int predicate)
    {
        foreach (var child in text.Tree.Children(predicate))
            if (text.Tree.Is(child, "nsubj")) return true;
        return false;
    }

    private Modality Own(AnnotatedText text, int predicate)
    {
        if (text.Tree.Negation(predicate) >= 0) return Modality.Negated;
        var modality = Modality.Asserted;
        foreach (var child in text.Tree.Children(predicate))
        {
            if (text.Tokens[child].Relation is not ("aux" or "mark" or "advmod" or "amod")) continue;
            if (_grammar.TryControl(text.Tokens[child].Lower, out var control)) modality = Deeper(modality, Of(control));
        }
        // "is to meet": an infinitive with a copula.
        if (text.Tokens[predicate].Upos == Upos.Verb && text.Tree.Copula(predicate) >= 0 && HasInfinitiveMark(text, predicate)) modality = Deeper(modality, Modality.Planned);
        return modality;
    }

    private bool HasInfinitiveMark(AnnotatedText text, int predicate)
    {
        foreach (var child in text.Tree.Children(predicate))
            if (text.Tokens[child].Relation is "mark" && _grammar.Is(text.Tokens[child].Lower, GrammarRole.Infinitive)) return true;
        return false;
    }

    // What the word above makes of what it governs.
    private Modality Below(AnnotatedText text, int governed, int governor)
    {
        if (!_grammar.TryControl(text.Tokens[governor].Lemma, out var control)) return Modality.Asserted;
        var isClause = text.Tokens[governed].Relation is "xcomp" or "ccomp" or "acl";
        // "asked for talks", "refused talks", but "began talks"
        if (!isClause && text.Tokens[governed].Upos != Upos.Noun) return Modality.Asserted;
        return Of(control);
    }

    private static Modality Of(Control control) => control switch
    {
        Control.Planned => Modality.Planned,
        Control.Possible or Control.Object or Control.Alleged => Modality.Possible,
        Control.Negated => Modality.Negated,
        _ => Modality.Asserted,
    };

    private static Modality Deeper(Modality one, Modality other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(Modality modality) => modality switch { Modality.Negated => 3, Modality.Possible => 2, Modality.Planned => 1, _ => 0 };
}
