using System.Text;
using ArticleAnalysis.Languages;

namespace ArticleAnalysis.Training.Languages;

/// <summary>Writes weights in the form that <see cref="LanguageModel"/> reads.</summary>
internal static class LanguageModelWriter
{
    /// <summary>The bytes of the file; a weight is one signed byte, the few beyond the scale are cut.</summary>
    public static byte[] Write(IEnumerable<string[]> tags, float[] weights)
    {
        var sizes = Array.ConvertAll(weights, Math.Abs);
        Array.Sort(sizes);
        var scale = sizes[(int)(sizes.Length * 0.9999)] / sbyte.MaxValue;
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.UTF8);
        var names = Encoding.UTF8.GetBytes(string.Join('\n', tags.Select(t => string.Join('|', t))));
        writer.Write(LanguageModel.Magic);
        writer.Write(names.Length);
        writer.Write(scale);
        writer.Write(names);
        foreach (var weight in weights) writer.Write((sbyte)Math.Clamp(MathF.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue));
        writer.Flush();
        return file.ToArray();
    }
}
