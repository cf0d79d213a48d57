using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

/// <summary>Text as desks and readers really write it.</summary>
public sealed class RobustTextTests
{
    [Test]
    public void Capitals_throughout_hide_neither_verb_nor_subject()
    {
        var text = EnglishText.Annotate("THE PRIME MINISTER RESIGNED ON FRIDAY AFTER A LONG DISPUTE WITH HIS OWN PARTY.");
        var verb = Find(text, "resigned");

        Assert.That(text.Tokens[verb].Upos, Is.EqualTo(Upos.Verb));
        Assert.That(text.Tokens[verb].Lemma, Is.EqualTo("resign"));
        Assert.That(text.Tree.Subject(verb), Is.EqualTo(Find(text, "minister")));
    }

    [TestCase("Central Bank Raises Interest Rates After Surprise Inflation", "raises", "bank")]
    [TestCase("Ministers Defend New Fuel Tax After Protests In Three Cities", "defend", "ministers")]
    public void A_headline_in_title_case_has_its_verb(string headline, string verb, string subject)
    {
        var text = EnglishText.Annotate(headline);

        Assert.That(text.Tokens[Find(text, verb)].Upos, Is.EqualTo(Upos.Verb));
        Assert.That(text.Tree.Subject(Find(text, verb)), Is.EqualTo(Find(text, subject)));
    }

    [Test]
    public void Without_capitals_and_stops_there_still_are_clauses()
    {
        var text = EnglishText.Annotate("the ferry left the harbour on monday and nobody has seen it since");
        var verb = Find(text, "left");

        Assert.That(text.Tokens[verb].Upos, Is.EqualTo(Upos.Verb));
        Assert.That(text.Tree.Subject(verb), Is.EqualTo(Find(text, "ferry")));
        Assert.That(text.Tree.Subject(Find(text, "seen")), Is.EqualTo(Find(text, "nobody")));
    }

    [TestCase("The theatre cancelled its programme because travellers favoured the harbour.", "The theater canceled its program because travelers favored the harbor.")]
    [TestCase("Neighbours criticised the grey colour of the harbour theatre.", "Neighbors criticized the gray color of the harbor theater.")]
    public void British_and_American_spelling_are_read_alike(string british, string american)
    {
        Assert.That(Outline(british), Is.EqualTo(Outline(american)));

        static string Outline(string sentence) => string.Join(' ', EnglishText.Annotate(sentence).Tokens.ToArray().Select(t => $"{t.Upos}<{t.Head}:{t.Relation}"));
    }

    [TestCase("Ursula von der Leyen met Valéry d'Estang and Ahmed al-Sharif in Rio de Janeiro.", new[] { "ursula", "leyen", "valéry", "ahmed", "rio", "janeiro" })]
    [TestCase("Shinzo O'Neill thanked Jean-Claude Dupont and María de los Ángeles Ruiz.", new[] { "shinzo", "o'neill", "jean", "dupont", "maría", "ruiz" })]
    public void Names_with_particles_are_names(string sentence, string[] names)
    {
        var text = EnglishText.Annotate(sentence);
        foreach (var name in names) Assert.That(text.Tokens[Find(text, name)].Upos, Is.EqualTo(Upos.Propn), name);
    }

    [Test]
    public void A_unit_glued_to_its_number_is_a_word()
    {
        var text = EnglishText.Annotate("The tunnel is 5km long, cost $2.6bn and opened at 10am.");

        Assert.That(text.Tokens[Find(text, "5")].Upos, Is.EqualTo(Upos.Num));
        Assert.That(text.Tokens[Find(text, "km")].Upos, Is.EqualTo(Upos.Noun));
        Assert.That(text.Tokens[Find(text, "2.6")].Upos, Is.EqualTo(Upos.Num));
        Assert.That(text.Tree.Root(text.Sentences[0]), Is.EqualTo(Find(text, "long")));
    }

    [TestCase("")]
    [TestCase(" \n\n ")]
    [TestCase("…")]
    [TestCase("?!?!")]
    [TestCase("\u200B")]
    [TestCase("中文 текст عربى")]
    [TestCase("a\ud800b")]
    public void Whatever_comes_has_tokens_in_sentences_and_trees(string input)
    {
        var text = EnglishText.Annotate(input);
        foreach (var sentence in text.Sentences) Assert.That(text.Tree.Root(sentence), Is.InRange(sentence.FirstToken, sentence.EndToken - 1));
    }

    [Test]
    public void A_sentence_without_end_is_read_in_windows()
    {
        var text = EnglishText.Annotate(string.Join(' ', Enumerable.Repeat("and the river ran over the stones", 400)));

        Assert.That(text.Tokens.Length, Is.EqualTo(2800));
        Assert.That(text.Sentences[^1].EndToken, Is.EqualTo(2800));
    }

    private static int Find(AnnotatedText text, string lower)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
            if (text.Tokens[i].Lower == lower) return i;
        throw new AssertionException($"There is no token '{lower}'.");
    }
}
