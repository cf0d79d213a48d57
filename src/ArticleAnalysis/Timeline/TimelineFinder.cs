using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Timeline;

/// <summary>Finds the time expressions of an article in one pass over its tokens, and dates them.</summary>
internal sealed class TimelineFinder(TimeWords words)
{
    /// <summary>One entry for each distinct expression and date, by date, undated last.</summary>
    /// <param name="text">The article.</param>
    /// <param name="published">Day of publication, or null.</param>
    public IReadOnlyList<TimelineEntry> Find(AnnotatedText text, DateOnly? published)
    {
        if (published is { Year: < 1000 or > 9000 }) published = null; // no day of publication, and too near the calendar's ends to count from
        var expressions = Read(text);
        var reference = published ?? LatestTold(expressions);
        var resolver = new TimeResolver(published, reference);
        var dated = new List<DatedExpression>(expressions.Count);
        var last = (Sentence: -9, Block: -1);
        foreach (var (expression, tense, index) in expressions)
        {
            var sentence = text.Sentences[index];
            // A story told in order: "In March 2022 … in June …", while the paragraph lasts.
            resolver.Continues = resolver.Narrative is { Grain: <= TimeGrain.Month } told && sentence.Block == last.Block && index - last.Sentence <= 2
                && reference is { } today && told.First.Year < today.Year - 1 + (told.First.Month > today.Month ? 0 : 1);
            dated.Add(Date(expression, tense, index, resolver));
            if (dated[^1].Time is { } time && expression.Kind is TimelineKind.Date or TimelineKind.Period)
            {
                resolver.Narrative = time;
                last = (index, sentence.Block);
            }
        }
        return Gather(text, dated);
    }

    private List<(TimeExpression Expression, Tense Tense, int Sentence)> Read(AnnotatedText text)
    {
        List<(TimeExpression, Tense, int)> expressions = [];
        var reader = new TimeReader(words, text);
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            if (sentence.Kind is not (SentenceKind.Prose or SentenceKind.Heading)) continue;
            reader.Enter(sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (reader.TryRead(i) is not { } expression) i++;
                else
                {
                    // "The December deal is modest": the verb says nothing about the month of the deal
                    var names = expression.End < sentence.EndToken && text.Tokens[expression.End].Upos == Upos.Noun && expression.Bound == TimeBound.None;
                    expressions.Add((expression, names ? Tense.Unknown : ClauseTense.Of(text, words, expression.First, expression.End, sentence.FirstToken, sentence.EndToken), index));
                    i = expression.End;
                }
            }
        }
        return expressions;
    }

    /// <summary>The latest full date of which the text speaks in the past: about when an article without a date was written.</summary>
    private static DateOnly? LatestTold(List<(TimeExpression Expression, Tense Tense, int Sentence)> expressions)
    {
        DateOnly? latest = null;
        foreach (var (expression, tense, _) in expressions)
            if (expression is { Start: { Anchor: TimeAnchor.Calendar, Grain: TimeGrain.Day or TimeGrain.Month, Holiday: null } point, Bound: TimeBound.None or TimeBound.Since or TimeBound.After } && tense != Tense.Future
                && new TimeResolver(null, null).Resolve(point, tense) is { } time && (latest is null || time.First > latest)) latest = time.First;
        return latest;
    }

    private static DatedExpression Date(TimeExpression expression, Tense tense, int sentence, TimeResolver resolver)
    {
        var undated = new DatedExpression(expression, sentence, null, null, expression.Kind);
        if (expression.Kind is TimelineKind.Set or TimelineKind.Relative) return undated;
        if (resolver.Stretch(expression.Start) is { } stretch) return undated with { Date = $"{stretch.From.From}/{stretch.To.Until}", Time = stretch.From, Kind = TimelineKind.Period };
        var told = expression.Bound switch
        {
            TimeBound.Since => Tense.Past,
            TimeBound.From or TimeBound.Origin => Tense.Future,
            TimeBound.By or TimeBound.Until or TimeBound.Before when tense is Tense.Unknown or Tense.Present || (expression.Start.Weekday > 0 && expression.Bound != TimeBound.By) => Tense.Future,
            _ => tense,
        };
        if (expression.Finish is { } finish)
        {
            var to = resolver.Resolve(finish, told);
            var from = resolver.Resolve(finish.Anchor == TimeAnchor.Calendar && expression.Start is { Anchor: TimeAnchor.Open, Weekday: 0 }
                ? expression.Start with { Anchor = TimeAnchor.Calendar, Year = finish.Year } : expression.Start, told);
            if (from is null || to is null || from.Value.First > to.Value.Last) return undated with { Kind = TimelineKind.Relative };
            return undated with { Date = $"{from.Value.From}/{to.Value.Until}", Time = from };
        }
        if (resolver.Resolve(expression.Start, told) is not { } time) return undated with { Kind = TimelineKind.Relative };
        var date = expression.Bound switch
        {
            TimeBound.Origin => time.First > resolver.Today ? $"{time.From}/.." : time.Edtf,
            TimeBound.Since or TimeBound.From or TimeBound.After => $"{(expression.Start is { Grain: TimeGrain.Decade, Part: TimePart.Mid } ? time.Middle : time.From)}/..",
            TimeBound.Until or TimeBound.Before => $"../{time.Until}",
            _ => time.Edtf,
        };
        return undated with { Date = date, Time = time };
    }

    private static List<TimelineEntry> Gather(AnnotatedText text, List<DatedExpression> dated)
    {
        Dictionary<(string? Date, string Words), (TimelineEntry Entry, DateOnly Day, List<TextSpan> Mentions)> entries = [];
        foreach (var (expression, sentence, date, time, kind) in dated)
        {
            var span = text.SpanOf(expression.First, expression.End);
            var key = (date, text.SpanOf(expression.Core, expression.End).Of(text.Text).ToLowerInvariant());
            if (entries.TryGetValue(key, out var known)) known.Mentions.Add(span);
            else
            {
                List<TextSpan> mentions = [span];
                entries.Add(key, (new TimelineEntry(date, span, kind, text.Sentences[sentence].Span) { Mentions = mentions }, date is null ? DateOnly.MaxValue : time!.Value.First, mentions));
            }
        }
        return [.. entries.Values.OrderBy(e => e.Day).ThenBy(e => e.Entry.Span).Select(e => e.Entry)];
    }

    private sealed record DatedExpression(TimeExpression Expression, int Sentence, string? Date, ResolvedTime? Time, TimelineKind Kind);
}
