using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <content>Times counted from another day, and parts of longer times.</content>
internal sealed partial class TimeReader
{
    /// <summary>Reads one time, with its article.</summary>
    private bool TryPoint(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (i >= _limit || _depth == Deepest) return false;
        _depth++;
        var found = TryInnerPoint(i, out point, out end);
        _depth--;
        point = point with { First = found && words[Tokens[i]].Is(TimeRoles.The) && IsName(i + 1, end) ? i + 1 : i, End = end };
        return found;
    }

    /// <summary>True where an article before the time belongs to a noun after it: "the March vote", "the 2016 election", "the third-quarter loss".</summary>
    private bool IsName(int i, int end)
    {
        var token = Tokens[i];
        if (end - i > 2 && Tokens[end - 2].Lower == "-" && end < _limit && Tokens[end].Upos is Upos.Noun or Upos.Propn or Upos.Adj) return true;
        return token.IsCapitalized && words[token].Unit is null || token.Shape == TokenShape.Number && token.Span.Length == 4;
    }

    private bool TryInnerPoint(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        var the = words[Tokens[i]].Is(TimeRoles.The);
        var at = the ? i + 1 : i;
        if (at >= _limit) return false;
        if (words[Tokens[at]].Is(TimeRoles.Fiscal) && at + 1 < _limit) at = Tokens[at + 1].Lower == "-" && at + 2 < _limit ? at + 2 : at + 1;
        if (!TryCore(at, the, out point, out end)) return false;
        if (point is { Grain: TimeGrain.Year, Part: TimePart.None, Stretch: 0, IsAgo: false } && TryPartOfYear(point, ref end, out var part)) point = part;
        return true;
    }

    private bool TryCore(int at, bool the, out TimePoint point, out int end)
    {
        return !the && TryClockPoint(at, out point, out end) || TryDayPartOf(at, the, out point, out end) || TryPart(at, the, out point, out end) || TryOrdinalPart(at, out point, out end) || TryWeekdayOfMonth(at, out point, out end) || TryHoliday(at, out point, out end)
            || TryYearAgo(at, out point, out end) || TryPeriod(at, the, out point, out end) || TryWhich(at, the, out point, out end) || TryShifted(at, the, out point, out end) || TryNamed(at, the, out point, out end) || TryCalendar(at, out point, out end);
    }

    /// <summary>"early 2024", "late last year", "the end of March", "the middle of 2026".</summary>
    private bool TryPart(int i, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        var part = words[Tokens[i]].Part;
        if (part == TimePart.None || i + 1 >= _limit) return false;
        if (part is TimePart.Early or TimePart.Mid or TimePart.Late)
        {
            // "early in 1914", "earlier in the year"
            var at = Tokens[i + 1].Lower == "-" || words[Tokens[i + 1]].Bound == TimeBound.In ? i + 2 : i + 1;
            if (!(TryPoint(at, out point, out end) || at == i + 2 && TryBareUnit(at, out point, out end)) || point.Part != TimePart.None || point.Stretch != 0 || point.IsAgo) return false;
            point = point with { Part = part };
            return true;
        }
        if (!words[Tokens[i + 1]].Is(TimeRoles.Of) || !(the || i == _first || (i > _first && words[Tokens[i - 1]].Bound != TimeBound.None) || i + 2 < _limit && words[Tokens[i + 2]].Deictic is not null)) return false;
        if (!TryPoint(i + 2, out point, out end) && !TryBareUnit(i + 2, out point, out end)) return false;
        point = point with { Part = part };
        return point.Stretch == 0;
    }

    /// <summary>"the year", "the month" inside "the end of the year": the one of publication.</summary>
    private bool TryBareUnit(int i, out TimePoint point, out int end)
    {
        var at = i < _limit && words[Tokens[i]].Is(TimeRoles.The) ? i + 1 : i;
        (point, end) = (default, at + 1);
        if (at == i || at >= _limit || words[Tokens[at]].Unit is not { } unit) return false;
        point = new(unit, TimeAnchor.Published);
        return true;
    }

