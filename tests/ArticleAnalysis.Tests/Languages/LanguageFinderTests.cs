using ArticleAnalysis.Languages;
using CsCheck;

namespace ArticleAnalysis.Tests.Languages;

public sealed class LanguageFinderTests
{
    private const string German = "Die Minister der beiden Länder haben sich darauf geeinigt, dass die Brücke bis zum Ende des Jahres gebaut wird. ";
    private const string English = "The ministers of the two countries have agreed that the bridge will be built by the end of the year. ";

    private static readonly LanguageFinder Finder = LanguageFinder.Shipped;

    [TestCase(English, "en")]
    [TestCase(German, "de")]
    [TestCase("Les ministres des deux pays sont convenus que le pont sera construit avant la fin de l'année.", "fr")]
    [TestCase("Los ministros de los dos países acordaron que el puente se construirá antes de que termine el año.", "es")]
    [TestCase("De ministers van de twee landen zijn het erover eens dat de brug voor het einde van het jaar wordt gebouwd.", "nl")]
    [TestCase("İki ülkenin bakanları köprünün yıl sonuna kadar yapılması için bir anlaşma imzaladı ve bu çok önemli.", "tr")]
    [TestCase("Министры двух стран договорились построить мост до конца года.", "ru")]
    [TestCase("两国部长同意在年底前建成这座桥。", "zh")]
    [TestCase("両国の大臣は年末までに橋を建設することに合意した。", "ja")]
    public void A_sentence_tells_its_language(string text, string language) => Assert.That(Finder.Find(text).Language, Is.EqualTo(language));

    [TestCase("Oil prices jump")]
    [TestCase("Jürgen Müller, Łukasz Wójcik and François Lefèvre meet in Győr")]
    [TestCase("Start Sport Politik Wirtschaft Kontakt. The council voted on Thursday to close the old harbour, and the fishermen want to know why.")]
    public void Foreign_names_and_short_lines_do_not_make_a_text_foreign(string text) => Assert.That(Finder.Find(text).Language, Is.EqualTo("en"));

    [Test]
    public void Words_of_no_language_are_undetermined() =>
        Assert.That(Finder.Find("zxq wvkp qqjx bwtz kfjq xxzv pqlw zzvk jqxw vbnq"), Is.EqualTo(LanguageVerdict.Unknown));

    [Test]
    public void A_text_without_words_is_undetermined() => Assert.That(Finder.Find(" 12 … "), Is.EqualTo(LanguageVerdict.Unknown));

    [Test]
    public void Each_part_of_a_mixed_text_has_its_share()
    {
        var verdict = Finder.Find(string.Concat(Enumerable.Repeat(English, 20)) + string.Concat(Enumerable.Repeat(German, 10)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Shares.Select(s => s.Language), Is.EqualTo(new[] { "en", "de" }));
            Assert.That(verdict.ShareOf("de"), Is.EqualTo(0.36).Within(0.1));
        }
    }

    [Test]
    public void The_confidence_lies_between_0_and_1_and_the_shares_sum_to_1_at_most() => Gen.String.Sample(text =>
        Finder.Find(text) is { Confidence: >= 0 and <= 1 } verdict && verdict.Shares.Sum(s => s.Share) <= 1 + 1e-9);
}
