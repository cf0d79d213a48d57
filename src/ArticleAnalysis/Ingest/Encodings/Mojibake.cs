using System.Text;
using System.Text.Unicode;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>Undoes double encoding: UTF-8 that some system took for Windows-1252 and encoded again (<c>â€™</c> for an apostrophe).</summary>
/// <remarks>Only where it is certain: nearly all that lies beyond ASCII in the whole text turns into valid UTF-8 when it is taken back. A text that
/// speaks of such signs, or one damaged page part among sound ones, is left as it is.</remarks>
internal static class Mojibake
{
    private const int LeastSequences = 2;
    private const int SoundPerDamaged = 8;

    /// <summary>The text with its characters restored, or null when nothing is to be repaired.</summary>
    /// <param name="text">A decoded text.</param>
    /// <param name="repaired">Number of characters restored.</param>
    public static string? Repair(string text, out int repaired)
    {
        (repaired, var sound) = Scan(text, null);
        if (repaired < LeastSequences || sound * SoundPerDamaged > repaired) return null;
        var result = new StringBuilder(text.Length);
        Scan(text, result);
        return result.ToString();
    }

    /// <summary>Counts the sequences and the other characters beyond ASCII; writes the restored text where it is asked for.</summary>
    private static (int Damaged, int Sound) Scan(string text, StringBuilder? restored)
    {
        var (damaged, sound, kept) = (0, 0, 0);
        Span<byte> bytes = stackalloc byte[4];
        Span<char> chars = stackalloc char[2];
        for (var at = 0; ;)
        {
            var next = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u007F');
            if (next < 0) break;
            at += next;
            if (Sequence(text.AsSpan(at), bytes) is > 0 and var length)
            {
                restored?.Append(text, kept, at - kept).Append(chars[..Encoding.UTF8.GetChars(bytes[..length], chars)]);
                damaged++;
                kept = at += length;
            }
            else
            {
                sound++;
                at++;
            }
        }
        restored?.Append(text, kept, text.Length - kept);
        return (damaged, sound);
    }

    /// <summary>Length of the sequence at the start of <paramref name="text"/> that is one character of UTF-8 as Windows-1252, or 0.</summary>
    private static int Sequence(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var length = ByteOf(text[0]) switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        if (length == 0 || length > text.Length) return 0;
        for (var i = 0; i < length; i++)
        {
            var value = ByteOf(text[i]);
            if (value < 0x80) return 0;
            bytes[i] = (byte)value;
        }
        return Utf8.IsValid(bytes[..length]) ? length : 0;
    }

    /// <summary>The byte that Windows-1252 has for a character, or -1; the five bytes that it leaves open are C1 controls.</summary>
    private static int ByteOf(char c)
    {
        if (c is < '\u0080' or (>= '\u00A0' and <= '\u00FF') or '\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D') return c;
        var place = EncodingLabels.Windows1252Upper.IndexOf(c);
        return place < 0 ? -1 : 0x80 + place;
    }
}
