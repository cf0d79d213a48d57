using System.Text.Json;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Entities.Writers;
using ArticleAnalysis.Text;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities.Writers;

internal sealed class EntityWriterTests
{
    private const string Text = "🚢 <Mayor> Ana Kovac & the Croatian mayor met.\n\nShe left Kovac Hall.";

    private static readonly EntitySet Entities = new(
    [
        Of(0, "Ana \"K\" Kovac", EntityType.Person, null, ("Ana Kovac", MentionKind.Name), ("the Croatian mayor", MentionKind.Nominal), ("She", MentionKind.Pronoun), ("Kovac", MentionKind.Alias)),
        Of(1, "Croatia", EntityType.Gpe, "Q224", ("Croatian", MentionKind.Demonym)),
        Of(2, "Kovac Hall", EntityType.Facility, null, ("Kovac Hall", MentionKind.Name), ("& the", MentionKind.Name)),
    ]);

    [Test]
    public void Json_has_entities_with_mentions_in_code_units()
    {
        using var json = JsonDocument.Parse(EntityJson.Write("a", Text, Entities));
        Assert.That(json.RootElement.GetProperty("text").GetString(), Is.EqualTo(Text));
        var (person, country) = (json.RootElement.GetProperty("entities")[0], json.RootElement.GetProperty("entities")[1]);
        Assert.That(person.TryGetProperty("links", out _), Is.False);
        Assert.That(country.GetProperty("links").ToString(), Is.EqualTo("{\"wikidata\":\"Q224\"}"));
        Assert.That(country.GetProperty("type").GetString(), Is.EqualTo("GPE"));
        Assert.That(country.GetProperty("mentions")[0].ToString(), Is.EqualTo("{\"start\":27,\"end\":35,\"text\":\"Croatian\",\"kind\":\"demonym\",\"type\":\"NORP\",\"confidence\":0.9}"));
        foreach (var mention in person.GetProperty("mentions").EnumerateArray())
            Assert.That(Text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()], Is.EqualTo(mention.GetProperty("text").GetString()));
        Assert.That(EntityJson.Write("a", Text, Entities, withText: false), Does.StartWith("{\"id\":\"a\",\"entities\":[{\"id\":\"e1\",\"name\":\"Ana \\\"K\\\" Kovac\""));
    }

    [Test]
    public void Displacy_has_names_that_do_not_overlap_in_code_points()
    {
        using var json = JsonDocument.Parse(DisplacyJson.Write(Text, Entities, "Ships"));
        var names = json.RootElement.GetProperty("ents").EnumerateArray().Select(e => e.ToString());
        Assert.That(names, Is.EqualTo((string[])
        [
            "{\"start\":10,\"end\":19,\"label\":\"PERSON\"}",
            "{\"start\":20,\"end\":25,\"label\":\"FAC\"}",
            "{\"start\":26,\"end\":34,\"label\":\"NORP\",\"kb_id\":\"Q224\",\"kb_url\":\"https://www.wikidata.org/wiki/Q224\"}",
            "{\"start\":56,\"end\":66,\"label\":\"FAC\"}",
        ]));
        Assert.That(json.RootElement.GetProperty("title").GetString(), Is.EqualTo("Ships"));
        Assert.That(DisplacyJson.Write("", EntitySet.Empty), Is.EqualTo("{\"text\":\"\",\"ents\":[]}"));
    }

    [Test]
    public void A_page_marks_mentions_in_each_other_and_none_across_and_escapes_all()
    {
        var page = EntityHtml.Write(Text, Entities, "<Ships>");
        var start = page.IndexOf("<article>", StringComparison.Ordinal) + "<article>".Length;
        Assert.That(page[start..page.IndexOf("</article>", StringComparison.Ordinal)], Is.EqualTo(
            "&#x1F6A2; &lt;Mayor&gt; <mark class=\"person\" title=\"Ana &quot;K&quot; Kovac · PERSON\">Ana Kovac</mark> <mark class=\"facility\" title=\"Kovac Hall · FACILITY\">&amp; the</mark> "
            + "<mark class=\"norp\" title=\"Croatia · GPE · Q224\">Croatian</mark> mayor met.\n\n<mark class=\"person reference\" title=\"Ana &quot;K&quot; Kovac · PERSON\">She</mark> left "
            + "<mark class=\"facility\" title=\"Kovac Hall · FACILITY\"><mark class=\"person\" title=\"Ana &quot;K&quot; Kovac · PERSON\">Kovac</mark> Hall</mark>."));
        Assert.That(page, Does.Contain("<title>&lt;Ships&gt;</title>").And.Contain("<p class=\"legend\"><mark class=\"person\">PERSON</mark> <mark class=\"norp\">NORP</mark> <mark class=\"facility\">FACILITY</mark>"));
        Assert.That(page, Does.Contain("<li><mark class=\"gpe\">Croatia</mark> <small>GPE, 1×, <a href=\"https://www.wikidata.org/wiki/Q224\">Q224</a></small></li>"));
    }

    [Test]
    public void Nothing_found_is_the_text_alone()
    {
        Assert.That(EntityJson.Write("a", "It rained.", EntitySet.Empty), Is.EqualTo("{\"id\":\"a\",\"text\":\"It rained.\",\"entities\":[]}"));
        Assert.That(EntityHtml.Write("It rained.", EntitySet.Empty, "a"), Does.EndWith("<h1>a</h1>\n<article>It rained.</article>\n</body>\n</html>\n"));
    }

    private static Entity Of(int index, string name, EntityType type, string? wikidata, params (string Words, MentionKind Kind)[] mentions) => new()
    {
        Index = index,
        Name = name,
        Type = type,
        Wikidata = wikidata,
        Salience = 0.5,
        Mentions = [.. mentions.Select(m => new Mention(Place(m.Words), index, m.Kind, 0.9)).OrderBy(m => m.Span)],
    };

    // The surname alone stands last.
    private static TextSpan Place(string words)
    {
        var start = words == "Kovac" ? Text.LastIndexOf(words, StringComparison.Ordinal) : Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
