using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>What registers of names know of a word; a word may be several of these.</summary>
[Flags]
internal enum NameWord : byte
{
    /// <summary>The registers lack it.</summary>
    None = 0,

    /// <summary>A first name.</summary>
    First = 1,

    /// <summary>A first name that women have.</summary>
    FemaleFirst = 2,

    /// <summary>A first name that men have.</summary>
    MaleFirst = 4,

    /// <summary>A surname.</summary>
    Last = 8,

    /// <summary>A surname of the United States' census: one that a hundred people have.</summary>
    CensusLast = 16,

    /// <summary>A word that news writes in lower case, more often than with a capital; it may be a name too: Hope, Brown.</summary>
    Common = 32,
}

/// <summary>The words of which names of people are made: first names with their gender, surnames, and the words that are none. Read in place, immutable, thread-safe.</summary>
/// <remarks>
/// File <c>models/name-words.bin</c>, little-endian: <c>AANW</c>; version and slots (a power of two) as int32; then a hash table with open addressing, one uint32 a
/// slot: 0 when empty, else the <see cref="NameWord"/> in the low <see cref="FlagBits"/> bits and the high bits of the word's <see cref="RollingHash"/> above. A word that the
/// registers lack is taken for another by its hash once in thirteen million.
/// </remarks>
internal sealed class NameLexicon
{
    public const int Version = 1;
    public const int HeaderBytes = 12;

    /// <summary>Bits of a slot that hold the flags.</summary>
    public const int FlagBits = 6;

    /// <summary>The longest word that is looked up, in UTF-16 code units.</summary>
    public const int LongestWord = 48;

    private const string FileName = "models/name-words.bin";
    private const uint Flags = (1 << FlagBits) - 1;

    private readonly unsafe uint* _slots;
    private readonly uint _mask;

    /// <exception cref="InvalidDataException">The file is missing, no lexicon of this version, or cut off.</exception>
    public unsafe NameLexicon(LanguageResources resources)
    {
        var file = resources.Bytes(FileName);
        if (file.Length < HeaderBytes || !file.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) != Version) throw Damaged("it is no lexicon of this version");
        var slots = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (!int.IsPow2(slots) || file.Length != HeaderBytes + (4L * slots)) throw Damaged("it is cut off");
        _slots = (uint*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(file[HeaderBytes..]));
        _mask = (uint)slots - 1;
    }

    public static ReadOnlySpan<byte> Magic => "AANW"u8;

    /// <summary>What the registers know of one word, whatever its case and accents.</summary>
    public unsafe NameWord Of(ReadOnlySpan<char> form)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var length = FoldedLetters.Write(form, folded);
        if (length < 1) return NameWord.None;
        var hash = RollingHash.Of(folded[..length]);
        for (var slot = (uint)hash & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
            if ((_slots[slot] & ~Flags) == KeyOf(hash)) return (NameWord)(_slots[slot] & Flags);
        return NameWord.None;
    }

    /// <summary>m or f for a first name that only men or only women have, - for all else.</summary>
    public char GenderOf(ReadOnlySpan<char> form) => (Of(form) & (NameWord.FemaleFirst | NameWord.MaleFirst)) switch
    {
        NameWord.FemaleFirst => 'f',
        NameWord.MaleFirst => 'm',
        _ => '-',
    };

    /// <summary>What a slot holds of a hash: its highest bits, with room for the flags.</summary>
    public static uint KeyOf(ulong hash) => (uint)(hash >> 32) & ~Flags;

    private static InvalidDataException Damaged(string how) => new(Diagnostics.ResourceDamaged(FileName, how).ToString());
}
