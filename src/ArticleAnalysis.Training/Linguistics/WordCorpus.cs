using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Raw text as numbers: its commonest words by falling frequency, and every token as the number of its word.</summary>
/// <param name="Forms">Normalised forms; equally frequent ones in ordinal order.</param>
/// <param name="Counts">How often each form is seen.</param>
/// <param name="Tokens">The word of each token in text order, <see cref="Outside"/> for a rare word and between paragraphs.</param>
internal sealed record WordCorpus(string[] Forms, int[] Counts, int[] Tokens)
{
    /// <summary>No word: a form that is too rare, or the gap between two paragraphs.</summary>
    public const int Outside = -1;

    private const int LongestForm = 40;

    /// <summary>Reads paragraphs.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="tokenizer">The tokenizer of the library.</param>
    /// <param name="leastCount">A form is kept when it is seen so often,</param>
    /// <param name="wanted">or at least twice and is one of these.</param>
    /// <param name="gap">How many numbers without a word stand between two paragraphs.</param>
    public static WordCorpus Read(IEnumerable<string> paragraphs, Tokenizer tokenizer, int leastCount, IReadOnlySet<string> wanted, int gap)
    {
        var (ids, counts, tokens) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>(), new List<int>());
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var spans = new List<TokenSpan>();
        var buffer = new char[LongestForm];
        foreach (var paragraph in paragraphs)
        {
            spans.Clear();
            tokenizer.Tokenize(paragraph, new TextSpan(0, paragraph.Length), spans);
            foreach (var span in spans) tokens.Add(IdOf(span.In(paragraph)));
            for (var i = 0; i < gap; i++) tokens.Add(Outside);
        }

        var kept = ids.Where(f => counts[f.Value] >= leastCount || (counts[f.Value] >= 2 && wanted.Contains(f.Key)))
            .OrderByDescending(f => counts[f.Value]).ThenBy(f => f.Key, StringComparer.Ordinal).ToArray();
        var wordOf = new int[counts.Count];
        Array.Fill(wordOf, Outside);
        for (var word = 0; word < kept.Length; word++) wordOf[kept[word].Value] = word;
        var numbers = tokens.ToArray();
        foreach (ref var number in numbers.AsSpan())
            if (number != Outside) number = wordOf[number];
        return new([.. kept.Select(f => f.Key)], [.. kept.Select(f => counts[f.Value])], numbers);

        int IdOf(ReadOnlySpan<char> surface)
        {
            if (surface.Length > LongestForm) return Outside;
            var form = WordForms.Normalize(surface, buffer);
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, form, out var known);
            if (!known)
            {
                id = counts.Count;
                counts.Add(0);
            }
            CollectionsMarshal.AsSpan(counts)[id]++;
            return id;
        }
    }
}
