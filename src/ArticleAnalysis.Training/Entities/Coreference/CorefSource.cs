using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>What the treebank knows of a document of the coreference data.</summary>
/// <param name="Name">The <c>sent_id</c> of its first sentence, which tells the genre.</param>
/// <param name="Gaps">What stands before each token: nothing, a space, or a blank line before a paragraph.</param>
internal sealed record CorefSource(string Name, List<string> Gaps)
{
    /// <summary>Reads the treebank, which has the same documents in the same order.</summary>
    /// <exception cref="InvalidDataException">It has not.</exception>
    public static List<CorefSource> Read(string treebank, List<CorefDocument> documents)
    {
        var sources = new List<CorefSource>();
        var isSpaced = true;
        foreach (var sentence in Treebank.Read(treebank))
        {
            if (sentence.StartsDocument) sources.Add(new(sentence.Id, []));
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                sources[^1].Gaps.Add(i == 0 ? sentence.StartsParagraph ? "\n\n" : " " : isSpaced ? " " : "");
                isSpaced = sentence.Words[i].SpaceAfter;
            }
        }
        return sources.Select(s => s.Gaps.Count).SequenceEqual(documents.Select(d => d.Tokens.Length)) ? sources
            : throw new InvalidDataException($"{treebank} has other documents than the coreference data.");
    }
}
