using System.Buffers;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Themes;

/// <summary>How often each feature of the model stands in a text, and where first. Rents its arrays: dispose it.</summary>
internal sealed class ThemeCounts : IDisposable
{
    private readonly ThemeModel _model;
    private readonly int[] _counts;
    private readonly int[] _rows;
    private readonly long[] _spans;
    private int _used;

    public ThemeCounts(ThemeModel model)
    {
        _model = model;
        _counts = ArrayPool<int>.Shared.Rent(model.RowCount);
        _rows = ArrayPool<int>.Shared.Rent(model.RowCount);
        _spans = ArrayPool<long>.Shared.Rent(model.RowCount);
        Array.Clear(_counts, 0, model.RowCount);
    }

    /// <summary>The features found, in the order of their first place.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _used);

    /// <summary>How often the feature stands in the text.</summary>
    public int CountOf(int row) => _counts[row];

    /// <summary>Where the feature stands first; empty when that is outside the article's text.</summary>
    public TextSpan SpanOf(int row) => new((int)(_spans[row] >> 32), (int)_spans[row]);

    /// <summary>Counts the features of <paramref name="text"/>.</summary>
    /// <param name="text">Words to read.</param>
    /// <param name="offset">Where they stand in the article's text; negative when they do not (a title known from elsewhere).</param>
    /// <param name="times">How often each counts.</param>
    public void Add(ReadOnlySpan<char> text, int offset, int times = 1)
    {
        var features = new ThemeFeatures(text);
        while (features.MoveNext())
        {
            var row = _model.RowOf(features.Current);
            if (row < 0) continue;
            if (_counts[row] == 0)
            {
                _rows[_used++] = row;
                _spans[row] = 0;
            }
            if (_spans[row] == 0 && offset >= 0) _spans[row] = ((long)(offset + features.Start) << 32) | (uint)(offset + features.End);
            _counts[row] += times;
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<int>.Shared.Return(_rows);
        ArrayPool<long>.Shared.Return(_spans);
    }
}
