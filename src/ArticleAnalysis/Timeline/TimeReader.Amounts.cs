using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Lengths of time.</content>
internal sealed partial class TimeReader
{
    /// <summary>A number with a unit of time: "two months", "a week", "2 1/2 years", "two to three weeks", "several days", "a 14-day", "two full days".</summary>
    private bool TryAmount(int i, out TimeAmount amount, out int end)
    {
        (amount, end) = (default, i);
        if (!TryCount(i, out var count, out end)) return false;
        var at = end;
        if (at + 1 < _limit && (words[Tokens[at]].Is(TimeRoles.To) || Tokens[at].Lower == "or") && TryCount(at + 1, out _, out var second)) at = second;
        if (at < _limit && count != 1 && Tokens[at].Upos is Upos.Adj or Upos.Adv or Upos.Verb && !words[Tokens[at]].IsAny && at + 1 < _limit && words[Tokens[at + 1]].Unit is not null) at++; // two full days
        if (!TryUnit(at, out var unit, out end) || unit is TimeGrain.Half || unit == TimeGrain.Weekend && count == 1 || unit == TimeGrain.Quarter && (count == 1 || Tokens[at].Lower == "-")) return false; // three-quarters
        amount = new(count, unit, words[Tokens[end - 1]].UnitCount);
        if (TryHalf(end, out var half)) (amount, end) = (amount with { Count = count + 0.5 }, half);
        return true;
    }

    /// <summary>How many: "two", "a", "2 1/2", "two and a half", "several", "a few"; not a number where the text does not say.</summary>
    private bool TryCount(int i, out double count, out int end)
    {
        (count, end) = (double.NaN, i);
        if (i >= _limit) return false;
        var one = words[Tokens[i]].Is(TimeRoles.One);
        var at = one ? i + 1 : i;
        if (at < _limit && words[Tokens[at]].Is(TimeRoles.Some))
        {
            end = at + 1;
            if (end < _limit && words[Tokens[end]].Is(TimeRoles.Of)) end++; // a couple of
            return true;
        }
        if (words[Tokens[i]].Unit == TimeGrain.Half && i + 1 < _limit && words[Tokens[i + 1]].Is(TimeRoles.One))
        {
            (count, end) = (0.5, i + 2); // half an hour
            return true;
        }
        if (words.Numbers.TryRead(text, i, _limit, out var number) && number.Value is > 0 and < 100_000)
        {
            (count, end) = (number.Value, number.HasForeignLetters ? number.End - 1 : number.End); // in "3.5years" the unit is a token of its own
            if (end == i) return false;
            if (end < _limit && TimeWords.Fraction(Tokens[end]) is > 0 and var part) (count, end) = (count + part, end + 1);
            else if (TryHalf(end, out var half)) (count, end) = (count + 0.5, half);
            return true;
        }
        (count, end) = (1, i + 1);
        return one;
    }

    /// <summary>"and a half".</summary>
    private bool TryHalf(int i, out int end)
    {
        var at = i < _limit && Tokens[i].Lower == "-" ? i + 1 : i;
        end = i;
        if (at + 2 >= _limit || !words[Tokens[at]].Is(TimeRoles.And)) return false;
        at++;
        if (Tokens[at].Lower == "-" && at + 1 < _limit) at++;
        if (words[Tokens[at]].Is(TimeRoles.One) && at + 1 < _limit) at++;
        if (Tokens[at].Lower == "-" && at + 1 < _limit) at++;
        if (words[Tokens[at]].Unit is not TimeGrain.Half) return false;
        end = at + 1;
        return true;
    }

    private bool TryUnit(int i, out TimeGrain unit, out int end)
    {
        var at = i < _limit && Tokens[i].Lower == "-" ? i + 1 : i;
        (unit, end) = (default, at + 1);
        if (at >= _limit || words[Tokens[at]].Unit is not { } found) return false;
        unit = found;
        return true;
    }

