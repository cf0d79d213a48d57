using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Amounts of time.</content>
internal sealed partial class TimeReader
{
    /// <summary>A number with a unit of time: "two months", "a week", "2 1/2 years", "two to three weeks", "several days", "a 14-day", "two full days".</summary>
    private bool TryAmount(int i, out TimeAmount amount, out int end)
    {
        (amount, end) = (default, i);
        if (!TryCount(i, out var count, out end)) return false;
        var at = end;
        if (at + 1 < _limit && (Word(at).Is(TimeRoles.To) || Word(at).Is(TimeRoles.Or)) && TryCount(at + 1, out _, out var second)) at = second;
        if (at < _limit && count != 1 && Tokens[at].Upos is Upos.Adj or Upos.Adv or Upos.Verb && !Word(at).IsAny && at + 1 < _limit && Word(at + 1).Unit is not null) at++; // two full days
        if (!TryUnit(at, out var unit, out end) || unit is TimeGrain.Half || unit == TimeGrain.Weekend && count == 1 || unit == TimeGrain.Quarter && (count == 1 || Tokens[at].Lower == "-")) return false; // three-quarters
        amount = new(count, unit, Word(end - 1).UnitCount);
        if (TryHalf(end, out var half)) (amount, end) = (amount with { Count = count + 0.5 }, half);
        return true;
    }

    /// <summary>How many: "two", "a", "2 1/2", "two and a half", "several", "a few"; not a number where the text does not say.</summary>
    private bool TryCount(int i, out double count, out int end)
    {
        (count, end) = (double.NaN, i);
        if (i >= _limit) return false;
        var one = Word(i).Is(TimeRoles.One);
        var at = one ? i + 1 : i;
        if (at < _limit && Word(at).Is(TimeRoles.Some))
        {
            end = at + 1;
            if (end < _limit && Word(end).Is(TimeRoles.Of)) end++; // a couple of
            return true;
        }
        if (Word(i).Unit == TimeGrain.Half && i + 1 < _limit && Word(i + 1).Is(TimeRoles.One))
        {
            (count, end) = (0.5, i + 2); // half an hour
            return true;
        }
        if (_table.Numbers.TryRead(_text, i, _limit, out var number) && number.Value is > 0 and < 100_000)
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
        if (at + 2 >= _limit || !Word(at).Is(TimeRoles.And)) return false;
        at++;
        if (Tokens[at].Lower == "-" && at + 1 < _limit) at++;
        if (Word(at).Is(TimeRoles.One) && at + 1 < _limit) at++;
        if (Tokens[at].Lower == "-" && at + 1 < _limit) at++;
        if (Word(at).Unit is not TimeGrain.Half) return false;
        end = at + 1;
        return true;
    }

    private bool TryUnit(int i, out TimeGrain unit, out int end)
    {
        var at = i < _limit && Tokens[i].Lower == "-" ? i + 1 : i;
        (unit, end) = (default, at + 1);
        if (at >= _limit || Word(at).Unit is not { } found) return false;
        unit = found;
        return true;
    }

    /// <summary>A point so many units from an anchor; in years where the unit is longer.</summary>
    private static TimePoint Moved(TimeAmount amount, TimeAnchor anchor, int direction) => amount.Unit switch
    {
        TimeGrain.Decade => new(TimeGrain.Year, anchor) { Shift = direction * amount.Whole * 10 },
        TimeGrain.Century => new(TimeGrain.Year, anchor) { Shift = direction * amount.Whole * 100 },
        _ => new(amount.Unit, anchor) { Shift = direction * amount.Whole },
    };
}
