using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Named matrices in one file, read in place.</summary>
/// <remarks>Little-endian: <c>AANN</c>, version, number of entries (int32); for each entry its name (24 bytes, zero-padded), rows, columns (int32) and the place of
/// its data from the start of the file (int64); then the data.</remarks>
internal sealed unsafe class TensorFile
{
    public const int Version = 1;
    public const int HeaderBytes = 12;
    public const int NameBytes = 24;
    public const int EntryBytes = NameBytes + 16;

    private readonly string _file;
    private readonly byte* _bytes;
    private readonly Dictionary<string, (int Rows, int Columns, long Start, long End)> _entries = new(StringComparer.Ordinal);

    /// <summary>A file over bytes that do not move.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file of this version, or cut off.</exception>
    public TensorFile(string file, ReadOnlySpan<byte> bytes)
    {
        _file = file;
        if (bytes.Length < HeaderBytes || !bytes[..4].SequenceEqual(Magic) || BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != Version) throw Damaged("it is no network of this version");
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (count < 0 || HeaderBytes + ((long)count * EntryBytes) > bytes.Length) throw Damaged("it is cut off");
        var end = (long)bytes.Length;
        for (var i = count - 1; i >= 0; i--)
        {
            var entry = bytes.Slice(HeaderBytes + (i * EntryBytes), EntryBytes);
            var start = BinaryPrimitives.ReadInt64LittleEndian(entry[(NameBytes + 8)..]);
            if (start < 0 || start > end) throw Damaged("it is cut off");
            _entries[Encoding.ASCII.GetString(entry[..NameBytes]).TrimEnd('\0')] = (BinaryPrimitives.ReadInt32LittleEndian(entry[NameBytes..]), BinaryPrimitives.ReadInt32LittleEndian(entry[(NameBytes + 4)..]), start, end);
            end = start;
        }
        _bytes = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
    }

    /// <summary>A file of a language; messages name the user's own that takes its place.</summary>
    /// <inheritdoc cref="TensorFile(string, ReadOnlySpan{byte})"/>
    public TensorFile(LanguageResources resources, string name) : this(resources.Describe(name), resources.Bytes(name))
    {
    }

    public static ReadOnlySpan<byte> Magic => "AANN"u8;

    /// <summary>True when there is such an entry.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Rows of an entry.</summary>
    public int Rows(string name) => Find(name).Rows;

    /// <summary>Columns of an entry.</summary>
    public int Columns(string name) => Find(name).Columns;

    /// <summary>A matrix of floats; columns stand in panels when it is a weight (see <see cref="Kernels.Pack"/>).</summary>
    public float* Floats(string name, int rows, int columns) => (float*)Data(name, rows, columns, (long)rows * Kernels.RoundUp(columns, Kernels.Lanes) * sizeof(float));

    /// <summary>A matrix of signed bytes.</summary>
    public sbyte* Bytes(string name, int rows, int columns) => (sbyte*)Data(name, rows, columns, (long)rows * columns);

    /// <summary>A matrix of integers.</summary>
    public int* Integers(string name, int rows, int columns) => (int*)Data(name, rows, columns, (long)rows * columns * sizeof(int));

    /// <summary>Lines of text.</summary>
    public string[] Lines(string name)
    {
        var (rows, _, start, end) = Find(name);
        var lines = Encoding.UTF8.GetString(_bytes + start, (int)(end - start)).TrimEnd('\0').Split('\n');
        return lines.Length == rows ? lines : throw Damaged($"'{name}' has another size");
    }

    private byte* Data(string name, int rows, int columns, long bytes)
    {
        var entry = Find(name);
        if (entry.Rows != rows || entry.Columns != columns || entry.End - entry.Start < bytes) throw Damaged($"'{name}' has another size");
        return _bytes + entry.Start;
    }

    private (int Rows, int Columns, long Start, long End) Find(string name) => _entries.TryGetValue(name, out var entry) ? entry : throw Damaged($"'{name}' is missing");

    private InvalidDataException Damaged(string how) => new(Diagnostics.ResourceDamaged(_file, how).ToString());
}
