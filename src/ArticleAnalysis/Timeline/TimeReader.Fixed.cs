namespace ArticleAnalysis.Timeline;

/// <content>Times whose meaning does not depend on any day: repeated times, times without borders, the present and the future.</content>
internal sealed partial class TimeReader
{
    /// <summary>"every week", "each January", "every two years", "Mondays".</summary>
    private TimeExpression? TrySet(int i)
    {
        if (Word(i) is { Weekdays: > 0 and var weekdays } && Tokens[i].IsCapitalized) return Set(i, i + 1, $"XXXX-WXX-{weekdays}");
        if (!Word(i).Is(TimeRoles.Every)) return null;
        var at = i + 1;
        double count = 1;
        if (at < _limit && _table.Numbers.TryRead(_text, at, _limit, out var number)) (count, at) = (number.Value, number.End);
        else if (TryOrdinal(at, out var ordinal) && ordinal > 0) (count, at) = (ordinal, at + 1);
        else if (at < _limit && Word(at).Is(TimeRoles.Other)) (count, at) = (2, at + 1);
        if (at >= _limit) return null;
        var word = Word(at);
        if (word.Unit is { } unit) return Set(i, at + 1, new TimeAmount(count, unit, word.UnitCount).Value);
        if (word.Month > 0 && Tokens[at].IsCapitalized) return Set(i, at + 1, $"XXXX-{word.Month:00}");
        if (word.Weekday > 0 && Tokens[at].IsCapitalized)
        {
            var part = at + 1 < _limit ? Word(at + 1).DayPart : null;
            return Set(i, part is null ? at + 1 : at + 2, $"XXXX-WXX-{word.Weekday}{(part is null ? "" : "T")}{part}");
        }
        if (word.Season > 0) return Set(i, at + 1, $"XXXX-{TimexWriter.SeasonCode(word.Season)}");
        return word.DayPart is { } code ? Set(i, at + 1, $"XXXX-XX-XXT{code}") : null;
    }

    private static TimeExpression Set(int i, int end, string value) => TimeExpression.Of(i, end, new(TimexType.Set, value), TimelineKind.Set);

    /// <summary>"recent years", "the past few months": a time without borders.</summary>
    private TimeExpression? TryVague(int i)
    {
        var at = i;
        if (Word(at).Is(TimeRoles.The)) at++;
        if (at + 1 >= _limit) return null;
        if (Word(at).Deictic is not null && Word(at + 1).Is(TimeRoles.Vague)) at++;
        if (at + 1 >= _limit || !Word(at).Is(TimeRoles.Vague) || Word(at + 1).Unit is not { } unit || (at == i && IsCount(at))) return null;
        return TimeExpression.Of(i, at + 2, new(TimexType.Duration, new TimeAmount(double.NaN, unit).Value), TimelineKind.Relative);
    }

    /// <summary>"several years" is an amount; "recent years" is a time.</summary>
    private bool IsCount(int at) => Word(at).Is(TimeRoles.Some) || at + 2 < _limit && Word(at + 2).Ago is not null;

    /// <summary>"now", "in the near future", "daily": set phrases of the table.</summary>
    private TimeExpression? TryPhrase(int i) =>
        _table.Phrases.TryMatch(Tokens, i, _limit, out var end, out var meaning) && !(i > _first && Tokens[i - 1].Lower == "-" || end < _limit && Tokens[end].Lower == "-") ? TimeExpression.Of(i, end, meaning) : null;
}
