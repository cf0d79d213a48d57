using System.Globalization;

namespace ArticleAnalysis.Languages;

/// <summary>The words of a text as numbers of their letter n-grams (one to four letters, the ends of the word marked), of the blocks of the script and of the word itself.</summary>
/// <remarks>Letter n-grams tell languages on a few words (Cavnar and Trenkle 1994); they are hashed to places of a table (Joulin et al. 2016, fastText).</remarks>
internal ref struct LetterGrams(ReadOnlySpan<char> text)
{
    /// <summary>Places that n-grams are hashed to.</summary>
    public const int Places = 15_360;

    /// <summary>A longer run of letters is cut.</summary>
    public const int MostLetters = 32;

    /// <summary>Room for the n-grams of one word.</summary>
    public const int MostGrams = (5 * MostLetters) + 6;

    /// <summary>What a word counts that may be a name: it is of the language of its bearer.</summary>
    private const int CapitalWeight = 1;
    private const int PlainWeight = 4;
    private const int Longest = 4;
    private const char End = '_';
    private const char FirstFarLetter = '\u0250';
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the next word is sought.</summary>
    public int Position { get; private set; }

    /// <summary>Letters of the word that was read last.</summary>
    public int Letters { get; private set; }

    /// <summary>How much the word tells.</summary>
    public int Weight { get; private set; }

    /// <summary>Reads the next word.</summary>
    /// <param name="grams">Takes the places of its n-grams; at least <see cref="MostGrams"/> long.</param>
    /// <returns>How many there are; 0 at the end of the text.</returns>
    public int Next(scoped Span<ushort> grams)
    {
        while (Position < _text.Length && !IsLetter(_text[Position])) Position++;
        if (Position == _text.Length) return 0;
        Weight = char.IsUpper(_text[Position]) ? CapitalWeight : PlainWeight;
        var (count, word, last) = (0, 0UL, (ulong)End);
        var start = Position;
        for (; Position < _text.Length && Position - start < MostLetters && IsLetter(_text[Position]); Position++)
        {
            var letter = Lower(_text[Position]);
            last = (last << 16) | letter;
            word = (word + letter) * Multiplier;
            count = AddGrams(grams, count, last, Position - start + 2);
            if (letter >= FirstFarLetter) grams[count++] = PlaceOf((ulong)letter >> 8, Longest + 1);
        }
        Letters = Position - start;
        count = AddGrams(grams, count, (last << 16) | End, Letters + 2);
        grams[count++] = PlaceOf(word, Longest + 2);
        return count;
    }

    /// <summary>Adds what ends with the last letter: a letter alone, and runs of two to four.</summary>
    private static int AddGrams(scoped Span<ushort> grams, int count, ulong last, int length)
    {
        for (var n = (char)last == End ? 2 : 1; n <= Math.Min(Longest, length); n++)
            grams[count++] = PlaceOf(last & (ulong.MaxValue >> (64 - (16 * n))), n);
        return count;
    }

    private static ushort PlaceOf(ulong value, int kind) =>
        (ushort)Math.BigMul(((value * Multiplier) ^ (ulong)kind << 59) * 0xD6E8FEB86659FD93, Places, out _);

    private static char Lower(char letter) => letter < '\u0080' ? (char)(letter | 0x20) : char.ToLowerInvariant(letter);

    private static bool IsLetter(char c) => c < '\u0080' ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
