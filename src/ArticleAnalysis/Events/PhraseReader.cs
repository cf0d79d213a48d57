using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Events;

/// <summary>Cuts a sentence into phrases by its tags. Quotation marks, adverbs and what stands in brackets are left out.</summary>
internal sealed class PhraseReader(AnnotatedText text, Grammar grammar, EntitySet entities, TextSpan[] times)
{
    private const int LongestBracket = 25;

    private int _end;
    private int _time;
    private List<Phrase> _phrases = [];

    /// <summary>The phrases of one sentence, in text order, written to <paramref name="phrases"/>. Sentences are to come in text order.</summary>
    public void Read(in Sentence sentence, List<Phrase> phrases)
    {
        phrases.Clear();
        _phrases = phrases;
        _end = sentence.EndToken;
        var negated = false;
        for (var i = sentence.FirstToken; i < _end;)
        {
            var token = text.Tokens[i];
            if (TimeAt(i) is var timeEnd && timeEnd > i) i = Add(PhraseKind.Time, i, timeEnd);
            else if (token.Upos is Upos.Punct or Upos.Sym && !IsNominal(i)) i = Mark(i);
            else if (OpensVerb(i) && !IsName(i)) (i, negated) = (Verb(i, negated), false);
            else if (IsName(i)) i = Noun(i);
            else if (token.Upos is Upos.Adv or Upos.Part or Upos.Intj && !grammar.Is(token.Lower, GrammarRole.Relative) && !grammar.Is(token.Lower, GrammarRole.Clause))
            {
                negated |= grammar.Is(token.Lower, GrammarRole.Negation);
                i++;
            }
            else if (LinkAt(i) is { } link) i = Add(link, i, i + 1);
            else if (IsNominal(i)) i = Noun(i);
            else i++;
        }
    }

    private int Add(PhraseKind kind, int first, int end)
    {
        _phrases.Add(new Phrase(kind, first, end, end - 1, text.Tokens[end - 1].Lemma));
        return end;
    }

    private int TimeAt(int i)
    {
        var span = text.Tokens[i].Span;
        while (_time < times.Length && times[_time].End <= span.Start) _time++;
        if (_time == times.Length || !times[_time].Overlaps(span)) return i;
        var end = i + 1;
        while (end < _end && text.Tokens[end].Span.Start < times[_time].End) end++;
        return end;
    }

    private int Mark(int i)
    {
        var c = text.Text[text.Tokens[i].Span.Start];
        if (c is '(' or '[')
        {
            for (var j = i + 1; j < _end && j < i + LongestBracket; j++)
                if (text.Text[text.Tokens[j].Span.Start] is ')' or ']') return j + 1;
            return i + 1;
        }
        if (c is ',' or '–' or '—' or '-') return Add(PhraseKind.Comma, i, i + 1);
        return c is ';' or ':' ? Add(PhraseKind.Stop, i, i + 1) : i + 1;
    }

    private PhraseKind? LinkAt(int i)
    {
        var token = text.Tokens[i];
        var role = grammar.RoleOf(token.Lower);
        if (role is GrammarRole.Relative or GrammarRole.Whose && token.Upos is Upos.Pron or Upos.Adv or Upos.Sconj or Upos.Adp)
            // "that" after a verb opens what is said, after a noun it stands for the noun.
            return token.Upos == Upos.Sconj || _phrases.Count == 0 || _phrases[^1].Kind == PhraseKind.Verb ? PhraseKind.Subordinator : PhraseKind.Relative;
        if (role is GrammarRole.Clause or GrammarRole.Condition && token.Upos is not Upos.Det) return token.Upos == Upos.Adp ? PhraseKind.Preposition : PhraseKind.Subordinator;
        return token.Upos switch
        {
            Upos.Adp => PhraseKind.Preposition,
            Upos.Sconj => PhraseKind.Preposition,
            Upos.Cconj => PhraseKind.Conjunction,
            _ => null,
        };
    }

    private bool OpensVerb(int i)
    {
        var token = text.Tokens[i];
        if (token.Upos is Upos.Verb or Upos.Aux) return true;
        return grammar.Is(token.Lower, GrammarRole.Infinitive) && Next(i + 1) is var j && j < _end && text.Tokens[j].Upos is Upos.Verb or Upos.Aux;

        int Next(int j)
        {
            while (j < _end && text.Tokens[j].Upos is Upos.Adv) j++;
            return Math.Min(j, _end - 1);
        }
    }

