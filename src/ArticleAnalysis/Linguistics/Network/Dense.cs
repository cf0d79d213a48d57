using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>A linear layer: y = x W + b.</summary>
internal readonly unsafe struct Dense(TensorFile file, string name, int inputs, int outputs)
{
    private readonly float* _weights = file.Floats($"{name}.weight", inputs, outputs);
    private readonly float* _bias = file.Floats($"{name}.bias", 1, outputs);

    /// <summary>Columns of y.</summary>
    public int Outputs => outputs;

    /// <summary>Writes n rows of y, padded to whole row blocks.</summary>
    public void Run(float* x, int strideX, float* y, int n)
    {
        for (var i = 0; i < n; i++) Unsafe.CopyBlockUnaligned(y + ((long)i * outputs), _bias, (uint)(outputs * sizeof(float)));
        Kernels.Multiply(x, strideX, _weights, y, outputs, n, inputs, outputs, add: true);
    }

    /// <summary>Writes one row of y.</summary>
    public void RunRow(float* x, float* y)
    {
        Unsafe.CopyBlockUnaligned(y, _bias, (uint)(outputs * sizeof(float)));
        Kernels.MultiplyRow(x, _weights, y, inputs, outputs, add: true);
    }

    /// <summary>Adds n rows to those of y.</summary>
    public void AddTo(float* x, int strideX, float* y, int n)
    {
        for (var i = 0; i < n; i++)
            for (var c = 0; c < outputs; c += Kernels.Lanes)
            {
                var at = y + ((long)i * outputs) + c;
                (Vector512.Load(at) + Vector512.Load(_bias + c)).Store(at);
            }
        Kernels.Multiply(x, strideX, _weights, y, outputs, n, inputs, outputs, add: true);
    }
}
