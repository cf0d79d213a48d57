using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Times written by the calendar: days, months, years, decades.</content>
internal sealed partial class TimeReader
{
    /// <summary>Two days, months or years written together: "28-29 December", "Jan. 23 and 26", "April and May", "2026–2030", "2026-27".</summary>
    private bool TryRange(int i, out TimePoint from, out TimePoint to, out int end)
    {
        (from, to, end) = (default, default, i);
        var second = i + 2 < _limit && words[Tokens[i + 2]].Is(TimeRoles.The) ? i + 3 : i + 2; // the 13th to the 15th of July
        if (TryDayNumber(i, out var day) && second + 1 < _limit && IsJoint(i + 1) && TryDayNumber(second, out var lastDay) && lastDay > day && TryMonth(words[Tokens[second + 1]].Is(TimeRoles.Of) ? second + 2 : second + 1, out var month, out end))
            return TwoDays(month, (i, i + 1, day), (second, lastDay), ref from, ref to, ref end);
        if (TryMonthName(i, out month) && i + 3 < _limit && TryDayNumber(i + 1, out day) && (IsJoint(i + 2) || words[Tokens[i + 2]].Bound == TimeBound.Until) && TryDayNumber(i + 3, out lastDay) && lastDay > day)
        {
            end = i + 4;
            return TwoDays(month, (i, i + 2, day), (i + 3, lastDay), ref from, ref to, ref end);
        }
        if (TryMonthName(i, out month) && i + 2 < _limit && IsJoint(i + 1) && TryMonthName(i + 2, out var next) && (next == month + 1 || next > month && words[Tokens[i + 1]].Is(TimeRoles.To)))
        {
            end = i + 3;
            var year = YearAfter(ref end);
            (from, to) = (Calendar(TimeGrain.Month, year) with { Month = month, First = i, End = i + 1 }, Calendar(TimeGrain.Month, year) with { Month = next, First = i + 2, End = end });
            return true;
        }
        if (TryEraRange(i, out from, out to, out end)) return true;
        if (!TryYear(i, out var first, out _) || i + 2 >= _limit || Tokens[i + 1].Lower is not ("-" or "–") || Tokens[i + 2].Shape != TokenShape.Number) return false;
        if (!NumberReader.TryReadInteger(text.Form(i + 2), out var last)) return false;
        if (Tokens[i + 2].Span.Length == 2) last += first / 100 * 100;
        if (last <= first || last > first + 150) return false;
        (from, to, end) = (new(TimeGrain.Year, TimeAnchor.Calendar) { Year = first, First = i, End = i + 1 }, new(TimeGrain.Year, TimeAnchor.Calendar) { Year = last, First = i + 2, End = i + 3 }, i + 3);
        return true;
    }

    private bool TwoDays(int month, (int First, int End, int Day) day, (int First, int Day) last, ref TimePoint from, ref TimePoint to, ref int end)
    {
        var year = YearAfter(ref end);
        var point = Calendar(TimeGrain.Day, year) with { Month = month };
        (from, to) = (point with { Day = day.Day, First = day.First, End = day.End }, point with { Day = last.Day, First = last.First, End = end });
        return true;
    }

    private bool IsJoint(int i) => words[Tokens[i]] is var word && (word.Is(TimeRoles.To) || word.Is(TimeRoles.And));

    private static TimePoint Calendar(TimeGrain grain, TimePoint year) => new(grain, year.Anchor) { Year = year.Year, Shift = year.Shift };

