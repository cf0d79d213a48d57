using System.Runtime.CompilerServices;

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
}
