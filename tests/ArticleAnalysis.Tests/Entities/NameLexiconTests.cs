using ArticleAnalysis.Entities;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class NameLexiconTests
{
    private static readonly NameLexicon Lexicon = new(EnglishResources.Instance);

    [TestCase("Mary", NameWord.First | NameWord.FemaleFirst, NameWord.MaleFirst)]
    [TestCase("OMAR", NameWord.First | NameWord.MaleFirst, NameWord.FemaleFirst)]
    [TestCase("Leslie", NameWord.FemaleFirst | NameWord.MaleFirst, NameWord.None)]
    [TestCase("Sanchez", NameWord.Last | NameWord.CensusLast, NameWord.None)]
    [TestCase("sánchez", NameWord.Last | NameWord.CensusLast, NameWord.None)]
    [TestCase("O’Brien", NameWord.None, NameWord.First)]
    [TestCase("parliament", NameWord.Common, NameWord.First | NameWord.Last)]
    [TestCase("hope", NameWord.First | NameWord.Common, NameWord.MaleFirst)]
    public void A_word_is_known_whatever_its_case_and_accents(string word, NameWord wanted, NameWord unwanted)
    {
        Assert.That(Lexicon.Of(word) & wanted, Is.EqualTo(wanted));
        Assert.That(Lexicon.Of(word) & unwanted, Is.EqualTo(NameWord.None));
    }

    [TestCase("")]
    [TestCase("Zzyzxq")]
    [TestCase("2026")]
    [TestCase("\uD800\uDC00")]
    public void Other_words_are_none(string word) => Assert.That(Lexicon.Of(word), Is.EqualTo(NameWord.None));

    [Test]
    public void A_word_of_any_length_is_looked_up() => Assert.That(Lexicon.Of(new string('x', 100_000)), Is.EqualTo(NameWord.None));

    [Test]
    public void Hardly_any_word_is_taken_for_another()
    {
        var taken = 0;
        Span<char> word = stackalloc char[9];
        for (var i = 0; i < 300_000; i++)
        {
            word.Fill('q');
            i.TryFormat(word[1..], out _, default, System.Globalization.CultureInfo.InvariantCulture);
            if (Lexicon.Of(word) != NameWord.None) taken++;
        }
        Assert.That(taken, Is.LessThan(2));
    }

    [TestCase("Ingrid", 'f')]
    [TestCase("Pedro", 'm')]
    [TestCase("Leslie", '-')]
    [TestCase("Harbour", '-')]
    public void A_first_name_tells_the_gender(string word, char gender) => Assert.That(Lexicon.GenderOf(word), Is.EqualTo(gender));
}
