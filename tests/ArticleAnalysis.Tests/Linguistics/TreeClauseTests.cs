using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

/// <summary>Who does what to whom, seen through the syntax of the clause.</summary>
public sealed class TreeClauseTests
{
    private static readonly AnnotatedText Passive = Trees.Of("The DET 2 det", "dam NOUN 4 nsubj:pass", "was AUX 4 aux:pass VerbForm=Fin", "approved VERB 0 root VerbForm=Part|Voice=Pass",
        "by ADP 6 case", "parliament NOUN 4 obl:agent");

    private static readonly AnnotatedText Relative = Trees.Of("The DET 2 det", "firm NOUN 8 nsubj", "that PRON 4 nsubj PronType=Rel", "sued VERB 2 acl:relcl VerbForm=Fin", "a DET 6 det",
        "rival NOUN 4 obj", "has AUX 8 aux VerbForm=Fin", "lost VERB 0 root VerbForm=Part");

    private static readonly AnnotatedText Coordination = Trees.Of("Mali PROPN 5 nsubj", "Niger PROPN 1 conj", "and CCONJ 4 cc", "Chad PROPN 1 conj", "signed VERB 0 root", "and CCONJ 7 cc",
        "ratified VERB 5 conj", "it PRON 7 obj");

    [TestCase("Kenya PROPN 2 nsubj|wants VERB 0 root|to PART 4 mark|sell VERB 2 xcomp VerbForm=Inf|tea NOUN 4 obj", "sell", "Kenya", TestName = "A verb's open complement has its subject")]
    [TestCase("Kenya PROPN 2 nsubj|asked VERB 0 root|Uganda PROPN 2 obj|to PART 5 mark|wait VERB 2 xcomp VerbForm=Inf", "wait", "Uganda", TestName = "… or its object")]
    [TestCase("Mali PROPN 3 nsubj:pass|was AUX 3 aux:pass|forced VERB 0 root Voice=Pass|to PART 5 mark|leave VERB 3 xcomp VerbForm=Inf|and CCONJ 7 cc|pay VERB 5 conj", "pay", "Mali", TestName = "… or the subject of its passive, for coordinated verbs too")]
    [TestCase("Speaking VERB 5 advcl VerbForm=Part|in ADP 3 case|Bern PROPN 1 obl|she PRON 5 nsubj|agreed VERB 0 root", "Speaking", "she", TestName = "An adjunct participle has the subject of its clause")]
    [TestCase("Prices NOUN 2 nsubj|fell VERB 0 root|as SCONJ 5 mark|was AUX 5 aux VerbForm=Fin|expected VERB 2 advcl VerbForm=Part", "expected", "-", TestName = "A finite clause has only its own subject")]
    [TestCase("Ships NOUN 0 root|carrying VERB 1 acl VerbForm=Part|grain NOUN 2 obj", "carrying", "Ships", TestName = "A participle at a noun has the noun")]
    [TestCase("The DET 2 det|cost NOUN 0 root|of SCONJ 4 mark|waiting VERB 2 acl VerbForm=Ger", "waiting", "-", TestName = "… unless a marker joins it")]
    [TestCase("A DET 2 det|plan NOUN 0 root|to PART 4 mark|wait VERB 2 acl VerbForm=Inf", "wait", "-", TestName = "An infinitive at a noun does not tell")]
    [TestCase("The DET 2 det|trouble NOUN 6 nsubj:outer|is AUX 6 cop|that SCONJ 6 mark|nobody PRON 6 nsubj|came VERB 0 root", "came", "nobody", TestName = "The outer subject is another's")]
    public void Subject(string words, string predicate, string subject)
    {
        var text = Trees.Of(words.Split('|'));

        Assert.That(text.Name(text.Tree.Subject(text.Index(predicate))), Is.EqualTo(subject));
    }

