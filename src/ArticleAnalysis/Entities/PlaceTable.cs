using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>
/// Towns and regions of the world: an automaton over tokens, whose states are the beginnings of names. A walk ends at the first token with which no name goes
/// on, so that a text costs linear time whatever it says. Read in place, thread-safe.
/// </summary>
/// <remarks>
/// File <c>models/places.bin</c>, little-endian: <c>AAPL</c>; version, slots (a power of two), bytes of places (int32 each). Then the states, a hash table with open
/// addressing, two uint32 a slot: the high half of the <see cref="RollingHash"/> of folded tokens with spaces between them, and 0 when empty, else
/// twice the place that ends there (0 for none, else its offset plus 1) plus 1, with the <see cref="GoesOn"/> bit when a longer name begins so. Then the places: a byte of flags
/// (<see cref="IsRegion"/>, <see cref="HasNext"/>: one more of this name follows), two letters of the country (two zeros when several have one), a length, the name in UTF-8.
/// </remarks>
internal sealed unsafe class PlaceTable
{
    public const int Version = 1;
    public const int HeaderBytes = 16;
    public const uint GoesOn = 1u << 31;
    public const byte IsRegion = 1, HasNext = 2;

    private const string FileName = "models/places.bin";
    private const int LongestToken = 64;

    private readonly uint* _slots;
    private readonly byte* _places;
    private readonly uint _mask;
    private readonly ConcurrentDictionary<int, Reading> _readings = new();

    /// <exception cref="InvalidDataException">The file is missing, no table of this version, or cut off.</exception>
    public PlaceTable(LanguageResources resources)
    {
        var file = resources.Bytes(FileName);
        if (file.Length < HeaderBytes || !file.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) != Version) throw Damaged("it is no table of this version");
        var (slots, bytes) = (BinaryPrimitives.ReadInt32LittleEndian(file[8..]), BinaryPrimitives.ReadInt32LittleEndian(file[12..]));
        if (!int.IsPow2(slots) || file.Length != HeaderBytes + (8L * slots) + bytes) throw Damaged("it is cut off");
        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(file));
        _slots = (uint*)(start + HeaderBytes);
        _places = start + HeaderBytes + (8L * slots);
        _mask = (uint)slots - 1;
    }

    public static ReadOnlySpan<byte> Magic => "AAPL"u8;

    /// <summary>The longest name of a place that begins at <paramref name="first"/> and ends before <paramref name="limit"/>; null when there is none.</summary>
    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="first">Index of the name's first token.</param>
    /// <param name="limit">Index before which the name must end.</param>
    /// <param name="end">Index after its last token.</param>
    public Reading? Longest(ReadOnlySpan<Token> tokens, int first, int limit, out int end)
    {
        Span<char> folded = stackalloc char[LongestToken];
        var (state, found) = (RollingHash.Start, -1);
        end = first;
        for (var i = first; i < limit; i++)
        {
            var length = FoldedLetters.Write(tokens[i].Lower, folded);
            if (length < 0) break;
            if (i > first) state = RollingHash.Add(state, ' ');
            state = RollingHash.Add(state, folded[..length]);
            var value = ValueOf(state);
            if (PlaceOf(value) is >= 0 and var place) (found, end) = (place, i + 1);
            if ((value & GoesOn) == 0) break;
        }
        return found < 0 ? null : ReadingOf(found);
    }

    /// <summary>The places of exactly this name.</summary>
    /// <param name="key">Folded tokens with spaces between them.</param>
    public Reading? Of(ReadOnlySpan<char> key) => PlaceOf(ValueOf(RollingHash.Add(RollingHash.Start, key))) is >= 0 and var place ? ReadingOf(place) : null;

    private static int PlaceOf(uint value) => (int)((value & ~GoesOn) >> 1) - 1;

    private uint ValueOf(ulong state)
    {
        var hash = RollingHash.Of(state);
        for (var slot = (uint)hash & _mask; _slots[(2 * slot) + 1] != 0; slot = (slot + 1) & _mask)
            if (_slots[2 * slot] == (uint)(hash >> 32)) return _slots[(2 * slot) + 1];
        return 0;
    }

    // One object a place, so that all articles mean the same thing by it.
    private Reading ReadingOf(int place) => _readings.GetOrAdd(place, static (at, places) => Read(places + at), (nint)_places);

    private static Reading Read(nint place)
    {
        var at = (byte*)place;
        var name = Encoding.UTF8.GetString(at + 4, at[3]);
        var country = at[1] == 0 ? "" : Encoding.ASCII.GetString(at + 1, 2);
        var reading = new Reading(new KnownThing(name, EntityType.Gpe, null, country), (at[0] & IsRegion) != 0 ? ReadingKind.Region : ReadingKind.City, isAcronym: false);
        return (at[0] & HasNext) == 0 ? reading : Reading.Append(reading, Read(place + 4 + at[3]));
    }

    private static InvalidDataException Damaged(string how) => new(Diagnostics.ResourceDamaged(FileName, how).ToString());
}
