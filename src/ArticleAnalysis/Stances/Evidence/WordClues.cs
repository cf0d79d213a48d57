using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Stances.Evidence;

/// <summary>What the tables tell of single words, looked up once for each token of a text.</summary>
internal sealed class WordClues(EventText text, Valences valences)
{
    private const int TypesAt = 3;
    private const uint IsKnown = 1, IsBad = 2, IsGood = 4;

    private readonly uint[] _clues = new uint[text.Text.Tokens.Length];

    /// <summary>1 for a word that sounds good, -1 for one that sounds bad, 0 for others.</summary>
    public int Valence(int token) => (Of(token) & IsGood) != 0 ? 1 : (Of(token) & IsBad) != 0 ? -1 : 0;

    /// <summary>The types of event that it may name as a verb, as bits.</summary>
    public uint EventTypes(int token) => Of(token) >> TypesAt;

    private uint Of(int token)
    {
        ref var clues = ref _clues[token];
        return clues != 0 ? clues : clues = LookUp(token);
    }

    private uint LookUp(int token)
    {
        var value = valences.Of(text[token].Lower);
        var clues = IsKnown | (value > 0 ? IsGood : value < 0 ? IsBad : 0);
        foreach (var entry in text.Lexicon.VerbsOf(text[token].Lemma)) clues |= 1u << (TypesAt + (int)entry.Type);
        return clues;
    }
}
