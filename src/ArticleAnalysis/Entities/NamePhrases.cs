using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Phrases of one or more tokens and what is known about them; found in a text by longest match, without accents and case.</summary>
internal sealed class NamePhrases<T>(Tokenizer? tokenizer = null) where T : class
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly PhraseKeys _keys = new(tokenizer);

    /// <summary>Adds a phrase; <paramref name="merge"/> decides when it is there already.</summary>
    public void Add(string phrase, T value, Func<T, T, T>? merge = null)
    {
        var key = _keys.Of(phrase, out var firstLength, out var count);
        if (key.Length > 0) AddKey(key, firstLength, count, value, merge);
    }

    /// <summary>Adds the words of the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Add(ReadOnlySpan<Token> tokens, int first, int end, T value, Func<T, T, T>? merge = null)
    {
        Span<char> key = stackalloc char[PhraseKeys.MaxLength];
        if (Write(tokens, first, end, key, out var firstLength) is > 0 and var length) AddKey(key[..length].ToString(), firstLength, end - first, value, merge);
    }

    /// <summary>All phrases in folded letters and what is known of them.</summary>
    public IReadOnlyDictionary<string, T> All => _phrases;

    /// <summary>What is known of one word in folded letters.</summary>
    public T? Of(string word) => _phrases.GetValueOrDefault(word);

    private void AddKey(string key, int firstLength, int count, T value, Func<T, T, T>? merge)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, key, out var isOld);
        if (!isOld) place = value;
        else if (merge is not null) place = merge(place!, value);
        ref var longest = ref firstLength == key.Length ? ref CollectionsMarshal.GetValueRefOrAddDefault(_longest, key, out _)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_longest.GetAlternateLookup<ReadOnlySpan<char>>(), key.AsSpan(0, firstLength), out _);
        longest = Math.Max(longest, count);
    }

    private static int Write(ReadOnlySpan<Token> tokens, int first, int end, Span<char> key, out int firstLength)
    {
        var length = firstLength = 0;
        for (var i = first; i < end; i++)
        {
            if (i > first)
            {
                if (length >= key.Length) return -1;
                key[length++] = ' ';
            }
            var more = FoldedLetters.Write(tokens[i].Lower, key[length..]);
            if (more < 0) return -1;
            length += more;
            if (i == first) firstLength = length;
        }
        return length;
    }

    /// <summary>What is known of the longest phrase that begins at <paramref name="first"/> and ends before <paramref name="limit"/>; null when there is none.</summary>
    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="first">Index of the phrase's first token.</param>
    /// <param name="limit">Index before which the phrase must end.</param>
    /// <param name="end">Index after its last token.</param>
    public T? Longest(ReadOnlySpan<Token> tokens, int first, int limit, out int end)
    {
        end = first;
        if (first >= limit) return null;
        Span<char> key = stackalloc char[PhraseKeys.MaxLength];
        var length = FoldedLetters.Write(tokens[first].Lower, key);
        if (length < 0 || !_longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out var most)) return null;
        var phrases = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        T? best = null;
        for (var i = first; ;)
        {
            if (phrases.TryGetValue(key[..length], out var value)) (best, end) = (value, i + 1);
            if (++i >= limit || i - first >= most || length + 1 >= PhraseKeys.MaxLength) return best;
            key[length] = ' ';
            var more = FoldedLetters.Write(tokens[i].Lower, key[(length + 1)..]);
            if (more < 0) return best;
            length += more + 1;
        }
    }

    /// <summary>What is known of exactly the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public T? Exactly(ReadOnlySpan<Token> tokens, int first, int end)
    {
        Span<char> key = stackalloc char[PhraseKeys.MaxLength];
        return Write(tokens, first, end, key, out _) is > 0 and var length && _phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out var value) ? value : null;
    }
}
