using System.Globalization;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Quantities;

[TestFixture]
internal sealed class QuantityFinderTests
{
    private static readonly QuantityFinder Finder = new(new QuantityTables(EnglishResources.Instance));

    [TestCase("The ministry set aside $4.7 billion for roads.", "4700000000 USD")]
    [TestCase("The ministry set aside US$4.7bn for roads.", "4700000000 USD")]
    [TestCase("The bank lent €3bn last spring.", "3000000000 EUR")]
    [TestCase("Exports earned 7.4bn kroner.", "7400000000 NOK")]
    [TestCase("The dam cost Rs 2 crore to mend.", "20000000 INR")]
    [TestCase("The dam cost 10 million Canadian dollars to mend.", "10000000 CAD")]
    [TestCase("The dam cost 40,000 Swiss francs to mend.", "40000 CHF")]
    [TestCase("A ticket costs 60 taka.", "60 BDT")]
    [TestCase("The firm paid NZ$9m for the site.", "9000000 NZD")]
    [TestCase("It sold bonds worth USD 250 million.", "250000000 USD")]
    [TestCase("A loaf costs 40 pence.", "0.4 GBP")]
    [TestCase("She earned C$19 and gave 22 cents away.", "19 CAD", "0.22 CAD")]
    [TestCase("The toll is 5 dollars and 20 cents.", "5.2 USD")]
    [TestCase("It paid 75 USD million for the mill.", "75000000 USD")]
    [TestCase("The loan is worth 120 MEUR.", "120000000 EUR")]
    [TestCase("The bill came to US $ 4.7 billion.", "4700000000 USD")]
    [TestCase("They raised USD115 for the choir.", "115 USD")]
    [TestCase("They raised 115CHF for the choir.", "115 CHF")]
    [TestCase("The stamp costs 40p.", "0.4 GBP")]
    [TestCase("The bread costs a dollar.", "1 USD")]
    [TestCase("They live on a dollar a day.", "1 USD")]
    [TestCase("The fund holds A$3 million.", "3000000 AUD")]
    [TestCase("Oil closed at $US107.94 a barrel.", "107.94 USD")]
    [TestCase("He owes half a million euros.", "500000 EUR")]
    [TestCase("Canadian dollars 20 million was the price.", "20000000 CAD")]
    [TestCase("The fine was Rs. 5 lakh.", "500000 INR")]
    public void Money_is_read_in_every_written_form(string text, params string[] expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [Test]
    public void A_shared_currency_name_takes_the_country_named_nearest()
    {
        const string text = "Uganda will lend the port 350 million shillings.";
        Mention[] mentions = [new(new(0, 6), 0, MentionKind.Name, 1)];
        var entities = new EntitySet([new Entity { Index = 0, Name = "Uganda", Type = EntityType.Gpe, Iso3166 = "UG", Salience = 1, Mentions = mentions }]);
        var found = Finder.Find(EnglishText.Annotate(text), entities);
        Assert.That(found[0].Unit, Is.EqualTo("UGX"));
    }

    [TestCase("Turnout reached 62 per cent.", "62 percent")]
    [TestCase("Turnout reached 62%.", "62 percent")]
    [TestCase("Inflation fell by 0.3 percentage points.", "0.3 percentage points")]
    [TestCase("Two-thirds of the orchards froze.", "0.6667 orchards")]
    [TestCase("A third of the orchards froze.", "0.3333 orchards")]
    [TestCase("Half of the town's bakers closed.", "0.5 bakers")]
    [TestCase("Prices rose by a quarter.", "0.25 Prices")]
    [TestCase("One in five voters stayed away.", "0.2 voters")]
    [TestCase("Fewer than one ferry in ten was late.", "0.1 ferry")]
    public void Shares_are_read_with_what_they_are_of(string text, params string[] expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [TestCase("The road is 12 kilometres long.", "12 km")]
    [TestCase("The 12-metre wall fell.", "12 m")]
    [TestCase("The mine holds 1.3m tonnes.", "1300000 t")]
    [TestCase("The field pumps 400,000 barrels a day.", "400000 [bbl_us]/d")]
    [TestCase("The probe moved at 58 kilometres per second.", "58 km/s")]
    [TestCase("It was minus 17 degrees Celsius at noon.", "-17 Cel")]
    [TestCase("It was -17°C at noon, then -4.5 degrees.", "-17 Cel", "-4.5 Cel")]
    [TestCase("It reached 95 degrees Fahrenheit, then fell to 60 degrees.", "95 [degF]", "60 [degF]")]
    [TestCase("The park has 85 square miles.", "85 [mi_i]2")]
    [TestCase("They ran 30km in the rain.", "30 km")]
    [TestCase("The ship waited six weeks.", "6 wk")]
    [TestCase("The ship waited half an hour.", "0.5 h")]
    [TestCase("The strike lasted two decades.", "20 a")]
    [TestCase("They marched for five consecutive days.", "5 d")]
    [TestCase("The door is 5 feet and 3 inches high.", "5.25 [ft_i]")]
    [TestCase("The gap is 6 ft 6 in wide.", "6.5 [ft_i]")]
    [TestCase("The jumper cleared 2.1m on Sunday.", "2.1 m")]
    [TestCase("The mill grinds 2.1m tonnes.", "2100000 t")]
    [TestCase("The boy weighed 6lb 8oz.", "6.5 [lb_av]")]
    [TestCase("The field pumps about 2m bpd.", "2000000 [bbl_us]/d")]
    [TestCase("The disc holds 700 MB of songs.", "700 MBy")]
    [TestCase("The crane turned 90 degrees.", "90 deg")]
    [TestCase("The sack weighs 50 pounds.", "50 [lb_av]")]
    [TestCase("The rod is half a metre long.", "0.5 m")]
    [TestCase("Light travels 300,000 km/s.", "300000 km/s")]
    public void Measures_and_times_take_ucum_codes(string text, params string[] expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [TestCase("Lena Okafor, 41, runs the harbour.", "41 a")]
    [TestCase("The 24-year-old sailor came home.", "24 a")]
    [TestCase("The survey asked people aged 19 to 39.", "19 a")]
    [TestCase("The cub is ten months old.", "10 mo")]
    [TestCase("He sang at ninety-five years of age.", "95 a")]
    public void Ages_are_years(string text, params string[] expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [TestCase("Four coastal states signed.", "4 states")]
    [TestCase("The firm hired 61 British engineers.", "61 engineers")]
    [TestCase("Twenty-five other shared rivers dried up.", "25 rivers")]
    [TestCase("Three dozen boats sank.", "36 boats")]
    [TestCase("Half a million people fled.", "500000 people")]
    [TestCase("The yard employs 8,000 welders, fitters and painters.", "8000 welders, fitters and painters")]
    [TestCase("Two of the largest customers left.", "2 customers")]
    [TestCase("The council voted 4-1 for the bridge.", "4 votes")]
    [TestCase("He had been warned twice.", "2 times")]
    public void Counts_take_their_noun(string text, params string[] expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [TestCase("Rates rose 9 to 12 percent.", 9, 12)]
    [TestCase("Rates rose 25–40 percent.", 25, 40)]
    [TestCase("The bridge would cost between $4bn and $6bn.", 4e9, 6e9)]
    [TestCase("The bridge would cost C$830 million to C$870 million.", 8.3e8, 8.7e8)]
    [TestCase("The bridge would cost 10 to 15 million euros.", 1e7, 1.5e7)]
    [TestCase("The bridge would cost between €4bn and about €6bn.", 4e9, 6e9)]
    [TestCase("The work takes one or two years.", 1, 2)]
    public void Ranges_have_a_low_and_a_high_end(string text, double low, double high)
    {
        var found = Find(text)[0];
        Assert.That((found.Value, found.High), Is.EqualTo((low, (double?)high)));
    }

    [TestCase("about 400 jobs", QuantityModifier.About)]
    [TestCase("more than 400 jobs", QuantityModifier.MoreThan)]
    [TestCase("fewer than 400 jobs", QuantityModifier.LessThan)]
    [TestCase("up to 400 jobs", QuantityModifier.UpTo)]
    [TestCase("no more than 400 jobs", QuantityModifier.UpTo)]
    [TestCase("at least 400 jobs", QuantityModifier.AtLeast)]
    [TestCase("~400 jobs", QuantityModifier.About)]
    [TestCase("in excess of 400 jobs", QuantityModifier.MoreThan)]
    [TestCase("400 jobs or more", QuantityModifier.AtLeast)]
    public void Modifiers_belong_to_the_span(string amount, QuantityModifier modifier)
    {
        var text = $"The plan will create {amount}.";
        var found = Find(text)[0];
        Assert.That((found.Modifier, found.Span.Of(text)), Is.EqualTo(((QuantityModifier?)modifier, amount)));
    }

    [TestCase("The treaty was signed in 1996.")]
    [TestCase("The treaty was signed on 12 March 1996.")]
    [TestCase("The treaty was signed on March 12.")]
    [TestCase("The talks ended at 8 p.m. sharp.")]
    [TestCase("Article 99 lets the chief speak.")]
    [TestCase("The danger stood at level 3 there.")]
    [TestCase("Covid-19 closed the border.")]
    [TestCase("Hundreds came to the square.")]
    [TestCase("Call 555-0123 or +1-202-555-0123.")]
    [TestCase("The host is 10.0.0.12 and runs version 2.4.1.")]
    [TestCase("Of the runners two won.")]
    [TestCase("It was a third attempt.")]
    [TestCase("The twenty-first century began.")]
    [TestCase("The guard held ID SCP-173.")]
    [TestCase("Delegates of the G7 met.")]
    [TestCase("It was the third quarter of the match.")]
    public void Dates_names_and_vague_plurals_are_no_amounts(string text) => Assert.That(Read(text), Is.Empty);

    [Test]
    public void A_dateline_holds_no_amounts() =>
        Assert.That(Finder.Find(EnglishText.AnnotateWire("PORT 5 miles:", " Two ships met."), EntitySet.Empty), Has.Count.EqualTo(1));

    [TestCase("The firm is worth {0} dollars.", "5 million million million million")]
    [TestCase("The serial number is {0}.", "99999999999999999999999999999999")]
    public void No_amount_is_beyond_reason(string text, string number) =>
        Assert.That(Find(string.Format(CultureInfo.InvariantCulture, text, number)).Select(q => q.Value), Is.All.LessThan(1e24));

    [TestCase("an estimated ")]
    [TestCase("5 boats, boats, ")]
    [TestCase("half of the the ")]
    [TestCase("between 3 and ")]
    [TestCase("a third of half a ")]
    [TestCase("5 feet 2 inches ")]
    [TestCase("$5 and 20 ")]
    [TestCase("100 ")]
    [TestCase("7")]
    public void Endless_repetition_is_read_in_linear_time(string words)
    {
        var text = EnglishText.Annotate(string.Concat(Enumerable.Repeat(words, 40_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = Finder.Find(text, EntitySet.Empty);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "a busy machine included; quadratic time takes minutes");
    }

    [TestCase("Ten days ago he left.")]
    [TestCase("Two months later he left.")]
    public void An_amount_of_time_that_dates_something_is_left_to_the_timeline(string text) => Assert.That(Read(text), Is.Empty);

    [TestCase("Oslo has two aims. Nine of them failed.", "2 aims", "9 aims")]
    [TestCase("It was shut for a full year.", "1 a")]
    [TestCase("The river carries 500 cubic metres per second.", "500 m3/s")]
    [TestCase("The mine sells 900 tonnes a year.", "900 t")]
    [TestCase("People will be over 65 by then.", "65 a")]
    [TestCase("The rate fell to 4.1 percent from 4.3.", "4.1 percent", "4.3 percent")]
    [TestCase("The index rose 0.4 percent to 9,312.", "0.4 percent")]
    [TestCase("It has been shut since at least 2003.")]
    [TestCase("She won a medal in the 2010-11 season.")]
    public void Words_that_are_left_out_are_understood(string text, params string[] expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [Test]
    public void A_sentence_of_nothing_but_amounts_is_read_to_its_end()
    {
        var found = Find(string.Concat(Enumerable.Repeat("more than 12 boats and a third of 5 to 6 percent, ", 4000)));
        Assert.That(found, Has.Count.GreaterThan(8000));
    }

    private static IReadOnlyList<Quantity> Find(string text) => Finder.Find(EnglishText.Annotate(text), EntitySet.Empty);

    private static string[] Read(string text) => [.. Find(text).Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Value} {q.Unit}"))];
}
