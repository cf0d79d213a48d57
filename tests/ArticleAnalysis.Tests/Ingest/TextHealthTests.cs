using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

public sealed class TextHealthTests
{
    [TestCase("", 0)]
    [TestCase("The ferry – late again – has sailed.", 8)]
    [TestCase("渡船昨天恢复通航。", 4)]
    [TestCase("灯台の日誌は、一冊もない。", 6)]
    [TestCase("เรือข้ามฟาก", 6)]
    public void Words_are_counted_in_scripts_with_and_without_spaces(string text, int words) =>
        Assert.That(TextHealth.CountWords(text, 100), Is.EqualTo(words));

    [Test]
    public void Counting_ends_when_there_are_enough() => Assert.That(TextHealth.CountWords("one two three four", 3), Is.EqualTo(3));
}
