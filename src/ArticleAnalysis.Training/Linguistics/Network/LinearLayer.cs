namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>y = x W + b, for one worker.</summary>
internal sealed unsafe class LinearLayer(Parameter weights, Parameter bias, int worker)
{
    public int Inputs => weights.Rows;

    public int Outputs => weights.Columns;

    public static void AddParameters(ParameterSet parameters, string name, int inputs, int outputs)
    {
        parameters.Add($"{name}.weight", inputs, outputs, MathF.Sqrt(3f / inputs));
        parameters.Add($"{name}.bias", 1, outputs, 0);
    }

    public float* Forward(Arena arena, float* x, int strideX, int n)
    {
        var y = arena.Take(n, Outputs);
        for (var i = 0; i < n; i++) Buffer.MemoryCopy(bias.Value, y + ((long)i * Outputs), Outputs * sizeof(float), Outputs * sizeof(float));
        Product.Forward(arena, x, strideX, weights.Value, y, Outputs, n, weights.Rows, Outputs, add: true);
        return y;
    }

    /// <summary>Adds to the gradients of weights and bias and to <paramref name="dx"/>.</summary>
    public void Backward(Arena arena, float* x, int strideX, float* dy, float* dx, int strideDx, int n)
    {
        Product.BackwardWeight(arena, x, strideX, dy, Outputs, weights.Gradients[worker], n, weights.Rows, Outputs);
        Product.BackwardBias(dy, Outputs, bias.Gradients[worker], n, Outputs);
        if (dx != null) Product.BackwardInput(arena, dy, Outputs, weights.Value, dx, strideDx, n, weights.Rows, Outputs);
    }
}
