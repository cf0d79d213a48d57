using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>The grammar of amounts: reads one at a token, and remembers what a later, shorter one leaves out ("60 taka, from 45").</summary>
internal sealed partial class QuantityReader(QuantityTables tables, AnnotatedText text, EntitySet entities)
{
    private readonly AmountReader _amounts = new(tables, text, entities);
    private bool _heading;
    private int _first;
    private int _limit;
    private Amount _last;              // the last amount of the sentence
    private string? _counted;        // the last counted noun: "nine members, … at least six"

    private ReadOnlySpan<Token> Tokens => text.Tokens;

    /// <summary>Starts a sentence.</summary>
    public void Enter(in Sentence sentence)
    {
        (_first, _limit, _last, _heading) = (sentence.FirstToken, sentence.EndToken, default, sentence.Kind == SentenceKind.Heading);
        _amounts.Enter(_first, _limit);
    }

    /// <summary>Reads the amount whose number begins at token <paramref name="i"/>; its span takes in modifiers before it.</summary>
    /// <param name="i">A token of the sentence.</param>
    /// <param name="quantity">The amount.</param>
    /// <param name="end">Index after its last token; without an amount, index after the tokens that cannot hold one.</param>
    public bool TryRead(int i, out Quantity quantity, out int end)
    {
        quantity = null!;
        end = i + 1;
        if (!MayStart(i) || IsPartOfName(i)) return false;
        if (!TryCore(i, out var core))
        {
            // "5 p.m.", "2024", "level 3": the number is spent
            if (core.End > end) end = core.End;
            return false;
        }
        if (_heading && core.Kind is not (AmountKind.Money or AmountKind.Share)) return Skip(core.End, out end); // "Three Disputes"
        if (core.Kind == AmountKind.Time && core.End < _limit && tables.IsShift(Tokens[core.End])) return Skip(core.End, out end); // "ten days ago" is a date
        core = WithRange(i, core);
        var (first, modifier) = ModifierBefore(i);
        end = core.End;
        if (tables.After.TryMatch(Tokens, end, _limit, out var after, out var trailing)) (end, modifier) = (after, modifier ?? trailing);
        quantity = new Quantity(text.SpanOf(first, end), core.Value, core.Unit, modifier, core.High);
        Remember(core);
        return true;
    }

    /// <summary>Cheap test that spares all other words the grammar.</summary>
    private bool MayStart(int i)
    {
        ref readonly var token = ref Tokens[i];
        if (token.Shape is TokenShape.Number or TokenShape.Alphanumeric or TokenShape.Symbol) return true;
        if (token.Shape is TokenShape.AllCaps or TokenShape.MixedCase or TokenShape.Capitalized or TokenShape.Initial or TokenShape.InnerCaps && i + 1 < _limit
            && Tokens[i + 1].Shape is TokenShape.Number or TokenShape.Alphanumeric) return true; // Rs 2 crore, USD 5m
        if (i + 2 < _limit && Tokens[i + 2].Shape == TokenShape.Number && tables.Currencies.TryFullName(Tokens, i, _limit, out _, out _)) return true; // Malaysian ringgit 42
        return tables.Numbers.WordAt(token).Kind != NumberWordKind.None || tables.Is(token, QuantityWordClass.Times | QuantityWordClass.Multiple)
            || (i + 1 < _limit && tables.Numbers.IsSign(token)); // minus 17, -4.5
    }

    private bool TryCore(int i, out Amount core) =>
        TryTimes(i, out core) || _amounts.TryMoneyBySign(i, out core) || TryShare(i, out core) || TryNumber(i, out core);

    /// <summary>"twice", "doubled".</summary>
    private bool TryTimes(int i, out Amount core)
    {
        core = default;
        var word = tables.Word(Tokens[i]);
        if (!word.Is(QuantityWordClass.Times | QuantityWordClass.Multiple)) return false;
        if (word.Is(QuantityWordClass.Multiple) && ModifierBefore(i).Modifier is null) return false;
        core = new(word.Value, TimesUnit, i + 1, AmountKind.Count);
        return true;
    }

