using System.Text;
using System.Text.Json;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Cli.Tests;

/// <summary>Texts in, sentences and tokens out.</summary>
public class AnnotateCommandTests
{
    private const string Text = "Ferry runs again\n\nBy Ana Kovac\n\nThe ferry doesn't stop\nat Split. It is late.";

    [Test]
    public void Standard_input_is_read_whole_and_gives_conllu()
    {
        var run = Annotate("-");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Lines.Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)), Is.EqualTo(
            ["# text = Ferry runs again", "# text = By Ana Kovac", "# text = The ferry doesn't stop at Split.", "# text = It is late."]));
        Assert.That(run.Lines[0], Is.EqualTo("# newdoc id = stdin"));
        Assert.That(run.Lines.Where(l => l[0] != '#').Select(l => l.Split('\t').Length), Is.All.EqualTo(10));
    }

    [Test]
    public void Json_has_the_spans_of_sentences_and_tokens()
    {
        using var json = JsonDocument.Parse(Annotate("-", "--format", "json").Output);
        var sentence = json.RootElement.GetProperty("sentences")[2];
        var (text, token) = (json.RootElement.GetProperty("text").GetString()!, sentence.GetProperty("tokens")[1]);
        Assert.That(text, Is.EqualTo(Text));
        Assert.That(Words(text, sentence.GetProperty("span")), Is.EqualTo("The ferry doesn't stop\nat Split."));
        Assert.That(Words(text, token.GetProperty("span")), Is.EqualTo(token.GetProperty("form").GetString()).And.EqualTo("ferry"));
        Assert.That(token.GetProperty("upos").GetString(), Is.EqualTo("NOUN"));
        Assert.That(token.GetProperty("lemma").GetString(), Is.EqualTo("ferry"));

        static string Words(string text, JsonElement span) => text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());
    }

    [Test]
    public void Text_has_each_sentence_and_its_tokens_below_it()
    {
        var run = Annotate("-", "--format", "text");
        Assert.That(run.Lines[0], Is.EqualTo("Ferry runs again"));
        Assert.That(run.Lines, Has.Some.Matches(@"^  ferry +NOUN .*ferry"));
        Assert.That(run.Lines.Select(l => l.Length - l.TrimEnd().Length), Is.All.Zero);
    }

    [Test]
    public void Of_a_page_the_headings_and_the_body_are_read()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.html", "<html><head><title>Ferry</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Ferry runs again</h1>"
            + $"<p>{string.Join(' ', Enumerable.Repeat("The ferry left the harbour at noon on Monday.", 8))}</p><h2>Prices</h2><p>{string.Join(' ', Enumerable.Repeat("A ticket costs ten euros.", 8))}</p></article></body></html>");
        var texts = Tool.Run("annotate", page).Lines.Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)).Distinct();
        Assert.That(texts, Is.EqualTo(["# text = The ferry left the harbour at noon on Monday.", "# text = Prices", "# text = A ticket costs ten euros."]));
    }

    [Test]
    public void Many_inputs_follow_each_other_and_one_that_cannot_be_read_does_not_stop_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "It rained.");
        folder.Write("in/b.txt", [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A, 0, 1, 2]);
        folder.Write("in/c.txt", "It snowed.");
        var run = Tool.Run("annotate", folder.File("in"), "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.ErrorLines[^1], Does.StartWith("2 texts, 1 failed"));
        Assert.That(json.RootElement.EnumerateArray().Select(t => t.GetProperty("id").GetString()), Is.EqualTo(["a", "c"]));
    }

    [Test]
    public void Entities_are_one_line_of_json_a_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "Mark Carney met Xi Jinping.");
        folder.Write("in/b.txt", "It rained.");
        var run = Tool.Run("annotate", folder.File("in"), "-f", "entities", "--no-text");
        Assert.That(run.Lines, Has.Length.EqualTo(2));
        using var json = JsonDocument.Parse(run.Lines[0]);
        Assert.That(json.RootElement.GetProperty("entities").EnumerateArray().Select(e => e.GetProperty("name").GetString()), Is.EquivalentTo(["Mark Carney", "Xi Jinping"]));
        Assert.That(run.Lines[1], Is.EqualTo("{\"id\":\"b\",\"entities\":[]}"));
        using var names = JsonDocument.Parse(Tool.Run("annotate", folder.File("in"), "-f", "displacy").Output);
        Assert.That(names.RootElement[0].GetProperty("ents")[0].ToString(), Does.StartWith("{\"start\":0,\"end\":11,\"label\":\"PERSON\""));
        Assert.That(names.RootElement[1].ToString(), Is.EqualTo("{\"text\":\"It rained.\",\"ents\":[],\"title\":\"b\"}"));
    }

    [Test]
    public void Attributions_are_a_line_a_text()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("a.txt", "Ada Brandt said that the pier was closed.");
        var line = Tool.Run("annotate", text, "-f", "attributions", "--no-text").Lines.Single();
        using var json = JsonDocument.Parse(line);
        var attribution = json.RootElement.GetProperty("attributions").EnumerateArray().Single();
        Assert.That(attribution.GetProperty("source").GetProperty("entity").GetString(), Is.EqualTo("Ada Brandt"));
        Assert.That(attribution.GetProperty("content")[0].GetProperty("text").GetString(), Is.EqualTo("that the pier was closed"));
    }

    [Test]
    public void A_page_of_entities_is_one_an_input()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "Mark Carney met Xi Jinping.");
        folder.Write("in/b.txt", "It rained.");
        Assert.That(Tool.Run("annotate", folder.File("in"), "-f", "entities-html").ExitCode, Is.EqualTo(2));
        Assert.That(Tool.Run("annotate", folder.File("in"), "-f", "entities-html", "-o", folder.File("out/")).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(folder.File("out/a.html")), Does.Contain("<mark class=\"person\"").And.Contain("Mark Carney</mark> met"));
        Assert.That(File.Exists(folder.File("out/b.html")));
    }

    [Test]
    public void Times_are_marked_in_the_text_and_count_from_the_day_given()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("a.txt", "Bread & milk rose last week.");
        Assert.That(Tool.Run("annotate", text, "-f", "timex3", "--day", "2026-03-26").Text, Is.EqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <TimeML>
            <DOCID>a</DOCID>
            <DCT><TIMEX3 tid="t0" type="DATE" value="2026-03-26" functionInDocument="CREATION_TIME">2026-03-26</TIMEX3></DCT>
            <TEXT>Bread &amp; milk rose <TIMEX3 tid="t1" type="DATE" value="2026-W12">last week</TIMEX3>.</TEXT>
            </TimeML>

            """.ReplaceLineEndings("\n")));
        Assert.That(Tool.Run("annotate", text, "--day", "26 March").ExitCode, Is.EqualTo(2));
    }

    [TestCase("out.tml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n")]
    [TestCase("out.html", "<!DOCTYPE html>\n")]
    [TestCase("out.jsonl", "{\"id\":\"a\",\"text\":\"It rained.\",\"entities\":[]}\n")]
    [TestCase("out.conllu", "# newdoc id = a\n")]
    [TestCase("out.json", "{\"id\":\"a\",\"text\":\"It rained.\"")]
    [TestCase("out.txt", "It rained.\n")]
    [TestCase("out/", "# newdoc id = a\n")]
    public void An_output_takes_its_format_from_its_extension(string output, string begins)
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run("annotate", folder.Write("a.txt", "It rained."), "-o", folder.File(output));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(File.ReadAllText(output == "out/" ? folder.File("out/a.conllu") : folder.File(output)), Does.StartWith(begins));
        Assert.That(Directory.GetFiles(folder.Path, "*.partial", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void A_text_never_gives_way_to_its_annotation()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("a.txt", "It rained.");
        Assert.That(Tool.Run("annotate", text, "-o", text).ExitCode, Is.EqualTo(2));
        Assert.That(Tool.Run("annotate", folder.File("no-such.txt"), "-o", folder.File("b.json")).ExitCode, Is.EqualTo(3));
        Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo([text]));
    }

    [Test]
    public void An_empty_text_has_no_sentences()
    {
        Assert.That(Tool.Run([], "annotate", "-").Text, Is.EqualTo("# newdoc id = stdin\n"));
        Assert.That(Tool.Run([], "annotate", "-", "-f", "json").Text, Is.EqualTo("{\"id\":\"stdin\",\"text\":\"\",\"sentences\":[]}\n"));
    }

    [Test]
    public void Trees_and_features_have_their_place_in_text_and_json()
    {
        var text = ConlluReader.Read("1\tShe\tshe\tPRON\tPRP\tNumber=Sing\t2\tnsubj\t_\t_\n2\twaits\twait\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n");
        using var table = new StringWriter();
        AnnotationTable.Write(table, text);
        Assert.That(table.ToString(), Is.EqualTo(
            "She waits.\n  She    PRON   PRP  she   nsubj  waits  Number=Sing\n  waits  VERB   VBZ  wait  root\n  .      PUNCT  .    .     punct  waits\n\n"));
        Assert.That(AnnotationJson.Write(new Annotation("a", text, null, null, EntitySet.Empty, [], [])), Does.Contain("\"xpos\":\"PRP\",\"feats\":\"Number=Sing\",\"head\":1,\"relation\":\"nsubj\"}"));
    }

    private static ToolRun Annotate(params string[] arguments) => Tool.Run(Encoding.UTF8.GetBytes(Text), ["annotate", .. arguments]);
}
