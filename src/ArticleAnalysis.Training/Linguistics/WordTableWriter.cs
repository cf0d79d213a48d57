using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Writes the file that <see cref="WordTable"/> reads.</summary>
internal static class WordTableWriter
{
    /// <summary>The bytes of a table.</summary>
    /// <param name="forms">Normalised forms by falling frequency.</param>
    /// <param name="vectors">One row a word, of unit length; as many components as a multiple of 32.</param>
    /// <param name="clusters">The cluster of each word.</param>
    /// <param name="coarse">The coarse cluster of each cluster.</param>
    public static byte[] Write(IReadOnlyList<string> forms, float[][] vectors, int[] clusters, int[] coarse)
    {
        var slots = Place(forms);
        var scales = vectors.Select(v => v.Max(MathF.Abs) / sbyte.MaxValue).ToArray();
        using var stream = new MemoryStream();
        using var file = new BinaryWriter(stream);
        file.Write(WordTable.Magic);
        foreach (var number in (int[])[WordTable.Version, forms.Count, vectors[0].Length, slots.Length, coarse.Length, coarse.Max() + 1, forms.Sum(f => f.Length)])
            file.Write(number);
        foreach (var slot in slots) file.Write(slot);
        var start = 0;
        file.Write(start);
        foreach (var form in forms) file.Write(start += form.Length);
        foreach (var scale in scales) file.Write(scale);
        foreach (var cluster in clusters) file.Write((ushort)cluster);
        foreach (var form in forms)
            foreach (var c in form) file.Write((ushort)c);
        for (var word = 0; word < vectors.Length; word++)
            foreach (var component in vectors[word]) file.Write((sbyte)MathF.Round(scales[word] == 0 ? 0 : component / scales[word]));
        foreach (var cluster in coarse) file.Write((byte)cluster);
        file.Flush();
        return stream.ToArray();
    }

    /// <summary>Open addressing with the next free slot, at most two thirds full.</summary>
    private static uint[] Place(IReadOnlyList<string> forms)
    {
        var count = 4;
        while (count * 2 < forms.Count * 3) count *= 2;
        var slots = new uint[count];
        for (var word = 0; word < forms.Count; word++)
        {
            var hash = WordForms.Hash(forms[word]);
            var slot = hash & (uint)(count - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (uint)(count - 1);
            slots[slot] = (hash >> WordTable.WordBits << WordTable.WordBits) | (uint)(word + 1);
        }
        return slots;
    }
}
