using System.Text;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>A layer in the terms of the CoNLL 2018 shared task: characters without white space, and where tokens, words and sentences lie among them.</summary>
internal sealed class ScoredText
{
    public ScoredText(AnnotatedText text)
    {
        Text = text;
        var characters = new StringBuilder(text.Text.Length);
        (WordSpans, IsPart) = (new (int, int)[text.Tokens.Length], new bool[text.Tokens.Length]);
        foreach (var sentence in text.Sentences)
        {
            var start = characters.Length;
            for (int i = sentence.FirstToken, end; i < sentence.EndToken; i = end)
            {
                end = i + 1;
                while (end < sentence.EndToken && text.Tokens[end].IsContinuation) end++;
                var from = characters.Length;
                foreach (var c in text.SpanOf(i, end).In(text.Text))
                    if (!char.IsWhiteSpace(c)) characters.Append(c);
                Tokens.Add((from, characters.Length));
                // The words of a multi-word token have its span, since they need not stand in the text.
                for (var word = i; word < end; word++) (WordSpans[word], IsPart[word]) = (Tokens[^1], end > i + 1);
            }
            Sentences.Add((start, characters.Length));
        }
        Characters = characters.ToString();
    }

    public AnnotatedText Text { get; }

    /// <summary>The characters of all tokens but white space.</summary>
    public string Characters { get; }

    public List<(int Start, int End)> Tokens { get; } = [];

    public List<(int Start, int End)> Sentences { get; } = [];

    /// <summary>The span of each word.</summary>
    public (int Start, int End)[] WordSpans { get; }

    /// <summary>True for the words of a multi-word token.</summary>
    public bool[] IsPart { get; }
}
