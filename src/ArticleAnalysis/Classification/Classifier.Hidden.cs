using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Classification;

/// <summary>This part: the hidden layer.</summary>
internal sealed unsafe partial class Classifier
{
    /// <summary>Writes what goes into each unit.</summary>
    private void Enter(ReadOnlySpan<float> sums, Span<float> units)
    {
        if (_mixing is null)
        {
            sums[.._units].CopyTo(units);
            return;
        }
        units.Clear();
        fixed (float* target = units)
            for (var k = 0; k < _rowWidth; k++) AddRow(_mixing + ((long)k * _units), sums[k], target, _units);
    }

    /// <summary>Adds to each label's score what the units that are on say of it.</summary>
    private void Output(ReadOnlySpan<float> sums, Span<float> scores)
    {
        Span<float> units = stackalloc float[_units];
        Enter(sums, units);
        scores.Clear();
        new ReadOnlySpan<float>(_biases, Labels.Count).CopyTo(scores);
        fixed (float* target = scores)
            for (var unit = 0; unit < _units; unit++)
                if (units[unit] > 0) AddRow(_hidden + ((long)unit * _labelWidth), units[unit], target, _labelWidth);
    }

    /// <summary>Writes how far each component of a row moves the labels, each by its share, through the units that <paramref name="sums"/> leave on.</summary>
    private void Return(ReadOnlySpan<float> sums, ReadOnlySpan<float> labels, Span<float> direction)
    {
        Span<float> units = stackalloc float[_units];
        Enter(sums, units);
        fixed (float* of = labels)
            for (var unit = 0; unit < _units; unit++) units[unit] = units[unit] > 0 ? Dot(_hidden + ((long)unit * _labelWidth), of, _labelWidth) : 0;
        if (_mixing is null) units.CopyTo(direction);
        else
            fixed (float* of = units)
                for (var k = 0; k < _rowWidth; k++) direction[k] = Dot(_mixing + ((long)k * _units), of, _units);
    }

    private static void AddRow(float* row, float value, float* target, int width)
    {
        var factor = Vector512.Create(value);
        for (var i = 0; i < width; i += Kernels.Lanes) Vector512.FusedMultiplyAdd(Vector512.Load(row + i), factor, Vector512.Load(target + i)).Store(target + i);
    }

    private static float Dot(float* row, float* other, int width)
    {
        var sums = Vector512<float>.Zero;
        for (var i = 0; i < width; i += Kernels.Lanes) sums = Vector512.FusedMultiplyAdd(Vector512.Load(row + i), Vector512.Load(other + i), sums);
        var sum = 0f;
        for (var lane = 0; lane < Kernels.Lanes; lane++) sum += sums[lane];
        return sum;
    }
}
