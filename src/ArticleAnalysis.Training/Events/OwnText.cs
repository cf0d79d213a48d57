using ArticleAnalysis.Events;

namespace ArticleAnalysis.Training.Events;

/// <summary>An event of an annotated sentence, its words as the sentence has them.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Trigger">The word that names it.</param>
/// <param name="Actor">Who acts, <c>-</c> when the sentence names nobody; <c>#2</c> at the end of a word asks for its second occurrence.</param>
/// <param name="Recipient">Whom it is done to, likewise.</param>
internal sealed record OwnEvent(EventType Type, string Trigger, string Actor, string Recipient)
{
    /// <summary>What stands for a party that the sentence does not name.</summary>
    public const string Nobody = "-";
}

/// <summary>A sentence, or the sentences of an article, with their events.</summary>
internal sealed record OwnText(IReadOnlyList<(string Sentence, IReadOnlyList<OwnEvent> Events)> Sentences)
{
    private const int SentencesOfParagraph = 3;

    /// <summary>The text, a paragraph every three sentences, and where each sentence begins.</summary>
    public (string Text, int[] Starts) Join()
    {
        var (text, starts) = (new System.Text.StringBuilder(), new int[Sentences.Count]);
        for (var i = 0; i < starts.Length; i++)
        {
            if (i > 0) text.Append(i % SentencesOfParagraph == 0 ? "\n\n" : " ");
            starts[i] = text.Length;
            text.Append(Sentences[i].Sentence);
        }
        return (text.ToString(), starts);
    }

    /// <summary>Where some words stand in a sentence, as whole words.</summary>
    /// <exception cref="FormatException">They do not.</exception>
    public static (int Start, int End) Find(string sentence, string words)
    {
        var (form, times) = words.Length > 2 && words[^2] == '#' && char.IsAsciiDigit(words[^1]) ? (words[..^2], words[^1] - '0') : (words, 1);
        for (var at = sentence.IndexOf(form, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            var end = at + form.Length;
            var isWhole = (at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end]));
            if (isWhole && --times == 0) return (at, end);
        }
        throw new FormatException($"'{words}' does not stand in: {sentence}");
    }

    /// <summary>The texts of a file: lines of sentences, below each its events after a tab; with <paramref name="isArticles"/> a line with <c>#</c> opens an article, else each sentence is a text.</summary>
    public static IEnumerable<OwnText> Read(IEnumerable<string> lines, bool isArticles)
    {
        var sentences = new List<(string, IReadOnlyList<OwnEvent>)>();
        var events = new List<OwnEvent>();
        foreach (var line in lines)
        {
            if (line.Length == 0) continue;
            if (line[0] == '\t')
            {
                var cells = line[1..].Split('\t');
                events.Add(new(Enum.Parse<EventType>(cells[0], ignoreCase: true), cells[1], cells[2], cells[3]));
                continue;
            }
            if (sentences.Count > 0 && (!isArticles || line[0] == '#'))
            {
                yield return new(sentences);
                sentences = [];
            }
            if (line[0] == '#') continue;
            events = [];
            sentences.Add((line, events));
        }
        if (sentences.Count > 0) yield return new(sentences);
    }

    /// <summary>A file of the training's own.</summary>
    public static IEnumerable<OwnText> Read(string resource, bool isArticles)
    {
        using var stream = typeof(OwnText).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is missing.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return Read(lines, isArticles);
    }
}
