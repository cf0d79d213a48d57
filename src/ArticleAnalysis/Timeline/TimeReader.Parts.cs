using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <content>Parts of longer times, and feasts.</content>
internal sealed partial class TimeReader
{
    /// <summary>"early 2024", "late last year", "the end of March", "the middle of 2026".</summary>
    private bool TryPart(int i, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        var part = Word(i).Part;
        if (part == TimePart.None || i + 1 >= _limit) return false;
        if (part is TimePart.Early or TimePart.Mid or TimePart.Late)
        {
            // "early in 1914", "earlier in the year"
            var at = Tokens[i + 1].Lower == "-" || Word(i + 1).Bound == TimeBound.In ? i + 2 : i + 1;
            if (!(TryPoint(at, out point, out end) || at == i + 2 && TryBareUnit(at, out point, out end)) || point.Part != TimePart.None || point.Stretch != 0 || point.IsAgo) return false;
            point = point with { Part = part };
            return true;
        }
        if (!Word(i + 1).Is(TimeRoles.Of) || !(the || i == _first || (i > _first && Word(i - 1).Bound != TimeBound.None) || i + 2 < _limit && Word(i + 2).Deictic is not null)) return false;
        if (!TryPoint(i + 2, out point, out end) && !TryBareUnit(i + 2, out point, out end)) return false;
        point = point with { Part = part };
        return point.Stretch == 0;
    }

    /// <summary>"the year", "the month" inside "the end of the year": the one of publication.</summary>
    private bool TryBareUnit(int i, out TimePoint point, out int end)
    {
        var at = i < _limit && Word(i).Is(TimeRoles.The) ? i + 1 : i;
        (point, end) = (default, at + 1);
        if (at == i || at >= _limit || Word(at).Unit is not { } unit) return false;
        point = new(unit, TimeAnchor.Published);
        return true;
    }

    /// <summary>"the fourth quarter of 2025", "Q3 2024", "the first half of the year", "the first week of January", "the 19th century".</summary>
    private bool TryOrdinalPart(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (Word(i) is { } named && named.Quarter + named.HalfYear is > 0 and var index)
        {
            end = i + 1;
            point = Calendar(named.Quarter > 0 ? TimeGrain.Quarter : TimeGrain.Half, YearAfter(ref end)) with { Index = index };
            return point.Grain == TimeGrain.Quarter || point.Anchor != TimeAnchor.Open;
        }
        if (!TryOrdinal(i, out var number) || i + 1 >= _limit) return false;
        var at = Tokens[i + 1].Lower == "-" && i + 2 < _limit ? i + 2 : i + 1;
        if (Word(at).Unit is not { } unit) return false;
        end = at + 1;
        switch (unit)
        {
            case TimeGrain.Quarter or TimeGrain.Half when number <= 4 && (number > 0 || IsOfYear(end)) && !(unit == TimeGrain.Half && number > 2):
                if (number == 0 && Word(i).Deictic is not null && !IsOfYear(end)) return false;
                var year = YearAfter(ref end);
                if (unit == TimeGrain.Half && year.Anchor == TimeAnchor.Open) return false; // the first half of the match
                point = Calendar(unit, year) with { Index = number == 0 ? -1 : number };
                return true;
            case TimeGrain.Week or TimeGrain.Weekend or TimeGrain.Day when end < _limit && Word(end).Is(TimeRoles.Of):
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

    /// <summary>"the first Tuesday in October", "the last Monday of March 2014".</summary>
    private bool TryWeekdayOfMonth(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (!TryOrdinal(i, out var number) || number > 5 || i + 3 >= _limit || Word(i + 1).Weekday is not (> 0 and var weekday) || !Tokens[i + 1].IsCapitalized) return false;
        if (!(Word(i + 2).Is(TimeRoles.Of) || Word(i + 2).Bound == TimeBound.In) || !TryPoint(i + 3, out var month, out end) || month is not { Grain: TimeGrain.Month, Month: > 0, Which: null }) return false;
        point = month with { Grain = TimeGrain.Day, Month = 0, Holiday = new(HolidayKind.WeekdayOfMonth, month.Month, number == 0 ? -1 : number, weekday) };
        return true;
    }

    private bool TryHoliday(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (!(Tokens[i].IsCapitalized || _table.IsHolidayStart(Tokens[i].Lower)) || !_table.Holidays.TryMatch(Tokens, i, _limit, out end, out var holiday)) return false;
        if (!Tokens[i].IsCapitalized && !(i > _first && Word(i - 1).Is(TimeRoles.The) && (end >= _limit || Tokens[end].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn)))) return false; // by the new year
        if (Tokens[i].IsCapitalized && i > _first && Tokens[i - 1].Upos == Upos.Propn && Tokens[i - 1].IsCapitalized) return false;
        var part = DayPartAfter(ref end);
        point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Holiday = holiday, Clock = part };
        return true;
    }
}
