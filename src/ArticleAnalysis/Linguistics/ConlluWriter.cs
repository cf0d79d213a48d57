using System.Globalization;

namespace ArticleAnalysis.Linguistics;

/// <summary>Writes the layer as CoNLL-U, the exchange format of Universal Dependencies.</summary>
/// <remarks>
/// Multi-word tokens are ranges (<c>1-2 don't</c>); MISC has <c>SpaceAfter=No</c> where no white space follows, and where the token stands in
/// the text as <c>start_char</c> and <c>end_char</c> (UTF-16 code units, end excluded). Without trees, HEAD and DEPREL are <c>_</c>.
/// See https://universaldependencies.org/format.html.
/// </remarks>
public static class ConlluWriter
{
    /// <summary>Writes one document.</summary>
    /// <param name="output">Where to write; left open.</param>
    /// <param name="text">The layer.</param>
    /// <param name="documentId">Goes to <c># newdoc id</c> and stands before the number in each <c>sent_id</c>; null for numbers alone.</param>
    public static void Write(TextWriter output, AnnotatedText text, string? documentId = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(text);
        output.Write(documentId is null ? "# newdoc" : "# newdoc id = ");
        Cell(output, documentId);
        output.Write('\n');
        var document = new Document(output, text);
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            var sentence = text.Sentences[i];
            if (i == 0 || sentence.Block != text.Sentences[i - 1].Block) output.Write("# newpar\n");
            output.Write("# sent_id = ");
            Cell(output, documentId);
            if (documentId is not null) output.Write('-');
            Number(output, i + 1);
            output.Write("\n# text = ");
            document.WriteText(sentence);
            document.WriteTokens(sentence);
            output.Write('\n');
        }
    }

    /// <summary>No line break or tab of a value may pass for one of the format.</summary>
    private static void Cell(TextWriter output, ReadOnlySpan<char> value)
    {
        while (value.IndexOfAny('\t', '\n', '\r') is >= 0 and var at)
        {
            output.Write(value[..at]);
            output.Write(' ');
            value = value[(at + 1)..];
        }
        output.Write(value);
    }

    private static void Number(TextWriter output, int value)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
    }

    private readonly struct Document(TextWriter output, AnnotatedText text)
    {
        /// <summary>The sentence as its tokens and spaces make it, so that the two never differ.</summary>
        public void WriteText(in Sentence sentence)
        {
            for (int i = sentence.FirstToken, end; i < sentence.EndToken; i = end)
            {
                end = EndOfSurface(i, sentence);
                Cell(output, text.SpanOf(i, end).In(text.Text));
                if (end < sentence.EndToken && SpaceFollows(end - 1, sentence)) output.Write(' ');
            }
            output.Write('\n');
        }

        public void WriteTokens(in Sentence sentence)
        {
            for (int i = sentence.FirstToken, end; i < sentence.EndToken; i = end)
            {
                end = EndOfSurface(i, sentence);
                if (end > i + 1) WriteRange(i, end, sentence);
                for (var word = i; word < end; word++) WriteWord(word, end == i + 1, sentence);
            }
        }

        private void WriteRange(int first, int end, in Sentence sentence)
        {
            Number(output, first - sentence.FirstToken + 1);
            output.Write('-');
            Number(output, end - sentence.FirstToken);
            output.Write('\t');
            Column(text.SpanOf(first, end).In(text.Text));
            output.Write("_\t_\t_\t_\t_\t_\t_\t");
            WriteMisc(first, end, SpaceFollows(end - 1, sentence));
        }

        private void WriteWord(int word, bool isToken, in Sentence sentence)
        {
            var token = text.Tokens[word];
            Number(output, word - sentence.FirstToken + 1);
            output.Write('\t');
            Column(FormOf(token));
            Column(OrNothing(token.Lemma));
            output.Write(UposNames.Of(token.Upos));
            output.Write('\t');
            Column(OrNothing(token.Xpos));
            Column(token.Morphology.Text);
            if (text.HasTrees) Number(output, token.Head < 0 ? 0 : token.Head - sentence.FirstToken + 1);
            else output.Write('_');
            output.Write('\t');
            Column(text.HasTrees ? OrNothing(token.Relation) : "_");
            output.Write("_\t");
            WriteMisc(word, word + 1, !isToken || SpaceFollows(word, sentence));
        }

        private void WriteMisc(int first, int end, bool space)
        {
            var span = text.SpanOf(first, end);
            output.Write(space ? "start_char=" : "SpaceAfter=No|start_char=");
            Number(output, span.Start);
            output.Write("|end_char=");
            Number(output, span.End);
            output.Write('\n');
        }

        private void Column(ReadOnlySpan<char> value)
        {
            Cell(output, value);
            output.Write('\t');
        }

        /// <summary>The word as it stands in the text; a word that does not stand there as it is (the <c>le</c> of <c>du</c>) in lower case.</summary>
        private ReadOnlySpan<char> FormOf(in Token token)
        {
            var form = token.Span.In(text.Text);
            return token.IsContinuation && form.Length != token.Lower.Length ? token.Lower : form;
        }

        private int EndOfSurface(int first, in Sentence sentence)
        {
            var end = first + 1;
            while (end < sentence.EndToken && text.Tokens[end].IsContinuation) end++;
            return end;
        }

        /// <summary>Space divides paragraphs, whether or not the text has any there.</summary>
        private bool SpaceFollows(int token, in Sentence sentence) =>
            token + 1 == text.Tokens.Length || text.Tokens[token + 1].Span.Start > text.Tokens[token].Span.End
            || (token + 1 == sentence.EndToken && text.Sentences[text.SentenceAt(text.Tokens[token + 1].Span.Start)].Block != sentence.Block);

        private static string OrNothing(string value) => value.Length == 0 ? "_" : value;
    }
}
