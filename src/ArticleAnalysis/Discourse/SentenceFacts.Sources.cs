using System.Globalization;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Discourse;

// When, and who says so.
internal sealed partial class SentenceFacts
{
    private void Times<T>(in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        while (_time < _times.Length && _times[_time].Start < sentence.Span.Start) _time++;
        if (_time == _times.Length || _times[_time].Start >= sentence.Span.End) sink.Add(FeatureHash.Of(Fact.NoTime, 1));
        for (; _time < _times.Length && _times[_time].Start < sentence.Span.End; _time++) sink.Add(FeatureHash.Of(Fact.Time, Age(_times[_time].Of)));
    }

    /// <summary>How long before the day of publication a time lies, in steps that widen; the number tells its grain too.</summary>
    private uint Age(TimelineEntry time)
    {
        if (time.Date is not { Length: >= 4 } date || !TryNumber(date, 0, 4, out var year) || year < 1) return 1 + (uint)time.Kind;
        if (_published is not { } today) return 8;
        var (month, day) = (0, 0);
        var grain = TryNumber(date, 5, 2, out month) && month is >= 1 and <= 12 ? TryNumber(date, 8, 2, out day) && day is >= 1 and <= 28 ? 3u : 2 : 1;
        var passed = grain switch
        {
            1 => today.Year - year,
            2 => ((today.Year - year) * 12) + today.Month - month,
            _ => today.DayNumber - new DateOnly(year, month, day).DayNumber,
        };
        var steps = grain switch { 1 => Years, 2 => Months, _ => Days };
        var step = 0u;
        while (step < steps.Length && passed >= steps[(int)step]) step++;
        return (grain << 4) + step;
    }

    private static ReadOnlySpan<int> Years => [0, 1, 2, 5, 13];

    private static ReadOnlySpan<int> Months => [0, 1, 3, 12, 37];

    private static ReadOnlySpan<int> Days => [0, 2, 8, 32, 366, 1500];

    private static bool TryNumber(string date, int at, int length, out int number)
    {
        number = 0;
        return at + length <= date.Length && int.TryParse(date.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Whose words it gives: the widest content that reaches into the sentence, and its cue where that stands here.</summary>
    private void Source<T>(in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        while (_content < _contents.Length && _contents[_content].Span.End <= sentence.Span.Start) _content++;
        var (covered, best) = (0, (Attribution?)null);
        for (var c = _content; c < _contents.Length && _contents[c].Span.Start < sentence.Span.End; c++)
        {
            var (span, attribution) = _contents[c];
            if (!span.Overlaps(sentence.Span)) continue;
            covered = Math.Max(covered, Math.Min(span.End, sentence.Span.End) - Math.Max(span.Start, sentence.Span.Start));
            if (best is null || sentence.Span.Contains(attribution.Cue)) best = attribution;
        }
        sink.Add(FeatureHash.Of(Fact.Said, (uint)(covered * 5 / sentence.Span.Length)));
        if (best is null) return;
        sink.Add(FeatureHash.Join(FeatureHash.Of(Fact.Cue, _text.Tokens[_text.TokenAt(best.Cue.Start)].Lemma), (uint)best.Kind));
        sink.Add(FeatureHash.Of(Fact.Cued, (uint)best.Kind, sentence.Span.Contains(best.Cue) ? 1u : 0));
        sink.Add(FeatureHash.Of(Fact.Speaker, best.SourceEntity is { } entity ? 1u + (uint)_entities[entity].Type : 0, (uint)best.Kind));
        for (var t = _text.TokenAt(best.Source.Start); t < _text.Tokens.Length && _text.Tokens[t].Span.Start < best.Source.End; t++)
            if (_text.Tokens[t].Upos is Upos.Noun or Upos.Pron) sink.Add(FeatureHash.Of(Fact.SpeakerNoun, _text.Tokens[t].Lemma));
    }
}
