using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <content>What stands around a number: modifiers, ranges, votes, and the names, dates and labels that are no amounts.</content>
internal sealed partial class QuantityReader
{
    // "only about", "at least some": more than two or three do not follow each other
    private const int MostModifiers = 3;

    private string TimesUnit => tables.TimesUnit;

    private string VotesUnit => tables.VotesUnit;

    /// <summary>True when no space stands between this token and the one before it, or after it for a hyphen.</summary>
    private bool Touches(int i) => i > _first && Tokens[i - 1].Span.End == Tokens[i].Span.Start;

    /// <summary>The modifiers before an amount: "more than", "up to about"; the outermost one counts.</summary>
    private (int First, QuantityModifier? Modifier) ModifierBefore(int i)
    {
        QuantityModifier? modifier = null;
        if (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Between)) i--;
        for (var depth = 0; depth < MostModifiers && tables.Before.TryMatchBefore(Tokens, i, _first, out var first, out var outer); depth++) (i, modifier) = (first, outer);
        return (i, modifier);
    }

    /// <summary>The second number of a range or a score: "9 to 12", "25–40", "19-0", "one or two", "between 6 and 9".</summary>
    private bool TrySecond(int i, int end, out Number second)
    {
        second = default;
        if (end + 1 >= _limit) return false;
        var joint = tables.Word(Tokens[end]);
        var between = i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Between);
        var joins = joint.Is(QuantityWordClass.To | QuantityWordClass.Or) || (between && joint.Is(QuantityWordClass.And));
        var at = PastAbout(end + 1);
        return joins && at < _limit && tables.Numbers.WordAt(Tokens[at]) is { Kind: not NumberWordKind.Article, Role: not NumberRole.Part }
            && tables.Numbers.TryRead(text, at, _limit, out second) && !second.HasForeignLetters
            && (second.End >= _limit || !(Tokens[second.End].Lower == "-" && second.End + 1 < _limit && Tokens[second.End + 1].Shape == TokenShape.Number));
    }

    /// <summary>Past what blurs the second number of a range: "between $4bn and about $6bn".</summary>
    private int PastAbout(int i) => tables.Before.TryMatch(Tokens, i, _limit, out var end, out var modifier) && modifier == QuantityModifier.About ? end : i;

    /// <summary>True for two numbers that count votes: "voted 4-1", "by 27 to 19".</summary>
    private bool IsVote(int i, int end)
    {
        if (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Between)) return false;
        for (var at = Math.Max(_first, i - 8); at < Math.Min(_limit, end + 6); at++)
            if ((at < i || at >= end) && tables.Is(Tokens[at], QuantityWordClass.Vote)) return true;
        return false;
    }

    /// <summary>Joins two whole amounts of one unit: "between $4bn and $6bn", "C$830 million to C$870 million".</summary>
    private Amount WithRange(int i, Amount core)
    {
        if (core.High is not null || core.End + 1 >= _limit || core.Kind is AmountKind.None or AmountKind.Count) return core;
        var joint = tables.Word(Tokens[core.End]);
        var between = i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Between);
        var joins = between ? joint.Is(QuantityWordClass.And)
            : joint.Is(QuantityWordClass.To) && !(i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.From));
        var at = PastAbout(core.End + 1);
        if (!joins || at >= _limit || !MayStart(at) || !TryCore(at, out var top) || top.Unit != core.Unit || top.Value <= core.Value || top.High is not null) return core;
        var low = core.Scale == 1 && core.Value < 1000 ? core.Value * top.Scale : core.Value; // "$4-6bn"
        return core with { Value = low, High = top.Value, End = top.End };
    }

    /// <summary>True where a number belongs to a name: "Covid-19", "F-16", "the Three Gorges", "Group of Seven".</summary>
    private bool IsPartOfName(int i)
    {
        ref readonly var token = ref Tokens[i];
        if (token.Shape is TokenShape.Number or TokenShape.Alphanumeric) return _amounts.IsPartOfCode(i);
        // A capital inside a sentence makes a number word a name, unless all words have one, as in a heading.
        if (!token.IsCapitalized || i == _first || token.Shape != TokenShape.Capitalized || !Tokens[i - 1].IsWord) return false;
        return tables.Numbers.WordAt(token).Kind != NumberWordKind.None && !IsHeadline();
    }

    private bool IsHeadline()
    {
        var (capital, small) = (0, 0);
        for (var at = _first; at < Math.Min(_limit, _first + 20); at++)
            if (Tokens[at].IsCapitalized) capital++;
            else if (Tokens[at].Shape == TokenShape.Lower && Tokens[at].Span.Length > 3) small++;
        return small == 0 && capital > 1;
    }

    /// <summary>True for the numbers of dates ("3 March", "2024") and names ("level 3", "Boeing 737"), which no unit follows.</summary>
    private bool IsDateOrLabel(int i, in Number number)
    {
        var (value, end, form) = (number.Value, number.End, number.Form);
        if (form == NumberForm.Scaled) return false;
        if (i > _first && tables.Is(Tokens[i - 1], QuantityWordClass.Label)) return true;
        if (Tokens[i].Shape != TokenShape.Number) return false;
        var before = i > _first ? Tokens[i - 1] : default;
        var isDay = value is >= 1 and <= 31 && value == Math.Floor(value);
        if (isDay && ((i > _first && tables.IsMonth(before)) || (end < _limit && tables.IsMonth(Tokens[end])))) return true;
        if (isDay && i - 3 >= _first && tables.Is(Tokens[i - 1], QuantityWordClass.To | QuantityWordClass.And) && Tokens[i - 2].Shape == TokenShape.Number && tables.IsMonth(Tokens[i - 3])) return true;
        if (IsYear(i, value) && ModifierBefore(i).Modifier is null) return true;
        return i > _first && before.Upos == Upos.Propn && before.IsCapitalized && i - 1 > _first && !(end < _limit && IsPlural(Tokens[end]) && Tokens[end].Upos == Upos.Noun);
    }

    /// <summary>True for four digits without a separator that are a year of history or of the near future.</summary>
    private bool IsYear(int i, double value) => value is >= 1000 and < 2200 && Tokens[i].Span.Length == 4;
}