    /// <summary>The year after a month, day, season or quarter: "2025", ", 2025", "of that year", "last year"; open when there is none.</summary>
    private TimePoint YearAfter(ref int end)
    {
        var at = end;
        if (at + 1 < _limit && Tokens[at].Lower is "," or "-") at++;
        else if (at + 1 < _limit && (words[Tokens[at]].Is(TimeRoles.Of) || words[Tokens[at]].Bound == TimeBound.In)) at++;
        if (at < _limit && TryYear(at, out var year, out var yearEnd))
        {
            end = yearEnd;
            return new(TimeGrain.Year, TimeAnchor.Calendar) { Year = year };
        }
        at = end < _limit && words[Tokens[end]].Is(TimeRoles.Of) ? end + 1 : end;
        var the = at < _limit && words[Tokens[at]].Is(TimeRoles.The);
        if (the) at++;
        if (at + 1 < _limit && words[Tokens[at + 1]].Unit == TimeGrain.Year && words[Tokens[at]] is { IsAny: true } which)
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
        if (the && at < _limit && at > end + 1 && words[Tokens[at]].Unit == TimeGrain.Year)
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
            var at = words[Tokens[i + 1]].Is(TimeRoles.Of) ? i + 2 : i + 1;
            if (!TryMonth(at, out var ofMonth, out end)) return false;
            point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Month = ofMonth, Day = day };
            return IsRealDay(point);
        }
        if (TryDayWord(i, out day, out end) && end + 1 < _limit && words[Tokens[end]].Is(TimeRoles.Of) && TryMonth(end + 1, out var named, out end))
        {
            point = Calendar(TimeGrain.Day, YearAfter(ref end)) with { Month = named, Day = day }; // the ninth of April
            return IsRealDay(point);
        }
        if (TryMonthName(i, out var month))
        {
            end = i + 1;
            if (end < _limit && TryDayNumber(end, out day) && !(end + 1 < _limit && words.IsUnit(Tokens[end + 1])))
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
        var at1 = words[token].Unit == TimeGrain.Year && i + 1 < _limit ? i + 1 : i; // the year 1950
        if (!TryYear(at1, out var year, out end) || at1 == i && !IsYearAlone(i)) return false;
        point = new(TimeGrain.Year, TimeAnchor.Calendar) { Year = year };
        return true;
    }

    private static bool IsRealDay(TimePoint point) => point.Day <= DateTime.DaysInMonth(point.Year is > 0 and < 9999 ? point.Year : 2024, point.Month);

    private bool TryDayNumber(int i, out int day)
    {
        day = 0;
        if (i >= _limit || Tokens[i].Shape is not (TokenShape.Number or TokenShape.Alphanumeric)) return false;
        var form = text.Form(i);
        if (form.Length > 2 && !char.IsAsciiDigit(form[^1]) && TryOrdinal(i, out day)) return day is >= 1 and <= 31;
        return form.Length <= 2 && NumberReader.TryReadInteger(form, out day) && day is >= 1 and <= 31;
    }

    /// <summary>"the 13th" or "13th" after a weekday.</summary>
    private bool TryDayOfMonth(int i, out int day, out int end)
    {
        (day, end) = (0, i);
        var at = i < _limit && words[Tokens[i]].Is(TimeRoles.The) ? i + 1 : i;
        if (!TryDayWord(at, out day, out end) || at == i && Tokens[at].Shape != TokenShape.Alphanumeric) return false;
        return end >= _limit || Tokens[end].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj);
    }

    /// <summary>"ninth", "twenty-second".</summary>
    private bool TryDayWord(int i, out int day, out int end)
    {
        (day, end) = (0, i);
        if (i >= _limit || !words.Numbers.TryReadOrdinal(text, i, _limit, out var number) || number.Value is < 1 or > 31) return false;
        (day, end) = ((int)number.Value, number.End);
        return true;
    }

    /// <summary>"first", "21st".</summary>
    private bool TryOrdinal(int i, out int number)
    {
        number = 0;
        if (i >= _limit) return false;
        if (words[Tokens[i]].Ordinal is { } named)
        {
            number = named;
            return true;
        }
        var form = text.Form(i);
        return form.Length is 3 or 4 && Tokens[i].Shape == TokenShape.Alphanumeric && char.IsAsciiLetter(form[^1]) && char.IsAsciiLetter(form[^2])
            && words.IsOrdinalEnding(form[^2..]) && NumberReader.TryReadInteger(form[..^2], out number);
    }

    private bool TryMonthName(int i, out int month)
    {
        month = i < _limit && Tokens[i].IsCapitalized ? words[Tokens[i]].Month : 0;
        return month > 0;
    }

    private bool TryMonth(int i, out int month, out int end)
    {
        end = i + 1;
        return TryMonthName(i, out month);
    }

    /// <summary>Four digits from 1000 to 2199, a number with an era ("480 BC", then negative), or a year in words ("nineteen ninety-six").</summary>
    private bool TryYear(int i, out int year, out int end)
    {
        (year, end) = (0, i + 1);
        if (i >= _limit) return false;
        if (Tokens[i].Shape != TokenShape.Number) return words.Numbers.WordAt(Tokens[i]).Kind == NumberWordKind.Unit && TrySpokenYear(i, out year, out end);
        if (Tokens[i].Span.Length > 4 || !NumberReader.TryReadInteger(text.Form(i), out year)) return false;
        if (end < _limit && words[Tokens[end]].Is(TimeRoles.Era))
        {
            (year, end) = (-year, end + 1);
            return year < 0;
        }
        return Tokens[i].Span.Length == 4 && year is >= 1000 and < 2200;
    }

    /// <summary>"nineteen ninety-six", "two thousand" after "the year".</summary>
    private bool TrySpokenYear(int i, out int year, out int end)
    {
        (year, end) = (0, i);
        if (!words.Numbers.TryRead(text, i, _limit, out var century)) return false;
        (year, end) = ((int)century.Value, century.End);
        if (year is >= 1000 and < 2200) return i > _first && words[Tokens[i - 1]] is { Unit: TimeGrain.Year } or { Month: > 0 };
        if (year is < 13 or > 20 || !words.Numbers.TryRead(text, end, _limit, out var rest) || rest.Form != NumberForm.Words || rest.Value is < 10 or > 99) return false;
        (year, end) = (year * 100 + (int)rest.Value, rest.End);
        return true;
    }

    /// <summary>"264 to 241 BC", "480-479 BC": the era stands once.</summary>
    private bool TryEraRange(int i, out TimePoint from, out TimePoint to, out int end)
    {
        (from, to, end) = (default, default, i);
        if (i + 3 >= _limit || Tokens[i].Shape != TokenShape.Number || !IsJoint(i + 1) || !TryYear(i + 2, out var last, out end) || last >= 0 || !NumberReader.TryReadInteger(text.Form(i), out var first)) return false;
        (from, to) = (new(TimeGrain.Year, TimeAnchor.Calendar) { Year = -first, First = i, End = i + 1 }, new(TimeGrain.Year, TimeAnchor.Calendar) { Year = last, First = i + 2, End = end });
        return true;
    }

    /// <summary>Tells a year from a count or a measure: "in 2024", "the 2025 season", but "2000 people", "1500 metres", "$2000".</summary>
    private bool IsYearAlone(int i)
    {
        if (i > _first && (Tokens[i - 1].Shape == TokenShape.Symbol || (Tokens[i - 1].Lower is "-" or "." or ":" && Tokens[i - 1].Span.End == Tokens[i].Span.Start
            && i - 1 > _first && Tokens[i - 2].Span.End == Tokens[i - 1].Span.Start))) return false;
        if (i + 1 >= _limit) return true;
        var next = Tokens[i + 1];
        if (words.IsUnit(next) || (next.Shape == TokenShape.Number && Tokens[i + 1].Span.Start == Tokens[i].Span.End)) return false;
        var counted = words.IsPlural(next) && !next.IsCapitalized;
        if (!counted || i == _first) return !counted;
        var before = Tokens[i - 1];
        return before.Upos is Upos.Part or Upos.Propn or Upos.Adj or Upos.Punct or Upos.Pron || words[before] is { Bound: not TimeBound.None } or { Part: not TimePart.None } || words[before].Is(TimeRoles.Of | TimeRoles.The);
    }

    /// <summary>Keeps "May" the modal verb and "March" the walk, "Theresa May" and "April Ryan" out.</summary>
    private bool IsMonthAlone(int i, in Token token)
    {
        var after = i + 1 < _limit ? Tokens[i + 1] : default;
        if (token.Shape == TokenShape.AllCaps && token.Lower.Length > 4 && token.Upos != Upos.Propn) return false;
        var before = i > _first ? words[Tokens[i - 1]] : null;
        var led = before is { Bound: not TimeBound.None } or { Part: not TimePart.None } or { Deictic: not null } or { Narrative: not null } || before is not null && before.Is(TimeRoles.Of | TimeRoles.Every);
        if (led) return true;
        if (token.Upos is Upos.Verb or Upos.Aux || token.Lower.Length == 3) return false;
        if (words[token].Is(TimeRoles.Doubtful) && (after.Upos is Upos.Adp or Upos.Part || i > _first && Tokens[i - 1] is { Upos: Upos.Adj or Upos.Noun, IsCapitalized: true })) return false; // the Long March to the north
        if (i > _first && Tokens[i - 1].Upos == Upos.Propn && Tokens[i - 1].IsCapitalized && before is { Weekday: 0 }) return false;
        return !(after.Upos == Upos.Propn && after.IsCapitalized && after.IsWord && !words[after].IsAny);
    }

    /// <summary>"the 1990s", "'90s".</summary>
    private bool TryDecade(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i + 1);
        var form = text.Form(i);
        if (!words.TryDecadeDigits(form, out var digits)) return false;
        var shortened = digits[0] is '\'' or '’';
        if (shortened) digits = digits[1..];
        if (!NumberReader.TryReadInteger(digits, out var year) || year % 10 != 0) return false;
        if (shortened && digits.Length == 2) year += year < 30 ? 2000 : 1900;
        else if (digits.Length != 4 || year is < 1000 or > 2200) return false;
        point = new(year % 100 == 0 && year < 2000 ? TimeGrain.Century : TimeGrain.Decade, TimeAnchor.Calendar) { Year = year };
        return true;
    }

    /// <summary>"mid-2025", "mid-January", "mid-1990s": one token, as its first part is no word of its own.</summary>
    private bool TryGluedPart(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i + 1);
        var lower = Tokens[i].Lower;
        if (!HasPartPrefix(lower) || words.Find(lower.AsSpan(0, 3)).Part is not (not TimePart.None and var part)) return false;
        var rest = lower.AsSpan(4);
        var word = words.Find(rest);
        if (word.Month > 0)
        {
            point = Calendar(TimeGrain.Month, YearAfter(ref end)) with { Month = word.Month, Part = part };
            return true;
        }
        if (word.Season > 0)
        {
            point = Calendar(TimeGrain.Season, YearAfter(ref end)) with { Index = word.Season, Part = part };
            return true;
        }
        var decade = words.TryDecadeDigits(rest, out var digits);
        if (!NumberReader.TryReadInteger(digits, out var year) || year is < 1000 or > 2200) return false;
        point = new(decade ? TimeGrain.Decade : TimeGrain.Year, TimeAnchor.Calendar) { Year = year, Part = part };
        return true;
    }
}
