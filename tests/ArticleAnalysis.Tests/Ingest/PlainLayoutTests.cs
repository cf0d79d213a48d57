using System.Diagnostics;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Ingest;

/// <summary>Plain texts as they come: from the wire, by mail, copied from pages, taken down from speech.</summary>
[TestFixture]
public sealed class PlainLayoutTests
{
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static Article Read(string text) => Reader.Read(ArticleSource.FromText(text));

    private static string[] Blocks(Article article) => [.. article.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {article.WordsOf(b)}")];

    private static string[] Body(string text) => [.. Blocks(Read(text)).Where(b => b.StartsWith("Paragraph", StringComparison.Ordinal)).Select(b => b[11..])];

    [Test]
    public void Slugs_takes_and_notes_of_the_wire_are_furniture()
    {
        var article = Read("""
            BC-Norway-Quay Vote, 2nd Ld-Writethru
            Eds: Updates with mayor's quotes. Adds byline.

            Harbour board puts off quay vote
            By MARTA LINDQVIST
            Fjord Wire

            STENVIK, Norway, March 3 (Fjord Wire) -- The harbour board of Stenvik met on
            Thursday and put off its vote on the new quay until the autumn, since nobody
            could say what the piles would cost, and because the government in Oslo had
            asked for more time.

            (MORE)

            ADD 1

            Two members of the board followed her, and a third was asleep.

            -30-

            Press contact: Jean Roux, +47 555 0100
            Copyright 2026 Fjord Wire. All rights reserved.
            """);

        Assert.That(Blocks(article), Is.EqualTo(new[]
        {
            "Furniture: BC-Norway-Quay Vote, 2nd Ld-Writethru",
            "Furniture: Eds: Updates with mayor's quotes. Adds byline.",
            "Title: Harbour board puts off quay vote",
            "Byline: By MARTA LINDQVIST",
            "Publication: Fjord Wire",
            "Paragraph: STENVIK, Norway, March 3 (Fjord Wire) -- The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost, and because the government in Oslo had asked for more time.",
            "Furniture: (MORE)",
            "Furniture: ADD 1",
            "Paragraph: Two members of the board followed her, and a third was asleep.",
            "Furniture: -30-",
            "Furniture: Press contact: Jean Roux, +47 555 0100",
            "Furniture: Copyright 2026 Fjord Wire. All rights reserved.",
        }));
        Assert.That((article.Metadata.Title, article.Metadata.Outlet), Is.EqualTo(("Harbour board puts off quay vote", "Fjord Wire")));
    }

    [TestCase("ENDS")]
    [TestCase("- ENDS -")]
    [TestCase("(ends)")]
    [TestCase("###")]
    [TestCase("# # #")]
    [TestCase("-30-")]
    [TestCase("– 30 –")]
    [TestCase("Notes to editors:")]
    [TestCase("-- ")]
    public void Nothing_of_the_article_follows_the_mark_of_its_end(string mark) =>
        Assert.That(Body($"Quay vote put off\n\nThe board met on Thursday and put off its vote.\n\n{mark}\n\nThe board has nine members."), Is.EqualTo(new[] { "The board met on Thursday and put off its vote." }));

    [TestCase("End")]
    [TestCase("It ends.")]
    [TestCase("30")]
    [TestCase("More of the same, said the mayor.")]
    public void Words_of_the_wire_in_a_text_are_words(string line) =>
        Assert.That(Body($"Quay vote put off\n\nThe board met on Thursday and put off its vote.\n\n{line}\n\nThe board has nine members."), Does.Contain(line).And.Contain("The board has nine members."));

    [Test]
    public void The_head_of_a_mail_gives_metadata_and_its_foot_is_furniture()
    {
        var article = Read("""
            From: "The Stenvik Weekly" <news@stenvik.example>
            To: readers@stenvik.example
            Subject: The quay that nobody wants
            Date: Tue, 3 Mar 2026 07:00:12 +0100

            View this email in your browser

            Good morning. The harbour board met on Thursday and put off its vote on the new
            quay until the autumn.

            On Monday, Marta Lindqvist wrote:
            > The piles would cost three times as much as the board was told, and the
            > mayor knew it before the meeting.
            >
            > Nobody has denied this so far.

            We asked the mayor. She did not answer.

            --
            The Stenvik Weekly, Quay Street 1
            You are receiving this email because you signed up. Unsubscribe here.
            """);

        Assert.That(Blocks(article).Where(b => !b.StartsWith("Furniture", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "Title: The quay that nobody wants",
            "Paragraph: Good morning. The harbour board met on Thursday and put off its vote on the new quay until the autumn.",
            "Paragraph: On Monday, Marta Lindqvist wrote:",
            "Quote: The piles would cost three times as much as the board was told, and the mayor knew it before the meeting.",
            "Quote: Nobody has denied this so far.",
            "Paragraph: We asked the mayor. She did not answer.",
        }));
        Assert.That((article.Metadata.Title, article.Metadata.Outlet, article.Metadata.Published), Is.EqualTo(("The quay that nobody wants", "The Stenvik Weekly", new DateOnly(2026, 3, 3))));
    }

    [Test]
    public void A_mail_from_a_person_has_its_author() =>
        Assert.That(Read("Date: 3 March 2026\nFrom: Marta Lindqvist <m@l.example>\nSubject: The quay\n\nThe board met on Thursday.").Metadata.Authors, Is.EqualTo(new[] { "Marta Lindqvist" }));

    [Test]
    public void A_question_and_a_colon_are_no_mail() =>
        Assert.That(Blocks(Read("Quay: vote put off\n\nFrom: nowhere it came, and the board met.\n\nThe board has nine members.")), Has.None.StartsWith("Furniture"));

    private const string Pages = """
        The price of piles
        Marta Lindqvist

        The harbour board of Stenvik met on Thursday and put off its vote on
        the new quay until the autumn, since nobody could say what the
        piles would cost.1 The mayor, who had promised a quay by Christ-
        mas, left the room before the count. Two members of the board fol-
        lowed her, and a third was asleep, so that there was no quorum
        in the end. At Christmas the followed plan was well-
        known to all.2

        1 Board minutes, 3 March 2026.
        2 Letter of the mayor to the board, on file with
        the author.

        Stenvik Harbour Papers 12
        \fThe price of piles

        The firm that was to drive the piles has since gone bankrupt and
        its cranes were sold to a yard in Bergen, which has no use for
        them and has offered them back to the town at a price that the
        board calls an insult but that the auditors think is

        Stenvik Harbour Papers 13
        \fThe price of piles

        fair enough. The board will decide in the autumn, and the auditors
        will publish their report before then.

        Stenvik Harbour Papers 14
        """;

    [Test]
    public void Pages_copied_as_text_are_read_without_their_headers_hyphens_and_notes()
    {
        var article = Read(Pages.Replace("\\f", "\f", StringComparison.Ordinal));

        Assert.That(Blocks(article), Is.EqualTo(new[]
        {
            "Title: The price of piles",
            "Byline: Marta Lindqvist",
            "Paragraph: The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost. The mayor, who had promised a quay by Christmas, left the room before the count. Two members of the board followed her, and a third was asleep, so that there was no quorum in the end. At Christmas the followed plan was well-known to all.",
            "Footnote: Board minutes, 3 March 2026.",
            "Footnote: Letter of the mayor to the board, on file with the author.",
            "Furniture: Stenvik Harbour Papers 12",
            "Furniture: The price of piles",
            "Paragraph: The firm that was to drive the piles has since gone bankrupt and its cranes were sold to a yard in Bergen, which has no use for them and has offered them back to the town at a price that the board calls an insult but that the auditors think is fair enough. The board will decide in the autumn, and the auditors will publish their report before then.",
            "Furniture: Stenvik Harbour Papers 14",
        }));
    }

    [Test]
    public void The_text_of_copied_pages_is_the_input_and_gaps_lie_inside_blocks()
    {
        var text = Pages.Replace("\\f", "\f", StringComparison.Ordinal);
        var article = Read(text);

        Assert.That(article.Text, Is.EqualTo(text));
        Assert.That(article.Gaps, Is.Ordered.And.All.Matches<TextSpan>(gap => article.Blocks.Any(b => b.Span.Contains(gap))));
    }

    [Test]
    public void Words_and_sentences_are_read_over_gaps_and_stand_in_the_input()
    {
        var article = Read(Pages.Replace("\\f", "\f", StringComparison.Ordinal));
        var words = ArticleAnalyzer.CreateEnglish().Pipeline.Run(article).Get(ArticleAnalysis.Pipeline.Layers.Linguistics);
        var forms = words.Tokens.ToArray().ToDictionary(t => t.Span, t => t.Lower);

        Assert.That(forms.Values, Does.Contain("followed").And.Contain("fair").And.Not.Contain("fol").And.Not.Contain("papers"));
        Assert.That(forms.Where(f => f.Value == "christmas").Select(f => f.Key.Of(article.Text)), Is.EqualTo(new[] { "Christ-\nmas", "Christmas" }));
        Assert.That(words.Sentences.ToArray().Select(s => s.Span.Of(article.Text)), Has.One.StartsWith("The firm that").And.One.EndsWith("fair enough."));
        Assert.That(words.Sentences.ToArray().Count(s => s.Span.Of(article.Text).Contains("think is", StringComparison.Ordinal) && s.Span.Of(article.Text).Contains("fair", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void Page_numbers_that_break_sentences_are_no_text_without_form_feeds_too()
    {
        var body = Body("""
            Annual review of the harbour

            The harbour board of Stenvik met on Thursday and put off its vote on the
            new quay until the autumn, since nobody could say what the piles would cost
            and the auditors had not finished their work. The firm has since gone

            Page 3 of 40

            bankrupt and its cranes were sold to a yard in Bergen, which has no use for
            them and has offered them back to the town. The auditors think that the board
            should

            Page 4 of 40

            pay it at once. The mayor, who had promised a quay by Christmas, left the
            room before the count.

            Page 5 of 40
            """);

        Assert.That(body, Has.Length.EqualTo(1));
        Assert.That(body[0], Does.Contain("has since gone bankrupt and").And.Contain("board should pay it at once.").And.EndsWith("before the count."));
    }

    [Test]
    public void Chapters_that_count_on_are_no_page_headers()
    {
        var chapter = "The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn.";
        var text = $"The quay\n\nPart 1\n\n{chapter}\n\nPart 2\n\n{chapter}\n\nPart 3\n\n{chapter}";

        Assert.That(Body(text), Does.Contain("Part 1").And.Contain("Part 2").And.Contain("Part 3"));
    }

    [TestCase("The re-\ncreation of the old quay", "recreation")]
    [TestCase("The well-\nknown quay of the town", "well-known")]
    [TestCase("The twenty-\nfive members of the board", "twenty-five")]
    [TestCase("The pre-\nand post-war plans of the board", "pre- and post-war")]
    [TestCase("The Lindq-\nvist papers on the quay", "Lindq-vist")]
    [TestCase("The Anglo-\nNorwegian papers on the quay", "Anglo-Norwegian")]
    [TestCase("The govern\u00AD\nment papers on the quay", "government")]
    [TestCase("The quay of 2019-\n2020 was a small one", "2019-2020")]
    public void A_hyphen_at_a_line_end_goes_only_when_the_word_is_known(string lines, string words)
    {
        const string Wrapped = "Words stand here that fill the lines of this little text and\nthat show by the way they go on below that it was broken at a\nwidth, as mail and old wires are, and as pages that were\ncopied from a printed book or from a paper are as well, and";

        Assert.That(Body($"The quay\n\n{Wrapped}\nthen there is this one line:\n\n{lines}, which nobody in the whole town wanted to see again\nafter what had happened there on that day.")[^1], Does.Contain(words));
    }

    [Test]
    public void Turns_of_speech_are_paragraphs_and_time_stamps_are_none()
    {
        Assert.That(Body("""
            Briefing on the quay at Stenvik

            MODERATOR: Welcome to the briefing. We have half an hour, and the mayor
            will take questions after her statement.
            [00:03:10]
            Q: Will there be a quay?
            A: Not before the autumn, and perhaps not then. We have no money for it,
            and the government has not answered our letter.
            Q: When did you write?
            [00:05:44] A: In March.
            """), Is.EqualTo(new[]
        {
            "MODERATOR: Welcome to the briefing. We have half an hour, and the mayor will take questions after her statement.",
            "Q: Will there be a quay?",
            "A: Not before the autumn, and perhaps not then. We have no money for it, and the government has not answered our letter.",
            "Q: When did you write?",
            "A: In March.",
        }));
    }

    [Test]
    public void Subtitles_are_read_without_numbers_and_times() =>
        Assert.That(Body("1\n00:00:01,000 --> 00:00:04,000\nWelcome to the harbour.\n\n2\n00:00:04,500 --> 00:00:08,000\nThe quay will not be built."), Is.EqualTo(new[] { "Welcome to the harbour.", "The quay will not be built." }));

    [Test]
    public void Lists_nest_by_indentation_and_numbered_headings_are_no_items()
    {
        Assert.That(Blocks(Read("""
            Why the quay failed
            ===================

            Three reasons
            -------------

            1. The piles cost too much
            2. The mayor left
            3. Nobody had asked the fishermen,
               who need it most

            What the board wants:

             * more money
                - from Oslo
                - from the region
             * more time

            * * *

            1. The history

            The first quay was built in 1911 by the town itself, with stones from the old fort.

            2. The future

            Nobody knows what comes next.
            """)), Is.EqualTo(new[]
        {
            "Title: Why the quay failed", "Heading2: Three reasons",
            "ListItem1: The piles cost too much", "ListItem1: The mayor left", "ListItem1: Nobody had asked the fishermen, who need it most",
            "Paragraph: What the board wants:",
            "ListItem1: more money", "ListItem2: from Oslo", "ListItem2: from the region", "ListItem1: more time",
            "Paragraph: 1. The history", "Paragraph: The first quay was built in 1911 by the town itself, with stones from the old fort.",
            "Paragraph: 2. The future", "Paragraph: Nobody knows what comes next.",
        }));
    }

    [TestCase("(a) the piles\n(b) the mayor\n(c) the board")]
    [TestCase("a) the piles\nb) the mayor\nc) the board")]
    [TestCase("1) the piles\n\n2) the mayor\n\n3) the board")]
    [TestCase("◦ the piles\n◦ the mayor\n◦ the board")]
    public void Numbers_and_letters_that_count_on_are_items(string list) =>
        Assert.That(Blocks(Read($"The quay\n\nThree things failed.\n\n{list}\n\nThat was all.")).Count(b => b.StartsWith("ListItem1: the", StringComparison.Ordinal)), Is.EqualTo(3));

    [Test]
    public void Rows_of_a_table_are_rows()
    {
        Assert.That(Blocks(Read("""
            Votes on the quay

            The board voted as follows on Thursday evening, according to the minutes that the clerk read out.

            Member           Party        Vote
            ------           -----        ----
            Lind, Marta      Coast        no
            Roux, Jean       Harbour      yes

            The clerk said that the minutes were final.
            """)).Skip(2), Is.EqualTo(new[] { "TableRow: Member Party Vote", "TableRow: Lind, Marta Coast no", "TableRow: Roux, Jean Harbour yes", "Paragraph: The clerk said that the minutes were final." }));
    }

    [Test]
    public void Two_columns_of_prose_are_no_table() =>
        Assert.That(Blocks(Read("The quay\n\nThe harbour board of Stenvik met on      bankrupt and its cranes were sold to a\nThursday and put off its vote on the     yard in Bergen, which has no use for\nnew quay until the autumn, since it      them and has offered them back to the")), Has.None.StartsWith("TableRow"));

    [Test]
    public void Double_spacing_is_closed()
    {
        Assert.That(Body("""
            Quay vote put off

            The harbour board of Stenvik met on Thursday and put off its vote

            on the new quay until the autumn, since nobody could say what the

            piles would cost. The mayor, who had promised a quay by Christmas,

            left the room before the count. Two members of the board followed

            her, and a third was asleep, so that there was no quorum.


            The firm that was to drive the piles has since gone bankrupt and

            its cranes were sold to a yard in Bergen.
            """), Has.Length.EqualTo(2).And.One.EndsWith("there was no quorum.").And.One.EndsWith("a yard in Bergen."));
    }

    [Test]
    public void Ragged_lines_of_proportional_type_are_joined()
    {
        Assert.That(Body("""
            The quay

            The harbour board of Stenvik met on Thursday and put
            off its vote on the new quay until the autumn, since nobody could
            say what the piles would cost. The mayor, who had
            promised a quay by Christmas, left the room before the count, and
            two members of the board followed her.
            The third was asleep, so that there was no quorum in the
            end. Nobody minded that very much, since it was late and
            raining.
            """), Is.EqualTo(new[]
        {
            "The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost. The mayor, who had promised a quay by Christmas, left the room before the count, and two members of the board followed her.",
            "The third was asleep, so that there was no quorum in the end. Nobody minded that very much, since it was late and raining.",
        }));
    }

    [Test]
    public void Paragraphs_on_one_line_each_are_not_joined() =>
        Assert.That(Body("The quay\nThe board met on Thursday and put off its vote on the quay.\nThe mayor left before the count was over, and two followed.\nNobody minded that very much, since it was late and raining.\nThe vote will be held in the autumn, said the clerk after it.\nThe board has nine members, and most of them were there.\nThe quay was built in 1911."), Has.Length.EqualTo(6));

    private static IEnumerable<TestCaseData> Large() => new (string Name, string Text)[]
    {
        ("lines", string.Concat(Enumerable.Repeat("a quay\n", 140_000))),
        ("one line", string.Concat(Enumerable.Repeat("quay ", 1_000_000))),
        ("blank lines", new string('\n', 900_000)),
        ("bullets", string.Concat(Enumerable.Repeat("- a\n", 240_000))),
        ("lone bullets", string.Concat(Enumerable.Repeat("-\n", 400_000))),
        ("numbers", string.Concat(Enumerable.Range(1, 140_000).Select(i => $"{i}.\n"))),
        ("page numbers", string.Concat(Enumerable.Range(1, 50_000).Select(i => $"words go\n{i}\non and on\n\f"))),
        ("footnotes", string.Concat(Enumerable.Range(1, 30_000).Select(i => $"quay.{i}\n\n{i} note\n\f"))),
        ("notes on one page", string.Concat(Enumerable.Range(1, 60_000).Select(i => $"{i} note\n"))),
        ("hyphens", string.Concat(Enumerable.Repeat("The harbour board of the town of Stenvik met a co-\noperation\n", 15_000))),
        ("quotes", string.Concat(Enumerable.Repeat("> > a\n", 140_000))),
        ("rules", string.Concat(Enumerable.Repeat("a\n---\n", 140_000))),
        ("cells", string.Concat(Enumerable.Repeat("a\tb\tc\n", 140_000))),
        ("fields", string.Concat(Enumerable.Repeat("To: a\n", 140_000))),
    }.Select(c => new TestCaseData(c.Text).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Large))]
    public void Time_is_linear(string text)
    {
        var clock = Stopwatch.StartNew();
        Read(text);

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(4)));
    }
}
