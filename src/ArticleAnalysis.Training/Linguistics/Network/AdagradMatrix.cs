using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>A matrix that learns row by row: each number by its own pace (Adagrad), and the mean of its values over passes.</summary>
internal sealed class AdagradMatrix
{
    private const int Width = PairNetwork.Width;
    private const float Rate = 0.02f, Damping = 0.1f;

    private readonly float[] _gradient, _squares;
    private readonly bool[] _isTouched;
    private readonly List<int> _touched = [];
    private int _means;

    /// <param name="name">Its name in the file.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="spread">Values begin between this and its negative; those of the first columns at 0.</param>
    /// <param name="random">Draws them.</param>
    /// <param name="zeros">How many columns begin at 0.</param>
    public AdagradMatrix(string name, int rows, float spread, Generator random, int zeros = 1)
    {
        (Name, Rows) = (name, rows);
        Value = GC.AllocateArray<float>(rows * Width, pinned: true);
        Mean = GC.AllocateArray<float>(rows * Width, pinned: true);
        (_gradient, _squares, _isTouched) = (new float[Value.Length], new float[Value.Length], new bool[rows]);
        for (var i = 0; i < Value.Length; i++) Value[i] = ((2 * random.Unit()) - 1) * (i % Width < zeros ? 0 : spread);
    }

    public string Name { get; }

    public int Rows { get; }

    /// <summary>True for a table of facts, of which a thing has few; such a table stands in a file in eight bits a value.</summary>
    public bool IsTable => Name.EndsWith(".facts", StringComparison.Ordinal);

    /// <summary>The values; the array does not move.</summary>
    public float[] Value { get; }

    /// <summary>The mean of the values at the times of <see cref="TakeMean"/>; the array does not move.</summary>
    public float[] Mean { get; }

    /// <summary>The gradient of a row, to be added to.</summary>
    public Span<float> GradientOf(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }
        return _gradient.AsSpan(row * Width, Width);
    }

    /// <summary>Moves the rows that have a gradient, and forgets it.</summary>
    public void Step()
    {
        foreach (var row in _touched)
        {
            _isTouched[row] = false;
            for (var i = row * Width; i < (row + 1) * Width; i++)
            {
                _squares[i] += _gradient[i] * _gradient[i];
                Value[i] -= Rate * _gradient[i] / (MathF.Sqrt(_squares[i]) + Damping);
                _gradient[i] = 0;
            }
        }
        _touched.Clear();
    }

    /// <summary>Takes the present values into the mean.</summary>
    public void TakeMean()
    {
        _means++;
        for (var i = 0; i < Value.Length; i++) Mean[i] += (Value[i] - Mean[i]) / _means;
    }
}
