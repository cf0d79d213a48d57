using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <summary>Finds the time expressions of an article in one pass over its tokens, and dates them.</summary>
internal sealed class TimeFinder(TimeWords words)
{
    /// <summary>All expressions, in text order.</summary>
    /// <param name="text">The article.</param>
    /// <param name="published">Day of publication, or null.</param>
    public List<DatedTime> Find(AnnotatedText text, DateOnly? published)
    {
        if (published is { Year: < 1000 or > 9000 }) published = null; // no day of publication, and too near the calendar's ends to count from
        var told = Read(text);
        var reference = published ?? LatestTold(told);
        var resolver = new TimeResolver(published, reference);
        var dated = new List<DatedTime>(told.Count);
        var isHistory = reference is { } day && IsHistory(told, day.Year);
        var last = (Sentence: -9, Block: -1);
        foreach (var time in told)
        {
            var sentence = text.Sentences[time.Sentence];
            // A story told in order: "In March 2022 … in June …", while the paragraph lasts.
            resolver.Continues = isHistory && resolver.Narrative is not null || resolver.Narrative is { Grain: <= TimeGrain.Month } before && sentence.Block == last.Block && time.Sentence - last.Sentence <= 2
                && reference is { } today && before.First.Year < today.Year - 1 + (before.First.Month > today.Month ? 0 : 1);
            dated.Add(resolver.Date(time));
            if (dated[^1].From is not { } date || time.Expression.Start is { IsAgo: true, Shift: < 0 } or { Anchor: TimeAnchor.Nearest }) continue;
            resolver.Narrative = date;
            last = (time.Sentence, sentence.Block);
        }
        return dated;
    }

    /// <summary>True for a text of history, with hardly a date near its own: there a date without a year goes on from the one told before it.</summary>
    private static bool IsHistory(List<ToldTime> times, int year)
    {
        var (past, exact, recent) = (0, 0, 0);
        foreach (var (expression, _, _) in times)
        {
            if (expression.Fixed is not null) continue;
            var point = expression.Start;
            if (point.Year != 0 && point.Year < year - 1)
            {
                past++;
                if (point.Grain <= TimeGrain.Month) exact++;
            }
            else if (point.Year != 0 || point.Anchor == TimeAnchor.Published || point.Weekday > 0) recent++;
        }
        return past > 4 && recent * 5 < past && (recent == 0 || exact > 4);
    }

    /// <summary>The expressions of a text as they are written, before anything is dated.</summary>
    public static IEnumerable<TimeExpression> Told(TimeWords words, AnnotatedText text) => new TimeFinder(words).Read(text).Select(t => t.Expression);

    private List<ToldTime> Read(AnnotatedText text)
    {
        List<ToldTime> times = [];
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
                    // "The December deal is modest", "Friday's vote": the verb says nothing about the month of the deal
                    var names = expression.End < sentence.EndToken && text.Tokens[expression.End].Upos is Upos.Noun or Upos.Part && expression.Bound == TimeBound.None;
                    times.Add(new(expression, names ? Tense.Unknown : ClauseTense.Of(text, words, expression.First, expression.End, sentence.FirstToken, sentence.EndToken), index));
                    i = expression.End;
                }
            }
        }
        return times;
    }

    /// <summary>The latest full date of which the text speaks in the past: about when an article without a date was written.</summary>
    private static DateOnly? LatestTold(List<ToldTime> times)
    {
        DateOnly? latest = null;
        foreach (var (expression, tense, _) in times)
            if (expression is { Start: { Anchor: TimeAnchor.Calendar, Grain: TimeGrain.Day or TimeGrain.Month, Holiday: null } point, Bound: TimeBound.None or TimeBound.Since or TimeBound.After, Fixed: null } && tense != Tense.Future
                && new TimeResolver(null, null).Resolve(point, tense) is { } time && (latest is null || time.First > latest)) latest = time.First;
        return latest;
    }
}

/// <summary>A time as the text tells it.</summary>
/// <param name="Expression">What is written.</param>
/// <param name="Tense">When the clause around it takes place.</param>
/// <param name="Sentence">Index of the sentence.</param>
internal readonly record struct ToldTime(TimeExpression Expression, Tense Tense, int Sentence);

/// <summary>A time on the calendar.</summary>
/// <param name="Expression">What is written.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="From">The time, or the beginning of a range; null when the text does not say enough, or it is no calendar time.</param>
/// <param name="To">The end of a range, else null.</param>
internal readonly record struct DatedTime(TimeExpression Expression, int Sentence, ResolvedTime? From, ResolvedTime? To);
