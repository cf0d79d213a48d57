using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations.Attributions;

namespace ArticleAnalysis.Quotations;

/// <content>Where things stand: sentences, paragraphs, subtrees, runs of quoted passages, entities.</content>
internal sealed partial class SpokenText
{
    private const int FarthestColon = 40, MostUnquoted = 20;

    private SubtreeExtents? _extents;
    private int[]? _sentenceOf;
    private int[]? _entityOf;

    /// <summary>First and last token below each token.</summary>
    public SubtreeExtents Extents => _extents ??= new SubtreeExtents(Linguistics);

    /// <summary>The sentence of a token.</summary>
    public ref readonly Sentence SentenceOf(int token) => ref Linguistics.Sentences[SentenceIndex(token)];

    /// <summary>Index of the sentence of a token.</summary>
    public int SentenceIndex(int token) => (_sentenceOf ??= ReadSentences())[token];

    /// <summary>The entity that a token belongs to, or -1; of nested mentions the longest.</summary>
    public int EntityOf(int token) => (_entityOf ??= ReadEntities())[token];

    /// <summary>Token after the last one of the paragraph in which a token stands.</summary>
    public int BlockEnd(int token)
    {
        var sentences = Linguistics.Sentences;
        var index = SentenceIndex(token);
        var block = sentences[index].Block;
        while (index + 1 < sentences.Length && sentences[index + 1].Block == block) index++;
        return sentences[index].EndToken;
    }

    /// <summary>The first word of a range that has its head outside it.</summary>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
            if ((this[i].Head < first || this[i].Head >= end) && this[i].IsWord) return i;
        return first;
    }

    /// <summary>Tokens of the quoted passage that ends last before a token in its paragraph, with those that stand right before it; empty when there is none.</summary>
    public (int First, int End) RunBefore(int token)
    {
        var last = PassageBefore(token);
        if (last < 0 || !IsInBlockOf(last, token)) return default;
        var first = last;
        while (first > 0 && IsInBlockOf(first - 1, token) && IsGap(first - 1)) first--;
        return (TokensOf(first).First, TokensOf(last).End);
    }

    /// <summary>Tokens of the quoted passage that begins first after a token in its paragraph, with those that stand right after it; empty when there is none.</summary>
    public (int First, int End) RunAfter(int token)
    {
        var first = PassageBefore(token) + 1;
        if (first >= Passages.Count || !IsInBlockOf(first, token)) return default;
        return (TokensOf(first).First, TokensOf(LastOfRun(first)).End);
    }

    /// <summary>Tokens of the quoted passage that a line with a colon at its end announces, with those that stand right after it: the line of <paramref name="token"/>, the passage in the next.</summary>
    public (int First, int End) RunBelow(int token)
    {
        var first = PassageBefore(token) + 1;
        if (first >= Passages.Count) return default;
        var start = Passages[first].Outer.Start;
        var gap = Text.AsSpan(0, start).TrimEnd();
        if (gap.IsEmpty || gap[^1] != ':' || Linguistics.TokenAt(gap.Length - 1) - token > FarthestColon || !HasLineBreak(gap.Length, start)) return default;
        return (TokensOf(first).First, TokensOf(LastOfRun(first)).End);
    }

    /// <summary>Tokens of the quoted passage that ends right before a token, in this line or the one before, with those that stand right before it.</summary>
    public (int First, int End) RunAbove(int token)
    {
        var last = PassageBefore(token);
        if (last < 0 || Passages[last].Outer.End > this[token].Span.Start || !Text.AsSpan()[Passages[last].Outer.End..this[token].Span.Start].IsWhiteSpace()) return default;
        var first = last;
        while (first > 0 && IsGap(first - 1)) first--;
        return (TokensOf(first).First, TokensOf(last).End);
    }

    /// <summary>True when a line ends between two places of the text.</summary>
    public bool HasLineBreak(int start, int end) => end > start && Text.AsSpan(start, end - start).Contains('\n');

    /// <summary>Token after the last one before the next line break or quoted passage.</summary>
    public int LineEnd(int token)
    {
        var end = token + 1;
        while (end < Linguistics.Tokens.Length && !IsQuoted(end) && !HasLineBreak(this[end - 1].Span.End, this[end].Span.Start)) end++;
        return end;
    }

    /// <summary>Words outside quotation marks in a range of tokens; no more than are worth telling apart.</summary>
    public int Unquoted(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end && words < MostUnquoted; i++)
            if (this[i].IsWord && !IsQuoted(i)) words++;
        return words;
    }

    /// <summary>The tokens of a passage, marks included.</summary>
    public (int First, int End) TokensOf(int passage)
    {
        var outer = Passages[passage].Outer;
        return (Linguistics.TokenAt(outer.Start), Linguistics.TokenAt(outer.End - 1) + 1);
    }

    /// <summary>The first passage that begins at a place of the text or after it; the number of passages when there is none.</summary>
    public int PassageFrom(int start)
    {
        var (low, high) = (0, Passages.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Passages[middle].Outer.Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // The last passage that begins before a token, or -1.
    private int PassageBefore(int token) => PassageFrom(this[token].Span.Start) - 1;

    private int LastOfRun(int first)
    {
        var last = first;
        while (last + 1 < Passages.Count && IsGap(last)) last++;
        return last;
    }

    private bool IsInBlockOf(int passage, int token) => SentenceOf(TokensOf(passage).First).Block == SentenceOf(token).Block;

    // Nothing but white space, and no line break, between a passage and the next one.
    private bool IsGap(int passage)
    {
        var gap = Text.AsSpan()[Passages[passage].Outer.End..Passages[passage + 1].Outer.Start];
        return gap.IsWhiteSpace() && !gap.Contains('\n');
    }

    private int[] ReadSentences()
    {
        var sentenceOf = new int[Linguistics.Tokens.Length];
        var sentences = Linguistics.Sentences;
        for (var i = 0; i < sentences.Length; i++) sentenceOf.AsSpan(sentences[i].FirstToken, sentences[i].EndToken - sentences[i].FirstToken).Fill(i);
        return sentenceOf;
    }

    private int[] ReadEntities()
    {
        var entityOf = new int[Linguistics.Tokens.Length];
        var length = new int[entityOf.Length];
        Array.Fill(entityOf, -1);
        foreach (var mention in Entities.Mentions)
        {
            var end = Linguistics.TokenAt(mention.Span.End - 1) + 1;
            for (var i = Linguistics.TokenAt(mention.Span.Start); i < end && i < entityOf.Length; i++)
                if (mention.Span.Length > length[i]) (entityOf[i], length[i]) = (mention.Entity, mention.Span.Length);
        }
        return entityOf;
    }
}
