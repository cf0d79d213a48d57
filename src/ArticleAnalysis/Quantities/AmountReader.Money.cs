using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <content>Money, by sign, code or name, with its hundredths.</content>
internal sealed partial class AmountReader
{
    private readonly string? _homeDollar = tables.Currencies.Home(text.Text, entities);
    private string _currency = "";   // of the last money: "C$19 … 22 cents"

    /// <summary>Remembers the currency of money that has been read.</summary>
    public void Remember(in Amount money) => _currency = money.Unit;

    /// <summary>"$75 million", "US$4.7bn", "USD 22.5 million", "Rs 2 crore", "€3 50 cents".</summary>
    public bool TryMoneyBySign(int i, out Amount amount)
    {
        amount = default;
        if (!tables.Currencies.TrySign(text.Text, Tokens[i].Span.Start, out var sign)) return TryMoneyByNameBefore(i, out amount);
        var at = i;
        while (at < _limit && Tokens[at].Span.End <= sign.Span.End) at++;
        if (at >= _limit) return false;
        var isGlued = Tokens[at].Span.Start < sign.Span.End; // USD115
        if (!(isGlued ? tables.Numbers.TryReadGlued(text, at, sign.Span.End, _limit, out var number) : tables.Numbers.TryRead(text, at, _limit, out number)) || number.HasForeignLetters) return false;
        if (sign.IsCode && !isGlued && !char.IsAsciiDigit(text.Text[Tokens[at].Span.Start])) return false; // "us two"
        amount = new(number.Value, Home(sign.Code, sign.Span), number.End, AmountKind.Money, number.Scale) { Name = sign.Span };
        amount = WithMinor(amount, number);
        return true;
    }

    /// <summary>"Malaysian ringgit 42 million": a name with its country, digits behind it that count nothing else.</summary>
    private bool TryMoneyByNameBefore(int i, out Amount amount)
    {
        amount = default;
        if (!tables.Currencies.TryFullName(Tokens, i, _limit, out var at, out var code) || at >= _limit || Tokens[at].Shape != TokenShape.Number) return false;
        if (!tables.Numbers.TryRead(text, at, _limit, out var number) || !number.Suffix.IsEmpty) return false;
        if (number.End < _limit && Tokens[number.End].Upos is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num or Upos.Sym) return false;
        amount = new(number.Value, code, number.End, AmountKind.Money, number.Scale) { Name = text.SpanOf(i, at) };
        return true;
    }

    /// <summary>"10 million Canadian dollars", "5 dollars and 20 cents", "20 €", "75 USD million".</summary>
    public bool TryMoney(int i, int at, in Number number, out Amount amount)
    {
        amount = default;
        if (at >= _limit) return false;
        if (tables.Currencies.TryName(text, at, _limit, new(Tokens[i].Span.Start, entities, _currency), out var end, out var code, out var part) && !(number.Form == NumberForm.Words && Tokens[end - 1].Upos is Upos.Verb or Upos.Adj or Upos.Adv)) // "of five, two won"
        {
            amount = new(number.Value * part, code, end, AmountKind.Money, number.Scale) { Name = text.SpanOf(at, end), Factor = part };
            if (part == 1) amount = WithMinor(amount, number);
            return true;
        }
        if (!tables.Currencies.TrySign(text.Text, Tokens[at].Span.Start, out var sign)) return false;
        for (end = at; end < _limit && Tokens[end].Span.Start < sign.Span.End; end++) { }
        if (Tokens[end - 1].Span.End > sign.Span.End || StartsMoney(at, end)) return false;
        var value = number.Value * sign.Scale;
        if (end < _limit && tables.Numbers.WordAt(Tokens[end]) is { Kind: NumberWordKind.Scale } scale) (value, end) = (value * scale.Value, end + 1);
        amount = WithMinor(new(value, Home(sign.Code, sign.Span), end, AmountKind.Money, number.Scale) { Name = sign.Span }, number);
        return true;
    }

    /// <summary>"115USD", "20Rs", "3.14US$".</summary>
    private bool TryMoneyByLetters(in Number number, out Amount amount)
    {
        amount = default;
        if (IsMinorLetter(number) && tables.Currencies.TryMinorLetter(text.Text[number.Suffix.Start], new(number.Suffix.Start, entities, _currency), out var minor))
        {
            amount = new(number.Value / 100, minor, number.End, AmountKind.Money) { Name = number.Suffix, Factor = 0.01 };
            return true;
        }
        if (!tables.Currencies.TrySign(text.Text, number.Suffix.Start, out var sign) || sign.Span.End < number.Suffix.End) return false;
        var end = number.End;
        while (end < _limit && Tokens[end].Span.Start < sign.Span.End) end++;
        amount = new(number.Value * sign.Scale, Home(sign.Code, sign.Span), end, AmountKind.Money) { Name = sign.Span };
        return true;
    }

    /// <summary>True when the sign at <paramref name="at"/> opens the next amount: "3 USD50 cards", "rmb 10 usd 20".</summary>
    private bool StartsMoney(int at, int end) => end < _limit && !Touches(at) && Touches(end) && char.IsAsciiDigit(text.Text[Tokens[end].Span.Start]);

    /// <summary>Adds the hundredths: "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars 50".</summary>
    private Amount WithMinor(Amount money, in Number major)
    {
        if (major.Scale != 1 || major.Value != Math.Floor(major.Value) || major.Form is NumberForm.Fraction) return money;
        var at = money.End < _limit && tables.Is(Tokens[money.End], QuantityWordClass.And) ? money.End + 1 : money.End;
        if (!tables.Numbers.TryRead(text, at, _limit, out var number) || number.Value is not (> 0 and < 100) || number.Value != Math.Floor(number.Value) || number.Scale != 1) return money;
        var end = number.End;
        if (number.HasForeignLetters ? IsMinorLetter(number) : tables.Currencies.IsMinor(Tokens, end, _limit, out end))
            return money with { Value = money.Value + number.Value / 100, End = end };
        var stops = end >= _limit || Tokens[end].Upos == Upos.Punct && Tokens[end].Lower is not "-";
        return stops && number.Suffix.IsEmpty && !(at > money.End && number.Value < 10 && number.Form == NumberForm.Digits) ? money with { Value = money.Value + number.Value / 100, End = end } : money;
    }

    private bool IsMinorLetter(in Number number) => number.Suffix.Length == 1 && tables.Currencies.TryMinorLetter(text.Text[number.Suffix.Start], new(0, EntitySet.Empty, ""), out _);

    private string Home(string code, TextSpan sign) => tables.Currencies.IsBareSign(sign.In(text.Text)) ? _homeDollar ?? code : code;
}
