using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

public sealed class TokenizerTests
{
    private static readonly Tokenizer English = new(EnglishResources.Instance);

    // A further word of a multi-word token is written with a plus sign.
    [TestCase("It doesn’t matter.", "It does +n’t matter .")]
    [TestCase("They'd've left Canada's north.", "They +'d +'ve left Canada +'s north .")]
    [TestCase("O'Brien saw the countries' flags", "O'Brien saw the countries +' flags")]
    [TestCase("We cannot wait; they're gonna go", "We can +not wait ; they +'re gon +na go")]
    [TestCase("I dont know, im late, i dunno", "I do +nt know , i +m late , i du +n +no")]
    [TestCase("WE CAN'T, SAYS PARIS'S MAYOR", "WE CA +N'T , SAYS PARIS +'S MAYOR")]
    [TestCase("'Tis late, y'all", "'T +is late , y' +all")]
    [TestCase("the mayor 's car", "the mayor 's car")]
    [TestCase("a well cut by its owner", "a well cut by its owner")]
    public void Clitics_and_contractions_are_words_of_one_token(string text, string expected) => AssertCut(text, expected);

    [TestCase("the U.S. and the U.K., at 8 p.m.", "the U.S. and the U.K. , at 8 p.m.")]
    [TestCase("Dr. J. Smith vs. Acme Corp.", "Dr. J. Smith vs. Acme Corp.")]
    [TestCase("It ended in 2024.", "It ended in 2024 .")]
    [TestCase("He said no. No. 5 came, with a Ph.D. too", "He said no . No. 5 came , with a Ph.D. too")]
    [TestCase("ships, planes, etc. and more, etc.", "ships , planes , etc. and more , etc .")]
    [TestCase("he said.The end,then", "he said . The end , then")]
    [TestCase("They sat. On p. 5 of vitamin C.", "They sat . On p. 5 of vitamin C .")]
    [TestCase("S.Korea and the E.U...", "S. Korea and the E.U ...")]
    public void Stops_stay_with_abbreviations_alone(string text, string expected) => AssertCut(text, expected);

    [TestCase("two-thirds of a 12-metre boat", "two - thirds of a 12 - metre boat")]
    [TestCase("co-operation by e-mail, non-aligned, Kafka-esque", "co-operation by e-mail , non-aligned , Kafka-esque")]
    [TestCase("Jean-Claude d'Estaing, O'Neill and Bashar al-Assad", "Jean - Claude d'Estaing , O'Neill and Bashar al - Assad")]
    [TestCase("Canada–China ties — at last -- and/or w/o them", "Canada – China ties — at last -- and / or w/o them")]
    [TestCase("Anti-War March: “No” To Budget", "Anti-War March : “ No ” To Budget")]
    [TestCase("AT&T's R&D, Q&A; fish&chips", "AT&T +'s R&D , Q&A ; fish & chips")]
    public void Hyphens_and_slashes_part_words_but_for_prefixes(string text, string expected) => AssertCut(text, expected);

    [TestCase("$2.6 billion, US$4.7bn, €3bn or NZ$5", "$ 2.6 billion , US$ 4.7 bn , € 3 bn or NZ$ 5")]
    [TestCase("299,010 tonnes, 4.1% at 7:30pm", "299,010 tonnes , 4.1 % at 7:30 pm")]
    [TestCase("10am–3p.m., 5km, 60kg, 21st, 3D", "10 am – 3 p.m. , 5 km , 60 kg , 21st , 3D")]
    [TestCase("the '90s, the 1960's and the 2000s", "the '90s , the 1960's and the 2000s")]
    [TestCase("24/7 since 9/11, on 3/4/2021 or 12-20-2000", "24/7 since 9/11 , on 3/4/2021 or 12-20-2000")]
    [TestCase("Call 555-0123, +44 or 202-555-0123; pages 5-10", "Call 555-0123 , +44 or 202-555-0123 ; pages 5 - 10")]
    [TestCase("ages 13,14 and 1,500,000", "ages 13 , 14 and 1,500,000")]
    [TestCase("up .05 or 2½", "up .05 or 2½")]
    [TestCase("1. Open it", "1. Open it")]
    public void Numbers_keep_separators_and_give_up_units(string text, string expected) => AssertCut(text, expected);

