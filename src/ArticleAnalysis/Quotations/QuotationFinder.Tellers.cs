using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <content>Who says a passage in quotation marks.</content>
internal sealed partial class QuotationFinder
{
    // Who says a passage: the attribution beside it, else who spoke before, else what the text attributes it to. With none of these it may wait for the passage after it.
    private (Speaker Speaker, TextSpan Cue)? TellerOf(int passage, Cue? cue, SpeechUnit unit)
    {
        if (cue is { } beside) return (beside.Speaker, beside.Span);
        if (SpeakerFromBefore(passage, unit) is { } earlier) return (new(earlier.Speaker, earlier.SpeakerEntity, true), earlier.Cue);
        if (_attributionOf[passage] is { } attribution) return (SourceOf(attribution), attribution.Cue);
        if (passage + 1 < _text.Passages.Count && _text.Passages[passage + 1].Continues) _waiting.Add(passage);
        return null;
    }

    /// <summary>The attribution that stands right after the passage, else right before it, else the nearest.</summary>
    private int NearestCue(List<Cue> cues, int passage)
    {
        var outer = _text.Passages[passage].Outer;
        var (best, least) = (-1, int.MaxValue);
        for (var c = 0; c < cues.Count; c++)
        {
            var (start, end) = (_text[cues[c].First].Span.Start, _text[cues[c].End - 1].Span.End);
            var distance = start >= outer.End ? start - outer.End : outer.Start - end;
            if (distance < least) (best, least) = (c, distance);
        }
        return best;
    }

    // No attribution beside the passage: it goes on from the one before, or the sentence before has said who speaks.
    private Quotation? SpeakerFromBefore(int passage, SpeechUnit unit)
    {
        var isNext = _lastUnit.End == unit.First && _lastUnit.Block == unit.Block;
        if (_last is { } last && (_text.Passages[passage].Continues || isNext)) return last;
        if (unit.First == 0) return null;
        var sentence = _text.Linguistics.Sentences[_text.Linguistics.SentenceAt(_text[unit.First - 1].Span.Start)];
        return sentence.Block == unit.Block && sentence.IsProse ? PersonSpokenOf(sentence) : null;
    }

    // Ada Brandt smiled. "That took years."
    private Quotation? PersonSpokenOf(in Sentence sentence)
    {
        var unit = new SpeechUnit(sentence.FirstToken, sentence.EndToken, sentence.Block);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!_text.IsFinite(i) || _text.IsQuoted(i) || _subjects.Of(i, unit) is not { IsNobody: false } subject) continue;
            var isPerson = subject.Entity is { } entity && _text.Entities[entity].Type == EntityType.Person;
            return isPerson ? new Quotation(default, QuotationKind.Direct, subject.Span, subject.Entity, _text[i].Span) : null;
        }
        return null;
    }

    private Speaker SourceOf(Attribution attribution)
    {
        if (attribution.Source.IsEmpty) return default;
        var speaker = _speakers.Of(_text.Linguistics.TokenAt(attribution.Source.Start), _text.Linguistics.TokenAt(attribution.Source.End - 1) + 1);
        _speakers.Remember(speaker);
        return speaker;
    }

    /// <summary>The attribution of which each passage is part; of several the surest.</summary>
    private static Attribution?[] Attributed(SpokenText text, IReadOnlyList<Attribution> attributions)
    {
        var of = new Attribution?[text.Passages.Count];
        foreach (var attribution in attributions)
            foreach (var content in attribution.Content)
                for (var p = text.PassageFrom(content.Start); p < of.Length && text.Passages[p].Inner.Start < content.End; p++)
                    if (of[p] is not { } other || other.Confidence < attribution.Confidence) of[p] = attribution;
        return of;
    }
}
