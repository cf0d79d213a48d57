using ArticleAnalysis.Training.Entities;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class NamedDocumentTests
{
    private const string Columns =
        """
        # newdoc id = one
        U	0	B-LOC	B-Location
        .	0	I-LOC	I-Location
        S	0	I-LOC	I-Location
        .	1	I-LOC	I-Location
        envoy	1	O	O
        Ana	1	B-PERSON	B-Person
        Kovac	1	I-PERSON	I-Person

        Split	1	B-LOC	B-Location
        Bari	0	B-LOC	B-Location
        .	1	O	O

        # newdoc id = two
        Quiet	1	O	O
        """;

    [Test]
    public void Columns_become_running_text_and_names_ranges_of_it()
    {
        var documents = NamedColumns.Read(new StringReader(Columns)).ToList();
        Assert.That(documents.Select(d => d.Id), Is.EqualTo(["one", "two"]));
        Assert.That(documents[0].Text, Is.EqualTo("U.S. envoy Ana Kovac\n\nSplit Bari."));
        Assert.That(documents[0].Names.Select(n => $"{n.Type} {documents[0].Text[n.Start..n.End]}"), Is.EqualTo(["LOC U.S.", "PERSON Ana Kovac", "LOC Split", "LOC Bari"]));
        Assert.That(documents[0].SentenceEnds, Is.EqualTo([7, 10]));
        Assert.That(documents[0].Tokens.Select(t => t.Span.Of(documents[0].Text)), Is.EqualTo(["U", ".", "S", ".", "envoy", "Ana", "Kovac", "Split", "Bari", "."]));
        Assert.That(documents[1], Has.Property("Text").EqualTo("Quiet").And.Property("Names").Empty);
    }

    [TestCase("Split	1	B-LOC")]
    [TestCase("	1	O	O")]
    public void A_line_that_is_no_row_is_told_by_its_number(string row) =>
        Assert.That(() => NamedColumns.Read(new StringReader($"# newdoc id = a\n{row}\n")).Count(), Throws.TypeOf<FormatException>().With.Message.Contains("Line 2"));

    [Test]
    public void Json_counts_code_points_and_we_count_code_units()
    {
        var document = new NamedDocument("a", "🚢🚢 left Split. 🌊", [], [], [new(10, 15, "LOC"), new(17, 19, "MISC")]);
        using var output = new StringWriter();
        NamedJson.Write(output, document);
        Assert.That(output.ToString(), Does.EndWith("\"entities\":[[8,13,\"LOC\"],[15,16,\"MISC\"]]}\n"));
        var back = NamedJson.Read(new StringReader(output.ToString())).Single();
        Assert.That(back.Text, Is.EqualTo(document.Text));
        Assert.That(back.Names, Is.EqualTo(document.Names));
        var units = NamedJson.Read(new StringReader("""{"id":7,"unit":"utf16","text":"🚢 Split","entities":[[3,8,"LOC"]]}""")).Single();
        Assert.That((units.Id, units.Names[0]), Is.EqualTo(("7", new NamedSpan(3, 8, "LOC"))));
    }

    [TestCase("{")]
    [TestCase("""{"id":"a","text":"b"}""")]
    [TestCase("""{"id":"a","text":"b","entities":[[0]]}""")]
    [TestCase("""{"id":"a","text":"🚢","entities":[[0,9,"LOC"]]}""")]
    [TestCase("""["a"]""")]
    public void A_line_that_is_no_document_is_told_by_its_number(string line) =>
        Assert.That(() => NamedJson.Read(new StringReader($"\n{line}")).Count(), Throws.TypeOf<FormatException>().With.Message.Contains("Line 2"));

    [TestCase("conll4", "GPE", "LOC")]
    [TestCase("conll4", "gpe", "MISC")] // in GMB, a nationality
    [TestCase("conll4", "DATE", null)]
    [TestCase("conll4", "unheard", "MISC")]
    [TestCase("core3", "unheard", null)]
    [TestCase("core3", "Norp", null)]
    [TestCase("fine", "WORK_OF_ART", "WORK")]
    [TestCase("fine", "money", "MONEY")]
    [TestCase("native", "gpe", "gpe")]
    public void Types_have_a_class_in_each_scheme(string scheme, string type, string? expected) => Assert.That(NameScheme.Of(scheme).ClassOf(type), Is.EqualTo(expected));

    [Test]
    public void A_name_is_right_with_its_range_and_class()
    {
        var comparison = new NameComparison(NameScheme.Of("conll4"));
        comparison.Add([new(0, 3, "GPE"), new(5, 9, "PERSON"), new(12, 15, "ORG")], [new(0, 3, "LOC"), new(0, 3, "GPE"), new(5, 9, "ORG"), new(11, 15, "ORG")]);
        var figures = comparison.Figures().ToDictionary(f => f.Name, f => f.Counts, StringComparer.Ordinal);
        Assert.That(figures["LOC"], Is.EqualTo(new NameCounts(1, 1, 1)));
        Assert.That(figures["ORG"], Is.EqualTo(new NameCounts(0, 2, 1)));
        Assert.That(figures["ALL"], Is.EqualTo(new NameCounts(1, 3, 3)));
        Assert.That(figures["span-only"], Is.EqualTo(new NameCounts(2, 3, 3)));
        Assert.That(comparison.Table(), Does.Contain("ALL            33.33   33.33   33.33       1       3       3\n"));
    }
}
