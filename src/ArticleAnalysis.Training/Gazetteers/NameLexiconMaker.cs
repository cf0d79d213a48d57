using System.Buffers.Binary;
using ArticleAnalysis.Entities;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>Makes the file that <see cref="NameLexicon"/> reads out of the registers of first names and surnames.</summary>
internal static class NameLexiconMaker
{
    /// <summary>The bytes of the lexicon.</summary>
    /// <param name="sources">The registers.</param>
    /// <param name="common">Words that are surely no names: those that a treebank writes in lower case.</param>
    /// <param name="lower">All words that text writes in lower case.</param>
    public static byte[] Make(RegisterFolder sources, IReadOnlySet<string> common, IEnumerable<string> lower) => Write(Words(sources, common, lower));

    /// <summary>What the registers know, by word in folded letters.</summary>
    private static SortedDictionary<string, NameWord> Words(RegisterFolder sources, IReadOnlySet<string> common, IEnumerable<string> lower)
    {
        var words = new SortedDictionary<string, NameWord>(StringComparer.Ordinal);
        foreach (var row in sources.Rows("first_names.tsv")) Add(row[0], NameWord.First | GenderOf(row[1]));
        // The international lists hold common words; a register with genders is sure of its own.
        foreach (var row in sources.Rows("first_names_intl.txt"))
            if (!common.Contains(row[0].ToLowerInvariant())) Add(row[0], NameWord.First);
        foreach (var row in sources.Rows("surnames_us.txt")) Add(row[0], NameWord.Last | NameWord.CensusLast);
        foreach (var row in sources.Rows("surnames_intl.txt")) Add(row[0], NameWord.Last);
        foreach (var word in lower)
            if (word.Length is > 1 and <= NameLexicon.LongestWord) words[FoldedLetters.Of(word)] = words.GetValueOrDefault(FoldedLetters.Of(word)) | NameWord.Common;
        return words;

        void Add(string name, NameWord flags)
        {
            if (name.Length is < 2 or > NameLexicon.LongestWord || !char.IsUpper(name[0]) || !name.All(c => char.IsLetter(c) || c == '\'')) return;
            var word = FoldedLetters.Of(name);
            words[word] = words.GetValueOrDefault(word) | flags;
        }
    }

    private static NameWord GenderOf(string gender) => gender switch
    {
        "f" => NameWord.FemaleFirst,
        "m" => NameWord.MaleFirst,
        _ => NameWord.FemaleFirst | NameWord.MaleFirst,
    };

    /// <summary>Open addressing with the next free slot, at most three quarters full.</summary>
    private static byte[] Write(SortedDictionary<string, NameWord> words)
    {
        var count = 4;
        while (count * 3 < words.Count * 4) count *= 2;
        var slots = new uint[count];
        foreach (var (word, flags) in words)
        {
            var hash = RollingHash.Of(word);
            var slot = (uint)hash & (uint)(count - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (uint)(count - 1);
            slots[slot] = NameLexicon.KeyOf(hash) | (uint)flags;
        }
        var file = new byte[NameLexicon.HeaderBytes + (4 * count)];
        NameLexicon.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), NameLexicon.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), count);
        for (var slot = 0; slot < count; slot++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(NameLexicon.HeaderBytes + (4 * slot)), slots[slot]);
        return file;
    }
}
