using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Times written by the calendar: days and months.</content>
internal sealed partial class TimeReader
{
    private static TimePoint Calendar(TimeGrain grain, TimePoint year) => new(grain, year.Anchor) { Year = year.Year, Shift = year.Shift };

    /// <summary>The year after a month, day, season or quarter: "2025", ", 2025", "of that year", "last year"; open when there is none.</summary>
    private TimePoint YearAfter(ref int end)
    {
        var at = end;
        if (at + 1 < _limit && Tokens[at].Lower is "," or "-") at++;
        else if (at + 1 < _limit && (Word(at).Is(TimeRoles.Of) || Word(at).Bound == TimeBound.In)) at++;
        if (at < _limit && TryYear(at, out var year, out var yearEnd))
        {
            end = yearEnd;
            return new(TimeGrain.Year, TimeAnchor.Calendar) { Year = year };
        }
        at = end < _limit && Word(end).Is(TimeRoles.Of) ? end + 1 : end;
        var the = at < _limit && Word(at).Is(TimeRoles.The);
        if (the) at++;
        if (at + 1 < _limit && Word(at + 1).Unit == TimeGrain.Year && Word(at) is { IsAny: true } which)
        {
            if (which.Narrative is { } shift)
            {
                end = at + 2;
                return new(TimeGrain.Year, TimeAnchor.Narrative) { Shift = shift };
            }
            if (which.Deictic is { } past)
            {
                end = at + 2;
                return new(TimeGrain.Year, TimeAnchor.Published) { Shift = past };
            }
        }
        if (the && at < _limit && at > end + 1 && Word(at).Unit == TimeGrain.Year)
        {
            end = at + 1; // the first half of the year
            return new(TimeGrain.Year, TimeAnchor.Published);
        }
        return new(TimeGrain.Year, TimeAnchor.Open);
    }

