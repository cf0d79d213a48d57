using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <content>Counts of things and the nouns that they count.</content>
internal sealed partial class QuantityReader
{
    // "two iwi", "four sheep": a noun without a plural is counted in small numbers; "the 500 index", "a 194,000 gain" count nothing
    private const int MostWithoutPlural = 20;

    // "from 8.9 percent" is left out; "gained 0.5 percent to 1,332" is the level of an index
    private const double FarthestRatio = 20;

    // "Fifty-three other shared rivers", "3.8 million twenty-foot containers": words between a number and its noun
    private const int LongestNounPhrase = 8;

    /// <summary>"four coastal states", "56 of them", "Two of the largest customers".</summary>
    private bool TryCount(int i, in Number number, out Amount core)
    {
        var (value, end, form) = (number.Value, number.End, number.Form);
        core = default;
        if (value == 1 && form == NumberForm.Words && ModifierBefore(i).Modifier is null) return false; // "one" is mostly no count
        if (end < _limit && tables.Is(Tokens[end], QuantityWordClass.Of))
        {
            if (end + 1 < _limit && Tokens[end + 1].Upos == Upos.Pron && !IsPossessive(end + 1))
            {
                core = new(value, _counted ?? "", end + 2, AmountKind.Count); // "nine of them"
                return _counted is not null;
            }
            if (!TryNoun(SkipDeterminers(end + 1), value, out var partStart, out var partEnd)) return false;
            core = new(value, UnitOf(partStart, partEnd), partEnd, AmountKind.Count);
            return true;
        }
        if (!TryNoun(end, value, out var start, out var nounEnd) || (value == 0 && !IsPlural(Tokens[nounEnd - 1])) || IsLaterHalf(i)) return false;
        if (tables.Units.TryMatch(Tokens, start, nounEnd, out var unitEnd, out var unit) && unitEnd == nounEnd && unit.Kind == UnitKind.Time)
        {
            core = _amounts.Measured(value, unit, start, nounEnd); // "five consecutive days"
            return true;
        }
        core = new(value, UnitOf(start, nounEnd), nounEnd, AmountKind.Count);
        return true;
    }

    /// <summary>True for the later number of a pair that is no range: "the 2010-11 season".</summary>
    private bool IsLaterHalf(int i) => i - 2 >= _first && Tokens[i - 2].Shape == TokenShape.Number && Touches(i) && Touches(i - 1) && tables.Is(Tokens[i - 1], QuantityWordClass.To);

    /// <summary>A number whose unit stands with the one before: "60 taka an hour from 45", "41.8" after "42.3 degrees".</summary>
    private bool TryElided(int i, in Number number, out Amount core)
    {
        var (value, end, form) = (number.Value, number.End, number.Form);
        core = default;
        if (i <= _first) return false;
        if (_last.Kind is AmountKind.Money or AmountKind.Measure or AmountKind.Share or AmountKind.Time && tables.Is(Tokens[i - 1], QuantityWordClass.Same)
            && Tokens[_last.End].Upos != Upos.Punct && value <= Math.Abs(_last.Value) * FarthestRatio) // "up 0.46%, to 12,376" is of something else
        {
            core = new(value, _last.Unit, end, _last.Kind);
            return true;
        }
        if (_counted is null || IsYear(i, value) || form == NumberForm.Words && value < 3 || ModifierBefore(i).Modifier is null) return false;
        if (end < _limit && Tokens[end].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num) return false;
        core = new(value, _counted, end, AmountKind.Count);
        return true;
    }

    private int SkipDeterminers(int at)
    {
        var limit = Math.Min(_limit, at + LongestNounPhrase);
        while (at < limit && (Tokens[at].Upos == Upos.Det || (Tokens[at].Upos == Upos.Num && !(at + 1 < _limit && Tokens[at + 1].Lower == "-")) || (Tokens[at].Upos == Upos.Pron && tables.Is(Tokens[at], QuantityWordClass.Whole)) || IsPossessive(at))) at++;
        return at;
    }

    /// <summary>A word that shows an owner: "its", "their".</summary>
    private bool IsPossessive(int at) => Tokens[at].Upos == Upos.Pron && at + 1 < _limit && Tokens[at + 1].Upos is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num;

    /// <summary>The head noun of the phrase that begins at <paramref name="from"/>.</summary>
    private bool TryNoun(int from, double value, out int start, out int end)
    {
        (start, end) = (from, from);
        var (head, run) = (-1, -1);
        var limit = Math.Min(_limit, from + LongestNounPhrase);
        var at = from;
        for (; at < limit; at++)
        {
            ref readonly var token = ref Tokens[at];
            if (token.Lower == "-" && at > from && at + 1 < limit && Touches(at) && Tokens[at + 1].IsWord)
            {
                if (run >= 0 && head < 0 && Tokens[at + 1].Upos is Upos.Verb or Upos.Adj) (at, run) = (at + 1, -1); // machine-written titles
                continue;
            }
            if (token.Upos is Upos.Noun or Upos.Propn)
            {
                if (run < 0) run = at;
                if (IsPlural(token)) head = at;
                continue;
            }
            if (run >= 0) break;
            if (token.Upos is Upos.Adj or Upos.Adv or Upos.Num || (token.Upos == Upos.Verb && token.Lower != token.Lemma && !IsFinite(at))) continue;
            break;
        }
        if (head < 0)
        {
            // "one packaging plant", "two iwi": no plural to be seen
            if (run < 0 || at <= from || value > MostWithoutPlural || Tokens[at - 1].Upos is not (Upos.Noun or Upos.Propn) || (value != 1 && Tokens[at - 1].Upos == Upos.Propn)) return false;
            head = at - 1;
        }
        (start, end) = (head, head + 1);
        while (Tokens[head].IsCapitalized && start > from && Tokens[start - 1].IsCapitalized) start--; // Papua New Guineans
        if (end + 1 < _limit && Tokens[end].Lower == "-" && Touches(end) && Tokens[end + 1].IsWord) end += 2; // secretaries-general
        if (start == from || Tokens[start - 1].Upos != Upos.Noun) end = WithOthers(end);
        return true;
    }

    /// <summary>Takes the other nouns of a list: "welders, fitters and painters", "homes and businesses".</summary>
    private int WithOthers(int end)
    {
        var at = end;
        while (at + 1 < _limit && at < end + LongestNounPhrase && Tokens[at].Lower == "," && IsPlainPlural(at + 1)) at += 2;
        return at + 1 < _limit && tables.Is(Tokens[at], QuantityWordClass.And) && IsPlainPlural(at + 1)
            && (at + 2 >= _limit || Tokens[at + 2].Upos is not (Upos.Noun or Upos.Propn)) ? at + 2 : end;
    }

    private bool IsPlainPlural(int at) => Tokens[at].Upos == Upos.Noun && IsPlural(Tokens[at]);

    private bool IsPlural(in Token token) => tables.Is(token, QuantityWordClass.Plural)
        || (token.Upos == Upos.Noun ? token.Lower != token.Lemma : tables.HasPluralEnding(token.Lower));

    /// <summary>A past form directly before a word that no noun phrase goes on with is a verb: "four abstained".</summary>
    private bool IsFinite(int at) => at + 1 >= _limit || Tokens[at + 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Punct);

    private string UnitOf(int start, int end) => end == start + 1 && Tokens[start].Shape == TokenShape.Lower && Tokens[start].Span.Length == Tokens[start].Lower.Length
        ? Tokens[start].Lower : text.SpanOf(start, end).Of(text.Text);
}