    [Test]
    public void A_passive_is_turned_round()
    {
        var verb = Passive.Index("approved");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Passive.Tree.IsPassive(verb), Is.True);
            Assert.That(Passive.Name(Passive.Tree.Subject(verb)), Is.EqualTo("dam"));
            Assert.That(Passive.Name(Passive.Tree.LogicalSubject(verb)), Is.EqualTo("parliament"));
            Assert.That(Passive.Name(Passive.Tree.LogicalObject(verb)), Is.EqualTo("dam"));
            Assert.That(Passive.Names(Passive.Tree.Auxiliaries(verb).All()), Is.EqualTo("was"));
        }
    }

    [Test]
    public void A_participle_at_a_noun_is_turned_round_too()
    {
        var text = Trees.Of("Goods NOUN 0 root", "seized VERB 1 acl VerbForm=Part|Voice=Pass", "by ADP 4 case", "customs NOUN 2 obl:agent");

        Assert.That((text.Name(text.Tree.LogicalSubject(1)), text.Name(text.Tree.LogicalObject(1))), Is.EqualTo(("customs", "Goods")));
    }

    [Test]
    public void The_antecedent_takes_the_place_of_a_relative_pronoun()
    {
        var (tree, verb) = (Relative.Tree, Relative.Index("sued"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Relative.Name(tree.Subject(verb)), Is.EqualTo("that"));
            Assert.That(Relative.Name(tree.LogicalSubject(verb)), Is.EqualTo("firm"));
            Assert.That(Relative.Name(tree.LogicalObject(verb)), Is.EqualTo("rival"));
            Assert.That(Relative.Name(tree.Antecedent(Relative.Index("that"))), Is.EqualTo("firm"));
            Assert.That(Relative.Name(tree.Antecedent(verb)), Is.EqualTo("firm"));
            Assert.That(tree.Antecedent(Relative.Index("rival")), Is.EqualTo(-1));
        }
    }

    [Test]
    public void A_free_relative_has_no_antecedent()
    {
        var text = Trees.Of("envoys NOUN 0 root", "who PRON 3 nsubj PronType=Rel", "did VERB 1 acl:relcl", "what PRON 3 obj PronType=Rel", "they PRON 6 nsubj", "could AUX 4 acl:relcl");

        Assert.That(text.Name(text.Tree.LogicalObject(text.Index("did"))), Is.EqualTo("what"));
    }

    [TestCase("Mali")]
    [TestCase("Niger")]
    [TestCase("Chad")]
    public void A_coordination_is_whole_from_each_of_its_members(string member) =>
        Assert.That(Coordination.Names(Coordination.Tree.Conjuncts(Coordination.Index(member)).All()), Is.EqualTo("Mali Niger Chad"));

    [Test]
    public void Coordinated_verbs_share_their_subject()
    {
        Assert.That(Coordination.Name(Coordination.Tree.LogicalSubject(Coordination.Index("ratified"))), Is.EqualTo("Mali"));
        Assert.That(Coordination.Names(Coordination.Tree.Conjuncts(Coordination.Index("it")).All()), Is.EqualTo("it"));
    }

    [Test]
    public void A_copula_ascribes_its_predicate_to_the_subject_and_may_be_negated()
    {
        var text = Trees.Of("Rice NOUN 4 nsubj", "is AUX 4 cop", "not PART 4 advmod Polarity=Neg", "cheap ADJ 0 root", "and CCONJ 7 cc", "no DET 7 det PronType=Neg", "luxury NOUN 4 conj");
        var (tree, cheap) = (text.Tree, text.Index("cheap"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Name(tree.Copula(cheap)), Is.EqualTo("is"));
            Assert.That(text.Name(tree.Subject(cheap)), Is.EqualTo("Rice"));
            Assert.That(text.Name(tree.Negation(cheap)), Is.EqualTo("not"));
            Assert.That(text.Name(tree.Subject(text.Index("luxury"))), Is.EqualTo("Rice"));
            Assert.That(text.Name(tree.Negation(text.Index("luxury"))), Is.EqualTo("no"));
            Assert.That(tree.Copula(0), Is.EqualTo(-1));
        }
    }

    [Test]
    public void Complements_come_with_their_case_markers()
    {
        var text = Trees.Of("Ana PROPN 5 nsubj", ", PUNCT 4 punct", "the DET 4 det", "mayor NOUN 1 appos", "flew VERB 0 root", "to ADP 7 case", "Oslo PROPN 5 obl", "Monday PROPN 5 obl:tmod");
        var verb = text.Index("flew");

        Assert.That(text.Tree.Obliques(verb).All().Select(o => $"{text.Name(o.Token)}/{text.Name(o.Case)}"), Is.EqualTo(["Oslo/to", "Monday/-"]));
        Assert.That(text.Names(text.Tree.Appositions(0).All()), Is.EqualTo("mayor"));
    }
}
