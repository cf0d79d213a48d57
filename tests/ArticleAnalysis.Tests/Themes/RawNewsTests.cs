using ArticleAnalysis.Training;
using ArticleAnalysis.Training.Themes;

namespace ArticleAnalysis.Tests.Themes;

public class RawNewsTests
{
    [Test]
    public void The_table_names_one_to_three_topics_of_level_1_of_each_article()
    {
        var topics = EnglishResources.Instance.Table("Themes/iptc-topics.tsv").Where(t => t[2].Length == 0).Select(t => t[0]).ToHashSet(StringComparer.Ordinal);
        var rows = TrainingTable.Read("raw-themes.tsv").Select(r => (Id: r[0], Codes: r[1].Split(' ').Select(c => c + "000000").ToList())).ToList();
        Assert.That(rows.Select(r => r.Id), Is.Unique);
        Assert.That(rows.SelectMany(r => r.Codes).Distinct(), Is.SubsetOf(topics));
        Assert.That(rows.Where(r => r.Codes.Count > 3 || r.Codes.Distinct().Count() < r.Codes.Count), Is.Empty);
    }

    [Test]
    public void Articles_are_known_by_file_and_number()
    {
        var id = TrainingTable.Read("raw-themes.tsv")[0][0];
        var article = new ThemeText(RawNews.Source, id, "Title", "Text", []);
        Assert.That(RawNews.Named([article, article with { Id = "elsewhere-1" }]).Select(t => t.Id), Is.EqualTo(new[] { id }));
    }

    [Test]
    public void The_parts_of_an_article_have_its_themes_and_belong_to_it()
    {
        var article = new ThemeText(RawNews.Source, "a-1", "Storm Hits Port", "Winds tore roofs away.", ["17000000"]);
        Assert.That(RawNews.PartsOf(article).Select(p => (p.Id, p.Title + p.Body, p.Themes)),
            Is.EqualTo(new[] { ("a-1", "Storm Hits Port", article.Themes), ("a-1", "Winds tore roofs away.", article.Themes) }));
    }
}
