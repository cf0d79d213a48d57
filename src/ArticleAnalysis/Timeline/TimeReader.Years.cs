using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Years and decades.</content>
internal sealed partial class TimeReader
{
    /// <summary>Four digits from 1000 to 2199, a number with an era ("480 BC", then negative), or a year in words ("nineteen ninety-six").</summary>
    private bool TryYear(int i, out int year, out int end)
    {
        (year, end) = (0, i + 1);
        if (i >= _limit) return false;
        if (Tokens[i].Shape != TokenShape.Number) return _table.Numbers.WordAt(Tokens[i]).Kind == NumberWordKind.Unit && TrySpokenYear(i, out year, out end);
        if (Tokens[i].Span.Length > 4 || !NumberReader.TryReadInteger(_text.Form(i), out year)) return false;
        if (end < _limit && Word(end).Is(TimeRoles.Era))
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
        if (!_table.Numbers.TryRead(_text, i, _limit, out var century)) return false;
        (year, end) = ((int)century.Value, century.End);
        if (year is >= 1000 and < 2200) return i > _first && Word(i - 1) is { Unit: TimeGrain.Year } or { Month: > 0 };
        if (year is < 13 or > 20 || !_table.Numbers.TryRead(_text, end, _limit, out var rest) || rest.Form != NumberForm.Words || rest.Value is < 10 or > 99) return false;
        (year, end) = (year * 100 + (int)rest.Value, rest.End);
        return true;
    }

    /// <summary>Tells a year from a count or a measure: "in 2024", "the 2025 season", but "2000 people", "1500 metres", "$2000".</summary>
    private bool IsYearAlone(int i)
    {
        if (i > _first && (Tokens[i - 1].Shape == TokenShape.Symbol || (Tokens[i - 1].Lower is "-" or "." or ":" && Tokens[i - 1].Span.End == Tokens[i].Span.Start
            && i - 1 > _first && Tokens[i - 2].Span.End == Tokens[i - 1].Span.Start))) return false;
        if (i + 1 >= _limit) return true;
        var next = Tokens[i + 1];
        if (_table.IsUnit(next) || (next.Shape == TokenShape.Number && Tokens[i + 1].Span.Start == Tokens[i].Span.End)) return false;
        var counted = _table.IsPlural(next) && !next.IsCapitalized;
        if (!counted || i == _first) return !counted;
        var before = Tokens[i - 1];
        return before.Upos is Upos.Part or Upos.Propn or Upos.Adj or Upos.Punct or Upos.Pron || Word(i - 1) is { Bound: not TimeBound.None } or { Part: not TimePart.None } || Word(i - 1).Is(TimeRoles.Of | TimeRoles.The);
    }

    /// <summary>"the 1990s", "'90s".</summary>
    private bool TryDecade(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i + 1);
        var form = _text.Form(i);
        if (!_table.TryDecadeDigits(form, out var digits)) return false;
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
        if (!HasPartPrefix(lower) || _table.Find(lower.AsSpan(0, 3)).Part is not (not TimePart.None and var part)) return false;
        var rest = lower.AsSpan(4);
        var word = _table.Find(rest);
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
        var decade = _table.TryDecadeDigits(rest, out var digits);
        if (!NumberReader.TryReadInteger(digits, out var year) || year is < 1000 or > 2200) return false;
        point = new(decade ? TimeGrain.Decade : TimeGrain.Year, TimeAnchor.Calendar) { Year = year, Part = part };
        return true;
    }
}
