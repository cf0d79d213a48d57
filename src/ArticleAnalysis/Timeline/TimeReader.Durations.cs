using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <content>Lengths of time that stand for themselves.</content>
internal sealed partial class TimeReader
{
    /// <summary>"three years", "the first nine months", "a two-year-old", "years", "another week", "the coming months".</summary>
    private TimeExpression? TryDuration(int i)
    {
        var at = Word(i).Is(TimeRoles.The) ? i + 1 : i;
        var lead = at < _limit && Word(at).Is(TimeRoles.Lead);
        if (lead) at++;
        if (at >= _limit) return null;
        string value;
        string? modifier = null;
        var type = TimexType.Duration;
        if (TryAmount(at, out var amount, out var end))
        {
            value = amount.Value;
            var isOne = Word(at).Is(TimeRoles.One);
            if (isOne && at > i) return null; // the last a week
            // "$5 a year", "a million barrels a day"
            if (isOne && i > _first && Tokens[i - 1].Upos is Upos.Noun or Upos.Num or Upos.Sym) type = TimexType.Set;
        }
        else if (IsBareUnit(at, lead || at > i))
        {
            end = at + 1;
            value = new TimeAmount(double.NaN, Word(at).Unit!.Value).Value;
        }
        else if (at == i && !(i > _first && Tokens[i - 1].Lower == "-") && Word(at).Unit is { } single && at + 2 < _limit && Tokens[at + 1].Lower == "-" && Word(at + 2).Is(TimeRoles.Long))
        {
            end = at + 1;
            value = new TimeAmount(1, single).Value; // a week-long strike
        }
        else
        {
            return null;
        }
        var tail = end < _limit && Tokens[end].Lower == "-" ? end + 1 : end;
        if (tail < _limit && Word(tail).Is(TimeRoles.Long))
        {
            if (amount.Unit == TimeGrain.Year && Word(tail).Is(TimeRoles.Age)) return null; // a six-year-old
            end = tail + 1;
        }
        else if (double.IsNaN(amount.Count) && _table.Ago.TryMatch(Tokens, end, _limit, out var agoEnd, out var direction) && direction < 0)
        {
            return TimeExpression.Of(i, agoEnd, new(TimexType.Date, "PAST_REF"));
        }
        if (_table.Tails.TryMatch(Tokens, end, _limit, out var tailEnd, out var about)) (end, modifier) = (tailEnd, about);
        // "the 46-day battle", "a month-long strike": the article belongs to the noun
        var first = Word(i) is var word && (word.Is(TimeRoles.The) || word.Is(TimeRoles.One)) && HasHyphen(i, end) ? i + 1 : i;
        return TimeExpression.Of(first, end, new(type, value, modifier));
    }

    private bool HasHyphen(int i, int end)
    {
        for (; i < end; i++)
            if (Tokens[i].Lower == "-") return true;
        return false;
    }

    /// <summary>"for years", "the coming months": a plural unit, alone after a preposition or before "ago".</summary>
    private bool IsBareUnit(int at, bool isLed)
    {
        var token = Tokens[at];
        if (Word(at).Unit is not (not null and not TimeGrain.Half and not TimeGrain.Weekend) || token.Lower == token.Lemma) return false;
        if (isLed) return !(at + 1 < _limit && Word(at + 1).Is(TimeRoles.Of));
        return at > _first && Word(at - 1).Bound is TimeBound.During or TimeBound.In or TimeBound.After || at + 1 < _limit && Word(at + 1) is { Ago: not null };
    }

    /// <summary>"more than three years", "nearly a decade ago": the word before is part of the time.</summary>
    private TimeExpression? TryApproximate(int i)
    {
        if (!_table.Approximations.TryMatch(Tokens, i, _limit, out var at, out var modifier) || at >= _limit) return null;
        if (Word(at).Is(TimeRoles.The | TimeRoles.Lead)) return null;
        if (TryShifted(at, false, out var shifted, out var end)) return new(at, at, end, TimeBound.None, shifted with { First = i, End = end });
        return TryDuration(at) is { Fixed: { } length } duration ? duration with { First = i, Core = i, Fixed = length with { Modifier = modifier } } : null;
    }
}
