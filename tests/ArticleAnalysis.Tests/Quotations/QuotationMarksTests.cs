using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Tests.Quotations;

public class QuotationMarksTests
{
    private static string[] Read(string text)
    {
        var marks = new QuotationMarks(text);
        var start = 0;
        foreach (var block in text.Split('\n'))
        {
            if (block.Length > 0) marks.Read(new(start, start + block.Length));
            start += block.Length + 1;
        }
        return [.. marks.Found.Select(p => (p.Continues ? "+" : "") + p.Inner.Of(text))];
    }

    [Test]
    public void Straight_marks_pair_by_the_space_around_them() => Assert.That(Read("a \"b c\", and (\"d\") e"), Is.EqualTo(["b c", "d"]));

    [Test]
    public void Quote_over_paragraphs_opens_again() => Assert.That(Read("“One.\n“Two,” she said."), Is.EqualTo(["One.", "+Two,"]));

    [Test]
    public void Mark_that_never_closes_is_dropped() => Assert.That(Read("“One.\nTwo “three” four."), Is.EqualTo(["three"]));

    [Test]
    public void Apostrophes_are_no_marks() => Assert.That(Read("It's the workers' day, rock 'n' roll's day and the ’90s."), Is.Empty);

    [Test]
    public void Inch_signs_are_no_marks() => Assert.That(Read("A 12\" pipe and a 6\" one."), Is.Empty);
}
