using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Summaries;

/// <summary>Tells whether a sentence can be read right after another: what its first word refers back to must stand there.</summary>
internal sealed class HangingStarts(AnnotatedText text, SentenceMatrix matrix, EntitySet entities)
{
    /// <summary>True when a sentence begins with a pronoun that the reader cannot resolve.</summary>
    /// <param name="row">The sentence.</param>
    /// <param name="before">The one that the reader has read right before; -1 for none.</param>
    public bool Hangs(int row, int before)
    {
        var sentence = text.Sentences[matrix.Sentences[row]];
        var first = sentence.FirstToken;
        while (first + 1 < sentence.EndToken && !text.Tokens[first].IsWord) first++;
        var token = text.Tokens[first];
        // "It is clear that …" refers to nothing.
        if (token.Upos != Upos.Pron || text.Tree.Is(first, "expl") || matrix.Value(row, SentenceFeature.StartsDangling) == 0) return false;
        return before < 0 || (before != row - 1 && !Mentions(before, token));
    }

    /// <summary>True when the sentence at <paramref name="before"/> names what a pronoun means.</summary>
    private bool Mentions(int before, in Token pronoun)
    {
        var mentions = entities.In(pronoun.Span);
        if (mentions.IsEmpty) return false;
        foreach (var mention in entities.In(text.Sentences[matrix.Sentences[before]].Span))
            if (mention.Entity == mentions[0].Entity && mention.Kind != MentionKind.Pronoun) return true;
        return false;
    }
}
