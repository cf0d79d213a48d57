using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Reads what <see cref="NetworkWriter"/> has written back into parameters, so that a trained network can be learnt on.</summary>
internal static unsafe class NetworkReader
{
    /// <summary>Takes over the values of the parameters that the file has.</summary>
    public static void Load(ParameterSet parameters, TensorFile file)
    {
        foreach (var parameter in parameters.All)
        {
            if (!file.Has(parameter.Name)) continue;
            if (parameter.IsTable) Widen(parameter, file);
            else if (parameter.Name.EndsWith(".weight", StringComparison.Ordinal)) Unpack(parameter, file.Floats(parameter.Name, parameter.Rows, parameter.Columns));
            else new ReadOnlySpan<float>(file.Floats(parameter.Name, parameter.Rows, parameter.Columns), (int)parameter.Length).CopyTo(new Span<float>(parameter.Value, (int)parameter.Length));
        }
    }

    private static void Unpack(Parameter parameter, float* packed)
    {
        for (var p = 0; p < parameter.Columns; p += Kernels.Panel)
            for (var i = 0; i < parameter.Rows; i++, packed += Kernels.Panel)
                new ReadOnlySpan<float>(packed, Kernels.Panel).CopyTo(new Span<float>(parameter.Value + ((long)i * parameter.Columns) + p, Kernels.Panel));
    }

    private static void Widen(Parameter parameter, TensorFile file)
    {
        var rows = file.Bytes(parameter.Name, parameter.Rows, parameter.Columns);
        var scales = file.Floats($"{parameter.Name}.scale", 1, parameter.Rows);
        for (var r = 0; r < parameter.Rows; r++)
            for (var c = 0; c < parameter.Columns; c++)
                parameter.Value[((long)r * parameter.Columns) + c] = rows[((long)r * parameter.Columns) + c] * scales[r];
    }
}
