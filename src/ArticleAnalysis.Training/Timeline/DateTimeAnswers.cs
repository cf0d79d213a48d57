using System.Globalization;
using System.Text.Json.Nodes;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;
using ArticleAnalysis.Training.Quantities;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>Answers as DateTimeModel of Recognizers-Text does: the times of the library with the conventions of that model, whose spans hold more prepositions and whose open dates are both the last and the next.</summary>
internal sealed class DateTimeAnswers
{
    private static readonly string[] Modified = ["since", "after", "before", "until", "till", "by"];

    private readonly TimeWords _words = new(EnglishResources.Instance);
    private readonly Annotator _annotator = Annotator.CreateEnglish();
    private readonly SpokenCapitals _capitals = new(EnglishResources.Instance);

    public IReadOnlyList<RecognizerAnswer> Answer(AnnotatedText input, DateTime? reference)
    {
        var text = _annotator.Annotate(_capitals.Of(input.Text));
        var values = new DateTimeValues(reference ?? new DateTime(2016, 11, 7));
        var answers = new List<RecognizerAnswer>();
        foreach (var time in TimeJoiner.Join(text, [.. TimeFinder.Told(_words, text)]))
        {
            var (expression, span) = (time, SpanOf(text, time));
            if (expression.Fixed is { } meaning)
            {
                if (values.Fixed(meaning) is var (type, resolved) && type.Length > 0) answers.Add(Make(input.Text, span, type, resolved));
                continue;
            }
            var (kind, found) = values.Of(expression);
            if (kind.Length > 0) answers.Add(Make(input.Text, span, kind, found));
        }
        return answers;
    }

    /// <summary>With the word that bounds the time where it changes its meaning, without an article before it.</summary>
    private static TextSpan SpanOf(AnnotatedText text, TimeExpression time)
    {
        var first = time.First;
        if (time.Finish is null && time.Fixed is null && time.First < time.Core && time.Bound is not (TimeBound.Since or TimeBound.After or TimeBound.By or TimeBound.Before) && !Modified.Contains(text.Tokens[time.First].Lower, StringComparer.Ordinal)) first = time.Core;
        if (time.Start.OnlyIfFuture) first = time.First;
        if (time.Start is { Anchor: TimeAnchor.Nearest, Clock: [_, >= 'A', ..] } && time.Fixed is null)
            while (first > 0 && text.Tokens[first - 1].Lower is "in" or "the" or "at") first--; // in the morning
        else if (text.Tokens[first].Lower == "the" && time.Start is { Day: 0, Grain: not TimeGrain.Weekend }) first++;
        return text.SpanOf(Math.Min(first, time.End - 1), time.End);
    }

    private static RecognizerAnswer Make(string text, TextSpan span, string type, IReadOnlyList<JsonObject> values)
    {
        foreach (var value in values) value["type"] = type;
        return new(span, "datetimeV2." + type, new JsonObject { ["values"] = new JsonArray([.. values]) });
    }
}
