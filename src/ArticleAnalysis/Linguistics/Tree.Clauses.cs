namespace ArticleAnalysis.Linguistics;

// What a clause says, seen through its syntax. A predicate is a verb, or the noun or adjective that a copula ascribes.
public readonly partial struct Tree
{
    /// <summary>
    /// The subject of a predicate, its own or one that it shares: of the verbs that it is coordinated with (<c>she came and saw</c>), of the verb
    /// whose open complement or adjunct it is (<c>she wants to see</c>; <c>speaking in Bern, she …</c>), or that verb's object (<c>she asked them to wait</c>).
    /// For a participle at a noun it is the noun (<c>ships carrying grain</c>).
    /// </summary>
    /// <remarks>Verbs such as <c>promise</c>, where the subject is understood in spite of an object, are taken for the rule.</remarks>
    public int Subject(int predicate)
    {
        while (predicate >= 0 && _index is not null)
        {
            if (OwnSubject(predicate) is >= 0 and var own) return own;
            var head = Head(predicate);
            if (Is(predicate, "xcomp"))
            {
                if (Child(head, "obj") is >= 0 and var controller) return controller;
                if (Child(head, "iobj") is >= 0 and var recipient) return recipient;
            }
            else if (Is(predicate, "acl"))
            {
                // Not "the cost of entering a market": what a marker joins to the noun is no attribute of it.
                return IsParticiple(predicate) && Child(predicate, "mark") < 0 ? head : -1;
            }
            else if (!Is(predicate, "conj") && !(Is(predicate, "advcl") && !IsFinite(predicate)))
            {
                return -1;
            }
            predicate = head;
        }
        return -1;
    }

    /// <summary>Who acts: the agent of a passive (<c>obl:agent</c>), else the subject; the antecedent in place of a relative pronoun.</summary>
    public int LogicalSubject(int predicate) => Resolved(IsPassive(predicate) ? Agent(predicate) : Subject(predicate));

    /// <summary>Who or what is acted on: the subject of a passive, else the direct object; the antecedent in place of a relative pronoun.</summary>
    public int LogicalObject(int predicate) => Resolved(IsPassive(predicate) ? Subject(predicate) : Child(predicate, "obj"));

    /// <summary>The agent of a passive, as in <c>was signed by both</c>.</summary>
    public int Agent(int predicate) => Child(predicate, "obl:agent");

    /// <summary>True for a passive, told by its subject, its auxiliary or its form.</summary>
    public bool IsPassive(int predicate) =>
        Child(predicate, "nsubj:pass") >= 0 || Child(predicate, "aux:pass") >= 0 || Child(predicate, "csubj:pass") >= 0 || Feature(predicate, "Voice") == "Pass";

    /// <summary>The auxiliaries of a predicate: of tense, mood and voice.</summary>
    public TreeChildren Auxiliaries(int predicate) => Children(predicate, "aux");

    /// <summary>The copula by which a noun, adjective or phrase is ascribed to its <see cref="Subject"/>; -1 when the token is no such predicate.</summary>
    public int Copula(int predicate) => Child(predicate, "cop");

    /// <summary>The word that negates a predicate or a noun (<c>not</c>, <c>never</c>, <c>no</c>).</summary>
    public int Negation(int token)
    {
        foreach (var child in Children(token))
            if ((Is(child, "advmod") || Is(child, "det")) && (Feature(child, "Polarity") == "Neg" || Feature(child, "PronType") == "Neg")) return child;
        return -1;
    }

    /// <summary>The coordination to which a token belongs, from its first member on; the token alone when there is none.</summary>
    public TreeDescendants Conjuncts(int token)
    {
        while (Is(token, "conj")) token = Head(token);
        return new(_index, token, "conj");
    }

    /// <summary>What a relative clause is about, asked of the clause's predicate or of the relative pronoun in it.</summary>
    public int Antecedent(int token)
    {
        if (Is(token, "acl:relcl")) return Head(token);
        // Not "the envoy who did what he could": a pronoun with a clause of its own is no one's.
        if (Feature(token, "PronType") != "Rel" || Child(token, "acl:relcl") >= 0) return -1;
        while (token >= 0 && !Is(token, "acl:relcl")) token = Head(token);
        return Head(token);
    }

    /// <summary>The appositions of a noun.</summary>
    public TreeChildren Appositions(int noun) => Children(noun, "appos");

    /// <summary>The oblique and nominal complements of a verb or noun (<c>obl</c>, <c>nmod</c>), each with its case marker.</summary>
    public TreeObliques Obliques(int head) => new(_index, head);

    private int Resolved(int token) => Antecedent(token) is >= 0 and var antecedent ? antecedent : token;

    /// <summary>Not the outer subject of a clause that serves as predicate: <c>the trouble is that nobody came</c>.</summary>
    private int OwnSubject(int predicate)
    {
        foreach (var child in Children(predicate))
            if ((Is(child, "nsubj") || Is(child, "csubj")) && !Is(child, "nsubj:outer") && !Is(child, "csubj:outer")) return child;
        return -1;
    }

    private bool IsParticiple(int token) => Feature(token, "VerbForm") is "Part" or "Ger";

    private bool IsFinite(int predicate)
    {
        foreach (var child in Children(predicate))
            if ((Is(child, "aux") || Is(child, "cop")) && Feature(child, "VerbForm") == "Fin") return true;
        return Feature(predicate, "VerbForm") is not ("Inf" or "Part" or "Ger");
    }

    private string? Feature(int token, string name) => _index is { } index && token >= 0 ? index.Tokens[token].Morphology[name] : null;
}
