using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <content>One time, and what it may be.</content>
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
        point = point with { First = found && Word(i).Is(TimeRoles.The) && IsName(i + 1, end) ? i + 1 : i, End = end };
        return found;
    }

    /// <summary>True where an article before the time belongs to a noun after it: "the March vote", "the 2016 election", "the third-quarter loss".</summary>
    private bool IsName(int i, int end)
    {
        var token = Tokens[i];
        if (end - i > 2 && Tokens[end - 2].Lower == "-" && end < _limit && Tokens[end].Upos is Upos.Noun or Upos.Propn or Upos.Adj) return true;
        return token.IsCapitalized && Word(i).Unit is null || token.Shape == TokenShape.Number && token.Span.Length == 4;
    }

    private bool TryInnerPoint(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        var the = Word(i).Is(TimeRoles.The);
        var at = the ? i + 1 : i;
        if (at >= _limit) return false;
        if (Word(at).Is(TimeRoles.Fiscal) && at + 1 < _limit) at = Tokens[at + 1].Lower == "-" && at + 2 < _limit ? at + 2 : at + 1;
        if (!TryCore(at, the, out point, out end)) return false;
        if (point is { Grain: TimeGrain.Year, Part: TimePart.None, Stretch: 0, IsAgo: false } && TryPartOfYear(point, ref end, out var part)) point = part;
        return true;
    }

    private bool TryCore(int at, bool the, out TimePoint point, out int end)
    {
        return !the && TryClockPoint(at, out point, out end) || TryDayPartOf(at, the, out point, out end) || TryPart(at, the, out point, out end) || TryOrdinalPart(at, out point, out end) || TryWeekdayOfMonth(at, out point, out end) || TryHoliday(at, out point, out end)
            || TryYearAgo(at, out point, out end) || TryPeriod(at, the, out point, out end) || TryWhich(at, the, out point, out end) || TryCountedWhich(at, out point, out end) || TryShifted(at, the, out point, out end) || TryNamed(at, the, out point, out end) || TryCalendar(at, out point, out end);
    }

    /// <summary>"Tuesday evening", "Tuesday, March 3", "the weekend", "today", "the spring of 2027".</summary>
    private bool TryNamed(int i, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, i + 1);
        var word = Word(i);
        if (word.Day is { } day)
        {
            point = new(TimeGrain.Day, TimeAnchor.Published) { Shift = day, Clock = word.DayPart is { } own ? "T" + own : DayPartAfter(ref end) };
            return true;
        }
        if (the && word.DayPart is { } part && !(end < _limit && Tokens[end].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num))
        {
            point = new(TimeGrain.Day, TimeAnchor.Nearest) { Clock = "T" + part }; // in the evening
            return i > _first + 1 && Word(i - 2).Bound != TimeBound.None;
        }
        if (word.Weekday > 0 && Tokens[i].IsCapitalized) return TryWeekday(word.Weekday, the, ref end, out point);
        if (word.Unit == TimeGrain.Weekend)
        {
            point = new(TimeGrain.Weekend, TimeAnchor.Open);
            return the;
        }
        if (word.Unit is TimeGrain.Century && the && i > _first + 1 && Word(i - 2).Is(TimeRoles.Of))
        {
            point = new(TimeGrain.Century, TimeAnchor.Published); // the turn of the century
            return true;
        }
        return word.Season > 0 && Tokens[i].Upos is not (Upos.Verb or Upos.Aux) && TrySeason(i, word, the, out point, out end);
    }

    /// <summary>"Tuesday", "Tuesday night", "Tuesday, March 3", "Wednesday next week", "Friday the 13th".</summary>
    private bool TryWeekday(int weekday, bool the, ref int end, out TimePoint point)
    {
        var part = DayPartAfter(ref end);
        point = new(TimeGrain.Day, TimeAnchor.Open) { Weekday = weekday, Clock = part };
        if (TryWeekOf(ref end, out var week))
        {
            point = week with { Grain = TimeGrain.Day, Weekday = weekday, Clock = part };
            return true;
        }
        var at = end < _limit && Tokens[end].Lower is "," or "(" ? end + 1 : end;
        if (at < _limit && TryCalendar(at, out var date, out var dateEnd) && date.Grain == TimeGrain.Day) (point, end) = (date with { Clock = part }, dateEnd);
        else if (TryDayOfMonth(end, out var day, out var dayEnd)) (point, end) = (point with { Day = day }, dayEnd);
        else return !the; // the Friday prayers
        return true;
    }

    private bool TrySeason(int i, TimeWord word, bool the, out TimePoint point, out int end)
    {
        end = i + 1;
        var year = YearAfter(ref end);
        point = Calendar(TimeGrain.Season, year) with { Index = word.Season };
        if (year.Anchor != TimeAnchor.Open)
        {
            if (year.Anchor == TimeAnchor.Calendar && end + 1 < _limit && Tokens[end].Lower is "-" or "–" && Tokens[end + 1].Shape == TokenShape.Number && Tokens[end + 1].Span.Length is 2 or 4) end += 2; // winter 2024-25
            return true;
        }
        var before = i > _first ? Word(i - 1) : null;
        var led = the || before is { Bound: not TimeBound.None } or { Part: not TimePart.None };
        var compound = end < _limit && (Tokens[end].Upos is Upos.Noun or Upos.Propn || Tokens[end].Lower == "-");
        // "the fall of Kabul", "a fall in prices": a season only where nothing of the kind follows
        var falls = word.Is(TimeRoles.Doubtful) && end < _limit && (Tokens[end].Upos == Upos.Adp || i - 2 < _first || Word(i - 2).Bound == TimeBound.None);
        return led && !compound && !falls;
    }
}
