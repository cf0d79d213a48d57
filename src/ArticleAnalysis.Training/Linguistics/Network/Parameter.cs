using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>A matrix that is learnt, with a gradient for each worker and the moments of Adam.</summary>
internal sealed unsafe class Parameter
{
    private readonly List<int>[] _touched;
    private readonly bool[][] _isTouched;

    public Parameter(string name, int rows, int columns, int workers, bool isTable)
    {
        (Name, Rows, Columns, IsTable) = (name, rows, columns, isTable);
        Value = Allocate();
        Gradients = new float*[workers];
        for (var i = 0; i < workers; i++) Gradients[i] = Allocate();
        First = Allocate();
        Second = Allocate();
        _touched = [.. Enumerable.Range(0, workers).Select(_ => new List<int>())];
        _isTouched = [.. Enumerable.Range(0, workers).Select(_ => isTable ? new bool[rows] : [])];
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>True for tables of which a step reads few rows: only those are updated.</summary>
    public bool IsTable { get; }

    public long Length => (long)Rows * Columns;

    public float* Value { get; }

    public float*[] Gradients { get; }

    public float* First { get; }

    public float* Second { get; }

    /// <summary>The gradient of a row of a table, marked as touched.</summary>
    public float* TouchRow(int worker, int row)
    {
        if (!_isTouched[worker][row])
        {
            _isTouched[worker][row] = true;
            _touched[worker].Add(row);
        }
        return Gradients[worker] + ((long)row * Columns);
    }

    /// <summary>Adds the gradients of the other workers to the first one's, in order.</summary>
    public void Gather()
    {
        for (var worker = 1; worker < Gradients.Length; worker++)
        {
            if (!IsTable)
            {
                Arithmetic.Add(Gradients[worker], Gradients[0], Length);
                continue;
            }
            foreach (var row in _touched[worker])
            {
                Arithmetic.Add(Gradients[worker] + ((long)row * Columns), TouchRow(0, row), Columns);
                _isTouched[worker][row] = false;
                NativeMemory.Clear(Gradients[worker] + ((long)row * Columns), (nuint)Columns * sizeof(float));
            }
            _touched[worker].Clear();
        }
    }

    public double SquaredNorm()
    {
        if (!IsTable) return Arithmetic.SquaredNorm(Gradients[0], Length);
        var sum = 0d;
        foreach (var row in _touched[0]) sum += Arithmetic.SquaredNorm(Gradients[0] + ((long)row * Columns), Columns);
        return sum;
    }

    /// <summary>One step of Adam (Kingma and Ba 2015), after which all gradients are zero.</summary>
    public void Update(float rate, float scale, float decayFirst, float decaySecond)
    {
        if (!IsTable)
        {
            Arithmetic.Adam(Value, Gradients[0], First, Second, Length, rate, scale, decayFirst, decaySecond);
            for (var worker = 0; worker < Gradients.Length; worker++) NativeMemory.Clear(Gradients[worker], (nuint)Length * sizeof(float));
            return;
        }
        foreach (var row in _touched[0])
        {
            var at = (long)row * Columns;
            Arithmetic.Adam(Value + at, Gradients[0] + at, First + at, Second + at, Columns, rate, scale, decayFirst, decaySecond);
            _isTouched[0][row] = false;
            NativeMemory.Clear(Gradients[0] + at, (nuint)Columns * sizeof(float));
        }
        _touched[0].Clear();
    }

    private float* Allocate()
    {
        var bytes = (nuint)(((long)Kernels.RoundUp(Rows, Kernels.RowBlock) * Columns * sizeof(float)) + 256);
        var memory = (float*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        return memory;
    }
}
