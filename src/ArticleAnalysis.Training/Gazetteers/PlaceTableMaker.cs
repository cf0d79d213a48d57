using System.Buffers.Binary;
using System.Text;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>A town or region.</summary>
/// <param name="Name">As the register writes it.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty when several countries have one.</param>
/// <param name="IsRegion">False for a town.</param>
internal sealed record Place(string Name, string Country, bool IsRegion);

/// <summary>Makes the file that <see cref="PlaceTable"/> reads.</summary>
internal static class PlaceTableMaker
{
    /// <summary>The bytes of the table; places of one name stand in the order given.</summary>
    public static byte[] Make(IEnumerable<Place> places)
    {
        var keys = new PhraseKeys(new Tokenizer(EnglishResources.Instance));
        var byKey = new SortedDictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var key = keys.Of(place.Name, out _, out _);
            if (key.Length == 0) continue;
            if (!byKey.TryGetValue(key, out var namesakes)) byKey[key] = namesakes = [];
            namesakes.Add(place);
        }
        var states = new SortedDictionary<string, uint>(StringComparer.Ordinal);
        var records = new List<byte>();
        foreach (var (key, namesakes) in byKey)
        {
            for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
                states[key[..space]] = states.GetValueOrDefault(key[..space], 1u) | PlaceTable.GoesOn;
            states[key] = states.GetValueOrDefault(key, 1u) + (2 * ((uint)records.Count + 1));
            for (var i = 0; i < namesakes.Count; i++) AddRecord(records, namesakes[i], hasNext: i + 1 < namesakes.Count);
        }
        return Write(states, records);
    }

    private static void AddRecord(List<byte> records, Place place, bool hasNext)
    {
        records.Add((byte)((place.IsRegion ? PlaceTable.IsRegion : 0) | (hasNext ? PlaceTable.HasNext : 0)));
        records.AddRange(place.Country.Length == 2 ? Encoding.ASCII.GetBytes(place.Country) : [0, 0]);
        var name = Encoding.UTF8.GetBytes(place.Name);
        records.Add(checked((byte)name.Length));
        records.AddRange(name);
    }

    /// <summary>Open addressing with the next free slot, at most two thirds full.</summary>
    private static byte[] Write(SortedDictionary<string, uint> states, List<byte> records)
    {
        var count = 4;
        while (count * 2 < states.Count * 3) count *= 2;
        var slots = new uint[2 * count];
        foreach (var (key, value) in states)
        {
            var hash = RollingHash.Of(key);
            var slot = (uint)hash & (uint)(count - 1);
            while (slots[(2 * slot) + 1] != 0) slot = (slot + 1) & (uint)(count - 1);
            (slots[2 * slot], slots[(2 * slot) + 1]) = ((uint)(hash >> 32), value);
        }
        var file = new byte[PlaceTable.HeaderBytes + (4 * slots.Length) + records.Count];
        PlaceTable.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), PlaceTable.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), count);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), records.Count);
        for (var i = 0; i < slots.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(PlaceTable.HeaderBytes + (4 * i)), slots[i]);
        records.CopyTo(file, PlaceTable.HeaderBytes + (4 * slots.Length));
        return file;
    }
}
