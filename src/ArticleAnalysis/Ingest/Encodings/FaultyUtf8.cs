using System.Buffers;
using System.Text;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>Reads UTF-8 with faults in it: what is valid is kept, single bytes that are plainly Windows-1252 are read so, the rest becomes U+FFFD.</summary>
/// <remarks>Pages are put together from parts, and one part (a comment, an agency's text) may be in the encoding of another system.</remarks>
internal sealed class FaultyUtf8
{
    private const int LongestStray = 3;
    private static readonly SearchValues<char> StraySigns = SearchValues.Create("€‚„…‘’“”•–—™\u00A0£§©«®°»½");

    private readonly StringBuilder _text;

    private FaultyUtf8(int length) => _text = new StringBuilder(length);

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>Bytes of characters beyond ASCII that are valid.</summary>
    public int Valid { get; private set; }

    /// <summary>Bytes that are not.</summary>
    public int Faults => Strays + Lost;

    /// <summary>Bytes that were read as Windows-1252.</summary>
    public int Strays { get; private set; }

    /// <summary>Bytes that could not be read.</summary>
    public int Lost { get; private set; }

    /// <summary>Index of the first byte that could not be read, or -1.</summary>
    public int FirstLost { get; private set; } = -1;

    /// <summary>Reads <paramref name="bytes"/>.</summary>
    public static FaultyUtf8 Read(ReadOnlySpan<byte> bytes)
    {
        var reading = new FaultyUtf8(bytes.Length);
        Span<char> pair = stackalloc char[2];
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == OperationStatus.Done)
            {
                reading._text.Append(pair[..rune.EncodeToUtf16(pair)]);
                if (!rune.IsAscii) reading.Valid += length;
                at += length;
                continue;
            }
            var end = at + length;
            while (end < bytes.Length && bytes[end] >= 0x80 && Rune.DecodeFromUtf8(bytes[end..], out _, out length) != OperationStatus.Done) end += length;
            reading.Fault(bytes[at..end], at, end < bytes.Length ? (char)bytes[end] : ' ');
            at = end;
        }
        return reading;
    }

    private void Fault(ReadOnlySpan<byte> run, int at, char after)
    {
        Span<char> stray = stackalloc char[LongestStray];
        if (run.Length <= LongestStray && EncodingLabels.Windows1252.GetChars(run, stray) is var count && IsWord(stray[..count], _text.Length > 0 ? _text[^1] : ' ', after))
        {
            _text.Append(stray[..count]);
            Strays += run.Length;
            return;
        }
        _text.Append('\uFFFD');
        if (FirstLost < 0) FirstLost = at;
        Lost += run.Length;
    }

    /// <summary>True for letters beside other letters (caf|é|) and for a sign that texts have (board|’|s): not for half of a broken character.</summary>
    private static bool IsWord(ReadOnlySpan<char> stray, char before, char after)
    {
        if (stray.Length == 1 && StraySigns.Contains(stray[0])) return true;
        foreach (var c in stray)
            if (!char.IsLetter(c))
                return false;
        return char.IsLetter(before) || char.IsAsciiLetter(after) || stray is "à" or "À";
    }
}
