using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Tests.Quantities;

[TestFixture]
internal sealed class NumberReaderTests
{
    private static readonly NumberReader Reader = new(EnglishResources.Instance);

    [TestCase("2,600.5", 2600.5)]
    [TestCase("12,34,567", 1234567)]
    [TestCase("1 234 567", 1234567)]
    [TestCase("7.4bn", 7.4e9)]
    [TestCase("5 mln", 5e6)]
    [TestCase("1.2k", 1200)]
    [TestCase("3 lakh crore", 3e12)]
    [TestCase("2.5e3", 2500)]
    [TestCase("1.5x10^6", 1.5e6)]
    [TestCase("37½", 37.5)]
    [TestCase("2 3/4", 2.75)]
    [TestCase("two hundred and five", 205)]
    [TestCase("eleven million four hundred thousand and six", 11400006)]
    [TestCase("seventeen hundred", 1700)]
    [TestCase("three dozen", 36)]
    [TestCase("half a dozen", 6)]
    [TestCase("half a million", 5e5)]
    [TestCase("three quarters of a million", 7.5e5)]
    [TestCase("four and a half", 4.5)]
    [TestCase("two million and a half", 2.5e6)]
    [TestCase("six and a half billion", 6.5e9)]
    [TestCase("two hundred and two thirds", 200.66666666666666)]
    [TestCase("five eighths", 0.625)]
    [TestCase("three twenty-fifths", 0.12)]
    [TestCase("one point two five million", 1.25e6)]
    [TestCase("4 thousand 5 hundred", 4500)]
    public void Numbers_are_read_to_their_end(string form, double value)
    {
        var text = EnglishText.Annotate($"It was {form}.");
        var read = Reader.TryRead(text, 2, text.Tokens.Length, out var number);
        Assert.Multiple(() =>
        {
            Assert.That(read);
            Assert.That(number.Value, Is.EqualTo(value).Within(1e-9).Percent);
            Assert.That(text.SpanOf(2, number.End).Of(text.Text), Is.EqualTo(form));
        });
    }

    [TestCase("minus 17", -17)]
    [TestCase("-4.5", -4.5)]
    [TestCase("negative one", -1)]
    public void A_sign_belongs_to_its_number(string form, double value)
    {
        var text = EnglishText.Annotate($"It was {form} then.");
        Assert.That(Reader.TryReadSigned(text, 2, 0, text.Tokens.Length, out var number), Is.True);
        Assert.That(number.Value, Is.EqualTo(value));
    }

    [TestCase("first", 1)]
    [TestCase("21st", 21)]
    [TestCase("two hundredth", 200)]
    [TestCase("thirty-second", 32)]
    public void Ordinals_are_no_cardinals(string form, double value)
    {
        var text = EnglishText.Annotate($"The {form} ship sank.");
        Assert.Multiple(() =>
        {
            Assert.That(Reader.TryReadOrdinal(text, 1, text.Tokens.Length, out var rank) && rank.Value == value);
            Assert.That(Reader.TryRead(text, 1, text.Tokens.Length, out var number) && !number.HasForeignLetters, Is.False);
        });
    }

    [TestCase("between two hundred and three hundred", 200)]
    [TestCase("one hundred and three hundred", 100)]
    [TestCase("two and three", 2)]
    public void And_joins_only_what_makes_one_number(string form, double value)
    {
        var text = EnglishText.Annotate($"It took {form} days.");
        var first = form.StartsWith("between", StringComparison.Ordinal) ? 3 : 2;
        Assert.That(Reader.TryRead(text, first, text.Tokens.Length, out var number) && number.Value == value);
    }

    [TestCase("192.168.1.2")]
    [TestCase("5/17/2018")]
    [TestCase("7:30")]
    [TestCase("555-0123")]
    [TestCase("dozens")]
    [TestCase("millions")]
    public void Addresses_dates_times_and_vague_plurals_are_no_numbers(string form)
    {
        var text = EnglishText.Annotate($"It was {form} there.");
        Assert.That(Reader.TryRead(text, 2, text.Tokens.Length, out _), Is.False);
    }

    [TestCase("100 ")]
    [TestCase("1.")]
    [TestCase("7")]
    [TestCase("one hundred and ")]
    [TestCase("million ")]
    [TestCase("one point one ")]
    [TestCase("1/2 ")]
    [TestCase("two thirds of a ")]
    public void Endless_numbers_are_read_in_linear_time(string part)
    {
        var text = EnglishText.Annotate(string.Concat(Enumerable.Repeat(part, 40_000)) + "1");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < text.Tokens.Length; i++) _ = Reader.TryRead(text, i, text.Tokens.Length, out _);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "a busy machine included; quadratic time takes minutes");
    }
}
