using System.Text.Json;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Events;

/// <summary>Reads texts as the room of events does.</summary>
internal sealed class EventReader
{
    private readonly Annotator _annotator = Annotator.CreateEnglish();
    private readonly EntityFinder _entities = new(EnglishResources.Instance);
    private readonly ModalityReader _modality = new(EnglishResources.Instance);
    private readonly EventLexicon _lexicon = new(EnglishResources.Instance);

    /// <summary>The vectors of words.</summary>
    public WordTable Words => _entities.Vectors;

    public EventText Read(string text)
    {
        var annotated = _annotator.Annotate(text);
        return Read(annotated, _entities.Find(annotated));
    }

    /// <summary>All words that may name events by some networks.</summary>
    public List<EventCandidate> Candidates(EventText text, EventModel model) => new CandidateFinder(text, model, _modality).Find();

    public EventText Read(AnnotatedText text, EntitySet entities) => new(text, entities, _lexicon, Words);

    /// <summary>The token of a range of characters that the others depend on.</summary>
    public static int HeadOf(EventText text, int start, int end)
    {
        var (first, last) = (text.Text.TokenAt(start), text.Text.TokenAt(end - 1) + 1);
        for (var i = first; i < last && i < text.Text.Tokens.Length; i++)
            if ((text[i].Head < first || text[i].Head >= last) && text[i].IsWord) return i;
        return Math.Min(first, text.Text.Tokens.Length - 1);
    }

    /// <summary>The head of a span given by code points as a pair of numbers; -1 where a row has none.</summary>
    public static int HeadOf(EventText text, JsonElement row, string name) =>
        !row.TryGetProperty(name, out var span) || span.ValueKind != JsonValueKind.Array ? -1 : HeadOf(text, Offset(text, span[0].GetInt32()), Offset(text, span[1].GetInt32()));

    /// <summary>The place in the text of a number of code points.</summary>
    public static int Offset(EventText text, int codePoints)
    {
        var at = 0;
        for (var seen = 0; seen < codePoints && at < text.Text.Text.Length; seen++) at += char.IsHighSurrogate(text.Text.Text[at]) ? 2 : 1;
        return at;
    }

    /// <summary>The word between two parties that says what one does to the other: where their ways to the root meet, else the highest word on the way; -1 for none.</summary>
    public static int TriggerBetween(EventText text, int actor, int recipient)
    {
        if (actor < 0 || recipient < 0) return -1;
        var top = text.Tree.CommonAncestor(actor, recipient);
        if (top < 0) return -1;
        if (top != actor && top != recipient && text.MayNameEvent(top)) return top;
        var (trigger, depth) = (-1, int.MaxValue);
        foreach (var token in text.Tree.Path(actor, recipient))
            if (token != actor && token != recipient && text[token].Upos is Upos.Verb or Upos.Noun or Upos.Adj && text.Tree.Depth(token) is var d && d < depth) (trigger, depth) = (token, d);
        return trigger;
    }
}
