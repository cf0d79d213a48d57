using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Cli;

/// <summary>
/// An annotated text for people: each sentence on a line, below it its tokens, one a line and indented: form, tags, lemma, relation and
/// head, features. A column that is empty throughout a sentence is left out.
/// </summary>
internal static class AnnotationTable
{
    private const int WidestColumn = 24;

    public static void Write(TextWriter output, AnnotatedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            output.Write(TerminalText.OneLine(sentence.Span.Of(text.Text)));
            output.Write('\n');
            var rows = new string[sentence.EndToken - sentence.FirstToken][];
            for (var i = 0; i < rows.Length; i++) rows[i] = Cells(text, sentence.FirstToken + i);
            var widths = Enumerable.Range(0, rows[0].Length).Select(c => Math.Min(WidestColumn, rows.Max(r => r[c].Length))).ToArray();
            foreach (var row in rows)
            {
                output.Write($"  {string.Concat(row.Zip(widths, (cell, width) => width == 0 ? "" : $"{cell.PadRight(width)}  "))}".TrimEnd());
                output.Write('\n');
            }
            output.Write('\n');
        }
    }

    private static string[] Cells(AnnotatedText text, int index)
    {
        var token = text.Tokens[index];
        var head = text.Tree.Head(index);
        return
        [
            TerminalText.OneLine(token.Span.Of(text.Text)), token.Upos.ToString().ToUpperInvariant(), token.Xpos, TerminalText.OneLine(token.Lemma), token.Relation,
            head < 0 ? "" : TerminalText.OneLine(text.Form(head).ToString()), token.Morphology == Morphology.None ? "" : token.Morphology.Text,
        ];
    }
}
