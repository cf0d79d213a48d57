using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Events;

/// <summary>Whom a pronoun stands for, where the entity layer does not say: the party that the text has just been about.</summary>
/// <remarks>It is careful: "it" stands for the country or body that was the subject of the clause before, or for nobody.</remarks>
internal sealed class Discourse(AnnotatedText text, EntitySet entities, Grammar grammar, EventLexicon lexicon)
{
    private const int MentionsBack = 40;

    private readonly Dictionary<int, int> _meant = [];
    private int? _body;
    private int? _opener;
    private int? _openerBefore;
    private int? _person;
    private int _block = -1;

    /// <summary>The entity that the noun phrase at <paramref name="phrase"/> of the present sentence means by a pronoun, or null.</summary>
    public int? Of(int phrase) => _meant.TryGetValue(phrase, out var entity) ? entity : null;

    /// <summary>Forgets the phrases of the sentence before; a new section starts anew.</summary>
    public void Begin(in Sentence sentence)
    {
        _meant.Clear();
        (_openerBefore, _opener) = (_opener, null);
        if (sentence.Section != _block) (_body, _openerBefore, _person, _block) = (null, null, null, sentence.Section);
    }

    /// <summary>Resolves the pronouns around one verb and notes who its subject is. Verbs are to come in text order.</summary>
    public void Note(List<Phrase> phrases, int verb, in Clause clause, PartyReader parties)
    {
        var hasObject = verb + 1 < phrases.Count && phrases[verb + 1].Kind == PhraseKind.Noun;
        if (clause.Subject >= 0) ResolveSubject(phrases, clause.Subject, hasObject ? parties.Actor(phrases, verb + 1) : null);
        var subject = clause.Subject >= 0 ? parties.Actor(phrases, clause.Subject) : null;
        if (hasObject) Resolve(phrases, verb + 1, except: subject);
        if (phrases[verb].Form is VerbForm.Infinitive or VerbForm.Gerund || clause.Subject < 0 || clause.Subject > verb) return;
        if (subject is { } entity && entities[entity].Type == EntityType.Person) _person = entity;
        else
        {
            _body = subject;
            _opener ??= subject;
        }
    }

    // "The ministry insists that Norway must pay. It accuses Norway of delay": nobody acts upon himself by name, so it is who opened the sentence before.
    private void ResolveSubject(List<Phrase> phrases, int subject, int? named)
    {
        var isIt = text.Tokens[phrases[subject].First] is { Upos: Upos.Pron } pronoun && grammar.PronounOf(pronoun.Lower) is not (null or PronounKind.Person);
        if (isIt && named is not null && named == _body)
        {
            if (_openerBefore is { } opener && opener != named) _meant.TryAdd(subject, opener);
            return;
        }
        Resolve(phrases, subject, except: null);
    }

    private void Resolve(List<Phrase> phrases, int phrase, int? except)
    {
        var first = text.Tokens[phrases[phrase].First];
        if (first.Upos == Upos.Det && phrases[phrase].End == phrases[phrase].First + 2)
        {
            if (Described(phrases[phrase]) is { } described && described != except) _meant.TryAdd(phrase, described);
            return;
        }
        if (first.Upos != Upos.Pron || grammar.PronounOf(first.Lower) is not { } kind) return;
        var meant = kind == PronounKind.Person ? _person : except is null ? _body : null;
        if (meant is { } entity && entity != except) _meant.TryAdd(phrase, entity);
    }

    // "the union", "the minister": the last thing named before that has the word in its name or its description.
    private int? Described(in Phrase phrase)
    {
        if (lexicon.AgentOf(phrase.Lemma) == AgentKind.None) return null;
        var before = entities.In(new TextSpan(0, text.Tokens[phrase.First].Span.Start));
        for (var i = before.Length - 1; i >= 0 && i >= before.Length - MentionsBack; i--)
        {
            var entity = entities[before[i].Entity];
            if (entity.Type is EntityType.Org && entity.Name.Contains(phrase.Lemma, StringComparison.OrdinalIgnoreCase)) return entity.Index;
            if (entity.Type is EntityType.Person && !entity.Description.IsEmpty && entity.Description.In(text.Text).Contains(phrase.Lemma, StringComparison.OrdinalIgnoreCase)) return entity.Index;
        }
        return null;
    }
}
