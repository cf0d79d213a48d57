using System.Text;

namespace ArticleAnalysis.Text;

/// <summary>A text with its gaps cut out, so that it can be read as if they were not there, and the way back to where everything stands.</summary>
internal sealed class GaplessText
{
    /// <summary>Where each gap was cut out of the short text.</summary>
    private readonly int[] _cuts;

    /// <summary>How much was cut out up to each gap and with it; one entry more than there are gaps, the first of them 0.</summary>
    private readonly int[] _lengths;

    /// <summary>Cuts out <paramref name="gaps"/>, which stand in text order and do not overlap.</summary>
    public GaplessText(string text, IReadOnlyList<TextSpan> gaps)
    {
        (_cuts, _lengths) = (new int[gaps.Count], new int[gaps.Count + 1]);
        var rest = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i < gaps.Count; i++)
        {
            rest.Append(text, from, gaps[i].Start - from);
            (_cuts[i], _lengths[i + 1], from) = (rest.Length, _lengths[i] + gaps[i].Length, gaps[i].End);
        }
        Text = rest.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The text without the gaps.</summary>
    public string Text { get; }

    /// <summary>Where a span of the whole text stands in this one; what lies in gaps is lost.</summary>
    public TextSpan Cut(TextSpan span) => new(Cut(span.Start), Cut(span.End));

    /// <summary>Where a span of this text stands in the whole one: from its first character to its last, with the gaps between.</summary>
    public TextSpan Back(TextSpan span) => new(span.Start + _lengths[CutsBefore(span.Start + 1)], span.End + _lengths[CutsBefore(span.End)]);

    private int Cut(int position)
    {
        var (low, high) = (0, _cuts.Length); // the gaps that begin before the position
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_cuts[middle] + _lengths[middle] < position) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? position : Math.Max(_cuts[low - 1], position - _lengths[low]);
    }

    /// <summary>Number of gaps that were cut out before a position of this text.</summary>
    private int CutsBefore(int position)
    {
        var (low, high) = (0, _cuts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_cuts[middle] < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