    /// <summary>"the fourth quarter of 2025", "Q3 2024", "the first half of the year", "the first week of January", "the 19th century".</summary>
    private bool TryOrdinalPart(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (words[Tokens[i]] is { } named && named.Quarter + named.HalfYear is > 0 and var index)
        {
            end = i + 1;
            point = Calendar(named.Quarter > 0 ? TimeGrain.Quarter : TimeGrain.Half, YearAfter(ref end)) with { Index = index };
            return point.Grain == TimeGrain.Quarter || point.Anchor != TimeAnchor.Open;
        }
        if (!TryOrdinal(i, out var number) || i + 1 >= _limit) return false;
        var at = Tokens[i + 1].Lower == "-" && i + 2 < _limit ? i + 2 : i + 1;
        if (words[Tokens[at]].Unit is not { } unit) return false;
        end = at + 1;
        switch (unit)
        {
            case TimeGrain.Quarter or TimeGrain.Half when number <= 4 && (number > 0 || IsOfYear(end)) && !(unit == TimeGrain.Half && number > 2):
                if (number == 0 && words[Tokens[i]].Deictic is not null && !IsOfYear(end)) return false;
                var year = YearAfter(ref end);
                if (unit == TimeGrain.Half && year.Anchor == TimeAnchor.Open) return false; // the first half of the match
                point = Calendar(unit, year) with { Index = number == 0 ? -1 : number };
                return true;
            case TimeGrain.Week or TimeGrain.Weekend or TimeGrain.Day when end < _limit && words[Tokens[end]].Is(TimeRoles.Of):
                if (!TryPoint(end + 1, out point, out end) || point.Grain != TimeGrain.Month) return false;
                return true;
            case TimeGrain.Century when number is > 9 and < 23:
                point = new(TimeGrain.Century, TimeAnchor.Calendar) { Year = (number - 1) * 100 };
                return true;
            default:
                return false;
        }
    }

    private bool IsOfYear(int end)
    {
        var at = end;
        return YearAfter(ref at).Anchor != TimeAnchor.Open;
    }

