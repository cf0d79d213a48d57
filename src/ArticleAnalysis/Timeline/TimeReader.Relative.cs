using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <content>Times counted from another day.</content>
internal sealed partial class TimeReader
{
    /// <summary>"last month", "this week", "next Friday", "the past decade", "that October", "the following spring", "the next 20 years".</summary>
    private bool TryWhich(int i, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        var which = Word(i);
        var narrative = which.Narrative ?? (the && which.Deictic is 1 && which.Ordinal is null ? 1 : null);
        if ((narrative ?? which.Deictic) is not { } shift || i + 1 >= _limit) return false;
        var at = i + 1;
        if (which.Narrative is 0 && Word(at).Narrative is 0 && at + 1 < _limit) at++; // that same month
        if (which.Deictic is 0 && Word(at).Deictic is -1 or 1 && at + 1 < _limit) (shift, at) = (Word(at).Deictic!.Value, at + 1); // this past spring
        var anchor = narrative is null ? TimeAnchor.Published : TimeAnchor.Narrative;
        if (TryWhichName(at, shift, narrative, out point, out end)) return true;
        var word = Word(at);
        end = at + 1;
        if (word.DayPart is { } part)
        {
            point = new(TimeGrain.Day, anchor) { Shift = shift, Clock = "T" + part }; // last night, that evening
            return true;
        }
        if (word.Unit is { } unit and not TimeGrain.Half) return TryWhichUnit(at, unit, shift, anchor, the, out point);
        return which.Deictic is 1 or -1 && TryStretch(at, which.Deictic.Value, out point, out end);
    }

    /// <summary>"last June", "next Friday night", "that autumn", "this Easter", "last Oct. 23".</summary>
    private bool TryWhichName(int at, int shift, int? narrative, out TimePoint point, out int end)
    {
        var word = Word(at);
        (point, end) = (default, at + 1);
        if (_table.Holidays.TryMatch(Tokens, at, _limit, out var holidayEnd, out var holiday))
        {
            (point, end) = (new(TimeGrain.Day, TimeAnchor.Open) { Holiday = holiday, Which = shift }, holidayEnd);
            return true;
        }
        if (!(word.Month + word.Weekday > 0 && Tokens[at].IsCapitalized || word.Season > 0 && !(end < _limit && Tokens[end].Lower == "-"))) return false;
        point = new(word.Month > 0 ? TimeGrain.Month : word.Season > 0 ? TimeGrain.Season : TimeGrain.Day, narrative is null ? TimeAnchor.Open : TimeAnchor.Narrative)
        {
            Month = word.Month,
            Index = word.Season,
            Weekday = word.Weekday,
            Which = shift,
            Shift = narrative ?? 0,
        };
        if (word.Weekday > 0) point = point with { Clock = DayPartAfter(ref end) };
        if (word.Month == 0 || end >= _limit || !TryDayNumber(end, out var day)) return true;
        (point, end) = (point with { Grain = TimeGrain.Day, Day = day }, end + 1);
        return true;
    }

    private bool TryWhichUnit(int at, TimeGrain unit, int shift, TimeAnchor anchor, bool the, out TimePoint point)
    {
        point = new(unit, anchor) { Shift = shift * Word(at).UnitCount };
        if (unit == TimeGrain.Quarter) return anchor == TimeAnchor.Published;
        if (Tokens[at].Lower != Tokens[at].Lemma && Tokens[at].Upos == Upos.Noun) return false; // "past years"
        if (unit == TimeGrain.Day && anchor == TimeAnchor.Published) return false;
        if (at + 1 < _limit && Tokens[at + 1].Lower == "-") return false; // "that year-round"
        // "the past decade" reaches back from today, "last decade" is a calendar one
        if (unit is TimeGrain.Decade or TimeGrain.Century && shift != 0 && the) point = new(TimeGrain.Year, TimeAnchor.Published) { Stretch = shift * (unit == TimeGrain.Decade ? 10 : 100) };
        return true;
    }

    /// <summary>"20 years" after "the next", "three months" after "the past".</summary>
    private bool TryStretch(int at, int direction, out TimePoint point, out int end)
    {
        point = default;
        if (!TryAmount(at, out var amount, out end) || HasHyphen(at, end) || Word(at).Is(TimeRoles.One) || amount.Whole == 0 || amount.Unit is TimeGrain.Season or TimeGrain.Millennium) return false;
        point = Moved(amount, TimeAnchor.Published, direction);
        point = point with { Stretch = point.Shift, Shift = 0 };
        return true;
    }

    /// <summary>"the 3 next weeks".</summary>
    private bool TryCountedWhich(int i, out TimePoint point, out int end)
    {
        point = default;
        if (!TryCount(i, out var count, out var at) || at == i || at + 1 >= _limit || Word(at).Deictic is not (1 or -1) || !(count > 1 && count == Math.Floor(count))
            || Word(at + 1).Unit is not { } unit || unit is TimeGrain.Half or TimeGrain.Weekend or TimeGrain.Season) return Fail(i, out end);
        point = Moved(new(count, unit), TimeAnchor.Published, Word(at).Deictic!.Value);
        point = point with { Stretch = point.Shift, Shift = 0 };
        end = at + 2;
        return point.Stretch != 0;
    }

    /// <summary>"ten days ago", "two months later", "a week earlier", "the year before".</summary>
    private bool TryShifted(int i, bool the, out TimePoint point, out int end)
    {
        point = default;
        TimeAmount amount;
        if (the && Word(i).Unit is { } single && single is TimeGrain.Day or TimeGrain.Week or TimeGrain.Month or TimeGrain.Year) (amount, end) = (new(1, single), i + 1);
        else if (the || !TryAmount(i, out amount, out end) || (amount = amount.InWholeUnits).Whole == 0) return Fail(i, out end);
        if (end >= _limit) return false;
        if (!the && _table.Ago.TryMatch(Tokens, end, _limit, out var agoEnd, out var direction))
        {
            end = agoEnd;
            if (end < _limit && Word(end).Day is 0) end++; // six months ago today
            point = Moved(amount, TimeAnchor.Published, direction) with { IsAgo = true, Day = end > agoEnd ? 1 : 0 };
            return true;
        }
        if (Word(end).Offset is not { } sign) return false;
        if (the && amount.Unit == TimeGrain.Day && end + 1 < _limit && Word(end + 1).Day is { } near)
        {
            (point, end) = (new(TimeGrain.Day, TimeAnchor.Published) { Shift = near + sign }, end + 2); // the day before yesterday
            return true;
        }
        if (Word(end).Bound is TimeBound.After or TimeBound.Before && amount.Unit >= TimeGrain.Day && end + 1 < _limit && TryPoint(end + 1, out var feast, out var feastEnd) && feast.Holiday is not null)
        {
            var moved = Moved(amount, TimeAnchor.Open, sign);
            (point, end) = (feast with { Later = moved.Grain == TimeGrain.Week ? (7 * moved.Shift, TimeGrain.Day) : (moved.Shift, moved.Grain) }, feastEnd); // two weeks before Christmas
            return true;
        }
        // "a year after the deal" counts from something else than a date; "the year before" does not
        if (Word(end).Bound != TimeBound.None && !IsClauseEnd(end + 1)) return false;
        point = Moved(amount, TimeAnchor.Narrative, sign) with { IsAgo = !the };
        end++;
        return true;
    }

    private static bool Fail(int i, out int end)
    {
        end = i;
        return false;
    }

    private bool IsClauseEnd(int i) => i >= _limit || Tokens[i].Upos is Upos.Punct or Upos.Cconj or Upos.Aux or Upos.Verb;
}
