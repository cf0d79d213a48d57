using System.Collections.Frozen;

namespace ArticleAnalysis.Entities;

/// <summary>Letters without case and accents, so that Sánchez and Sanchez are one name.</summary>
internal static class FoldedLetters
{
    // A plain letter, then the accented letters that are read as it.
    private static readonly FrozenDictionary<char, char> Plain = new[]
    {
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓđð",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉịı",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽł",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗŧ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    }.SelectMany(g => g.Skip(1).Select(c => (Accented: c, Plain: g[0]))).ToFrozenDictionary(p => p.Accented, p => p.Plain);

    /// <summary>Writes <paramref name="word"/> into <paramref name="target"/>; the length written, or -1 when it does not fit.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> target)
    {
        if (word.Length > target.Length) return -1;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c < 128) target[i] = char.ToLowerInvariant(c);
            else if (c is '’' or '‘') target[i] = '\'';
            else
            {
                var lower = char.ToLowerInvariant(c);
                target[i] = Plain.GetValueOrDefault(lower, lower);
            }
        }
        return word.Length;
    }

    /// <summary>The word in folded letters; the same string where nothing changes.</summary>
    public static string Of(string word)
    {
        foreach (var c in word)
            if (c >= 128 || char.IsAsciiLetterUpper(c))
                return string.Create(word.Length, word, static (target, source) => Write(source, target));
        return word;
    }
}
