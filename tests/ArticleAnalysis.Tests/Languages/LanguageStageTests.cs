using ArticleAnalysis.Ingest;
using ArticleAnalysis.Languages;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Languages;

public sealed class LanguageStageTests
{
    private const string French = "Le conseil a voté jeudi la fermeture du vieux port, et les pêcheurs demandent pourquoi personne ne les a entendus avant la décision. Le maire répond que la ville n'a plus les moyens de réparer les quais. ";
    private const string English = "The council voted on Thursday to close the old harbour, and the fishermen ask why nobody heard them before the decision. The mayor answers that the town can no longer pay for repairs to the quays. ";

    [Test]
    public void Another_language_is_warned_of() => Assert.That(WarningsOf(French), Is.EqualTo(new[] { WarningCodes.NotEnglish }));

    [Test]
    public void Parts_in_another_language_are_warned_of() =>
        Assert.That(WarningsOf(string.Concat(Enumerable.Repeat(English, 8)) + "\n\n" + string.Concat(Enumerable.Repeat(French, 4))), Is.EqualTo(new[] { WarningCodes.MixedLanguage }));

    [Test]
    public void A_long_text_of_two_sister_languages_is_in_another_language() =>
        Assert.That(WarningsOf(string.Concat(Enumerable.Repeat("Byrådet vedtok torsdag å stenge havnen, og fiskerne spør hvorfor ingen hørte på dem. Byrådet besluttede torsdag at lukke havnen, og fiskerne spørger, hvorfor ingen hørte dem. ", 5))), Is.EqualTo(new[] { WarningCodes.NotEnglish }));

    [Test]
    public void A_few_foreign_words_are_no_part() =>
        Assert.That(WarningsOf(string.Concat(Enumerable.Repeat(English, 8)) + "« Nous n'avons plus rien », says one of them. " + English), Is.Empty);

    [Test]
    public void A_text_that_does_not_tell_is_taken_as_declared() => Assert.That(Run("Tokyo 2:1").Get(Layers.Language).Language, Is.EqualTo("en"));

    private static IEnumerable<string> WarningsOf(string text) => Run(text).Warnings.Select(w => w.Code).Where(c => c is WarningCodes.NotEnglish or WarningCodes.MixedLanguage);

    private static Analysis Run(string text)
    {
        var analysis = new Analysis(new ArticleReader().Read(ArticleSource.FromText(text), new AnalyzerOptions()));
        new LanguageStage(EnglishResources.Instance).Run(analysis);
        return analysis;
    }
}
