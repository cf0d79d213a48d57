using ArticleAnalysis.Languages;

namespace ArticleAnalysis.Tests.Languages;

public sealed unsafe class LanguageModelTests
{
    [TestCase("de-AT", "de")]
    [TestCase("NN", "no")]
    [TestCase("zh-Hant-TW", "zh")]
    public void A_tag_names_a_language_whatever_its_region(string tag, string language) =>
        Assert.That(LanguageModel.Shipped.TagOf(LanguageModel.Shipped.IndexOf(tag)), Is.EqualTo(language));

    [TestCase("gd")]
    [TestCase(null)]
    public void A_tag_that_it_has_not_learnt_is_unknown(string? tag) => Assert.That(LanguageModel.Shipped.IndexOf(tag), Is.EqualTo(-1));

    [TestCase(0)]
    [TestCase(40)]
    public void A_file_that_is_cut_off_is_refused(int length)
    {
        byte[] bytes = [.. LanguageModel.Magic, .. BitConverter.GetBytes(2), .. BitConverter.GetBytes(1f), .. "en"u8, .. new byte[100]];

        Assert.That(() => Open(bytes, length), Throws.TypeOf<InvalidDataException>());
    }

    private static void Open(byte[] bytes, int length)
    {
        fixed (byte* start = bytes) LanguageModel.At(start, length);
    }
}
