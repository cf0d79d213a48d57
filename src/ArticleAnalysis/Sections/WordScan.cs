using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Words of raw text, before any tokens exist: runs of letters and digits, with the possessive ending as a word of its own.</summary>
internal static class WordScan
{
    /// <summary>Adds the words of <paramref name="span"/> to <paramref name="words"/>, at most <paramref name="limit"/> of them.</summary>
    public static void Split(string text, TextSpan span, List<TextSpan> words, int limit = int.MaxValue)
    {
        for (var at = span.Start; at < span.End && words.Count < limit;)
        {
            if (!char.IsLetterOrDigit(text[at])) { at++; continue; }
            var start = at++;
            while (at < span.End && (char.IsLetterOrDigit(text[at]) || (IsInside(text[at]) && at + 1 < span.End && char.IsLetterOrDigit(text[at + 1])))) at++;
            // "Beijing's" is two words, so that tables can ask for the possessive.
            if (at - start > 2 && text[at - 1] is 's' or 'S' && IsApostrophe(text[at - 2]))
            {
                words.Add(new(start, at - 2));
                words.Add(new(at - 2, at));
            }
            else
            {
                words.Add(new(start, at));
                // "the Faroes' claim": the bare apostrophe after an s counts too.
                if (at < span.End && IsApostrophe(text[at]) && text[at - 1] is 's' or 'S' && at + 1 < span.End && text[at + 1] == ' ') words.Add(new(at, ++at));
            }
        }
    }

    /// <summary>The words of <paramref name="span"/>.</summary>
    public static List<TextSpan> Split(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        Split(text, span, words);
        return words;
    }

    /// <summary>True for a word that is only the possessive ending.</summary>
    public static bool IsPossessive(string text, TextSpan word) => IsApostrophe(text[word.Start]);

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsInside(char c) => c is '\'' or '’' or '-' or '.' or '&';
}