    // has (not) | will | to ... VERB: the auxiliaries decide on passive and modality.
    private int Verb(int first, bool negated)
    {
        var infinitive = grammar.Is(text.Tokens[first].Lower, GrammarRole.Infinitive) && text.Tokens[first].Upos is not (Upos.Verb or Upos.Aux);
        var (passive, auxiliary, modality) = (false, false, Modality.Asserted);
        var (i, lastAux) = (infinitive ? first + 1 : first, -1);
        for (; i < _end; i++)
        {
            var token = text.Tokens[i];
            if (token.Upos == Upos.Verb) break;
            if (token.Upos == Upos.Aux)
            {
                (auxiliary, lastAux) = (true, i);
                passive = grammar.Is(token.Lower, GrammarRole.Be);
                if (grammar.TryControl(token.Lower, out var control) && control is Control.Planned or Control.Possible)
                    modality = control == Control.Planned ? Modality.Planned : Modality.Possible;
            }
            else if (token.Upos is Upos.Adv or Upos.Part && !grammar.Is(token.Lower, GrammarRole.Infinitive)) negated |= grammar.Is(token.Lower, GrammarRole.Negation);
            else break;
        }
        if (negated) modality = Modality.Negated;
        if (i >= _end || text.Tokens[i].Upos != Upos.Verb)
        {
            if (lastAux < 0) return first + 1;
            _phrases.Add(new Phrase(PhraseKind.Verb, first, lastAux + 1, lastAux, text.Tokens[lastAux].Lemma, infinitive ? VerbForm.Infinitive : VerbForm.Copula, false, modality));
            return lastAux + 1;
        }
        var head = text.Tokens[i];
        var gerund = head.Lower.EndsWith("ing", StringComparison.Ordinal) && head.Lower != head.Lemma;
        var form = infinitive ? VerbForm.Infinitive : auxiliary ? VerbForm.Finite : gerund ? VerbForm.Gerund : IsPast(head) ? VerbForm.Past : VerbForm.Finite;
        _phrases.Add(new Phrase(PhraseKind.Verb, first, i + 1, i, head.Lemma, form, passive && !gerund, modality));
        return i + 1;
    }

    private static bool IsPast(in Token token) => token.Lower != token.Lemma && !token.Lower.EndsWith('s');

    // The tagger may take the first word of a name for something else ("Will Smith", "Norway, ...").
    private bool IsName(int i)
    {
        if (!text.Tokens[i].IsCapitalized || text.Tokens[i].Upos is Upos.Pron) return false;
        foreach (var mention in entities.In(text.Tokens[i].Span))
            if (mention.Kind is not (MentionKind.Pronoun or MentionKind.Nominal)) return true;
        return false;
    }

    private bool IsNominal(int i) => text.Tokens[i] is { Upos: Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Det or Upos.Adj or Upos.X }
        || (text.Tokens[i].Upos == Upos.Sym && text.Tokens[i].Shape == TokenShape.Symbol);

    // (the) (Russian) (foreign) ministry; Iran 's parliament; his government. A determiner or pronoun after the noun opens the next phrase.
    private int Noun(int first)
    {
        var (i, head, possessive) = (first, -1, true);
        for (; i < _end; i++)
        {
            var token = text.Tokens[i];
            if (i > first && TimeAt(i) > i) break;
            if (token.Upos is Upos.Noun or Upos.Propn or Upos.X || (i == first && !IsNominal(i))) (head, possessive) = (i, false);
            else if (token.Shape == TokenShape.Punctuation && JoinsWords(i)) continue;
            else if (token.Upos == Upos.Pron)
            {
                if (grammar.Is(token.Lower, GrammarRole.Relative) && i > first) break;
                if (!grammar.Is(token.Lower, GrammarRole.Possessive) || !FollowedByNoun(i))
                {
                    if (i == first) return Add(PhraseKind.Noun, i, i + 1);
                    break;
                }
                if (head >= 0) break;
            }
            else if (token.Upos == Upos.Det)
            {
                if (i > first && (head >= 0 || text.Tokens[i - 1].Upos != Upos.Det)) break;
            }
            else if (token.Upos is Upos.Adj or Upos.Num or Upos.Sym)
            {
                if (head >= 0 && !possessive && !(token.Upos == Upos.Num && !FollowedByNoun(i))) break;
            }
            else if (token.Upos == Upos.Part && head >= 0 && token.Lower is ['\'', ..])
            {
                if (!FollowedByNoun(i)) return Add(PhraseKind.Noun, first, i);
                possessive = true;
            }
            else if (token.Upos == Upos.Cconj && (head < 0 || possessive) && i > first && text.Tokens[i - 1].Upos == Upos.Adj && i + 2 < _end && text.Tokens[i + 1].Upos == Upos.Adj && text.Tokens[i + 2].Upos is Upos.Noun or Upos.Adj) { }
            else if (token.Upos == Upos.Verb && (head < 0 || possessive) && i > first && FollowedByNoun(i)) { }
            else if (token.Upos == Upos.Adv && (head < 0 || possessive) && i > first && i + 1 < _end && text.Tokens[i + 1].Upos is Upos.Adj or Upos.Num) { }
            else break;
        }
        if (head >= 0)
        {
            var end = ToEndOfName(first, head) + 1;
            _phrases.Add(new Phrase(PhraseKind.Noun, first, end, head, text.Tokens[head].Lemma));
            return Math.Max(i, end);
        }
        var alone = text.Tokens[i - 1].Upos == Upos.Adj && text.Tokens[first].Upos != Upos.Det;
        return Add(alone ? PhraseKind.Adjective : PhraseKind.Noun, first, i);
    }

    // A name may hold prepositions of its own: "International Court of Justice".
    private int ToEndOfName(int first, int head)
    {
        foreach (var mention in entities.In(text.SpanOf(first, head + 1)))
            while (head + 1 < _end && mention.Span.Contains(text.Tokens[head].Span.Start) && mention.Span.Contains(text.Tokens[head + 1].Span.Start)) head++;
        return head;
    }

    // The hyphen of "trade-barrier", where it is a token of its own.
    private bool JoinsWords(int i) => i > 0 && i + 1 < _end && text.Text[text.Tokens[i].Span.Start] == '-' && text.Tokens[i - 1].Span.End == text.Tokens[i].Span.Start && text.Tokens[i].Span.End == text.Tokens[i + 1].Span.Start;

    private bool FollowedByNoun(int i) => i + 1 < _end && text.Tokens[i + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Verb && TimeAt(i + 1) == i + 1;
}