    private bool TryNumber(int i, out Amount core)
    {
        core = default;
        var isSigned = tables.Numbers.TryReadSigned(text, i, _first, _limit, out var number);
        if (isSigned) i++;
        else if (!tables.Numbers.TryRead(text, i, _limit, out number)) return TryOneUnit(i, out core);
        var (value, end) = (number.Value, number.End);
        core = new(0, "", end, AmountKind.Count);
        if (number.HasForeignLetters) return _amounts.TryUnit(i, number, out core);
        if (end < _limit && tables.Is(Tokens[end], QuantityWordClass.Clock)) return Spent(end + 1, ref core);
        // "9 to 12 percent", "25–40 percent", "one or two years", "between 6 and 9 gigawatts"
        double? high = null;
        if (TrySecond(i, end, out var second))
        {
            if (IsVote(i, second.End))
            {
                core = new(value, VotesUnit, second.End, AmountKind.Count);
                return true;
            }
            if (second.Value > value || second.Form == NumberForm.Scaled && number.Form != NumberForm.Scaled)
            {
                high = second.Value;
                // "10 to 15 million": the scale belongs to both
                if (number.Scale == 1 && value < 1000) value *= second.Scale;
                end = second.End;
            }
        }
        var amount = number with { Value = value, End = end };
        if (_amounts.TryUnit(i, amount, out core) || TryCounted(i, amount, out core))
        {
            core = core with { High = high is { } top ? top * (core.Value == 0 || value == 0 ? 1 : core.Value / value) : null };
            return true;
        }
        return Spent(high is null ? end : number.End, ref core);
    }

    /// <summary>What a number without a unit counts, if it is no date and no label.</summary>
    private bool TryCounted(int i, in Number number, out Amount core)
    {
        core = default;
        var at = number.End < _limit && Tokens[number.End].Lower == "-" && Touches(number.End) ? number.End + 1 : number.End;
        if (at < _limit && tables.Is(Tokens[at], QuantityWordClass.TimesUnit))
        {
            core = new(number.Value, TimesUnit, at + 1, AmountKind.Count);
            return true;
        }
        if (IsDateOrLabel(i, number) || number is { Form: NumberForm.Fraction, Value: < 1 }) return false;
        return TryCount(i, number, out core) || TryElided(i, number, out core);
    }

    private static bool Skip(int at, out int end)
    {
        end = at;
        return false;
    }

    private static bool Spent(int end, ref Amount core)
    {
        core = core with { End = end };
        return false;
    }

    /// <summary>"a dollar"; "a year", "an hour" where the words around make it an amount.</summary>
    private bool TryOneUnit(int i, out Amount core)
    {
        core = default;
        if (tables.Numbers.WordAt(Tokens[i]).Kind != NumberWordKind.Article || i + 1 >= _limit) return false;
        if (tables.Is(Tokens[i + 1], QuantityWordClass.Single) && tables.Units.TryMatch(Tokens, i + 2, _limit, out var end, out var unit) && unit.Kind == UnitKind.Time)
        {
            core = _amounts.Measured(1, unit, i + 2, end); // "a full year"
            return true;
        }
        var isBound = ModifierBefore(i).Modifier is not null;
        var isMarked = isBound || (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Duration));
        if (isMarked && tables.Units.TryMatch(Tokens, i + 1, _limit, out end, out unit) && (isBound || unit.Kind == UnitKind.Time)) // "the price for a gallon" is none
        {
            core = _amounts.Measured(1, unit, i + 1, end);
            return end >= _limit || Tokens[end].Upos is not (Upos.Noun or Upos.Adj); // "for a second time"
        }
        if (_amounts.TryMoney(i, i + 1, new Number(1, i + 1, NumberForm.Words), out core) && (isMarked || StandsAlone(i, core.End))) return true;
        core = default;
        return false;
    }

    /// <summary>True for "a dollar" that is paid: at the end of a clause or before its rate, and no price of something itself ("90 cents a pound").</summary>
    private bool StandsAlone(int i, int end) => Tokens[i + 1].Upos == Upos.Noun && (_last.Kind == AmountKind.None || _last.End != i)
        && (end >= _limit || Tokens[end].Upos == Upos.Punct && Tokens[end].Lower != "-" || tables.Numbers.WordAt(Tokens[end]).Kind == NumberWordKind.Article || tables.Is(Tokens[end], QuantityWordClass.Rate));

    private void Remember(Amount core)
    {
        _last = core;
        if (core.Kind == AmountKind.Money) _amounts.Remember(core);
        if (core.Kind == AmountKind.Count && core.Unit.Length > 0 && core.Unit != TimesUnit && core.Unit != VotesUnit) _counted = core.Unit;
    }
}
