using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Linguistics;

[TestFixture]
public sealed unsafe class TokenStatesTests
{
    [Test]
    public void Rows_come_back_in_half_the_bits()
    {
        var rows = Enumerable.Range(0, 2 * StateProjection.Width).Select(i => (i - 60) * 0.37f).ToArray();
        var (states, back) = (new TokenStates(3), new float[rows.Length]);
        states.Write(1, rows);
        fixed (float* target = back) states.Read(1, 3, target);
        for (var i = 0; i < rows.Length; i++) Assert.That(back[i], Is.EqualTo(rows[i]).Within(Math.Abs(rows[i]) / 256));
    }
}
