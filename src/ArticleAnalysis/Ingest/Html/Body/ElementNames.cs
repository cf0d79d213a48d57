using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>The words in an element's class, id and other naming attributes, alone and joined in pairs.</summary>
internal static class ElementNames
{
    private static readonly string[] Attributes = ["class", "id", "itemprop", "role", "data-testid", "data-component", "data-module", "data-type"];

    /// <summary>Sum of the weights of an element's words; custom element names count too.</summary>
    public static float Score(IElement element, HashedWeights weights)
    {
        var score = 0f;
        foreach (var hash in HashesOf(element)) score += weights[hash];
        return score;
    }

    /// <summary>The hashes of an element's words, each with its tag in front for the single words of <c>class</c>.</summary>
    public static List<uint> HashesOf(IElement element)
    {
        var hashes = new List<uint>();
        if (element.LocalName.Contains('-')) Add(element.LocalName, hashes);
        foreach (var attribute in Attributes)
            if (element.GetAttribute(attribute) is { Length: > 0 and < 400 } value)
                Add(value, hashes);
        return hashes;
    }

    private static void Add(string attribute, List<uint> hashes)
    {
        var (word, length, previous) = (WordHash.Seed, 0, 0u);
        for (var i = 0; i <= attribute.Length; i++)
        {
            var c = i < attribute.Length ? attribute[i] : ' ';
            var inside = char.IsLetter(c);
            // camelCase begins a new word; digits are numbers of columns and the like.
            var bump = inside && length > 0 && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(attribute[i - 1]);
            if ((!inside || bump) && length > 0)
            {
                hashes.Add(WordHash.Mix(word));
                if (previous != 0) hashes.Add(WordHash.Mix(WordHash.Join(previous, word)));
                (previous, word, length) = (word, WordHash.Seed, 0);
            }
            if (inside) (word, length) = (WordHash.Add(word, c), length + 1);
            else if (char.IsWhiteSpace(c)) previous = 0;
        }
    }
}
