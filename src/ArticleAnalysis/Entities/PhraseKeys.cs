using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Writes a phrase as the tables of names keep it: its tokens in folded letters, with spaces between them.</summary>
internal sealed class PhraseKeys(Tokenizer? tokenizer)
{
    /// <summary>The longest key, in UTF-16 code units; longer phrases are not kept.</summary>
    public const int MaxLength = 128;

    private readonly List<TokenSpan> _cuts = [];

    /// <summary>The key of a phrase; empty when it has none.</summary>
    /// <param name="phrase">The phrase as it is written.</param>
    /// <param name="firstLength">Length of its first token in the key.</param>
    /// <param name="count">Number of its tokens.</param>
    public string Of(string phrase, out int firstLength, out int count)
    {
        Span<char> key = stackalloc char[MaxLength];
        if (WritePlain(phrase, key, out firstLength, out count) is > 0 and var plain) return key[..plain].ToString();
        (firstLength, count) = (0, 0);
        _cuts.Clear();
        tokenizer!.Tokenize(phrase, new(0, phrase.Length), _cuts);
        var length = 0;
        foreach (var cut in _cuts)
        {
            if (count++ > 0)
            {
                if (length >= MaxLength) return "";
                key[length++] = ' ';
            }
            var more = FoldedLetters.Write(cut.In(phrase), key[length..]);
            if (more < 0) return "";
            length += more;
            if (count == 1) firstLength = length;
        }
        return key[..length].ToString();
    }

    /// <summary>Most phrases are letters and single spaces, and need no tokenizer.</summary>
    private static int WritePlain(string phrase, Span<char> key, out int firstLength, out int count)
    {
        (firstLength, count) = (0, 1);
        if (phrase.Length > key.Length) return 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == ' ')
            {
                if (count++ == 1) firstLength = i;
            }
            else if (!char.IsLetter(phrase[i])) return 0;
        }
        if (count == 1) firstLength = phrase.Length;
        return FoldedLetters.Write(phrase, key);
    }
}
