using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Makes passages look as careless writers and headline desks make them, so that the network learns not to lean on capitals, stops and known words.</summary>
internal static class PassageNoise
{
    private const float Shouted = 0.04f;
    private const float Uncapitalized = 0.06f;
    private const float Titled = 0.04f;
    private const float WithoutStop = 0.05f;

    /// <summary>A passage with chance at work.</summary>
    /// <param name="passage">One passage.</param>
    /// <param name="wordDropout">Probability that a word is taken for a stranger.</param>
    /// <param name="chance">Where chance comes from.</param>
    public static ParserBatch Apply(ParserBatch passage, float wordDropout, Generator chance)
    {
        passage = WithoutStops(passage, chance);
        return passage with { Tokens = Restyled(passage.Tokens, wordDropout, chance) };
    }

    /// <summary>The tokens of a passage, some as strangers, some passages in other capitals.</summary>
    public static NetworkInput[] Restyled(NetworkInput[] passage, float wordDropout, Generator chance)
    {
        var tokens = (NetworkInput[])passage.Clone();
        var style = chance.Unit();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (chance.Unit() < wordDropout) tokens[i] = tokens[i] with { Word = -1 };
            if (style < Shouted + Uncapitalized + Titled) tokens[i] = tokens[i].Written(Restyle(tokens[i].TokenShape, style));
        }
        return tokens;
    }

    private static TokenShape Restyle(TokenShape shape, float style) => shape switch
    {
        TokenShape.Lower or TokenShape.Capitalized or TokenShape.MixedCase or TokenShape.InnerCaps when style < Shouted => TokenShape.AllCaps,
        TokenShape.Capitalized or TokenShape.AllCaps or TokenShape.Initial or TokenShape.MixedCase when style is >= Shouted and < Shouted + Uncapitalized => TokenShape.Lower,
        TokenShape.Lower when style >= Shouted + Uncapitalized => TokenShape.Capitalized,
        _ => shape,
    };

    /// <summary>Takes the last sign of some sentences away.</summary>
    private static ParserBatch WithoutStops(ParserBatch passage, Generator chance)
    {
        var dropped = new bool[passage.Count];
        var any = false;
        var start = 0;
        foreach (var end in passage.SentenceEnds)
        {
            var last = end - 1;
            if (chance.Unit() < WithoutStop && last > start && passage.Labels[last].Upos == (int)Upos.Punct && !IsHead(passage, start, last)) any = dropped[last] = true;
            start = end;
        }
        return any ? Keep(passage, dropped) : passage;
    }

    private static bool IsHead(ParserBatch passage, int start, int token)
    {
        for (var i = start; i < token; i++)
            if (passage.Labels[i].Head == token) return true;
        return passage.Labels[token].Head < 0;
    }

    private static ParserBatch Keep(ParserBatch passage, bool[] dropped)
    {
        var (places, kept) = (new int[passage.Count], 0);
        for (var i = 0; i < places.Length; i++) places[i] = dropped[i] ? -1 : kept++;
        var (tokens, labels) = (new NetworkInput[kept], new TokenLabels[kept]);
        for (var i = 0; i < places.Length; i++)
        {
            if (dropped[i]) continue;
            tokens[places[i]] = passage.Tokens[i];
            var label = passage.Labels[i];
            labels[places[i]] = label with { Head = label.Head < 0 ? -1 : places[label.Head], EndsSentence = label.EndsSentence || (i + 1 < places.Length && dropped[i + 1]) };
        }
        return new(tokens, [kept], labels, Array.ConvertAll(passage.SentenceEnds, end => dropped[end - 1] ? places[end - 2] + 1 : places[end - 1] + 1));
    }
}
