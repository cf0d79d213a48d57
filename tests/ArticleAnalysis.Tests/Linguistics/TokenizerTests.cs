using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Linguistics;

public sealed class TokenizerTests
{
    private static readonly Tokenizer English = new(EnglishResources.Instance);

    [TestCase("It doesn’t matter.", "It does n’t matter .")]
    [TestCase("They'd've left Canada's north.", "They 'd 've left Canada 's north .")]
    [TestCase("O'Brien saw the countries' flags", "O'Brien saw the countries ' flags")]
    [TestCase("We cannot wait", "We can not wait")]
    [TestCase("the U.S. and the U.K., at 8 p.m.", "the U.S. and the U.K. , at 8 p.m.")]
    [TestCase("Dr. J. Smith vs. Acme Corp.", "Dr. J. Smith vs. Acme Corp.")]
    [TestCase("two-thirds of a 12-metre boat", "two - thirds of a 12 - metre boat")]
    [TestCase("co-operation by e-mail, non-aligned", "co-operation by e-mail , non-aligned")]
    [TestCase("Canada–China ties — at last", "Canada – China ties — at last")]
    [TestCase("$2.6 billion, US$4.7bn, €3bn or NZ$5", "$ 2.6 billion , US$ 4.7bn , € 3bn or NZ$ 5")]
    [TestCase("299,010 tonnes, 4.1% at 7:30", "299,010 tonnes , 4.1 % at 7:30")]
    [TestCase("Wait... “what?!”", "Wait ... “ what ?! ”")]
    [TestCase("the '90s and the 2000s", "the '90s and the 2000s")]
    [TestCase("See https://example.org/a?b=1, or write to a.b@example.org.", "See https://example.org/a?b=1 , or write to a.b@example.org .")]
    [TestCase("It ended in 2024.", "It ended in 2024 .")]
    public void Text_is_cut_by_the_conventions_of_the_treebanks(string text, string expected) =>
        Assert.That(string.Join(' ', Tokens(text)), Is.EqualTo(expected));

    [Test]
    public void Every_character_that_is_no_space_lies_in_exactly_one_token()
    {
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["aZ9.'’-,$%“” \n\t\uD83D\uDE00\u00E9/@:!?"], 0, 80], text =>
        {
            var spans = new List<TextSpan>();
            English.Tokenize(text, new(0, text.Length), spans);
            var covered = new int[text.Length];
            foreach (var span in spans)
                for (var i = span.Start; i < span.End; i++) covered[i]++;
            for (var i = 0; i < text.Length; i++)
                if (covered[i] != (char.IsWhiteSpace(text[i]) ? 0 : 1)) return false;
            return true;
        });
    }

    private static List<string> Tokens(string text)
    {
        var spans = new List<TextSpan>();
        English.Tokenize(text, new(0, text.Length), spans);
        return spans.ConvertAll(s => s.Of(text));
    }
}
