using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Cuts a passage into syntactic words by the conventions of the English UD treebanks: punctuation, symbols, clitics and the parts of a
/// hyphenated word are tokens of their own; abbreviations keep their stop; numbers keep their separators. Nothing is changed or
/// lost: every character that is not white space lies in exactly one token. Linear in the text; allocates nothing but room in the list.
/// </summary>
internal sealed class Tokenizer(LanguageResources resources)
{
    private readonly TokenTables _tables = new(resources);

    /// <summary>Adds the tokens of <paramref name="passage"/> to <paramref name="tokens"/>.</summary>
    public void Tokenize(string text, TextSpan passage, List<TokenSpan> tokens) =>
        new TokenScanner(_tables, text.AsSpan(0, passage.End), passage.Start, tokens).Run();
}
