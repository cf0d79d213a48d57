using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class PlainTextReaderTests
{
    private const string Body = "The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost.";
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static Article Read(params string[] lines) => Reader.Read(ArticleSource.FromText(string.Join('\n', lines)));

    private static string Shape(Article article) => string.Join(' ', article.Blocks.Select(b => b.Kind));

    [Test]
    public void The_text_is_the_input_and_blocks_point_into_it()
    {
        var article = Read("A Quay Too Far", "", "By Marta Lindqvist", "", Body);

        Assert.That(article.Text, Is.EqualTo("A Quay Too Far\n\nBy Marta Lindqvist\n\n" + Body));
        Assert.That(article.Blocks.Select(b => b.Span.Of(article.Text)), Is.EqualTo(new[] { "A Quay Too Far", "By Marta Lindqvist", Body }));
        Assert.That(Shape(article), Is.EqualTo("Title Byline Paragraph"));
    }

    [TestCase("By Marta Lindqvist", "Marta Lindqvist")]
    [TestCase("Marta Lindqvist", "Marta Lindqvist")]
    [TestCase("Analysis by Marta Lindqvist", "Marta Lindqvist")]
    [TestCase("Words: Marta Lindqvist", "Marta Lindqvist")]
    [TestCase("By Health Correspondent Marta Lindqvist", "Marta Lindqvist")]
    [TestCase("By Marta Lindqvist, science correspondent", "Marta Lindqvist")]
    [TestCase("Marta Lindqvist, Warsaw", "Marta Lindqvist")]
    [TestCase("Retired Colonel Marta van der Lind", "Marta van der Lind")]
    [TestCase("By Marta Lindqvist, Oslo, and J. P. O’Dowd, New Delhi", "Marta Lindqvist|J. P. O’Dowd")]
    [TestCase("By Marta Lindqvist, Jean Roux and Ana de la Cruz", "Marta Lindqvist|Jean Roux|Ana de la Cruz")]
    [TestCase("By Marta Lindqvist in Oslo and Jean Roux in Geneva", "Marta Lindqvist|Jean Roux")]
    [TestCase("Author: Marta Lindqvist", "Marta Lindqvist")]
    [TestCase("Story by Marta Lindqvist; photographs by Jean Roux", "Marta Lindqvist")]
    [TestCase("By Marta Lindqvist, PhD", "Marta Lindqvist")]
    [TestCase("By Marta Lindqvist for The Fjord Times", "Marta Lindqvist")]
    [TestCase("By our correspondent", "")]
    public void A_byline_after_the_title_names_its_authors(string byline, string names)
    {
        var article = Read("Why the quay at Stenvik will not be built", byline, Body);

        Assert.That(string.Join('|', article.Metadata.Authors), Is.EqualTo(names));
        Assert.That(article.Metadata.Title, Is.EqualTo("Why the quay at Stenvik will not be built"));
    }

    [TestCase("Published: 14 January 2026")]
    [TestCase("January 14, 2026")]
    [TestCase("Jan. 14th, 2026")]
    [TestCase("Wednesday, 14 January 2026, 10:15 GMT")]
    [TestCase("Published 14 January 2026, updated 16 January 2026")]
    [TestCase("14.01.2026")]
    [TestCase("2026-01-14")]
    [TestCase("Posted on Jan 14, 2026 at 7:30 p.m.")]
    [TestCase("Updated 16 January 2026 | Published 14 January 2026")]
    public void A_line_of_publication_gives_the_day(string line)
    {
        var article = Read("Why the quay at Stenvik will not be built", "By Marta Lindqvist", line, Body);

        Assert.That(article.Metadata.Published, Is.EqualTo(new DateOnly(2026, 1, 14)));
        Assert.That(Shape(article), Is.EqualTo("Title Byline Publication Paragraph"));
    }

    [TestCase("The Fjord Review, 9 January 2026", "The Fjord Review")]
    [TestCase("Fjord Monitor | 9 January 2026", "Fjord Monitor")]
    [TestCase("BERGEN | Fjord Agency | 9 January 2026", "Fjord Agency")]
    [TestCase("Meridian | 9 January 2026", "Meridian")]
    [TestCase("Source: The Fjord Times", "The Fjord Times")]
    [TestCase("Special to the Fjord Times", "Fjord Times")]
    [TestCase("Bergen, 9 January 2026", null)]
    [TestCase("New Delhi, 9 January 2026", null)]
    public void What_stands_before_the_day_is_an_outlet_or_a_place(string line, string? outlet) =>
        Assert.That(Read("Why the quay at Stenvik will not be built", "By Marta Lindqvist", line, Body).Metadata.Outlet, Is.EqualTo(outlet));

    [Test]
    public void A_label_with_names_beside_it_is_no_title()
    {
        var article = Read("Analysis | Northern Fjords", "THE QUAY THAT NOBODY WANTS", "By Marta Lindqvist", Body);

        Assert.That(article.Metadata.Title, Is.EqualTo("THE QUAY THAT NOBODY WANTS"));
        Assert.That(Shape(article), Is.EqualTo("Label Title Byline Paragraph"));
    }

    [Test]
    public void A_line_of_the_site_in_capitals_is_its_outlet_and_no_author()
    {
        var metadata = Read("THE FJORD LEDGER", "Why the quay at Stenvik will not be built", "14 January 2026", Body).Metadata;

        Assert.That(metadata.Outlet, Is.EqualTo("THE FJORD LEDGER"));
        Assert.That(metadata.Authors, Is.Empty);
    }

    [TestCase("— Marta Lindqvist writes on harbours for the coast papers.", "Marta Lindqvist")]
    [TestCase("Marta Lindqvist is a senior fellow at the Institute of Harbours.", "Marta Lindqvist")]
    [TestCase("Marta Lindqvist is a fishwife in Stenvik.", "")]
    [TestCase("Stenvik Harbour was a fortress once.", "")]
    public void A_note_at_the_end_names_the_author_where_no_byline_does(string note, string author) =>
        Assert.That(string.Join('|', Read("Why the quay at Stenvik will not be built", "14 January 2026", Body, Body, note).Metadata.Authors), Is.EqualTo(author));

    [Test]
    public void The_day_of_the_last_update_stands_in_for_the_day_of_publication() =>
        Assert.That(Read("Why the quay at Stenvik will not be built", "By Marta Lindqvist", "Last updated: 16 January 2026, 9:40 a.m.", Body).Metadata.Published, Is.EqualTo(new DateOnly(2026, 1, 16)));

    [Test]
    public void One_line_can_hold_author_outlet_and_day()
    {
        var metadata = Read("Why the quay at Stenvik will not be built", "By Marta Lindqvist | The Fjord Review | May 4, 2026", Body).Metadata;

        Assert.That((metadata.Authors[0], metadata.Outlet, metadata.Published), Is.EqualTo(("Marta Lindqvist", "The Fjord Review", new DateOnly(2026, 5, 4))));
    }

    [Test]
    public void The_byline_may_stand_before_the_title()
    {
        var article = Read("Marta Lindqvist", "Stenvik Waits for a Quay", "12 May 2026", Body);

        Assert.That(Shape(article), Is.EqualTo("Byline Title Publication Paragraph"));
        Assert.That(article.Metadata.Title, Is.EqualTo("Stenvik Waits for a Quay"));
    }

    [Test]
    public void A_name_alone_above_the_body_is_its_author()
    {
        var article = Read("Marta Lindqvist", Body, "Background: A Long Wait", Body);

        Assert.That(article.Metadata.Title, Is.Null);
        Assert.That(article.Metadata.Authors, Is.EqualTo(new[] { "Marta Lindqvist" }));
    }

    [Test]
    public void A_title_of_names_that_come_again_below_is_no_author()
    {
        var article = Read("Stenvik Board Waits", Body);

        Assert.That(article.Metadata.Title, Is.EqualTo("Stenvik Board Waits"));
        Assert.That(article.Metadata.Authors, Is.Empty);
    }

    [Test]
    public void A_stand_first_stays_in_the_body_and_the_byline_after_it_is_read()
    {
        var article = Read("The quay kings lose their harbour", "", "Prices, storms and a lawsuit have shaken the plan. They may only have moved it.", "", "By Marta Lindqvist", "17 February 2026", "", Body);

        Assert.That(Shape(article), Is.EqualTo("Title Paragraph Byline Publication Paragraph"));
        Assert.That(article.Metadata.Description, Does.StartWith("Prices, storms"));
    }

    [Test]
    public void A_dateline_can_be_a_line_of_its_own()
    {
        var article = Read("Quay vote put off", "", "STENVIK, Norway (Fjord Wire) 18 April 2026", "", Body);

        Assert.That(Shape(article), Is.EqualTo("Title Publication Paragraph"));
        Assert.That((article.Metadata.Outlet, article.Metadata.Published), Is.EqualTo(("Fjord Wire", new DateOnly(2026, 4, 18))));
        Assert.That(article.Dateline, Is.EqualTo(article.Blocks[1].Span));
    }

    [Test]
    public void A_credit_at_the_end_names_the_author()
    {
        var article = Read("Quay vote put off", "", Body, Body, "", "Reporting by Marta Lindqvist; Editing by Jean Roux");

        Assert.That(article.Metadata.Authors, Is.EqualTo(new[] { "Marta Lindqvist" }));
    }

    [TestCase("()")]
    [TestCase("—")]
    [TestCase("|")]
    [TestCase("By")]
    [TestCase("Published:")]
    [TestCase("© 2026")]
    [TestCase(":F\0.the&")]
    public void Lines_of_marks_alone_are_read_without_complaint(string line)
    {
        Assert.That(Read(line).Text, Is.EqualTo(line));
        Assert.That(Read("Quay vote put off", line, Body, line).Blocks, Is.Not.Empty);
    }

    [Test]
    public void What_the_author_is_belongs_to_the_byline() =>
        Assert.That(Shape(Read("Quay vote put off", "Marta Lindqvist", "Senior fellow, Coast Institute", Body)), Is.EqualTo("Title Byline Byline Paragraph"));

    [Test]
    public void A_label_above_the_title_is_neither_title_nor_body()
    {
        Assert.That(Shape(Read("World | Europe", "A quay for everyone", "By Marta Lindqvist", Body)), Is.EqualTo("Label Title Byline Paragraph"));
        var article = Read("OPINION", "", "A quay for everyone", "", "By Marta Lindqvist", "", Body);

        Assert.That(Shape(article), Is.EqualTo("Label Title Byline Paragraph"));
    }

    [Test]
    public void A_text_without_title_begins_with_its_first_paragraph()
    {
        var article = Read(Body, Body);

        Assert.That(Shape(article), Is.EqualTo("Paragraph Paragraph"));
        Assert.That(article.Metadata, Is.EqualTo(new ArticleMetadata { Authors = article.Metadata.Authors }));
    }

    [TestCase("STENVIK, March 3, 2026 (Fjord Wire) - ", "Fjord Wire", "2026-03-03")]
    [TestCase("STENVIK, March 3 (Fjord Wire) — ", "Fjord Wire", null)]
    [TestCase("PORT ELLEN (Fjord Wire) Jan 15, 2026 – ", "Fjord Wire", "2026-01-15")]
    [TestCase("STENVIK, Norway, Nov. 14, 2025 (Fjord Wire) -- ", "Fjord Wire", "2025-11-14")]
    [TestCase("STENVIK, Norway (Fjord Wire), Oct. 9 2025: ", "Fjord Wire", "2025-10-09")]
    [TestCase("STENVIK, 22 April 2026 – ", null, "2026-04-22")]
    [TestCase("Stenvik (Fjord Wire) - ", "Fjord Wire", null)]
    [TestCase("Fjord Agency, STENVIK, 22 April 2026 – ", "Fjord Agency", "2026-04-22")]
    public void A_dateline_gives_agency_and_day(string dateline, string? agency, string? day)
    {
        var article = Read("Quay vote put off", "", dateline + Body);

        Assert.That(article.Dateline.Of(article.Text), Is.EqualTo(dateline.Trim()));
        Assert.That(article.Metadata.Outlet, Is.EqualTo(agency));
        Assert.That(article.Metadata.Published?.ToString("O"), Is.EqualTo(day));
        Assert.That(article.Metadata.Title, Is.EqualTo("Quay vote put off"));
    }

    [TestCase("Nobody - least of all the mayor - expected the vote to fail on Thursday evening.")]
    [TestCase("Three things went wrong: the piles, the price and the mayor.")]
    [TestCase("OPINION - Nobody expected it.")]
    public void A_dash_or_colon_in_a_sentence_is_no_dateline(string sentence) =>
        Assert.That(Read("Quay vote put off", "", sentence + " " + Body).Dateline.IsEmpty);

    [TestCase("Northern Shore Notes covers politics and trade from Bergen to Riga.", "Northern Shore Notes")]
    [TestCase("The Fjord Monitor | Harbours, explained weekly", "The Fjord Monitor")]
    [TestCase("Tide & Rope Review is an independent journal of the coast.", "Tide & Rope Review")]
    [TestCase("This article was first published in The Fjord Monitor.", "The Fjord Monitor")]
    [TestCase("Marta Lindqvist teaches law in Oslo.", null)]
    [TestCase("The new rule takes effect on May 15.", null)]
    public void A_tagline_at_the_end_names_the_outlet_and_stays_in_the_body(string tagline, string? outlet)
    {
        var article = Read("Quay vote put off", "", Body, "", tagline);

        Assert.That(article.Metadata.Outlet, Is.EqualTo(outlet));
        Assert.That(article.Blocks[^1].Kind, Is.EqualTo(BlockKind.Paragraph));
    }

    [Test]
    public void Lines_wrapped_at_a_fixed_width_are_one_paragraph()
    {
        const string Wrapped = """
            Quay vote put off

            The harbour board of Stenvik met on Thursday and put off its vote on
            the new quay until the autumn, since nobody could say what the piles
            would cost.

            The mayor, who had promised a quay by Christmas, left the room
            before the count. Two members of the board followed her, and a
            third was asleep, so that there was no quorum in the end.
            """;
        var article = Reader.Read(ArticleSource.FromText(Wrapped));

        Assert.That(Shape(article), Is.EqualTo("Title Paragraph Paragraph"));
        Assert.That(article.Blocks[1].Span.Of(article.Text), Does.StartWith("The harbour").And.EndsWith("would cost."));
    }

    [Test]
    public void Bullets_are_list_items_without_their_marks()
    {
        var article = Read("Quay vote put off", Body, "• The piles cost too much", "- The mayor left");

        Assert.That(article.Blocks.Where(b => b.Kind == BlockKind.ListItem).Select(b => b.Span.Of(article.Text)), Is.EqualTo(new[] { "The piles cost too much", "The mayor left" }));
    }
}