    [TestCase("See https://example.org/a?b=1, or write to a.b@example.org.", "See https://example.org/a?b=1 , or write to a.b@example.org .")]
    [TestCase("<mailto:desk@example.org> (www.example.com/news).", "< mailto:desk@example.org > ( www.example.com/news ) .")]
    [TestCase("On example.co.uk, read list_2.pdf.", "On example.co.uk , read list_2.pdf .")]
    [TestCase("#Budget2024 by @city_desk, #3 @ 5", "#Budget2024 by @city_desk , # 3 @ 5")]
    public void Addresses_and_tags_stay_whole(string text, string expected) => AssertCut(text, expected);

    [TestCase("Wait... “what?!” No!!! . . .", "Wait ... “ what ?! ” No !!! . . .")]
    [TestCase("``Yes,'' he said: 'the workers' it was", "`` Yes , '' he said : ' the workers ' it was")]
    [TestCase("‘Go on,’ she said. Get ’em", "‘ Go on , ’ she said . Get ’em")]
    [TestCase("Fine :-) or not :( -> ====", "Fine :-) or not :( -> ====")]
    [TestCase("up 👩🏽‍🚀👍🏿 now ❤️!", "up 👩🏽‍🚀 👍🏿 now ❤️ !")]
    public void Marks_run_together_by_kind(string text, string expected) => AssertCut(text, expected);

    [TestCase("5\u202Fkm\u00A0away\u200Bnow", "5 km away now")]
    [TestCase("cafe\u0301 Zu\u0308rich", "cafe\u0301 Zu\u0308rich")]
    [TestCase("co\u00ADoperate", "co\u00ADoperate")]
    [TestCase("東京で、会議。", "東京で 、 会議 。")]
    [TestCase("𝐁𝐨𝐥𝐝 text!", "𝐁𝐨𝐥𝐝 text !")]
    public void Characters_beyond_ASCII_are_read_by_what_they_are(string text, string expected) => AssertCut(text, expected);

    [Test]
    public void Every_character_that_is_no_space_lies_in_exactly_one_token()
    {
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["aZ9s.'’‘-,$%“” \n\t\uD83D\uDE00\u200D\uFE0F\u00E9\u0301/@:!?_&*#+(中"], 0, 80], text =>
        {
            var end = 0;
            foreach (var token in Cut(text))
            {
                if (token.Length == 0 || token.Start < end || text.AsSpan(end, token.Start - end).ContainsAnyExcept(" \n\t")
                    || text.AsSpan(token.Start, token.Length).ContainsAny(" \n\t") || (token.IsContinuation && token.Start != end)) return false;
                end = token.End;
            }
            return !text.AsSpan(end).ContainsAnyExcept(" \n\t");
        }, iter: 20_000);
    }

    [TestCase("-"), TestCase("'"), TestCase("a"), TestCase("a."), TestCase("aa."), TestCase("a-"), TestCase("1-"), TestCase("a@"), TestCase("a@b,"), TestCase("a://"), TestCase("s'"), TestCase("e-"), TestCase("1,"), TestCase(":"), TestCase("\u0301")]
    [CancelAfter(5_000)]
    public void Hostile_text_costs_no_more_than_its_length(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        Assert.That(Cut(text).Sum(t => t.Length), Is.EqualTo(text.Length));
    }

    private static void AssertCut(string text, string expected) =>
        Assert.That(string.Join(' ', Cut(text).Select(t => (t.IsContinuation ? "+" : "") + t.Span.Of(text))), Is.EqualTo(expected));

    private static List<TokenSpan> Cut(string text)
    {
        var tokens = new List<TokenSpan>();
        English.Tokenize(text, new(0, text.Length), tokens);
        return tokens;
    }
}
