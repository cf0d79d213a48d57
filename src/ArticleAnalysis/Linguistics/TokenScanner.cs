using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// One run of the tokenizer over one passage, chunk by chunk between white space. A chunk begins with a word, a number or a sign; each of
/// these takes what belongs to it and says where the next begins. Looking ahead is bounded, so the run is linear.
/// </summary>
internal ref partial struct TokenScanner(TokenTables tables, ReadOnlySpan<char> text, int start, List<TokenSpan> tokens)
{
    private readonly TokenTables _tables = tables;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _start = start;
    private readonly List<TokenSpan> _tokens = tokens;
    private int _chunkStart;
    private int _chunkEnd;
    private bool _inSingleQuotes;

    public void Run()
    {
        for (var i = _start; ; i = _chunkEnd)
        {
            while (i < _text.Length && Characters.IsSpace(_text[i])) i++;
            if (i == _text.Length) return;
            var mayHoldAddress = false;
            for (_chunkStart = _chunkEnd = i; _chunkEnd < _text.Length && _text[_chunkEnd] is var c && !Characters.IsSpace(c); _chunkEnd++)
                if (c is '@' or ':') mayHoldAddress = true;
            if (mayHoldAddress) ChunkWithAddresses();
            else Chunk(i, _chunkEnd);
        }
    }

    private void ChunkWithAddresses()
    {
        var finder = new AddressFinder(_tables, _text[.._chunkEnd]);
        for (var i = _chunkStart; i < _chunkEnd;)
        {
            var address = finder.Next(i);
            if (address.Start == i) (_, i) = (Add(address.Start, address.End), address.End);
            else i = Chunk(i, Math.Min(address.Start, _chunkEnd));
        }
    }

    /// <summary>Takes tokens until one ends at or after <paramref name="limit"/>, and gives its end.</summary>
    private int Chunk(int i, int limit)
    {
        while (i < limit) i = IsWord(i) ? Word(i) : Sign(i);
        return i;
    }

    private readonly int Add(int from, int to, bool continues = false)
    {
        _tokens.Add(new(new TextSpan(from, to), continues));
        return to;
    }

    private readonly char At(int i) => i < _chunkEnd ? _text[i] : '\0';

    private readonly bool IsWord(int i) => i < _chunkEnd && Characters.WordLength(_text, i) > 0;

    private readonly bool IsLetter(int i) => i < _chunkEnd && (char.IsLetter(_text[i]) || (char.IsSurrogate(_text[i]) && IsWord(i)));

    private readonly bool IsDigit(int i) => i < _chunkEnd && char.IsAsciiDigit(_text[i]);

    /// <summary>End of the run of letters, digits and marks from <paramref name="i"/>.</summary>
    private readonly int RunEnd(int i)
    {
        while (i < _chunkEnd && Characters.WordLength(_text, i) is var length and > 0) i += length;
        return i;
    }

    /// <summary>End of the run of letters from <paramref name="i"/>, looked for no further than the longest form of the tables.</summary>
    private readonly int LettersEnd(int i)
    {
        for (var limit = Math.Min(_chunkEnd, i + TokenTables.Longest + 1); i < limit && char.IsLetter(_text[i]);) i++;
        return i;
    }
}
