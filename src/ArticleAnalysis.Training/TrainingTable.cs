using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training;

/// <summary>The tables that lie beside the code of this project: conventions of data sets, which the library does not know.</summary>
internal static class TrainingTable
{
    /// <summary>Reads an embedded table by its file name.</summary>
    public static TsvTable Read(string name)
    {
        using var stream = typeof(TrainingTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no table {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return TsvTable.Parse(bytes);
    }
}
