using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Reads judgements: "the ban is wrong", "the company has failed", "the law should be repealed". The speaker of the words holds them.</summary>
internal sealed class EvaluationReader(AnnotatedText text, SentenceParser parser, EventLexicon lexicon, Voices voices, StanceBook book)
{
    private const double SpeakerWeight = 0.7;
    private const double AuthorWeight = 0.6;

    /// <summary>Adds the judgements of the sentence that the parser read last.</summary>
    public void Read(in Sentence sentence)
    {
        for (var v = 0; v < parser.Phrases.Count; v++)
        {
            var phrase = parser.Phrases[v];
            if (phrase.Kind != PhraseKind.Verb || phrase.Form is VerbForm.Infinitive or VerbForm.Gerund || parser.Clauses[v].Subject < 0) continue;
            var polarity = phrase.Form == VerbForm.Copula ? OfPredicate(v) : phrase.Passive ? 0 : lexicon.PolarityOf(phrase.Lemma);
            if (polarity == 0 || parser.Clauses[v].Modality == Modality.Possible) continue;
            if (phrase.Modality == Modality.Negated) polarity = -polarity;
            Judge(v, polarity, sentence);
        }
    }

    private double OfPredicate(int v)
    {
        if (v + 1 >= parser.Phrases.Count || parser.Phrases[v + 1].Kind is not (PhraseKind.Adjective or PhraseKind.Noun)) return 0;
        var sum = 0.0;
        for (var t = parser.Phrases[v + 1].First; t < parser.Phrases[v + 1].End; t++)
            sum += text.Tokens[t].Upos == Upos.Propn ? 0 : lexicon.PolarityOf(text.Tokens[t].Lemma);
        return Math.Clamp(sum, -1, 1);
    }

    private void Judge(int v, double polarity, in Sentence sentence)
    {
        int? holder = null;
        if (voices.TryQuoted(text.Tokens[parser.Phrases[v].Head].Span.Start, out var speaker))
        {
            if (speaker is null) return;
            holder = speaker;
        }
        else if (!voices.AuthorArgues(sentence.Section)) return;
        var subject = parser.Clauses[v].Subject;
        var weight = holder is null ? AuthorWeight : SpeakerWeight;
        if (parser.Parties.IsEntity(parser.Phrases, subject))
        {
            if (parser.Parties.Recipient(parser.Phrases, subject) is { } entity)
                book.Add(StanceSource.Evaluation, holder, new StanceTarget(StanceTargetKind.Entity, entity), polarity, weight, StanceBasis.Assessment, sentence.Span);
        }
        else if (text.Tokens[parser.Phrases[subject].Head].Upos == Upos.Noun)
            book.Add(StanceSource.Evaluation, holder, new StanceTarget(StanceTargetKind.Proposition, null, text.SpanOf(parser.Phrases[subject].First, parser.Phrases[subject].End)), polarity, weight, StanceBasis.Assessment, sentence.Span);
    }
}
