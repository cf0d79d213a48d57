using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Timeline;

/// <summary>Gathers the dated times of an article into its timeline.</summary>
internal sealed class TimelineFinder(TimeWords words)
{
    private readonly TimeFinder _times = new(words);

    /// <summary>One entry for each distinct expression and date, by date, undated last.</summary>
    /// <param name="text">The article.</param>
    /// <param name="published">Day of publication, or null.</param>
    public IReadOnlyList<TimelineEntry> Find(AnnotatedText text, DateOnly? published)
    {
        Dictionary<(string? Date, string Words), (TimelineEntry Entry, DateOnly Day, List<TextSpan> Mentions)> entries = [];
        foreach (var time in _times.Find(text, published))
        {
            if (time.Expression.Kind is not { } kind) continue;
            var (expression, date) = (time.Expression, Edtf(time, published));
            var span = text.SpanOf(expression.First, expression.End);
            var key = (date, text.SpanOf(expression.Core, expression.End).Of(text.Text).ToLowerInvariant());
            if (entries.TryGetValue(key, out var known)) known.Mentions.Add(span);
            else
            {
                List<TextSpan> mentions = [span];
                if (date is null && kind != TimelineKind.Set) kind = TimelineKind.Relative;
                else if (expression.Start.Stretch != 0) kind = TimelineKind.Period;
                entries.Add(key, (new TimelineEntry(date, span, kind, text.Sentences[time.Sentence].Span) { Mentions = mentions }, date is null ? DateOnly.MaxValue : time.From!.Value.First, mentions));
            }
        }
        return [.. entries.Values.OrderBy(e => e.Day).ThenBy(e => e.Entry.Span).Select(e => e.Entry)];
    }

    /// <summary>The time with the word before it as EDTF: "since 2010" is <c>2010/..</c>.</summary>
    private static string? Edtf(in DatedTime time, DateOnly? today)
    {
        if (time.From is not { } from) return null;
        if (time.To is { } to) return $"{from.From}/{to.Until}";
        return time.Expression.Bound switch
        {
            TimeBound.Origin => from.First > today ? $"{from.From}/.." : from.Edtf,
            TimeBound.Since or TimeBound.From or TimeBound.After => $"{(time.Expression.Start is { Grain: TimeGrain.Decade, Part: TimePart.Mid } ? from.Middle : from.From)}/..",
            TimeBound.Until or TimeBound.Before => $"../{from.Until}",
            _ => from.Edtf,
        };
    }
}
