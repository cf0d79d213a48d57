using ArticleAnalysis.Linguistics;
using CsCheck;

namespace ArticleAnalysis.Tests.Linguistics;

/// <summary>CoNLL-U out and in.</summary>
public sealed class ConlluTests
{
    private const string Two =
        """
        # newdoc id = ferry
        # newpar
        # sent_id = ferry-1
        # text = Don't go (yet).
        1-2	Don't	_	_	_	_	_	_	_	start_char=0|end_char=5
        1	Do	do	AUX	VBP	Mood=Imp|VerbForm=Fin	3	aux	_	start_char=0|end_char=2
        2	n't	not	PART	RB	Polarity=Neg	3	advmod	_	start_char=2|end_char=5
        3	go	go	VERB	VB	VerbForm=Inf	0	root	_	start_char=6|end_char=8
        4	(	(	PUNCT	-LRB-	_	5	punct	_	SpaceAfter=No|start_char=9|end_char=10
        5	yet	yet	ADV	RB	_	3	advmod	_	SpaceAfter=No|start_char=10|end_char=13
        6	)	)	PUNCT	-RRB-	_	5	punct	_	SpaceAfter=No|start_char=13|end_char=14
        7	.	.	PUNCT	.	_	3	punct	_	start_char=14|end_char=15

        # sent_id = ferry-2
        # text = Wait
        1	Wait	wait	VERB	VB	_	0	root	_	start_char=16|end_char=20

        # newpar
        # sent_id = ferry-3
        # text = Stop
        1	Stop	stop	VERB	VB	_	0	root	_	start_char=22|end_char=26


        """;

    [Test]
    public void What_is_read_is_written_again()
    {
        var text = ConlluReader.Read(Two);

        Assert.That(Written(text, "ferry"), Is.EqualTo(Two));
        Assert.That(text.Text, Is.EqualTo("Don't go (yet). Wait\n\nStop"));
    }

    [Test]
    public void Tokens_have_all_that_the_columns_say()
    {
        var text = ConlluReader.Read(Two);
        var not = text.Tokens[1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((text.Name(1), not.Lower, not.Lemma, not.Upos, not.Xpos, not.Morphology.Polarity, not.Head, not.Relation, not.IsContinuation),
                Is.EqualTo(("n't", "n't", "not", Upos.Part, "RB", "Neg", 2, "advmod", true)));
            Assert.That(text.Tokens[7].Head, Is.EqualTo(-1));
            Assert.That(text.Sentences.ToArray().Select(s => (s.FirstToken, s.EndToken, s.Block)), Is.EqualTo([(0, 7, 0), (7, 8, 0), (8, 9, 1)]));
            Assert.That(text.HasTrees, Is.True);
        }
    }

    [Test]
    public void Spans_refer_to_a_text_that_is_given()
    {
        const string article = "  Don't go\n(yet).Wait\n\n\nStop ";

        var text = ConlluReader.Read(Two, article);

        Assert.That(text.Text, Is.SameAs(article));
        Assert.That(text.Tokens.ToArray().Select(t => t.Span.Of(article)), Is.EqualTo(["Do", "n't", "go", "(", "yet", ")", ".", "Wait", "Stop"]));
    }

    [Test]
    public void Comments_empty_nodes_and_windows_line_ends_do_no_harm()
    {
        var text = ConlluReader.Read("# newdoc\r\n# speaker = A\r\n1\tShe\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\r\n1.1\tgap\t_\t_\t_\t_\t_\t_\t_\t_\r\n2\t!\t_\t_\t_\t_\t_\t_\t_\t_");

        Assert.That((text.Text, text.Tokens.Length, text.HasTrees, text.Tokens[0].Upos), Is.EqualTo(("She!", 2, false, Upos.X)));
    }

    [Test]
    public void A_word_that_does_not_stand_in_its_token_keeps_its_form()
    {
        const string du = "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_\n2\tle\tle\tDET\t_\t_\t3\tdet\t_\t_\n3\tport\tport\tNOUN\t_\t_\t0\troot\t_\t_\n";

        var text = ConlluReader.Read(du);

        Assert.That(text.Text, Is.EqualTo("du port"));
        Assert.That((text.Tokens[1].Lower, text.Tokens[1].Span.IsEmpty), Is.EqualTo(("le", true)));
        Assert.That(Written(text), Does.Contain("\n1-2\tdu\t").And.Contain("\n2\tle\tle\tDET"));
    }

