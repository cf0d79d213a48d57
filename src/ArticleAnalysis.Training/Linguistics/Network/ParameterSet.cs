using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>All parameters of a network, and the optimizer over them.</summary>
internal sealed unsafe class ParameterSet(int workers, ulong seed)
{
    private const float ClipNorm = 5;
    private readonly Generator _chance = new(seed);
    private readonly List<Parameter> _all = [];

    public int Workers => workers;

    public IReadOnlyList<Parameter> All => _all;

    public Parameter this[string name] => _all.First(p => p.Name == name);

    /// <summary>A matrix with values spread evenly between plus and minus <paramref name="spread"/>.</summary>
    public Parameter Add(string name, int rows, int columns, float spread, bool isTable = false)
    {
        var parameter = new Parameter(name, rows, columns, workers, isTable);
        if (spread > 0)
            for (var i = 0L; i < parameter.Length; i++) parameter.Value[i] = ((_chance.Unit() * 2) - 1) * spread;
        _all.Add(parameter);
        return parameter;
    }

    /// <summary>One step of the optimizer over the gradients of all workers, each taken times <paramref name="factor"/>.</summary>
    public void Step(float rate, float factor)
    {
        var norm = 0d;
        foreach (var parameter in _all)
        {
            parameter.Gather();
            norm += parameter.SquaredNorm();
        }
        norm = Math.Sqrt(norm) * factor;
        if (!double.IsFinite(norm)) throw new InvalidOperationException("The gradient is not finite.");
        var scale = factor * (float)Math.Min(1, ClipNorm / (norm + 1e-9));
        foreach (var parameter in _all) parameter.Update(rate, scale, 0.9f, 0.99f);
    }

    /// <summary>Writes all values.</summary>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var parameter in _all)
        {
            writer.Write(parameter.Name);
            writer.Write(parameter.Length);
            writer.Write(new ReadOnlySpan<byte>(parameter.Value, (int)(parameter.Length * sizeof(float))));
        }
    }

    /// <summary>Takes over the values of a file for the parameters of the same names.</summary>
    public void Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var name = reader.ReadString();
            var bytes = (int)(reader.ReadInt64() * sizeof(float));
            if (_all.Find(p => p.Name == name) is not { } parameter)
            {
                reader.BaseStream.Seek(bytes, SeekOrigin.Current);
                continue;
            }
            if (parameter.Length * sizeof(float) != bytes) throw new InvalidDataException($"'{name}' in '{path}' has another size: run the step that makes the file again.");
            reader.BaseStream.ReadExactly(new Span<byte>(parameter.Value, bytes));
        }
    }
}
