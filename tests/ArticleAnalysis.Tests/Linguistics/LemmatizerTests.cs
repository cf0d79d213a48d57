using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

public class LemmatizerTests
{
    private static readonly Lemmatizer Lemmatizer = Lemmatizer.Read(EnglishResources.Instance.Bytes("models/lemmas.bin"));

    [TestCase("went", Upos.Verb, "VBD", "go")]
    [TestCase("fled", Upos.Verb, "VBD", "flee")]
    [TestCase("withstood", Upos.Verb, "VBN", "withstand")]
    [TestCase("lying", Upos.Verb, "VBG", "lie")]
    [TestCase("organised", Upos.Verb, "VBD", "organise")]
    [TestCase("organized", Upos.Verb, "VBD", "organize")]
    [TestCase("travelled", Upos.Verb, "VBD", "travel")]
    [TestCase("traveling", Upos.Verb, "VBG", "travel")]
    [TestCase("rebutted", Upos.Verb, "VBN", "rebut")]
    [TestCase("staring", Upos.Verb, "VBG", "stare")]
    [TestCase("shouting", Upos.Verb, "VBG", "shout")]
    [TestCase("vetoes", Upos.Verb, "VBZ", "veto")]
    [TestCase("geese", Upos.Noun, "NNS", "goose")]
    [TestCase("criteria", Upos.Noun, "NNS", "criterion")]
    [TestCase("crises", Upos.Noun, "NNS", "crisis")]
    [TestCase("programmes", Upos.Noun, "NNS", "programme")]
    [TestCase("roses", Upos.Noun, "NNS", "rose")]
    [TestCase("wives", Upos.Noun, "NNS", "wife")]
    [TestCase("happier", Upos.Adj, "JJR", "happy")]
    [TestCase("kindest", Upos.Adj, "JJS", "kind")]
    public void Gives_the_base_form(string form, Upos upos, string xpos, string lemma) => Assert.That(Lemma(form, upos, xpos), Is.EqualTo(lemma));

    [TestCase("left", Upos.Verb, "VBD", "leave")]
    [TestCase("left", Upos.Adj, "JJ", "left")]
    [TestCase("saw", Upos.Verb, "VBD", "see")]
    [TestCase("saw", Upos.Noun, "NN", "saw")]
    [TestCase("lives", Upos.Noun, "NNS", "life")]
    [TestCase("lives", Upos.Verb, "VBZ", "live")]
    [TestCase("better", Upos.Adj, "JJR", "good")]
    [TestCase("better", Upos.Adv, "RBR", "well")]
    [TestCase("'s", Upos.Aux, "VBZ", "be")]
    [TestCase("'s", Upos.Part, "POS", "'s")]
    [TestCase("’d", Upos.Aux, "MD", "would")]
    [TestCase("'d", Upos.Aux, "VBD", "have")]
    public void The_tag_decides(string form, Upos upos, string xpos, string lemma) => Assert.That(Lemma(form, upos, xpos), Is.EqualTo(lemma));

    [TestCase("n't", Upos.Part, "RB", "not")]
    [TestCase("n’t", Upos.Part, "RB", "not")]
    [TestCase("ca", Upos.Aux, "MD", "can")]
    [TestCase("wo", Upos.Aux, "MD", "will")]
    [TestCase("'ll", Upos.Aux, "MD", "will")]
    [TestCase("I", Upos.Pron, "PRP", "I")]
    [TestCase("them", Upos.Pron, "PRP", "they")]
    [TestCase("“", Upos.Punct, "``", "\"")]
    [TestCase("2,600", Upos.Num, "CD", "2,600")]
    public void Clitics_pronouns_and_marks(string form, Upos upos, string xpos, string lemma) => Assert.That(Lemma(form, upos, xpos), Is.EqualTo(lemma));

    [TestCase("Americans", Upos.Propn, "NNPS", false, "American")]
    [TestCase("Ukrainian", Upos.Adj, "JJ", false, "Ukrainian")]
    [TestCase("Ugly", Upos.Adj, "JJ", true, "ugly")]
    [TestCase("Lisbon", Upos.Propn, "NNP", false, "Lisbon")]
    [TestCase("PARIS", Upos.Propn, "NNP", false, "Paris")]
    [TestCase("NATO", Upos.Propn, "NNP", false, "NATO")]
    [TestCase("U.S.", Upos.Propn, "NNP", false, "U.S.")]
    [TestCase("McAllister", Upos.Propn, "NNP", false, "McAllister")]
    [TestCase("THE", Upos.Det, "DT", true, "the")]
    [TestCase("FINED", Upos.Verb, "VBD", true, "fine")]
    public void Names_keep_their_capitals(string form, Upos upos, string xpos, bool explained, string lemma) =>
        Assert.That(Lemma(form, upos, xpos, explained), Is.EqualTo(lemma));

    [Test]
    public void A_tag_that_the_file_does_not_know_has_no_rules() =>
        Assert.That((Lemmatizer.Tag("NO-SUCH-TAG"), Lemma("glorped", Upos.Verb, "NO-SUCH-TAG")), Is.EqualTo((0, "glorped")));

    [Test]
    public void Equal_lemmas_are_one_string_and_cost_no_memory()
    {
        string[] forms = ["Ravensmoor", "criteria", "PARIS", "travelled"];
        var lower = Array.ConvertAll(forms, f => f.ToLowerInvariant());
        var (name, noun) = (Lemmatizer.Tag("NNP"), Lemmatizer.Tag("NNS"));
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        var first = Lemma("Ravensmoor", Upos.Propn, "NNP");
        Assert.That(Lemma("Ravensmoor’s"[..^2], Upos.Propn, "NNP"), Is.SameAs(first));

        void Run()
        {
            for (var i = 0; i < forms.Length; i++) Lemmatizer.Lemma(forms[i], lower[i], Shapes.Of(forms[i]), false, Upos.Propn, i == 1 ? noun : name);
        }
    }

    [Test]
    public void A_damaged_file_is_refused()
    {
        var file = EnglishResources.Instance.Bytes("models/lemmas.bin").ToArray();
        Assert.That(() => Lemmatizer.Read(file.AsSpan(0, file.Length - 2)), Throws.TypeOf<InvalidDataException>());
        file[0]++;
        Assert.That(() => Lemmatizer.Read(file), Throws.TypeOf<InvalidDataException>());
    }

    private static string Lemma(string form, Upos upos, string xpos, bool explained = false) =>
        Lemmatizer.Lemma(form, form.Replace('’', '\'').ToLowerInvariant(), Shapes.Of(form), explained, upos, Lemmatizer.Tag(xpos));
}
