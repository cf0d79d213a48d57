namespace ArticleAnalysis.Text;

/// <summary>Offsets of one text in code points, as Python counts, and in UTF-16 code units, as .NET does. A lone surrogate counts as one of each.</summary>
internal sealed class CodePoints
{
    private readonly int[] _units; // the code unit at which each code point begins, and the length of the text
    private readonly bool _isPlain;

    private CodePoints(int[] units, bool isPlain) => (_units, _isPlain) = (units, isPlain);

    public static CodePoints Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDBFF')) return new([], isPlain: true);
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) units.Add(i);
        return new([.. units, text.Length], isPlain: false);
    }

    /// <summary>The code unit at which the code point at <paramref name="point"/> begins.</summary>
    public int ToUnit(int point) => _isPlain ? point : _units[point];

    /// <summary>The code point of which the code unit at <paramref name="unit"/> is part.</summary>
    public int FromUnit(int unit)
    {
        if (_isPlain) return unit;
        var at = Array.BinarySearch(_units, unit);
        return at >= 0 ? at : ~at - 1;
    }
}
