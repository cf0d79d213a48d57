using ArticleAnalysis.Text;
using CsCheck;

namespace ArticleAnalysis.Tests.Text;

[TestFixture]
public sealed class GaplessTextTests
{
    [Test]
    public void A_word_over_a_gap_stands_from_its_first_to_its_last_letter()
    {
        var gapless = new GaplessText("Christ-\nmas and quay.1", [new(6, 8), new(21, 22)]);

        Assert.That(gapless.Text, Is.EqualTo("Christmas and quay."));
        Assert.That(gapless.Back(new(0, 9)), Is.EqualTo(new TextSpan(0, 11)));
        Assert.That(gapless.Back(new(9, 10)), Is.EqualTo(new TextSpan(11, 12)));
        Assert.That(gapless.Back(new(18, 19)), Is.EqualTo(new TextSpan(20, 21)));
        Assert.That(gapless.Cut(new(0, 22)), Is.EqualTo(new TextSpan(0, 19)));
    }

    [Test]
    public void The_way_there_and_back_leads_to_the_same_characters() =>
        Gen.Select(Gen.Int[0, 3].Array[1, 12], Gen.Int[0, 40], Gen.Int[1, 20]).Sample((lengths, start, length) =>
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(i => (char)('a' + (i % 26))));
            var gaps = lengths.Select((l, i) => new TextSpan(i * 5, (i * 5) + l)).Where(g => !g.IsEmpty).ToList();
            var gapless = new GaplessText(text, gaps);
            var span = new TextSpan(Math.Min(start, gapless.Text.Length - 1), Math.Min(start + length, gapless.Text.Length));
            if (span.IsEmpty) return true;
            var back = gapless.Back(span);
            return gapless.Cut(back) == span && text[back.Start] == gapless.Text[span.Start] && text[back.End - 1] == gapless.Text[span.End - 1] && TextGaps.WordsOf(text, back, gaps) == span.Of(gapless.Text);
        });
}
