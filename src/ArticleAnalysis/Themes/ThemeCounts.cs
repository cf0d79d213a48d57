using System.Buffers;
using System.Numerics;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Themes;

/// <summary>
/// What a model sees of a text: how often each of its words, clusters and pairs stands there and where first, the mean vector of the words, and the kind of text. Rents its arrays:
/// dispose it.
/// </summary>
/// <remarks>Words count 1 + ln n times their inverse document frequency, all of them together scaled to unit length; the vector has unit length too, and in it a word of rank r
/// weighs r / (r + 1000), so that common words say little (Arora et al. 2017).</remarks>
internal sealed unsafe class ThemeCounts : IDisposable
{
    private const uint VectorTemplate = 2;
    private const uint KindTemplate = 3;
    private const float KindValue = 0.5f;
    private const int CommonRanks = 1000;
    private const int LongestKind = 10;

    private readonly Classifier _model;
    private readonly WordTable _words;
    private readonly int[] _counts;
    private readonly int[] _rows;
    private readonly long[] _spans;
    private readonly float[] _vector;
    private int _used;
    private int _length;
    private bool _hasCapitals;

    public ThemeCounts(Classifier model, WordTable words)
    {
        (_model, _words) = (model, words);
        _counts = ArrayPool<int>.Shared.Rent(model.FeatureCount);
        _rows = ArrayPool<int>.Shared.Rent(model.FeatureCount);
        _spans = ArrayPool<long>.Shared.Rent(model.FeatureCount);
        _vector = ArrayPool<float>.Shared.Rent(words.Dimensions);
        Array.Clear(_counts, 0, model.FeatureCount);
        Array.Clear(_vector, 0, words.Dimensions);
    }

    /// <summary>The words, clusters and pairs found, in the order of their first place.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _used);

    /// <summary>How often the feature stands in the text.</summary>
    public int CountOf(int row) => _counts[row];

    /// <summary>Where the feature stands first; empty when that is outside the article's text.</summary>
    public TextSpan SpanOf(int row) => new((int)(_spans[row] >> 32), (int)_spans[row]);

    /// <summary>How much a feature weighs before the text's length is taken out.</summary>
    public float ValueOf(int row) => (1 + MathF.Log(_counts[row])) * _model.ValueOf(row);

    /// <summary>Counts the features of <paramref name="text"/>.</summary>
    /// <param name="text">Words to read.</param>
    /// <param name="offset">Where they stand in the article's text; negative when they do not (a title known from elsewhere).</param>
    /// <param name="times">How often each counts.</param>
    public void Add(ReadOnlySpan<char> text, int offset, int times = 1)
    {
        var features = new ThemeFeatures(text, _words);
        fixed (float* vector = _vector)
        {
            while (features.MoveNext())
            {
                if (features.Word >= 0) AddVector(features.Word, times, vector);
                var row = _model.Find(features.Current);
                if (row >= 0) Count(row, features, offset, times);
            }
        }
        _length += text.Length;
        _hasCapitals |= HasCapitals(text);
    }

    /// <summary>Gives every feature with its value.</summary>
    /// <param name="rows">Receives rows of the model; at least <see cref="Most"/> long.</param>
    /// <param name="values">Receives the value of each.</param>
    /// <returns>How many there are; 0 for a text without a known word.</returns>
    public int Weigh(Span<int> rows, Span<float> values)
    {
        if (_used == 0) return 0;
        var squares = 0.0;
        for (var i = 0; i < _used; i++)
        {
            (rows[i], values[i]) = (_rows[i], ValueOf(_rows[i]));
            squares += (double)values[i] * values[i];
        }
        var (count, length) = (_used, (float)Math.Sqrt(squares));
        for (var i = 0; i < count; i++) values[i] /= length;

        squares = 0;
        for (var k = 0; k < _words.Dimensions; k++) squares += (double)_vector[k] * _vector[k];
        length = (float)Math.Sqrt(squares);
        for (var k = 0; k < _words.Dimensions && length > 0; k++) Give(VectorFeature(k), _vector[k] / length, rows, values, ref count);
        Give(KindFeature(_length, _hasCapitals), KindValue, rows, values, ref count);
        return count;
    }

    /// <summary>The most features that <see cref="Weigh"/> gives.</summary>
    public int Most => _used + _words.Dimensions + 1;

    /// <summary>The feature of a component of the mean vector.</summary>
    public static ulong VectorFeature(int component) => FeatureHash.Of(VectorTemplate, (ulong)component);

    /// <summary>The features of kinds of text: headline, paragraph, article, each by doublings of length; a headline in lower case is a kind of its own.</summary>
    public static IEnumerable<ulong> KindFeatures => Enumerable.Range(0, LongestKind + 1).SelectMany(k => new[] { FeatureHash.Of(KindTemplate, (ulong)k, 0), FeatureHash.Of(KindTemplate, (ulong)k, 1) });

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<int>.Shared.Return(_rows);
        ArrayPool<long>.Shared.Return(_spans);
        ArrayPool<float>.Shared.Return(_vector);
    }

    private static ulong KindFeature(int length, bool hasCapitals) => FeatureHash.Of(KindTemplate, (ulong)Math.Min(LongestKind, BitOperations.Log2((uint)length / 8 | 1)), hasCapitals ? 1u : 0);

    private void Count(int row, in ThemeFeatures feature, int offset, int times)
    {
        if (_counts[row] == 0)
        {
            _rows[_used++] = row;
            _spans[row] = 0;
        }
        if (_spans[row] == 0 && offset >= 0) _spans[row] = ((long)(offset + feature.Start) << 32) | (uint)(offset + feature.End);
        _counts[row] += times;
    }

    private void AddVector(int word, int times, float* vector)
    {
        var weight = times * (float)word / (word + CommonRanks);
        fixed (sbyte* components = _words.Vector(word)) RowTable.AddTo(vector, components, _words.Dimensions, _words.Scale(word) * weight);
    }

    private void Give(ulong feature, float value, Span<int> rows, Span<float> values, ref int count)
    {
        var row = _model.Find(feature);
        if (row >= 0) (rows[count], values[count++]) = (row, value);
    }

    private static bool HasCapitals(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