    /// <summary>"three years", "the first nine months", "a two-year-old", "years", "another week", "the coming months".</summary>
    private TimeExpression? TryDuration(int i)
    {
        var at = words[Tokens[i]].Is(TimeRoles.The) ? i + 1 : i;
        var lead = at < _limit && words[Tokens[at]].Is(TimeRoles.Lead);
        if (lead) at++;
        if (at >= _limit) return null;
        string value;
        string? modifier = null;
        var type = TimexType.Duration;
        if (TryAmount(at, out var amount, out var end))
        {
            value = amount.Value;
            var isOne = words[Tokens[at]].Is(TimeRoles.One);
            if (isOne && at > i) return null; // the last a week
            // "$5 a year", "a million barrels a day"
            if (isOne && i > _first && Tokens[i - 1].Upos is Upos.Noun or Upos.Num or Upos.Sym) type = TimexType.Set;
        }
        else if (IsBareUnit(at, lead || at > i))
        {
            end = at + 1;
            value = new TimeAmount(double.NaN, words[Tokens[at]].Unit!.Value).Value;
        }
        else if (at == i && !(i > _first && Tokens[i - 1].Lower == "-") && words[Tokens[at]].Unit is { } single && at + 2 < _limit && Tokens[at + 1].Lower == "-" && words[Tokens[at + 2]].Is(TimeRoles.Long))
        {
            end = at + 1;
            value = new TimeAmount(1, single).Value; // a week-long strike
        }
        else
        {
            return null;
        }
        var tail = end < _limit && Tokens[end].Lower == "-" ? end + 1 : end;
        if (tail < _limit && words[Tokens[tail]].Is(TimeRoles.Long))
        {
            if (amount.Unit == TimeGrain.Year && words[Tokens[tail]].Is(TimeRoles.Age)) return null; // a six-year-old
            end = tail + 1;
        }
        else if (double.IsNaN(amount.Count) && words.Ago.TryMatch(Tokens, end, _limit, out var agoEnd, out var direction) && direction < 0)
        {
            return TimeExpression.Of(i, agoEnd, new(TimexType.Date, "PAST_REF"));
        }
        if (words.Tails.TryMatch(Tokens, end, _limit, out var tailEnd, out var about)) (end, modifier) = (tailEnd, about);
        // "the 46-day battle", "a month-long strike": the article belongs to the noun
        var first = words[Tokens[i]] is var word && (word.Is(TimeRoles.The) || word.Is(TimeRoles.One)) && HasHyphen(i, end) ? i + 1 : i;
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
        if (words[token].Unit is not (not null and not TimeGrain.Half and not TimeGrain.Weekend) || token.Lower == token.Lemma) return false;
        if (isLed) return !(at + 1 < _limit && words[Tokens[at + 1]].Is(TimeRoles.Of));
        return at > _first && words[Tokens[at - 1]].Bound is TimeBound.During or TimeBound.In or TimeBound.After || at + 1 < _limit && words[Tokens[at + 1]] is { Ago: not null };
    }

    /// <summary>"more than three years", "nearly a decade ago": the word before is part of the time.</summary>
    private TimeExpression? TryApproximate(int i)
    {
        if (!words.Approximations.TryMatch(Tokens, i, _limit, out var at, out var modifier) || at >= _limit) return null;
        if (words[Tokens[at]].Is(TimeRoles.The | TimeRoles.Lead)) return null;
        if (TryShifted(at, false, out var shifted, out var end)) return new(at, at, end, TimeBound.None, shifted with { First = i, End = end });
        return TryDuration(at) is { Fixed: { } length } duration ? duration with { First = i, Core = i, Fixed = length with { Modifier = modifier } } : null;
    }

    /// <summary>A point so many units from an anchor; in years where the unit is longer.</summary>
    private static TimePoint Moved(TimeAmount amount, TimeAnchor anchor, int direction) => amount.Unit switch
    {
        TimeGrain.Decade => new(TimeGrain.Year, anchor) { Shift = direction * amount.Whole * 10 },
        TimeGrain.Century => new(TimeGrain.Year, anchor) { Shift = direction * amount.Whole * 100 },
        _ => new(amount.Unit, anchor) { Shift = direction * amount.Whole },
    };
}
