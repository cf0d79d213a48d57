using ArticleAnalysis.Ingest.Html.Body;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>The hashes of the first words of a text and of their pairs, as <see cref="TextFacts"/> weighs them.</summary>
internal static class WordHashes
{
    public static uint[] Of(ReadOnlySpan<char> text)
    {
        var hashes = new List<uint>();
        var (word, length, previous) = (WordHash.Seed, 0, WordHash.Seed);
        for (var i = 0; i <= text.Length && hashes.Count < 2 * TextFacts.WordsWeighed; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                (word, length) = (WordHash.Add(word, text[i]), length + 1);
                continue;
            }
            if (length > 0)
            {
                hashes.Add(WordHash.Mix(word));
                hashes.Add(WordHash.Mix(WordHash.Join(previous, word)));
                previous = word;
            }
            (word, length) = (WordHash.Seed, 0);
        }
        return [.. hashes];
    }
}
