using System.Collections.Frozen;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Which language the longer paragraphs of a page are written in, by their function words or, where it tells, by their letters.</summary>
/// <remarks>Function words are enough for whole pages (Grefenstette, "Comparing two language identification schemes", 1995).</remarks>
internal sealed class PageLanguage
{
    private const int LongParagraph = 80;
    private const int MostWords = 600;
    private const int LeastWords = 20;
    private const int LeastToGainsay = 80;
    private const double LeastShare = 0.12;

    private static readonly TsvTable Table = EmbeddedTable.Read("Ingest/Html/Metadata/function-words.tsv");
    private static readonly string[] Languages = [.. Table.Select(r => r[0])];
    private static readonly FrozenDictionary<string, ulong> Words = Table
        .SelectMany((r, language) => r.List(2).Select(word => (Word: word, Bit: 1UL << language)))
        .GroupBy(p => p.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Aggregate(0UL, (bits, p) => bits | p.Bit), StringComparer.Ordinal);

    private readonly int[] _counts = new int[Languages.Length];
    private int _words, _han, _kana, _hangul;

    /// <summary>The language, or null when the words do not tell.</summary>
    public string? Best { get; private set; }

    /// <summary>Reads the paragraphs of a page.</summary>
    public static PageLanguage Of(PageTree tree)
    {
        var language = new PageLanguage();
        foreach (var block in tree.Blocks)
        {
            if (language._words >= MostWords) break;
            if (block.Span.Length >= LongParagraph && block.LinkLength * 2 < block.Span.Length) language.Count(tree.TextOf(block));
        }
        language.Best = language.Choose();
        return language;
    }

    /// <summary>True when both tags name one language; a macrolanguage is the same as what belongs to it.</summary>
    public static bool IsSame(string tag, string other) => Primary(tag) == Primary(other);

    /// <summary>True when the words are far more those of <see cref="Best"/> than of the declared language.</summary>
    public bool Gainsays(string declared)
    {
        if (_words < LeastToGainsay) return false;
        var best = Array.IndexOf(Languages, Best);
        if (best < 0) return Best is not null && _han + _kana + _hangul > _words / 2;
        var stated = Array.IndexOf(Languages, Primary(declared));
        return stated < 0 ? _counts[best] * 4 > _words : _counts[best] > (2 * _counts[stated]) + 5;
    }

    private string? Choose()
    {
        if (_words < LeastWords) return null;
        var wide = _han + _kana + _hangul;
        if (wide * 2 > _words) return _hangul * 2 > wide ? "ko" : _kana * 10 > wide ? "ja" : "zh";
        var best = Array.IndexOf(_counts, _counts.Max());
        var rival = _counts.Where((_, i) => i != best).Max();
        return _counts[best] > LeastShare * _words && _counts[best] > rival ? Languages[best] : null;
    }

    private void Count(ReadOnlySpan<char> text)
    {
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[16];
        for (var i = 0; i < text.Length && _words < MostWords;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            if (text[i] >= '\u3040' && Wide(text[i]))
            {
                _words++;
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)) i++;
            _words++;
            if (i - start > word.Length) continue;
            var length = text[start..i].ToLowerInvariant(word);
            if (lookup.TryGetValue(word[..length], out var languages))
                for (; languages != 0; languages &= languages - 1)
                    _counts[System.Numerics.BitOperations.TrailingZeroCount(languages)]++;
        }
    }

    private bool Wide(char c)
    {
        if (c is >= '\u4E00' and <= '\u9FFF') _han++;
        else if (c is >= '\u3040' and <= '\u30FF') _kana++;
        else if (c is >= '\uAC00' and <= '\uD7A3') _hangul++;
        else return false;
        return true;
    }

    private static string Primary(string tag)
    {
        var primary = tag.Split('-')[0];
        foreach (var row in Table)
            if (row[0] == primary || row.List(1).Contains(primary))
                return row[0];
        return primary;
    }
}
