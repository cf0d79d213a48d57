using System.IO.Compression;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training;

/// <summary>The tables that lie beside the code of this project: conventions of data sets, which the library does not know.</summary>
internal static class TrainingTable
{
    /// <summary>Reads an embedded table by its file name; one that ends in <c>.gz</c> is packed.</summary>
    public static TsvTable Read(string name)
    {
        using var stream = typeof(TrainingTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no table {name}.");
        return name.EndsWith(".gz", StringComparison.Ordinal) ? Unpack(stream) : Parse(stream);
    }

    /// <summary>Reads a packed table.</summary>
    public static TsvTable Unpack(Stream stream)
    {
        using var zip = new GZipStream(stream, CompressionMode.Decompress);
        return Parse(zip);
    }

    private static TsvTable Parse(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return TsvTable.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
