namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>Where white space stood between the tokens of a text of which only the tokens are kept, by the habits of English print.</summary>
internal static class Spacing
{
    /// <summary>True when there is white space before a token, which is not the first.</summary>
    public static bool IsBetween(ReadOnlySpan<string> tokens, int token)
    {
        var (left, right) = (tokens[token - 1], tokens[token]);
        if (right is "," or "." or ";" or ":" or "?" or "!" or ")" or "]" or "}" or "%" or "…" or "”" or "n't" or "n’t" or "/" or "°") return false;
        if (left is "(" or "[" or "{" or "$" or "£" or "€" or "“" or "/" or "#") return false;
        if (right.Length > 1 && right[0] is '\'' or '’' && char.IsLetter(right[1])) return false;
        if (left is "-" or "–" || right is "-" or "–") return !IsJoined(tokens, left is "-" or "–" ? token - 1 : token);
        if (left is "\"" || right is "\"") return !IsOpen(tokens, token);
        if (left is "‘" || right is "’" or "'") return false;
        return true;
    }

    // well - known, 10 - 12; but not "the plan - a bold one - failed", which the tokens do not tell apart: an en dash joins numbers alone.
    private static bool IsJoined(ReadOnlySpan<string> tokens, int dash) =>
        dash > 0 && dash + 1 < tokens.Length && (tokens[dash] is "-"
            ? char.IsLetterOrDigit(tokens[dash - 1][^1]) && char.IsLetterOrDigit(tokens[dash + 1][0])
            : char.IsAsciiDigit(tokens[dash - 1][^1]) && char.IsAsciiDigit(tokens[dash + 1][0]));

    /// <summary>True when an odd number of straight quotation marks stands before the token, of the last thousand tokens.</summary>
    private static bool IsOpen(ReadOnlySpan<string> tokens, int token)
    {
        var isOpen = false;
        for (var i = Math.Max(0, token - 1000); i < token; i++) isOpen ^= tokens[i] is "\"";
        return isOpen;
    }
}
