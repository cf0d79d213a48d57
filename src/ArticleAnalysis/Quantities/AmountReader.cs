using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>Reads a number with its unit: money, measures, times, ages and shares; what follows from the words alone, wherever they stand.</summary>
internal sealed partial class AmountReader(QuantityTables tables, AnnotatedText text, EntitySet entities)
{
    private const string YearUnit = "a";
    private const string Celsius = "Cel";
    private const string Fahrenheit = "[degF]";
    private const string Degree = "deg";
    private const int NearWords = 8;

    private int _first;
    private int _limit;
    private bool _lettersScale;        // "m" has counted things: "1.3m tonnes … 2.2m"
    private string _degree = Celsius;  // of the last temperature with a scale: "two degrees Fahrenheit … 26 degrees"

    private ReadOnlySpan<Token> Tokens => text.Tokens;

    /// <summary>Starts a sentence.</summary>
    public void Enter(int first, int limit) => (_first, _limit) = (first, limit);

    /// <summary>The amount that begins at token <paramref name="i"/> with its number, its sign or the sign of its currency.</summary>
    public bool TryRead(int i, out Amount amount)
    {
        if (TryMoneyBySign(i, out amount)) return true;
        if (IsPartOfCode(i)) return false;
        if (tables.Numbers.TryReadSigned(text, i, _first, _limit, out var number, mayBeApart: true)) return TryUnit(i + 1, number, out amount);
        return tables.Numbers.TryRead(text, i, _limit, out number) && TryUnit(i, number, out amount);
    }

    /// <summary>The unit, currency or age after the number that begins at token <paramref name="i"/>.</summary>
    public bool TryUnit(int i, in Number number, out Amount amount)
    {
        amount = default;
        if (TryAge(i, number, out amount) || TryLetters(i, number, out amount)) return true;
        if (number.HasForeignLetters) return false;
        var at = number.End < _limit && Tokens[number.End].Lower == "-" && Touches(number.End) ? number.End + 1 : number.End;
        if (!IsWeight(at) && TryMoney(i, at, number, out amount)) return true;
        if (tables.Units.TryMatch(Tokens, at, _limit, out var end, out var unit))
        {
            if (end == at + 1 && tables.TryLetters(text.Form(at), out var exact)) unit = exact;
            amount = WithSmaller(Measured(number.Value, unit, at, end), unit); // "five-year", "5 feet 2 inches"
            return true;
        }
        if (TryBracketed(at, number, out amount)) return true;
        if (at >= _limit || !tables.Is(Tokens[at], QuantityWordClass.Degree)) return false;
        amount = new(number.Value, IsAngle(i, at + 1) ? Degree : _degree, at + 1, AmountKind.Measure) { Name = Tokens[at].Span };
        return true;
    }

    /// <summary>A measure with its rate, which its name leaves out: "1.3 million barrels a day", "four millimetres a year", "58 kilometres per second".</summary>
    public Amount Measured(double value, Unit unit, int first, int end)
    {
        var kind = unit.Kind switch { UnitKind.Share => AmountKind.Share, UnitKind.Time => AmountKind.Time, _ => AmountKind.Measure };
        if (unit.Code is Celsius or Fahrenheit) _degree = unit.Code;
        var (code, name) = (unit.Code, text.SpanOf(first, end));
        var per = end + 1 < _limit && tables.Is(Tokens[end], QuantityWordClass.Rate);
        if (unit.Kind is UnitKind.Rate or UnitKind.Flow && end + 1 < _limit && (per || tables.Numbers.WordAt(Tokens[end]).Kind == NumberWordKind.Article)
            && tables.Units.TryMatch(Tokens, end + 1, _limit, out var rateEnd, out var time) && time is { Kind: UnitKind.Time, Factor: 1 }
            && (per || unit.Kind == UnitKind.Rate || time.Code != YearUnit))
            (code, end) = ($"{unit.Code}/{time.Code}", rateEnd);
        return new(value * unit.Factor, code, end, kind) { Name = name, Factor = unit.Factor };
    }

    /// <summary>True where a number belongs to a code: "Covid-19", "F-16".</summary>
    public bool IsPartOfCode(int i) => Tokens[i].Shape is TokenShape.Number or TokenShape.Alphanumeric
        && i - 2 >= _first && Tokens[i - 1].Lower == "-" && Touches(i) && Touches(i - 1) && Tokens[i - 2].IsWord && Tokens[i - 2].Shape != TokenShape.Number
        && tables.Numbers.WordAt(Tokens[i - 2]).Kind == NumberWordKind.None;

