using System.Text;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Languages;

/// <summary>Runs of one to sixty words from a paragraph by chance; short runs are as frequent as long ones.</summary>
internal sealed class LanguageSamples(IReadOnlyList<LanguageTexts> languages, Generator chance)
{
    private const int MostWords = 60;
    private const int NoiseLetters = 9;

    /// <summary>A sample of one language.</summary>
    public string Of(int language)
    {
        var words = (int)Math.Pow(MostWords, chance.Unit()) + 1;
        var paragraphs = languages[language].Paragraphs;
        return paragraphs.Count == 0 ? Noise(words) : Cut(paragraphs[(int)(chance.Next() % (ulong)paragraphs.Count)], words);
    }

    private string Cut(string paragraph, int words)
    {
        var spaces = new List<int> { 0 };
        for (var i = 1; i < paragraph.Length; i++)
            if (char.IsWhiteSpace(paragraph[i]) || (paragraph[i] >= '\u3000' && i % 3 == 0)) spaces.Add(i);
        spaces.Add(paragraph.Length);
        var first = (int)(chance.Next() % (ulong)(spaces.Count - 1));
        return paragraph[spaces[first]..spaces[Math.Min(first + words, spaces.Count - 1)]];
    }

    private string Noise(int words)
    {
        var text = new StringBuilder();
        for (; words > 0; words--)
        {
            for (var letters = 2 + (chance.Next() % NoiseLetters); letters > 0; letters--) text.Append((char)('a' + (chance.Next() % 26)));
            text.Append(' ');
        }
        return text.ToString();
    }
}
