using ArticleAnalysis.Linguistics;
using CsCheck;

namespace ArticleAnalysis.Tests.Linguistics;

public class LanguageFinderTests
{
    private static readonly LanguageFinder Finder = new(EnglishResources.Instance);

    [TestCase("The ministers of the two countries have agreed that the bridge will be built by the end of the year.", "en")]
    [TestCase("Die Minister der beiden Länder haben sich darauf geeinigt, dass die Brücke bis zum Ende des Jahres gebaut wird.", "de")]
    [TestCase("Les ministres des deux pays sont convenus que le pont sera construit avant la fin de l'année.", "fr")]
    [TestCase("Los ministros de los dos países acordaron que el puente se construirá antes de que termine el año.", "es")]
    [TestCase("De ministers van de twee landen zijn het erover eens dat de brug voor het einde van het jaar wordt gebouwd.", "nl")]
    [TestCase("İki ülkenin bakanları köprünün yıl sonuna kadar yapılması için bir anlaşma imzaladı ve bu çok önemli.", "tr")]
    [TestCase("Министры двух стран договорились построить мост до конца года.", "ru")]
    [TestCase("两国部长同意在年底前建成这座桥。", "zh")]
    public void The_commonest_words_and_the_script_tell_the_language(string text, string language) => Assert.That(Finder.Find(text).Language, Is.EqualTo(language));

    [Test]
    public void A_headline_is_taken_for_the_language_of_the_pipeline() => Assert.That(Finder.Find("Oil prices jump").Language, Is.EqualTo("en"));

    [Test]
    public void Words_of_no_language_are_undetermined() =>
        Assert.That(Finder.Find(string.Join(' ', Enumerable.Repeat("zxq wvk", 20))), Is.EqualTo(new LanguageVerdict("und", 0)));

    [Test]
    public void A_text_without_words_is_undetermined() => Assert.That(Finder.Find(" 12 … ").Language, Is.EqualTo("und"));

    [Test]
    public void The_confidence_lies_between_0_and_1() => Gen.String.Sample(text => Finder.Find(text).Confidence is >= 0 and <= 1);
}
