using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Events;

/// <summary>Reads the phrases and clauses of one sentence after the other, in text order.</summary>
internal sealed class SentenceParser
{
    private readonly PhraseReader _phraseReader;
    private readonly ClauseReader _clauseReader;
    private readonly Discourse _discourse;

    public SentenceParser(AnnotatedText text, EntitySet entities, TextSpan[] times, Grammar grammar, EventLexicon lexicon)
    {
        _phraseReader = new PhraseReader(text, grammar, entities, times);
        _clauseReader = new ClauseReader(text, grammar);
        _discourse = new Discourse(text, entities, grammar, lexicon);
        Parties = new PartyReader(text, entities, grammar, lexicon, _discourse);
    }

    /// <summary>Phrases of the sentence read last.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>The clause of each verb phrase of the sentence read last; empty ones for the other phrases.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>Tells which entity a noun phrase means.</summary>
    public PartyReader Parties { get; }

    /// <summary>Reads a sentence; sentences are to come in text order.</summary>
    public void Read(in Sentence sentence)
    {
        _phraseReader.Read(sentence, Phrases);
        _clauseReader.Read(Phrases, Clauses);
        _discourse.Begin(sentence);
        for (var v = 0; v < Phrases.Count; v++)
            if (Phrases[v].Kind == PhraseKind.Verb) _discourse.Note(Phrases, v, Clauses[v], Parties);
    }
}
