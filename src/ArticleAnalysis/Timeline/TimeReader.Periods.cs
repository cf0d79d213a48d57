namespace ArticleAnalysis.Timeline;

/// <content>Periods of business, quarters and what they are compared with; weeks.</content>
internal sealed partial class TimeReader
{
    /// <summary>"next year's first quarter", "the 1988 third quarter", "this year's second half".</summary>
    private bool TryPartOfYear(in TimePoint year, ref int end, out TimePoint point)
    {
        point = default;
        var at = end < _limit && (Tokens[end].Upos == Linguistics.Upos.Part || Tokens[end].Lower == "-") ? end + 1 : end;
        if (at < _limit && Word(at).Quarter is > 0 and var short1 && year.Year >= 0)
        {
            (point, end) = (Calendar(TimeGrain.Quarter, year) with { Index = short1 }, at + 1);
            return true;
        }
        if (at + 1 >= _limit || year.Year < 0 || !TryOrdinal(at, out var number) || number is < 1 or > 4) return false;
        at++;
        if (Tokens[at].Lower == "-" && at + 1 < _limit) at++;
        if (Word(at).Unit is not { } unit || unit is not (TimeGrain.Quarter or TimeGrain.Half)) return false;
        (point, end) = (Calendar(unit, year) with { Index = number }, at + 1);
        return true;
    }

    /// <summary>"the year-ago quarter", "year-earlier", "the year-earlier third quarter".</summary>
    private bool TryYearAgo(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i + 3);
        if (i + 2 >= _limit || Word(i).Unit != TimeGrain.Year || Tokens[i + 1].Lower != "-" || !(Word(i + 2).Ago is < 0 || Word(i + 2).Offset is < 0)) return false;
        point = new(TimeGrain.Quarter, TimeAnchor.Nearest) { Shift = -1 };
        if (end < _limit && (Word(end).Unit == TimeGrain.Quarter || Word(end).Is(TimeRoles.Period))) end++;
        else if (TryOrdinal(end, out var number) && number is > 0 and < 5 && end + 1 < _limit && Word(end + 1).Unit == TimeGrain.Quarter) (point, end) = (point with { Index = number }, end + 2);
        return true;
    }

    /// <summary>"the quarter", "the latest period": the one that the text is about.</summary>
    private bool TryPeriod(int i, bool the, out TimePoint point, out int end)
    {
        point = new(TimeGrain.Quarter, TimeAnchor.Nearest);
        var at = Word(i).Is(TimeRoles.Latest) ? i + 1 : i;
        end = at + 1;
        if (at >= _limit || !the || end < _limit && Word(end).Is(TimeRoles.Of)) return false;
        return Word(at).Unit == TimeGrain.Quarter && Tokens[at].Lower == Tokens[at].Lemma || at > i && Word(at).Is(TimeRoles.Period);
    }

    /// <summary>The week after a weekday: "Wednesday next week", "Monday of the following week".</summary>
    private bool TryWeekOf(ref int end, out TimePoint week)
    {
        week = default;
        var at = end < _limit && Word(end).Is(TimeRoles.Of) ? end + 1 : end;
        if (at >= _limit || !(Word(at).Is(TimeRoles.The) || Word(at) is { Deictic: not null } or { Narrative: not null }) || !TryPoint(at, out week, out var weekEnd) || week.Grain != TimeGrain.Week || week.Stretch != 0 || week.IsAgo) return false;
        end = weekEnd;
        return true;
    }
}
