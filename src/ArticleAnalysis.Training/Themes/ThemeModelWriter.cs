using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Writes the file that <see cref="ThemeModel"/> reads.</summary>
internal static class ThemeModelWriter
{
    /// <summary>The bytes of a model.</summary>
    /// <param name="labels">Codes.</param>
    /// <param name="vocabulary">Features and their inverse document frequencies; the place is the row.</param>
    /// <param name="weights">One row a label.</param>
    /// <param name="biases">One a label.</param>
    /// <param name="slope">Slope of the calibration.</param>
    /// <param name="offset">Offset of the calibration.</param>
    public static byte[] Write(
        IReadOnlyList<int> labels, List<(ulong Feature, float Idf)> vocabulary, float[][] weights, float[] biases, float slope, float offset)
    {
        // One float more than labels for the document frequency, in whole vectors of four.
        var stride = (labels.Count + 1 + 3) / 4 * 4;
        var slots = 4;
        while (slots * 4 < vocabulary.Count * 5) slots *= 2;
        var (fingerprints, rowOfSlot) = Place(vocabulary, slots);

        using var stream = new MemoryStream();
        using var file = new BinaryWriter(stream);
        file.Write(ThemeModel.Magic);
        foreach (var number in (int[])[ThemeModel.Version, labels.Count, stride, slots, vocabulary.Count]) file.Write(number);
        file.Write(slope);
        file.Write(offset);
        foreach (var label in labels) file.Write(label);
        foreach (var bias in biases) file.Write(bias);
        foreach (var fingerprint in fingerprints) file.Write(fingerprint);
        foreach (var row in rowOfSlot) file.Write(row);
        for (var row = 0; row < vocabulary.Count; row++)
        {
            for (var i = 0; i < stride - 1; i++) file.Write(i < labels.Count ? weights[i][row] : 0f);
            file.Write(vocabulary[row].Idf);
        }
        file.Flush();
        return stream.ToArray();
    }

    /// <summary>Open addressing with the next free slot; of two features with one fingerprint the better keeps it.</summary>
    private static (uint[] Fingerprints, ushort[] RowOfSlot) Place(List<(ulong Feature, float Idf)> vocabulary, int slots)
    {
        var (fingerprints, rowOfSlot, mask) = (new uint[slots], new ushort[slots], (uint)slots - 1);
        Array.Fill(rowOfSlot, ThemeModel.NoRow);
        for (var row = 0; row < vocabulary.Count; row++)
        {
            var slot = ThemeModel.SlotOf(vocabulary[row].Feature, mask);
            while (rowOfSlot[slot] != ThemeModel.NoRow) slot = (slot + 1) & mask;
            (fingerprints[slot], rowOfSlot[slot]) = (ThemeModel.FingerprintOf(vocabulary[row].Feature), (ushort)row);
        }
        return (fingerprints, rowOfSlot);
    }
}
