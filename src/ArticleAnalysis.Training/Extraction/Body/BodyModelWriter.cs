using System.Runtime.InteropServices;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>Writes what <see cref="BodyModel"/> reads.</summary>
internal static class BodyModelWriter
{
    public static byte[] Write(float[] names, float[] words, BoostedTrees alone, BoostedTrees together)
    {
        using var bytes = new MemoryStream();
        bytes.Write(BodyModel.Magic);
        bytes.Write(MemoryMarshal.AsBytes<int>([names.Length, words.Length, alone.Roots.Length, alone.Nodes.Length, together.Roots.Length, together.Nodes.Length]));
        bytes.Write(MemoryMarshal.AsBytes<float>(names));
        bytes.Write(MemoryMarshal.AsBytes<float>(words));
        bytes.Write(MemoryMarshal.AsBytes<int>(alone.Roots));
        bytes.Write(MemoryMarshal.AsBytes<TreeNode>(alone.Nodes));
        bytes.Write(MemoryMarshal.AsBytes<int>(together.Roots));
        bytes.Write(MemoryMarshal.AsBytes<TreeNode>(together.Nodes));
        return bytes.ToArray();
    }
}