    /// <summary>A day, month, year, decade or ISO date.</summary>
    private bool TryCalendar(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (i >= _limit) return false;
        var token = Tokens[i];
        if (TryGluedPart(i, out point, out end) || TryDecade(i, out point, out end) || TryNumericDate(i, out point, out end)) return true;
        if (TryDayNumber(i, out var day) && i + 1 < _limit)
        {
            var at = Word(i + 1).Is(TimeRoles.Of) ? i + 2 : i + 1;
            if (!TryMonth(at, out var ofMonth, out end)) return false;
            point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Month = ofMonth, Day = day };
            return IsRealDay(point);
        }
        if (TryDayWord(i, out day, out end) && end + 1 < _limit && Word(end).Is(TimeRoles.Of) && TryMonth(end + 1, out var named, out end))
        {
            point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Month = named, Day = day }; // the ninth of April
            return IsRealDay(point);
        }
        if (TryMonthName(i, out var month))
        {
            end = i + 1;
            if (end < _limit && TryDayNumber(end, out day) && !(end + 1 < _limit && _table.IsUnit(Tokens[end + 1])))
            {
                end++;
                point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Month = month, Day = day };
                return IsRealDay(point);
            }
            if (end < _limit && TryDayWord(Tokens[end].Lower == "," ? end + 1 : end, out day, out var wordEnd) && !(wordEnd < _limit && (Tokens[wordEnd].Lower == "-" || Tokens[wordEnd].Upos is Upos.Noun or Upos.Adj or Upos.Propn)))
            {
                end = wordEnd; // February twenty-second
                point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Month = month, Day = day };
                return IsRealDay(point);
            }
            point = Calendar(TimeGrain.Month, YearAfter(ref end)) with { Month = month };
            return end > i + 1 || IsMonthAlone(i, token);
        }
        var at1 = Word(i).Unit == TimeGrain.Year && i + 1 < _limit ? i + 1 : i; // the year 1950
        if (!TryYear(at1, out var year, out end) || at1 == i && !IsYearAlone(i)) return false;
        point = new(TimeGrain.Year, TimeAnchor.Calendar) { Year = year };
        return true;
    }

    private static bool IsRealDay(TimePoint point) => point.Day <= DateTime.DaysInMonth(point.Year is > 0 and < 9999 ? point.Year : 2024, point.Month);

    private bool TryDayNumber(int i, out int day)
    {
        day = 0;
        if (i >= _limit || Tokens[i].Shape is not (TokenShape.Number or TokenShape.Alphanumeric)) return false;
        var form = _text.Form(i);
        if (form.Length > 2 && !char.IsAsciiDigit(form[^1]) && TryOrdinal(i, out day)) return day is >= 1 and <= 31;
        return form.Length <= 2 && NumberReader.TryReadInteger(form, out day) && day is >= 1 and <= 31;
    }

    /// <summary>"the 13th" or "13th" after a weekday.</summary>
    private bool TryDayOfMonth(int i, out int day, out int end)
    {
        (day, end) = (0, i);
        var at = i < _limit && Word(i).Is(TimeRoles.The) ? i + 1 : i;
        if (!TryDayWord(at, out day, out end) || at == i && Tokens[at].Shape != TokenShape.Alphanumeric) return false;
        return end >= _limit || Tokens[end].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj);
    }

    /// <summary>"ninth", "twenty-second".</summary>
    private bool TryDayWord(int i, out int day, out int end)
    {
        (day, end) = (0, i);
        if (i >= _limit || !_table.Numbers.TryReadOrdinal(_text, i, _limit, out var number) || number.Value is < 1 or > 31) return false;
        (day, end) = ((int)number.Value, number.End);
        return true;
    }

    /// <summary>"first", "21st".</summary>
    private bool TryOrdinal(int i, out int number)
    {
        number = 0;
        if (i >= _limit) return false;
        if (Word(i).Ordinal is { } named)
        {
            number = named;
            return true;
        }
        var form = _text.Form(i);
        return form.Length is 3 or 4 && Tokens[i].Shape == TokenShape.Alphanumeric && char.IsAsciiLetter(form[^1]) && char.IsAsciiLetter(form[^2])
            && _table.IsOrdinalEnding(form[^2..]) && NumberReader.TryReadInteger(form[..^2], out number);
    }

    private bool TryMonthName(int i, out int month)
    {
        month = i < _limit && Tokens[i].IsCapitalized ? Word(i).Month : 0;
        return month > 0;
    }

    private bool TryMonth(int i, out int month, out int end)
    {
        end = i + 1;
        return TryMonthName(i, out month);
    }

    /// <summary>Keeps "May" the modal verb and "March" the walk, "Theresa May" and "April Ryan" out.</summary>
    private bool IsMonthAlone(int i, in Token token)
    {
        var after = i + 1 < _limit ? Tokens[i + 1] : default;
        if (token.Shape == TokenShape.AllCaps && token.Lower.Length > 4 && token.Upos != Upos.Propn) return false;
        var before = i > _first ? Word(i - 1) : null;
        var led = before is { Bound: not TimeBound.None } or { Part: not TimePart.None } or { Deictic: not null } or { Narrative: not null } || before is not null && before.Is(TimeRoles.Of | TimeRoles.Every);
        if (led) return true;
        if (token.Upos is Upos.Verb or Upos.Aux || token.Lower.Length == 3) return false;
        if (Word(i).Is(TimeRoles.Doubtful) && (after.Upos is Upos.Adp or Upos.Part || i > _first && Tokens[i - 1] is { Upos: Upos.Adj or Upos.Noun, IsCapitalized: true })) return false; // the Long March to the north
        if (i > _first && Tokens[i - 1].Upos == Upos.Propn && Tokens[i - 1].IsCapitalized && before is { Weekday: 0 }) return false;
        return !(after.Upos == Upos.Propn && after.IsCapitalized && after.IsWord && !Word(i + 1).IsAny);
    }
}
