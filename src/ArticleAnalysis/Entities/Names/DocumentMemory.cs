using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Entities.Names;

/// <summary>What each capitalised word of a document was taken for in the first pass.</summary>
internal sealed class DocumentMemory
{
    /// <summary>How much the document weighs against the sentence.</summary>
    private const float Weight = 2;

    private readonly Dictionary<string, (Mass Types, int Count)> _words = new(StringComparer.Ordinal);

    /// <summary>Notes what a token was taken for.</summary>
    public void Note(in Token token, NameChain chain, int at)
    {
        if (!token.IsCapitalized) return;
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, token.Lower, out _);
        chain.AddTypes(at, entry.Types);
        entry.Count++;
    }

    /// <summary>Notes a word in lower case, which is no name: what is a name elsewhere may then have its capital from the start of a sentence.</summary>
    public void NoteLower(string word)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_words, word);
        if (Unsafe.IsNullRef(ref entry)) return;
        entry.Types[0]++;
        entry.Count++;
    }

    /// <summary>Adds to the scores of a token what the document takes its word for.</summary>
    public void AddTo(Span<float> scores, in Token token)
    {
        if (!token.IsCapitalized || !_words.TryGetValue(token.Lower, out var entry) || entry.Count < 2) return;
        var scale = Weight / entry.Count;
        ReadOnlySpan<float> types = entry.Types;
        scores[NameTags.Outside] += scale * types[0];
        for (var type = 0; type < NameTags.Types; type++)
        {
            scores[NameTags.First(type)] += scale * types[1 + type];
            scores[NameTags.Inside(type)] += scale * types[1 + type];
        }
    }

    [InlineArray(1 + NameTags.Types)]
    private struct Mass
    {
        private float _first;
    }
}