    [Test]
    public void What_the_engine_makes_survives_the_way_out_and_in()
    {
        const string article = "Ferry runs again\n\nThe ferry doesn't stop at\nSplit. “Why?” asked J. Marić (42).\n \nNobody’s answer came;it’s late…\n";
        var made = Annotator.CreateEnglish().Annotate(article);

        var read = ConlluReader.Read(Written(made), article);

        Assert.That(read.Tokens.ToArray().Select(t => t with { Morphology = Morphology.None }), Is.EqualTo(made.Tokens.ToArray().Select(t => t with { Morphology = Morphology.None })));
        Assert.That(read.Sentences.ToArray(), Is.EqualTo(made.Sentences.ToArray()));
    }

    [TestCase("1\ta\t_\t_\t_\t_\t0\troot\t_", "AA0204 CoNLL-U, line 1: has 9 columns: ")]
    [TestCase("1\ta\t_\t_\t_\t_\t0\troot\t_\t_\t_", "line 1: has more than 10 columns")]
    [TestCase("1\ta\t_\t_\t_\t_\t3\tdep\t_\t_\n2\tb\t_\t_\t_\t_\t0\troot\t_\t_", "line 1: the HEAD is 3, but the sentence has 2 words")]
    [TestCase("1\ta\t_\t_\t_\t_\tx\tdep\t_\t_", "line 1: the HEAD is 'x'")]
    [TestCase("1\ta\t_\t_\t_\t_\t2\tdep\t_\t_\n2\tb\t_\t_\t_\t_\t1\tdep\t_\t_", "line 1: the heads above 'a' go round in a circle")]
    [TestCase("1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n2\tb\t_\t_\t_\t_\t_\t_\t_\t_", "line 2: the word has no HEAD, unlike those before it")]
    [TestCase("1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n3\tb\t_\t_\t_\t_\t_\t_\t_\t_", "line 2: the ID is '3' where 2 is due")]
    [TestCase("2-3\tab\t_\t_\t_\t_\t_\t_\t_\t_", "line 1: the range '2-3' does not begin with the next word, 1")]
    [TestCase("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 2: the sentence ends before word 2")]
    [TestCase("1\ta\t_\tNOUNS\t_\t_\t_\t_\t_\t_", "line 1: the UPOS is 'NOUNS'")]
    [TestCase("1\ta\t_\t_\t_\tPlural\t_\t_\t_\t_", "line 1: the FEATS are 'Plural'")]
    [TestCase("1\t\t_\t_\t_\t_\t_\t_\t_\t_", "line 1: the FORM is empty")]
    [TestCase("# text = abc\n1\tab\t_\t_\t_\t_\t_\t_\t_\t_\n2\td\t_\t_\t_\t_\t_\t_\t_\t_", "line 3: the token 'd' is not at character 2 of the text, which goes on with 'c'")]
    public void A_malformed_file_is_refused_with_line_cause_and_remedy(string conllu, string says) =>
        Assert.That(() => ConlluReader.Read(conllu), Throws.TypeOf<FormatException>().With.Message.Contains(says).And.Message.EndsWith("."));

    [Test]
    public void A_damaged_file_is_refused_in_words_or_read() =>
        Gen.Select(Gen.Int[0, Two.Length - 1], Gen.Int[0, 3], Gen.Char["\t\n#-.|=_ 0129aé\uD83D"]).Array[1, 5].Sample(damages =>
        {
            var conllu = Two;
            foreach (var (at, cut, put) in damages)
                if (at + cut <= conllu.Length) conllu = string.Concat(conllu.AsSpan(0, at), put.ToString(), conllu.AsSpan(at + cut));
            try
            {
                return Written(ConlluReader.Read(conllu)).Length > 0;
            }
            catch (FormatException error)
            {
                return error.Message.StartsWith("AA0204 CoNLL-U, line ", StringComparison.Ordinal);
            }
        });

    private static string Written(AnnotatedText text, string? id = null)
    {
        using var output = new StringWriter();
        ConlluWriter.Write(output, text, id);
        return output.ToString();
    }
}