    /// <summary>A unit in letters glued to the digits: "30km", "115USD", "1.8m".</summary>
    private bool TryLetters(int i, in Number number, out Amount amount)
    {
        amount = default;
        if (number.Suffix.IsEmpty) return false;
        if (number.HasForeignLetters && TryMoneyByLetters(number, out amount)) return true;
        var isUnit = tables.TryGlued(number.Suffix.In(text.Text), out var unit);
        if (number.Form == NumberForm.Scaled && CountsThings(number.End)) _lettersScale = true;
        if (!isUnit || (number.Form == NumberForm.Scaled && _lettersScale)) return false;
        amount = WithSmaller(Measured(number.Value / number.Scale, unit, number.End - 1, number.End) with { Name = number.Suffix }, unit);
        return true;
    }

    /// <summary>A unit in brackets, as in tables and forms: "20 (kg)".</summary>
    private bool TryBracketed(int at, in Number number, out Amount amount)
    {
        amount = default;
        if (at + 2 >= _limit || Tokens[at].Lower is not ("(" or "[" or "{") || Tokens[at + 2].Lower is not (")" or "]" or "}")) return false;
        if (!tables.Units.TryMatch(Tokens, at + 1, at + 2, out var end, out var unit) || unit.Kind == UnitKind.Time) return false;
        amount = new(number.Value * unit.Factor, unit.Code, end + 1, AmountKind.Measure) { Name = Tokens[at + 1].Span, Factor = unit.Factor };
        return true;
    }

    /// <summary>True when what follows letters of scale is counted: "1.3m tonnes", "12m people", "5m euros"; not "the 100m final", "1.8m tall".</summary>
    private bool CountsThings(int next) => next < _limit && (tables.Is(Tokens[next], QuantityWordClass.Of | QuantityWordClass.Plural)
        || (Tokens[next].Upos is Upos.Noun or Upos.Propn && Tokens[next].Lower != Tokens[next].Lemma)
        || tables.Units.TryMatch(Tokens, next, _limit, out _, out _) || tables.Currencies.IsName(Tokens, next, _limit));

    /// <summary>The same measure in smaller units behind it: "5 feet and 2 inches", "12 ft 2 in".</summary>
    private Amount WithSmaller(Amount amount, Unit whole)
    {
        var unit = whole;
        while (amount.Unit == whole.Code && tables.SizeOf(unit.Code) is { } size)
        {
            var at = amount.End;
            if (at < _limit && Tokens[at].Lower == ",") at++;
            if (at < _limit && tables.Is(Tokens[at], QuantityWordClass.And)) at++;
            if (!tables.Numbers.TryRead(text, at, _limit, out var number)) break;
            var end = number.End;
            if (!(number.HasForeignLetters ? tables.TryGlued(number.Suffix.In(text.Text), out var next) : tables.Smaller.TryMatch(Tokens, end, _limit, out end, out next))) break;
            if (tables.SizeOf(next.Code) is not { } smaller || smaller.Dimension != size.Dimension || smaller.Size >= size.Size) break;
            amount = amount with { Value = amount.Value + number.Value * smaller.Size / tables.SizeOf(whole.Code)!.Value.Size, End = end };
            unit = next;
        }
        return amount;
    }

    /// <summary>"degrees" of a turn or of the compass: "rotate 90 degrees", "17 degrees north".</summary>
    private bool IsAngle(int i, int end)
    {
        if (end < _limit && tables.Is(Tokens[end], QuantityWordClass.Angle)) return true;
        for (var at = i - 1; at >= Math.Max(_first, i - NearWords); at--)
            if (tables.Is(Tokens[at], QuantityWordClass.Angle)) return true;
        return false;
    }

    /// <summary>True for pounds that weigh: "two pounds of flour", "the baby weighs eight pounds".</summary>
    private bool IsWeight(int at)
    {
        if (at >= _limit || !tables.Units.TryMatch(Tokens, at, _limit, out var end, out var unit) || !tables.Currencies.IsName(Tokens, at, _limit) || tables.SizeOf(unit.Code) is null) return false;
        if (end + 1 < _limit && tables.Is(Tokens[end], QuantityWordClass.Of) && Tokens[end + 1].Upos == Upos.Noun) return true;
        for (var near = Math.Max(_first, at - NearWords); near < Math.Min(_limit, end + NearWords); near++)
            if (tables.Is(Tokens[near], QuantityWordClass.Weight)) return true;
        return false;
    }

    /// <summary>True when no space stands between this token and the one before it.</summary>
    private bool Touches(int i) => i > _first && Tokens[i - 1].Span.End == Tokens[i].Span.Start;
}
