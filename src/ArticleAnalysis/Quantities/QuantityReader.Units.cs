using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quantities;

/// <content>What a number is a number of: units of measure, currencies, ages, counted things.</content>
internal sealed partial class QuantityReader
{
    /// <summary>The unit, currency, age or counted noun after the number that begins at token <paramref name="i"/>.</summary>
    private bool TryUnit(int i, in Number number, out Core core)
    {
        var (value, end, form) = (number.Value, number.End, number.Form);
        core = default;
        var at = end < _limit && Tokens[end].Lower == "-" && Touches(end) ? end + 1 : end;
        if (TryAge(i, number, out core)) return true;
        if (tables.Units.TryMatch(Tokens, at, _limit, out var unitEnd, out var unit))
        {
            // "five-year", "41-year-old"
            core = Measured(value, unit, unitEnd);
            return true;
        }
        if (at < _limit && tables.Is(Tokens[at], QuantityWordClass.TimesUnit))
        {
            core = new(value, TimesUnit, at + 1, CoreKind.Count);
            return true;
        }
        if (at < _limit && tables.Is(Tokens[at], QuantityWordClass.Degree))
        {
            core = new(value, _degree, at + 1, CoreKind.Measure);
            return true;
        }
        if (tables.Currencies.TryName(text, at, _limit, new(Tokens[i].Span.Start, entities, _currency), out var nameEnd, out var code, out var part))
        {
            core = new(value * part, code, nameEnd, CoreKind.Money, number.Scale);
            return true;
        }
        if (at < _limit && tables.Currencies.TrySign(text, at, out code))
        {
            core = new(value, code, at + 1, CoreKind.Money, number.Scale);
            return true;
        }
        if (IsDateOrLabel(i, number) || number is { Form: NumberForm.Fraction, Value: < 1 }) return false;
        return TryCount(i, number, out core) || TryElided(i, number, out core);
    }

    /// <summary>A measure with its rate: "1.3 million barrels a day", "four millimetres a year", "58 kilometres per second".</summary>
    private Core Measured(double value, Unit unit, int end)
    {
        if (unit.Kind == UnitKind.Share) return new(value, unit.Code, end, CoreKind.Share);
        if (unit.Code is Celsius or Fahrenheit) _degree = unit.Code;
        var per = end + 1 < _limit && tables.Is(Tokens[end], QuantityWordClass.Rate);
        if (unit.Kind is UnitKind.Rate or UnitKind.Flow && end + 1 < _limit && (per || tables.Numbers.WordAt(Tokens[end]).Kind == NumberWordKind.Article)
            && tables.Units.TryMatch(Tokens, end + 1, _limit, out var rateEnd, out var time) && time is { Kind: UnitKind.Time, Factor: 1 }
            && (per || unit.Kind == UnitKind.Rate || time.Code != YearUnit))
            return new(value * unit.Factor, $"{unit.Code}/{time.Code}", rateEnd, CoreKind.Measure);
        return new(value * unit.Factor, unit.Code, end, unit.Kind == UnitKind.Time ? CoreKind.Time : CoreKind.Measure);
    }

    /// <summary>"41-year-old", "aged 19 to 39", "Beatrice Achieng, 41,", "women under 25".</summary>
    private bool TryAge(int i, in Number number, out Core core)
    {
        var (value, end, form) = (number.Value, number.End, number.Form);
        core = new(value, YearUnit, end, CoreKind.Measure);
        if (form == NumberForm.Scaled || value is < 0 or > 120) return false;
        var next = end < _limit ? Tokens[end].Lower : "";
        if (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Age)) return !tables.Units.TryMatch(Tokens, end, _limit, out _, out _);
        if (i - 1 > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Of) && tables.Is(Tokens[i - 2], QuantityWordClass.Age)) return true;
        // "eight years old", "a 41-year-old", "two seven-year-olds"
        var at = end;
        if (next == "-") at++;
        if (tables.Units.TryMatch(Tokens, at, _limit, out var unitEnd, out var unit) && unit.Code == YearUnit)
        {
            var old = unitEnd < _limit && Tokens[unitEnd].Lower == "-" ? unitEnd + 1 : unitEnd;
            if (old < _limit && tables.Is(Tokens[old], QuantityWordClass.Old))
            {
                core = core with { End = old + 1 };
                return true;
            }
            return false;
        }
        if (Tokens[i].Shape != TokenShape.Number || i - 2 < _first || value != Math.Floor(value)) return false;
        if (Tokens[i - 1].Lower is "," or "(" && Tokens[i - 2].Upos == Upos.Propn && next is "," or ")" or "." or ";" && value > 0) return true;
        return tables.Is(Tokens[i - 1], QuantityWordClass.Bound) && value is > 4 and < 100 && Tokens[i - 2].Upos is Upos.Noun or Upos.Pron or Upos.Adj or Upos.Aux
            && !(end < _limit && Tokens[end].Upos is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num or Upos.Sym);
    }
}
