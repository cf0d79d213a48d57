using ArticleAnalysis.Training.Entities.Coreference;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities.Coreference;

internal sealed class CorefScorerTests
{
    private const string Twelve = "ABCDE FG HIJKL";

    // The example of Luo 2005 and what it says there; the other rows are worked out by hand.
    [TestCase(Twelve, "ABCDE FGHIJKL", 1, 0.9, 1, 0.7619, 0.6111, 0.9167)]
    [TestCase(Twelve, "ABCDEHIJKL FG", 1, 0.9, 1, 0.5833, 0.5556, 0.8333)]
    [TestCase(Twelve, "ABCDEFGHIJKL", 1, 0.8182, 1, 0.375, 0.1961, 0.5882)]
    [TestCase(Twelve, Twelve, 1, 1, 1, 1, 1, 1)]
    [TestCase("AB CD", "AC BD", 0, 0, 0.5, 0.5, 0.5, 0.5)]
    [TestCase("ABC", "ABX", 0.5, 0.5, 0.4444, 0.4444, 0.6667, 0.6667)]
    [TestCase("ABC", "", 0, 0, 0, 0, 0, 0)]
    public void Scores_are_those_worked_out_by_hand(string gold, string system, double mucR, double mucP, double b3R, double b3P, double ceafR, double ceafP)
    {
        var scorer = new CorefScorer();
        scorer.Add(Chains(gold), Chains(system));
        var figures = scorer.Figures().ToDictionary(f => f.Name, StringComparer.Ordinal);
        double[] found = [.. from name in (string[])["MUC", "B3", "CEAF-e"] let f = figures[name] from value in (double[])[f.Recall, f.Precision] select value];
        Assert.That(found, Is.EqualTo(new[] { mucR, mucP, b3R, b3P, ceafR, ceafP }).Within(5e-5));
    }

    [Test]
    public void Lone_mentions_and_second_homes_do_not_count()
    {
        var (plain, noisy) = (new CorefScorer(), new CorefScorer());
        plain.Add(Chains("ABC DE"), Chains("ABC DE"));
        noisy.Add(Chains("ABC DE F"), Chains("ABC DEA G"));
        Assert.That(noisy.Figures(), Is.EqualTo(plain.Figures()));
    }

    [Test]
    public void Documents_add_up_before_they_are_divided()
    {
        var scorer = new CorefScorer();
        scorer.Add(Chains("ABC"), Chains("ABC"));
        scorer.Add(Chains("AB"), Chains("CD"));
        Assert.That(scorer.Figures().First(f => f.Name == "MUC"), Is.EqualTo(new CorefFigure("MUC", 2 / 3.0, 2 / 3.0, 2 / 3.0)));
    }

    [Test]
    public void A_file_is_read_and_written_alike()
    {
        const string plain = "# begin document tale\n0\tThe\t(1\n1\towner\t_\n2\tof\t_\n3\tit\t(2)1)\n4\ttold\t_\n5\tits\t(3(2)\n6\tcat\t3)\n\n";
        var document = CorefFile.Read(new StringReader(plain)).Single();
        var writer = new StringWriter();
        CorefFile.Write(writer, [document]);
        Assert.That(CorefFile.Read(new StringReader(writer.ToString())).Single().Chains, Is.EqualTo(document.Chains));
        Assert.That(document.Chains, Has.Count.EqualTo(3));
    }

    [TestCase("0\tit\t2)")]
    [TestCase("0\tit\t(x)")]
    [TestCase("0 it (2)")]
    public void What_is_no_such_file_is_refused(string line) => Assert.That(() => CorefFile.Read(new StringReader(line)), Throws.TypeOf<FormatException>());

    [TestCase("A | well | - | known | clerk | said | , | “ | It | 's | done | ( | for | now | ) | . | ”", "A well-known clerk said, “It's done (for now).”")]
    [TestCase("She | was | n't | \" | here | \" | in | 1990 | – | 1995 | .", "She wasn't \"here\" in 1990–1995.")]
    public void Tokens_become_running_text(string tokens, string text)
    {
        var parts = tokens.Split(" | ");
        Assert.That(string.Concat(parts.Select((t, i) => (i > 0 && Spacing.IsBetween(parts, i) ? " " : "") + t)), Is.EqualTo(text));
    }

    private static MentionSpan[][] Chains(string letters) =>
        [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Select(l => new MentionSpan(l, l + 1)).ToArray())];
}
