using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Gives a word its base form: listed words first, by tag and then by part of speech; else the edit of the longest known suffix under its tag, with
/// its capitals as words that end so and are written so have them. Learnt from treebanks, read in place; immutable and thread-safe.
/// </summary>
/// <remarks>File, little-endian: <c>AALM</c>, version, number of tags and the empty string, number of strings, base-two logarithm of the number of slots, characters of all
/// strings (int32 each); a key a slot (uint64, 0 when free), a value a slot (int32); the start of each string and the end of the last (int32); the
/// characters (UTF-16). The first string is empty, the tags follow it. Keys are those of <see cref="LemmaKeys"/>, probed linearly from their upper bits. A value is
/// the string of a word's lemma, the string to append with the number of characters to cut above <see cref="CutShift"/>, or a <see cref="LemmaCasing"/>.</remarks>
internal sealed unsafe class Lemmatizer
{
    public const int Version = 1;
    public const int HeaderBytes = 24;
    public const int CutShift = 24;

    private const string FileName = "models/lemmas.bin";
    private const int LongestOnStack = 128;

    private readonly ulong* _keys;
    private readonly int* _values;
    private readonly int* _starts;
    private readonly char* _characters;
    private readonly int _slotsLog2;
    private readonly string[] _tags;
    private readonly string?[] _listed;
    private readonly StringPool _made = new();

    private Lemmatizer(byte* file, int tags, int strings, int slotsLog2)
    {
        _slotsLog2 = slotsLog2;
        _keys = (ulong*)(file + HeaderBytes);
        _values = (int*)(_keys + (1L << slotsLog2));
        _starts = _values + (1L << slotsLog2);
        _characters = (char*)(_starts + strings + 1);
        _listed = new string?[strings];
        _tags = new string[tags];
        for (var i = 0; i < tags; i++) _tags[i] = Listed(i);
    }

    public static ReadOnlySpan<byte> Magic => "AALM"u8;

    /// <summary>A lemmatizer over a file in memory that does not move.</summary>
    public static Lemmatizer Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes || !file[..4].SequenceEqual(Magic) || Field(file, 1) != Version)
            throw Damaged("it is no lemma table of this version");
        var (tags, strings, slotsLog2, characters) = (Field(file, 2), Field(file, 3), Field(file, 4), Field(file, 5));
        if (file.Length != HeaderBytes + (12L << slotsLog2) + (4L * (strings + 1)) + (2L * characters))
            throw Damaged("it is cut off");
        return new((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(file)), tags, strings, slotsLog2);

        static int Field(ReadOnlySpan<byte> file, int index) => BinaryPrimitives.ReadInt32LittleEndian(file[(4 * index)..]);

        static InvalidDataException Damaged(string how) => new(Diagnostics.ResourceDamaged(FileName, how).ToString());
    }

    /// <summary>The number under which the file knows a tag of the language; 0, which has no rules, for one that it does not know.</summary>
    public int Tag(string xpos) => Math.Max(0, Array.IndexOf(_tags, xpos));

    /// <summary>The lemma of a word.</summary>
    /// <param name="form">As written.</param>
    /// <param name="lower">The form in lower case with straight apostrophes, of the same length.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="capitalsExplained">True when its capitals come from its place; see <see cref="Capitals"/>.</param>
    /// <param name="upos">Universal part of speech.</param>
    /// <param name="xpos">Number of the language's own tag; see <see cref="Tag"/>.</param>
    public string Lemma(ReadOnlySpan<char> form, string lower, TokenShape shape, bool capitalsExplained, Upos upos, int xpos)
    {
        Span<ulong> suffixes = stackalloc ulong[LemmaKeys.LongestSuffix + 1];
        var word = suffixes[0] = LemmaKeys.Empty;
        for (var length = 1; length <= lower.Length; length++)
        {
            word = LemmaKeys.Extend(word, lower[^length]);
            if (length < suffixes.Length) suffixes[length] = word;
        }
        if (TryFind(LemmaKeys.Word(word, xpos, shape), out var listed) || TryFind(LemmaKeys.Word(word, xpos), out listed) || TryFind(LemmaKeys.Word(word, upos), out listed))
            return Listed(listed);

        var (edit, casing) = (0, (int)LemmaCasing.Lower);
        var longest = Math.Min(LemmaKeys.LongestSuffix, lower.Length);
        for (var length = longest; length >= 0 && !TryFind(LemmaKeys.Edit(suffixes[length], xpos), out edit); length--) { }
        for (var length = longest; length >= 0 && !TryFind(LemmaKeys.Casing(suffixes[length], xpos, shape, capitalsExplained), out casing); length--) { }
        return Make(form, lower, edit, (LemmaCasing)casing);
    }

    private string Make(ReadOnlySpan<char> form, string lower, int edit, LemmaCasing casing)
    {
        var kept = lower.Length - (edit >>> CutShift);
        var append = Characters(edit & ((1 << CutShift) - 1));
        var lemma = kept + append.Length <= LongestOnStack ? stackalloc char[kept + append.Length] : new char[kept + append.Length];
        for (var i = 0; i < kept; i++) lemma[i] = casing == LemmaCasing.Keep && lower[i] != '\'' ? form[i] : lower[i];
        append.CopyTo(lemma[kept..]);
        if (casing == LemmaCasing.Capitalize && lemma.Length > 0) lemma[0] = char.ToUpperInvariant(lemma[0]);
        return lemma.SequenceEqual(lower) ? lower : _made.Get(lemma);
    }

    private bool TryFind(ulong key, out int value)
    {
        var mask = (1L << _slotsLog2) - 1;
        var slot = (long)(key >> (64 - _slotsLog2));
        while (_keys[slot] != key)
        {
            if (_keys[slot] == 0)
            {
                value = 0;
                return false;
            }
            slot = (slot + 1) & mask;
        }
        value = _values[slot];
        return true;
    }

    private string Listed(int index) => _listed[index] ??= Characters(index).ToString();

    private ReadOnlySpan<char> Characters(int index) => new(_characters + _starts[index], _starts[index + 1] - _starts[index]);
}
