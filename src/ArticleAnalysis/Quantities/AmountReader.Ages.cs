using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quantities;

/// <content>Ages.</content>
internal sealed partial class AmountReader
{
    private const int OldestAge = 120;

    /// <summary>"41-year-old", "aged 19 to 39", "Beatrice Achieng, 41,", "women under 25", "ten months old", "six weeks of age".</summary>
    private bool TryAge(int i, in Number number, out Amount amount)
    {
        amount = default;
        if (TryOld(number, out amount)) return true;
        var (value, end, form) = (number.Value, number.End, number.Form);
        if (form == NumberForm.Scaled || value is < 0 or > OldestAge || number.HasForeignLetters) return false;
        amount = new(value, YearUnit, end, AmountKind.Age);
        var next = end < _limit ? Tokens[end].Lower : "";
        if (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Age)) return !tables.Units.TryMatch(Tokens, end, _limit, out _, out _);
        if (i - 1 > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Of) && tables.Is(Tokens[i - 2], QuantityWordClass.Age)) return true;
        if (Tokens[i].Shape != TokenShape.Number || i - 2 < _first || value != Math.Floor(value)) return false;
        if (Tokens[i - 1].Lower is "," or "(" && Tokens[i - 2].Upos == Upos.Propn && next is "," or ")" or "." or ";" && value > 0) return true;
        return tables.Is(Tokens[i - 1], QuantityWordClass.Bound) && value is > 4 and < 100 && Tokens[i - 2].Upos is Upos.Noun or Upos.Pron or Upos.Adj or Upos.Aux
            && !(end < _limit && Tokens[end].Upos is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num or Upos.Sym);
    }

    /// <summary>"eight years old", "a 41-year-old", "two seven-year-olds", "ninety-five years of age".</summary>
    private bool TryOld(in Number number, out Amount amount)
    {
        amount = default;
        var end = number.End;
        if (number.HasForeignLetters || end >= _limit) return false;
        var at = Tokens[end].Lower == "-" ? end + 1 : end;
        if (!tables.Units.TryMatch(Tokens, at, _limit, out var unitEnd, out var unit) || unit.Kind is not (UnitKind.Time or UnitKind.Age)) return false;
        var old = unitEnd < _limit && Tokens[unitEnd].Lower == "-" ? unitEnd + 1 : unitEnd;
        var after = unit.Kind == UnitKind.Age ? unitEnd : old < _limit && tables.Is(Tokens[old], QuantityWordClass.Old) ? old + 1
            : old + 1 < _limit && tables.Is(Tokens[old], QuantityWordClass.Of) && tables.Is(Tokens[old + 1], QuantityWordClass.Age) ? old + 2 : 0;
        amount = new(number.Value * unit.Factor, unit.Code, after, AmountKind.Age) { Name = text.SpanOf(at, unitEnd), Factor = unit.Factor };
        return after > 0;
    }
}
