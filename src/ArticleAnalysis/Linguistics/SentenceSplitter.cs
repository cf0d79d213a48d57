using System.Collections.Frozen;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Finds sentence ends among the tokens of one passage. A stop, question or exclamation mark ends a sentence together with the closing marks
/// behind it, unless the text goes on in lower case; a stop that belongs to an abbreviation ends one only when the next word is a
/// function word in upper case ("He left the U.S. The talks went on.").
/// </summary>
internal sealed class SentenceSplitter
{
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _endsBeforeCapital;
    private readonly Lexicon _lexicon;

    public SentenceSplitter(LanguageResources resources, Lexicon lexicon)
    {
        _endsBeforeCapital = resources.Table("Linguistics/abbreviations.tsv")
            .ToFrozenDictionary(r => r[0], r => r[1] is not ("name" or "number"), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _lexicon = lexicon;
    }

    /// <summary>Adds to <paramref name="ends"/> the index after the last token of each sentence, from token <paramref name="first"/> to the last.</summary>
    public void Split(string text, List<TokenSpan> tokens, int first, List<int> ends)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            if (StopOf(text, tokens[i]) is not { } stop) continue;
            var end = i + 1;
            while (end < tokens.Count && IsCloser(text, tokens[end]) && tokens[end].Start == tokens[end - 1].End) end++;
            if (end == tokens.Count) break;
            if (tokens[end].Start == tokens[end - 1].End) continue; // no space: 3.5-litre, node.js
            if (!Begins(text, tokens, end, stop)) continue;
            ends.Add(end);
            i = end - 1;
        }
        if (tokens.Count > first) ends.Add(tokens.Count);
    }

    private enum Stop { Mark, Ellipsis, Abbreviation, Title }

    private Stop? StopOf(string text, TokenSpan token)
    {
        var form = token.In(text);
        if (form[0] is '?' or '!' or '。' || form is ".") return Stop.Mark;
        if (form[0] is '…' || (form[0] == '.' && form.Length > 1)) return Stop.Ellipsis;
        if (form[^1] != '.') return null;
        if (form.Length == 2) return Stop.Title; // J.
        return _endsBeforeCapital.TryGetValue(form[..^1], out var ends) && !ends ? Stop.Title : Stop.Abbreviation;
    }

    private bool Begins(string text, List<TokenSpan> tokens, int at, Stop stop)
    {
        // Opening marks stand before the word that tells.
        while (at < tokens.Count - 1 && !char.IsLetterOrDigit(text[tokens[at].Start]) && !Characters.IsSymbol(text[tokens[at].Start])) at++;
        var word = tokens[at].In(text);
        if (char.IsLower(word[0])) return false;
        return stop switch
        {
            Stop.Mark => true,
            Stop.Ellipsis => char.IsUpper(word[0]),
            Stop.Abbreviation => char.IsUpper(word[0]) && _lexicon.IsFunctionWord(word),
            _ => false,
        };
    }

    private static bool IsCloser(string text, TokenSpan token) => token.Length == 1 && text[token.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '›';
}
