namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Looks tokens up for the network.</summary>
internal sealed class InputMaker(WordTable words)
{
    private const int LongestForm = 64;

    /// <summary>The input for a form.</summary>
    /// <param name="form">As it stands in the text; of a very long one only the end is read.</param>
    /// <param name="afterSpace">True when white space or the start of the passage stands before it.</param>
    public NetworkInput Of(ReadOnlySpan<char> form, bool afterSpace)
    {
        Span<char> buffer = stackalloc char[LongestForm];
        var normalized = WordForms.Normalize(form.Length > LongestForm ? form[^LongestForm..] : form, buffer);
        return NetworkInput.Of(words.Find(normalized), normalized, Shapes.Of(form), afterSpace);
    }

    /// <summary>The input for a form.</summary>
    public NetworkInput Of(string form, bool afterSpace) => Of(form.AsSpan(), afterSpace);
}
