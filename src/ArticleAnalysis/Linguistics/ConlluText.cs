using System.Text;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>The running text of a CoNLL-U file.</summary>
internal static class ConlluText
{
    private const int Shown = 20;

    /// <summary>Puts the text together from the sentences.</summary>
    public static string Compose(ConlluDocument document)
    {
        var text = new StringBuilder();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var (first, end, paragraph, comment) = document.Sentences[s];
            if (s > 0 && paragraph != document.Sentences[s - 1].Paragraph) text.Append("\n\n");
            else if (s > 0 && document.Words[first - 1].HasSpaceAfter) text.Append(' ');
            if (comment is not null) text.Append(comment);
            else AppendForms(text, document, first, end);
        }
        return text.ToString();
    }

    /// <summary>Where the surface of <paramref name="word"/> stands in <paramref name="text"/> from <paramref name="at"/> on; white space does not count.</summary>
    public static TextSpan Find(string text, int at, ConlluWord word)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var (start, end) = (at, at);
        foreach (var c in word.Surface)
        {
            if (char.IsWhiteSpace(c)) continue;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length || text[at] != c)
            {
                var found = start == text.Length ? "ends" : $"goes on with '{text.AsSpan(start, Math.Min(Shown, text.Length - start))}'";
                throw Diagnostics.Conllu(word.Line, $"the token '{word.Surface}' is not at character {start} of the text, which {found}", "let FORM agree with '# text', or give the text that the file annotates");
            }
            end = ++at;
        }
        return new(start, end);
    }

    private static void AppendForms(StringBuilder text, ConlluDocument document, int first, int end)
    {
        for (int i = first, next; i < end; i = next)
        {
            next = document.EndOfSurface(i, end);
            text.Append(document.Words[i].Surface);
            if (next < end && document.Words[next - 1].HasSpaceAfter) text.Append(' ');
        }
    }
}
