namespace ArticleAnalysis.Linguistics;

/// <summary>How a form is written and hashed in the word table; training and reading share this class, so that they cannot drift apart.</summary>
internal static class WordForms
{
    /// <summary>Writes <paramref name="form"/> in lower case, with straight apostrophes and every digit as 0, so that 2,600 and 1,350 are one number shape.</summary>
    /// <param name="form">A token as it stands in the text, or its lower case.</param>
    /// <param name="buffer">Receives the result; at least as long as <paramref name="form"/>.</param>
    /// <returns>The written part of <paramref name="buffer"/>.</returns>
    public static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> form, Span<char> buffer)
    {
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            buffer[i] = c switch
            {
                >= 'a' and <= 'z' => c,
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                >= '0' and <= '9' => '0',
                < '\u0080' => c,
                '’' => '\'',
                _ => char.ToLowerInvariant(c),
            };
        }
        return buffer[..form.Length];
    }

    /// <summary>Writes <paramref name="form"/> in lower case with straight apostrophes, digits as they are: <see cref="Token.Lower"/>.</summary>
    /// <param name="form">A token as it stands in the text.</param>
    /// <param name="buffer">Receives the result; at least as long as <paramref name="form"/>.</param>
    /// <returns>The written part of <paramref name="buffer"/>.</returns>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> form, Span<char> buffer)
    {
        for (var i = 0; i < form.Length; i++) buffer[i] = form[i] == '’' ? '\'' : char.ToLowerInvariant(form[i]);
        return buffer[..form.Length];
    }

    /// <summary>FNV-1a over UTF-16 code units, with a last mix.</summary>
    public static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form) hash = (hash ^ c) * 16777619u;
        hash = (hash ^ (hash >> 15)) * 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
