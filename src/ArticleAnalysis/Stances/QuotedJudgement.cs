using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Reads what a speaker thinks of a party from the words of praise and blame in what they said about it.</summary>
internal sealed class QuotedJudgement(AnnotatedText text, EntitySet entities, EventLexicon lexicon, Grammar grammar, StanceBook book)
{
    private const double Weight = 0.5;
    private const int NegationReach = 3;

    /// <summary>Adds the judgement of one quotation, where it holds one.</summary>
    public void Read(Quotation quotation)
    {
        if (quotation.SpeakerEntity is not { } speaker) return;
        var (first, end) = (text.TokenAt(quotation.Span.Start), text.TokenAt(quotation.Span.End));
        var polarity = Math.Clamp(PolarityOf(first, end), -1, 1);
        if (polarity == 0 || TargetIn(quotation.Span, speaker) is not { } target) return;
        var sentence = text.SentenceAt(quotation.Span.Start);
        book.Add(StanceSource.Quotation, speaker, target, polarity, Weight, StanceBasis.Statement, sentence < text.Sentences.Length ? text.Sentences[sentence].Span : quotation.Span);
    }

    private double PolarityOf(int first, int end)
    {
        var (sum, negated) = (0.0, -NegationReach - 1);
        for (var t = first; t < end; t++)
        {
            if (grammar.Is(text.Tokens[t].Lower, GrammarRole.Negation)) negated = t;
            var value = text.Tokens[t].Upos == Upos.Propn ? 0 : lexicon.PolarityOf(text.Tokens[t].Lemma);
            sum += t - negated <= NegationReach ? -value : value;
        }
        return sum;
    }

    private StanceTarget? TargetIn(TextSpan span, int speaker)
    {
        foreach (var mention in entities.In(span))
            if (mention.Entity != speaker && mention.Entity != entities[speaker].Affiliation && entities[mention.Entity].Type is EntityType.Person or EntityType.Org or EntityType.Law or EntityType.Gpe)
                return new StanceTarget(StanceTargetKind.Entity, mention.Entity);
        return null;
    }
}
