using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quantities;

/// <content>Shares of a whole: "two-thirds of its seafood", "one in five", "by a third".</content>
internal sealed partial class QuantityReader
{
    private const int FarthestWhole = 12;

    private bool TryShare(int i, out Amount core)
    {
        core = default;
        if (!TryFraction(i, out var value, out var end, out var whole)) return false;
        if (whole >= 0)
        {
            core = new(value, UnitOf(whole, whole + 1), end, AmountKind.Count); // "one container in ten"
            return true;
        }
        if (end < _limit && tables.Is(Tokens[end], QuantityWordClass.Of)) return TryShareOf(i, value, end, out core);
        var at = end < _limit && Tokens[end].Lower == "-" && Touches(end) ? end + 1 : end;
        // "half an hour", "half a tonne", "half-century", "a quarter mile"
        if (at < _limit && tables.Numbers.WordAt(Tokens[at]).Kind == NumberWordKind.Article) at++;
        if (at < _limit && at > end && tables.Units.TryMatch(Tokens, at, _limit, out var unitEnd, out var unit) && unit.Kind != UnitKind.Share)
        {
            core = _amounts.Measured(value, unit, at, unitEnd);
            return true;
        }
        if (end < _limit && Tokens[end].Lower == "-") return false; // "half-brother"
        var determined = SkipDeterminers(end);
        if (TryNoun(determined, 1, out var start, out var nounEnd))
        {
            core = new(value, UnitOf(start, nounEnd), nounEnd, AmountKind.Share);
            return true;
        }
        core = new(value, NounBefore(i) ?? _counted ?? "", end, AmountKind.Share);
        return core.Unit.Length > 0;
    }

    /// <summary>"half of the catch", "a quarter of a century", "two-thirds of its ships".</summary>
    private bool TryShareOf(int i, double value, int of, out Amount core)
    {
        var at = of + 1;
        if (at + 1 < _limit && tables.Numbers.WordAt(Tokens[at]).Kind == NumberWordKind.Article && tables.Units.TryMatch(Tokens, at + 1, _limit, out var unitEnd, out var unit))
        {
            core = _amounts.Measured(value, unit, at, unitEnd);
            return true;
        }
        at = SkipDeterminers(at);
        // "half of the planet's surface": the owner is not what is shared
        for (var next = at; next < Math.Min(_limit, at + LongestNounPhrase) && Tokens[next].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.Part; next++)
            if (Tokens[next].Upos == Upos.Part) at = next + 1;
        if (TryNoun(at, 1, out var start, out var end))
        {
            core = new(value, UnitOf(start, end), end, AmountKind.Share);
            return true;
        }
        core = new(value, _counted ?? NounBefore(i) ?? "", of, AmountKind.Share);
        return core.Unit.Length > 0;
    }

    /// <summary>Reads "half", "a third", "two-thirds", "one in five", "six in ten", "fewer than one container in ten".</summary>
    private bool TryFraction(int i, out double value, out int end, out int whole)
    {
        (value, end, whole) = (0, i, -1);
        if (tables.Numbers.TryRead(text, i, _limit, out var part) && part is { Form: NumberForm.Fraction, Scale: 1, Value: < 1 })
        {
            (value, end) = (Math.Round(part.Value, 4), part.End);
            if (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Whole)) return false; // "the second half"
            if (i > _first && part.Value == 0.25 && tables.Numbers.WordAt(Tokens[i]).Kind == NumberWordKind.Article && tables.Is(Tokens[i - 1], QuantityWordClass.In)) return false; // three months
            if (Tokens[i].Shape == TokenShape.Number) return end < _limit && tables.Is(Tokens[end], QuantityWordClass.Of); // 1/4 of; 9/11 is a day
            return tables.Numbers.WordAt(Tokens[i]).Kind != NumberWordKind.Article || part.Value == 0.5 || IsShareNotOrdinal(i, end);
        }
        return TryOneIn(i, out value, out end, out whole);
    }

    /// <summary>"a third" is a share before "of", after "by" or a modifier, or where no noun follows; else it counts ("a third term").</summary>
    private bool IsShareNotOrdinal(int i, int end) => end >= _limit || tables.Is(Tokens[end], QuantityWordClass.Of)
        || (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.By)) || Tokens[end].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn) || ModifierBefore(i).Modifier is not null && Tokens[end].Upos != Upos.Noun;

    private bool TryOneIn(int i, out double value, out int end, out int whole)
    {
        (value, end, whole) = (0, i, -1);
        if (!TrySmall(i, out var part)) return false;
        var at = i + 1;
        var dashed = at < _limit && Tokens[at].Lower == "-";
        if (dashed) at++;
        if (at < _limit && Tokens[at].Upos == Upos.Noun && !dashed) whole = at++;
        var joint = at;
        while (at < _limit && (tables.Is(Tokens[at], QuantityWordClass.In | QuantityWordClass.Every) || (at > joint && tables.Is(Tokens[at], QuantityWordClass.Of)) || (at > joint && dashed && Tokens[at].Lower == "-"))) at++;
        if (at == joint || !tables.Is(Tokens[joint], QuantityWordClass.In) || !TrySmall(at, out var all) || part >= all) return false;
        end = at + 1;
        if (end < _limit && (tables.Units.TryMatch(Tokens, end, _limit, out _, out _) || tables.Is(Tokens[end], QuantityWordClass.And))) return false; // "one in five years"
        value = Math.Round(part / all, 4);
        return true;
    }

    private bool TrySmall(int i, out double value)
    {
        value = 0;
        if (i >= _limit || Tokens[i].Shape is TokenShape.Alphanumeric) return false;
        if (Tokens[i].Shape == TokenShape.Number) return tables.Numbers.TryRead(text, i, _limit, out var number) && number.End == i + 1 && (value = number.Value) <= 100 && value == Math.Floor(value);
        var word = tables.Numbers.WordAt(Tokens[i]);
        value = word.Value;
        return word is { Kind: NumberWordKind.Unit or NumberWordKind.Tens or NumberWordKind.Hundred, Role: NumberRole.Cardinal };
    }

    /// <summary>The noun that a bare share is of: "prices have risen by a third", "cut pumping by half", "cut the price of rice by half".</summary>
    private string? NounBefore(int i)
    {
        for (var at = i - 1; at >= Math.Max(_first, i - FarthestWhole); at--)
        {
            if (Tokens[at].Upos != Upos.Noun || tables.IsNumberWord(Tokens[at])) continue;
            var start = at;
            while (start > Math.Max(_first, at - LongestNounPhrase) && Tokens[start - 1].Upos is Upos.Noun or Upos.Adj or Upos.Det or Upos.Propn) start--;
            if (start - 2 < _first || !tables.Is(Tokens[start - 1], QuantityWordClass.Of) || Tokens[start - 2].Upos != Upos.Noun) return UnitOf(at, at + 1);
            at = start - 1;
        }
        return null;
    }
}
