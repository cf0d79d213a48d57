using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Reads CoNLL-U into the layer, so that any engine that writes it can stand in for the built-in one. Comments other than those below, empty
/// nodes (<c>8.1</c>) and enhanced dependencies are passed over.
/// </summary>
/// <remarks>
/// The text is put together from the sentences: <c># text</c>, or where that is missing the forms and <c>SpaceAfter=No</c>; a space between two
/// sentences unless <c>SpaceAfter=No</c> ends the first; a blank line before <c># newdoc</c>, <c># newpar</c> and <c># newpar_block</c>.
/// A part of a multi-word token that does not stand in it as it is (French <c>du</c> = <c>de</c> + <c>le</c>) covers what is left of the token, if anything.
/// </remarks>
/// <example><code>
/// using var file = File.OpenText("article.conllu");
/// var text = ConlluReader.Read(file, article.Text);
/// </code></example>
public static class ConlluReader
{
    /// <summary>Reads all documents of a file as one text.</summary>
    /// <param name="conllu">The file.</param>
    /// <param name="text">The text that it annotates, to which the spans shall refer; null to put it together from the file.</param>
    /// <returns>The layer, with trees when the words have heads; <see cref="Sentence.Block"/> counts paragraphs.</returns>
    /// <exception cref="FormatException">The file is malformed or does not fit the text; the message gives line, cause and remedy.</exception>
    public static AnnotatedText Read(TextReader conllu, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        var document = ConlluDocument.Parse(conllu);
        text ??= ConlluText.Compose(document);
        var tokens = new Token[document.Words.Count];
        var sentences = new Sentence[document.Sentences.Count];
        var at = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            var (first, end, paragraph, _) = document.Sentences[s];
            for (int i = first, next; i < end; i = next)
            {
                next = document.EndOfSurface(i, end);
                var surface = ConlluText.Find(text, at, document.Words[i]);
                at = surface.End;
                Divide(document, i, next, surface, text, tokens);
            }
            sentences[s] = new Sentence(new(tokens[first].Span.Start, tokens[end - 1].Span.End), first, end, paragraph, 0, SentenceKind.Prose);
        }
        return new AnnotatedText(text, tokens, sentences, document.HasHeads);
    }

    /// <inheritdoc cref="Read(TextReader, string?)"/>
    public static AnnotatedText Read(string conllu, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        using var reader = new StringReader(conllu);
        return Read(reader, text);
    }

    /// <summary>Gives each word of one surface token its part of it.</summary>
    private static void Divide(ConlluDocument document, int first, int end, TextSpan surface, string text, Token[] tokens)
    {
        var start = surface.Start;
        for (var i = first; i < end; i++)
        {
            var word = document.Words[i];
            var span = new TextSpan(start, i == end - 1 ? surface.End : Math.Min(surface.End, start + word.Form.Length));
            start = span.End;
            tokens[i] = new Token(span, word.Lower, word.Lemma, word.Upos, Shapes.Of(span.In(text)), word.Head, word.Relation)
            {
                Xpos = word.Xpos,
                Morphology = word.Morphology,
                IsContinuation = i > first,
            };
        }
    }
}