    private bool TryHoliday(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (!(Tokens[i].IsCapitalized || words.IsHolidayStart(Tokens[i].Lower)) || !words.Holidays.TryMatch(Tokens, i, _limit, out end, out var holiday)) return false;
        if (!Tokens[i].IsCapitalized && !(i > _first && words[Tokens[i - 1]].Is(TimeRoles.The) && (end >= _limit || Tokens[end].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn)))) return false; // by the new year
        if (Tokens[i].IsCapitalized && i > _first && Tokens[i - 1].Upos == Upos.Propn && Tokens[i - 1].IsCapitalized) return false;
        var part = DayPartAfter(ref end);
        point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Holiday = holiday, Clock = part };
        return true;
    }

    /// <summary>"last month", "this week", "next Friday", "the past decade", "that October", "the following spring", "the next 20 years".</summary>
    private bool TryWhich(int i, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        var which = words[Tokens[i]];
        var narrative = which.Narrative ?? (the && which.Deictic is 1 && which.Ordinal is null ? 1 : null);
        if (which.Deictic is null && narrative is null && TryCount(i, out var many, out var middle) && middle + 1 < _limit && words[Tokens[middle]].Deictic is 1 or -1 && many > 1 && many == Math.Floor(many)
            && words[Tokens[middle + 1]].Unit is not (null or TimeGrain.Half or TimeGrain.Weekend or TimeGrain.Season))
        {
            // "the 3 next weeks"
            end = middle + 2;
            point = Moved(new(many, words[Tokens[middle + 1]].Unit!.Value), TimeAnchor.Published, words[Tokens[middle]].Deictic!.Value);
            point = point with { Stretch = point.Shift, Shift = 0 };
            return point.Stretch != 0;
        }
        if ((narrative ?? which.Deictic) is not { } shift || i + 1 >= _limit) return false;
        var at = i + 1;
        if (which.Narrative is 0 && words[Tokens[at]].Narrative is 0 && at + 1 < _limit) at++; // that same month
        if (which.Deictic is 0 && words[Tokens[at]].Deictic is -1 or 1 && at + 1 < _limit) (shift, at) = (words[Tokens[at]].Deictic!.Value, at + 1); // this past spring
        var word = words[Tokens[at]];
        end = at + 1;
        if (word.Month > 0 && Tokens[at].IsCapitalized || (word.Season > 0 && !(end < _limit && Tokens[end].Lower == "-")) || word.Weekday > 0 && Tokens[at].IsCapitalized)
        {
            point = new(word.Month > 0 ? TimeGrain.Month : word.Season > 0 ? TimeGrain.Season : TimeGrain.Day, narrative is null ? TimeAnchor.Open : TimeAnchor.Narrative)
            {
                Month = word.Month,
                Index = word.Season,
                Weekday = word.Weekday,
                Which = shift,
                Shift = narrative ?? 0,
            };
            if (word.Weekday > 0) point = point with { Clock = DayPartAfter(ref end) };
            if (word.Month > 0 && end < _limit && TryDayNumber(end, out var day))
            {
                point = point with { Grain = TimeGrain.Day, Day = day };
                end++;
            }
            return true;
        }
        if (words.Holidays.TryMatch(Tokens, at, _limit, out var holidayEnd, out var holiday))
        {
            (point, end) = (new(TimeGrain.Day, TimeAnchor.Open) { Holiday = holiday, Which = shift }, holidayEnd);
            return true;
        }
        if (word.DayPart is { } part)
        {
            // "last night", "this morning", "that evening"
            point = new(TimeGrain.Day, narrative is null ? TimeAnchor.Published : TimeAnchor.Narrative) { Shift = shift, Clock = "T" + part };
            return true;
        }
        if (word.Unit is { } unit && unit is not (TimeGrain.Half or TimeGrain.Quarter))
        {
            if (Tokens[at].Lower != Tokens[at].Lemma && Tokens[at].Upos == Upos.Noun) return false; // "past years"
            if (unit == TimeGrain.Day && narrative is null) return false;
            if (end < _limit && Tokens[end].Lower == "-") return false; // "that year-round"
            // "the past decade" reaches back from today, "last decade" is a calendar one
            if (unit is TimeGrain.Decade or TimeGrain.Century && shift != 0 && the)
            {
                point = new(TimeGrain.Year, TimeAnchor.Published) { Stretch = shift * (unit == TimeGrain.Decade ? 10 : 100) };
                return true;
            }
            point = new(unit, narrative is null ? TimeAnchor.Published : TimeAnchor.Narrative) { Shift = shift * word.UnitCount };
            return true;
        }
        if (word.Unit is TimeGrain.Quarter)
        {
            point = new(TimeGrain.Quarter, TimeAnchor.Published) { Shift = shift };
            return narrative is null;
        }
        // "the next 20 years", "the past three months"
        if (which.Deictic is 1 or -1 && TryAmount(at, out var amount, out end) && !HasHyphen(at, end) && !words[Tokens[at]].Is(TimeRoles.One) && amount.Whole > 0 && amount.Unit is not (TimeGrain.Season or TimeGrain.Millennium))
        {
            point = Moved(amount, TimeAnchor.Published, which.Deictic.Value);
            point = point with { Stretch = point.Shift, Shift = 0 };
            return true;
        }
        return false;
    }

    /// <summary>"ten days ago", "two months later", "a week earlier", "the year before".</summary>
    private bool TryShifted(int i, bool the, out TimePoint point, out int end)
    {
        point = default;
        TimeAmount amount;
        if (the && words[Tokens[i]].Unit is { } single && single is TimeGrain.Day or TimeGrain.Week or TimeGrain.Month or TimeGrain.Year) (amount, end) = (new(1, single), i + 1);
        else if (the || !TryAmount(i, out amount, out end) || (amount = amount.InWholeUnits).Whole == 0) return Fail(i, out end);
        if (end >= _limit) return false;
        if (!the && words.Ago.TryMatch(Tokens, end, _limit, out var agoEnd, out var direction))
        {
            end = agoEnd;
            if (end < _limit && words[Tokens[end]].Day is 0) end++; // six months ago today
            point = Moved(amount, TimeAnchor.Published, direction) with { IsAgo = true, Day = end > agoEnd ? 1 : 0 };
            return true;
        }
        if (words[Tokens[end]].Offset is not { } sign) return false;
        if (the && amount.Unit == TimeGrain.Day && end + 1 < _limit && words[Tokens[end + 1]].Day is { } near)
        {
            (point, end) = (new(TimeGrain.Day, TimeAnchor.Published) { Shift = near + sign }, end + 2); // the day before yesterday
            return true;
        }
        if (words[Tokens[end]].Bound is TimeBound.After or TimeBound.Before && amount.Unit >= TimeGrain.Day && end + 1 < _limit && TryPoint(end + 1, out var feast, out var feastEnd) && feast.Holiday is not null)
        {
            var moved = Moved(amount, TimeAnchor.Open, sign);
            (point, end) = (feast with { Later = moved.Grain == TimeGrain.Week ? (7 * moved.Shift, TimeGrain.Day) : (moved.Shift, moved.Grain) }, feastEnd); // two weeks before Christmas
            return true;
        }
        // "a year after the deal" counts from something else than a date; "the year before" does not
        if (words[Tokens[end]].Bound != TimeBound.None && !IsClauseEnd(end + 1)) return false;
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

    /// <summary>"Tuesday evening", "Tuesday, March 3", "the weekend", "today", "the spring of 2027".</summary>
    private bool TryNamed(int i, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, i + 1);
        var word = words[Tokens[i]];
        if (word.Day is { } day)
        {
            point = new(TimeGrain.Day, TimeAnchor.Published) { Shift = day, Clock = word.DayPart is { } own ? "T" + own : DayPartAfter(ref end) };
            return true;
        }
        if (the && word.DayPart is { } partOfDay && !(end < _limit && Tokens[end].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num))
        {
            point = new(TimeGrain.Day, TimeAnchor.Nearest) { Clock = "T" + partOfDay };
            return i > _first + 1 && words[Tokens[i - 2]].Bound != TimeBound.None;
        }
        if (word.Weekday > 0 && Tokens[i].IsCapitalized)
        {
            var part = DayPartAfter(ref end);
            if (TryWeekOf(ref end, out var week))
            {
                point = week with { Grain = TimeGrain.Day, Weekday = word.Weekday, Clock = part, Which = 2 };
                return true;
            }
            var at = end < _limit && Tokens[end].Lower is "," or "(" ? end + 1 : end;
            if (at < _limit && TryCalendar(at, out var date, out var dateEnd) && date.Grain == TimeGrain.Day) (point, end) = (date with { Clock = part }, dateEnd);
            else if (TryDayOfMonth(end, out var dayOfMonth, out var dayOfMonthEnd)) (point, end) = (new(TimeGrain.Day, TimeAnchor.Open) { Weekday = word.Weekday, Day = dayOfMonth, Clock = part }, dayOfMonthEnd);
            else if (the) return false; // the Friday prayers
            else point = new(TimeGrain.Day, TimeAnchor.Open) { Weekday = word.Weekday, Clock = part };
            return true;
        }
        if (word.Unit == TimeGrain.Weekend)
        {
            point = new(TimeGrain.Weekend, TimeAnchor.Open);
            return the;
        }
        if (word.Unit is TimeGrain.Century && the && i > _first + 1 && words[Tokens[i - 2]].Is(TimeRoles.Of))
        {
            point = new(TimeGrain.Century, TimeAnchor.Published); // the turn of the century
            return true;
        }
        if (word.Season == 0 || (Tokens[i].Upos is Upos.Verb or Upos.Aux)) return false;
        var year = YearAfter(ref end);
        point = Calendar(TimeGrain.Season, year) with { Index = word.Season };
        if (year.Anchor != TimeAnchor.Open)
        {
            if (year.Anchor == TimeAnchor.Calendar && end + 1 < _limit && Tokens[end].Lower is "-" or "–" && Tokens[end + 1].Shape == TokenShape.Number && Tokens[end + 1].Span.Length is 2 or 4) end += 2; // winter 2024-25
            return true;
        }
        var before = i > _first ? words[Tokens[i - 1]] : null;
        var led = the || before is { Bound: not TimeBound.None } or { Part: not TimePart.None };
        var compound = end < _limit && (Tokens[end].Upos is Upos.Noun or Upos.Propn || Tokens[end].Lower == "-");
        // "the fall of Kabul", "a fall in prices": a season only where nothing of the kind follows
        var falls = word.Is(TimeRoles.Doubtful) && end < _limit && (Tokens[end].Upos == Upos.Adp || i - 2 < _first || words[Tokens[i - 2]].Bound == TimeBound.None);
        return led && !compound && !falls;
    }
}
