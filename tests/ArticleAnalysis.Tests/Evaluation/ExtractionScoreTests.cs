using ArticleAnalysis.Training.Extraction;

namespace ArticleAnalysis.Tests.Evaluation;

/// <summary>The figures of extraction; expected values were counted by hand and by the reference scorers.</summary>
public sealed class ExtractionScoreTests
{
    [Test]
    public void Body_is_compared_by_runs_of_four_words()
    {
        var score = BodyScorer.Score([Page(new() { ArticleBody = "one two three four five six" }, new() { ArticleBody = "two three four five six seven eight" })]);

        Assert.That((score["precision"], score["recall"]), Is.EqualTo((2 / 4.0, 2 / 3.0)));
        Assert.That(score["f1"], Is.EqualTo(4 / 7.0).Within(1e-12));
        Assert.That((score["accuracy"], score["empty_predictions"]), Is.EqualTo((0.0, 0.0)));
    }

    [Test]
    public void A_prediction_that_is_empty_costs_recall_and_the_mean_of_pages_but_no_precision()
    {
        var gold = new GoldPage { ArticleBody = "one two three four" };
        var score = BodyScorer.Score([Page(gold, new() { ArticleBody = "One, two" }), Page(gold, new() { ArticleBody = "one two three four." }), Page(gold, PagePrediction.Nothing)]);

        Assert.That((score["precision"], score["recall"], score["empty_predictions"]), Is.EqualTo((0.5, 1 / 3.0, 1.0)));
        Assert.That(score["f1_page_mean"], Is.EqualTo(1 / 3.0).Within(1e-12));
    }

    [Test]
    public void Paragraphs_that_may_be_left_out_cost_nothing_when_they_are()
    {
        var gold = new GoldPage { ArticleBody = "The stand-first of it.\n\nOne two three four.", Optional = ["The stand-first of it."] };
        Assert.That(BodyScorer.Score([Page(gold, new() { ArticleBody = "One two three four." })])["f1"], Is.EqualTo(1));
        Assert.That(BodyScorer.Score([Page(gold, new() { ArticleBody = gold.ArticleBody })])["f1"], Is.EqualTo(1));
    }

    [Test]
    public void A_page_without_article_is_right_when_nothing_is_predicted() =>
        Assert.That(BodyScorer.Score([Page(new() { ArticleBody = "" }, PagePrediction.Nothing)])["f1_page_mean"], Is.EqualTo(1));

    [TestCase("The “old” quay", "the old quay", 1, 1)]
    [TestCase("The old quay", "The old quay | Fjord Review", 0, 0.75)]
    [TestCase("The old quay", null, 0, 0)]
    public void A_title_is_compared_by_letters_and_by_words(string gold, string? predicted, double exact, double overlap)
    {
        var score = TitleScorer.Score([Page(new() { Title = gold }, new() { Title = predicted })])!;
        Assert.That((score["exact"], score["tokF1"]), Is.EqualTo((exact, overlap)));
    }

    [Test]
    public void Authors_are_names_without_accents_however_they_are_joined()
    {
        var score = AuthorScorer.Score(
        [
            Page(new() { Authors = ["By José Díaz and Ana Kovac"] }, new() { Authors = ["Jose Diaz", "Jean Roux"] }),
            Page(new() { Authors = [] }, new() { Authors = ["Jean Roux"] }),
        ])!;
        Assert.That((score["P"], score["R"], score["set_acc"], score["false_alarm"]), Is.EqualTo((0.5, 0.5, 0.0, 1.0)));
    }

    [Test]
    public void A_wrong_day_costs_precision_and_a_missing_one_recall()
    {
        var gold = new GoldPage { Date = "2026-05-04" };
        var score = DateScorer.Score([Page(gold, new() { Date = "2026-05-04" }), Page(gold, new() { Date = "2026-05-05" }), Page(gold, new())])!;
        Assert.That((score["P"], score["R"], score["acc"]), Is.EqualTo((0.5, 0.5, 1 / 3.0)));
    }

    [TestCase("The Fjord Review", "fjordreview.com", 1, 1)]
    [TestCase("Fjord", "Fjord Review", 0, 1)]
    [TestCase("Fjord", null, 0, 0)]
    public void A_site_is_compared_without_country_and_article(string gold, string? predicted, double exact, double contains)
    {
        var score = SiteScorer.Score([Page(new() { Site = gold }, new() { Site = predicted })])!;
        Assert.That((score["exact"], score["contains"]), Is.EqualTo((exact, contains)));
    }

    [Test]
    public void Headings_are_counted_without_the_title_and_levels_from_the_highest()
    {
        var gold = new GoldPage { Title = "A quay", Headings = [new(1, "A quay"), new(2, "Why"), new(3, "How"), new(2, "When")] };
        var score = HeadingScorer.Score([Page(gold, new() { Headings = [new(3, "Why"), new(3, "How"), new(3, "More")] })])!;
        Assert.That((score["P"], score["R"], score["level_acc"]), Is.EqualTo((2 / 3.0, 2 / 3.0, 0.5)));
    }

    [Test]
    public void Snippets_are_looked_for_with_white_space_folded()
    {
        var gold = new GoldPage { With = ["one two", "gone"], Without = ["Read more", "three"] };
        var score = SnippetScorer.Score([Page(gold, new() { ArticleBody = "One\none  two\n\nthree" })])!;
        Assert.That((score["P"], score["R"], score["acc"]), Is.EqualTo((0.5, 0.5, 0.5)));
    }

    [Test]
    public void The_interval_of_a_difference_is_around_it_and_the_same_each_time()
    {
        BodyPage[] before = [.. Enumerable.Range(0, 40).Select(i => new BodyPage($"{i}", 0.5 + (0.01 * i), 0.9, false, 0.7))];
        BodyPage[] after = [.. before.Select((p, i) => p with { Precision = p.Precision + (i % 2 == 0 ? 0.05 : 0) })];
        var difference = BodyBootstrap.Compare(before, after);

        Assert.That(difference.Low, Is.Positive.And.LessThan(difference.Difference));
        Assert.That(difference.High, Is.GreaterThan(difference.Difference));
        Assert.That(BodyBootstrap.Compare(before, after), Is.EqualTo(difference));
    }

    private static ScoredPage Page(GoldPage gold, PagePrediction predicted) => new("page", gold, predicted);
}
