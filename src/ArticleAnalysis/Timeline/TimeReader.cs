using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <summary>The grammar of time expressions over the tokens of one sentence; says nothing about what day is meant.</summary>
internal sealed partial class TimeReader
{
    // "the end of the first week of early January" is as deep as times nest
    private const int Deepest = 4;

    private readonly TimeWords _table;
    private readonly AnnotatedText _text;
    private readonly TimeWord[] _words; // what each token may mean
    private readonly TimeStart[] _starts;
    private int _depth;
    private int _first;
    private int _limit;

    /// <summary>Looks up each token of a text once.</summary>
    public TimeReader(TimeWords words, AnnotatedText text)
    {
        (_table, _text) = (words, text);
        _words = new TimeWord[_text.Tokens.Length];
        _starts = new TimeStart[_text.Tokens.Length];
        for (var i = 0; i < _words.Length; i++)
        {
            ref readonly var token = ref _text.Tokens[i];
            _words[i] = words[token];
            _starts[i] = StartOf(token, _words[i]);
        }
    }

    private ReadOnlySpan<Token> Tokens => _text.Tokens;

    private TimeWord Word(int i) => _words[i];

    /// <summary>Starts a sentence.</summary>
    public void Enter(in Sentence sentence) => (_first, _limit) = (sentence.FirstToken, sentence.EndToken);

    /// <summary>Reads the expression that begins at token <paramref name="i"/>, or returns null.</summary>
    public TimeExpression? TryRead(int i)
    {
        switch (_starts[i])
        {
            case TimeStart.None: return null;
            case TimeStart.Lead when i + 1 >= _limit || _starts[i + 1] == TimeStart.None: return TryPhrase(i); // "the", "in" and "a" are everywhere
            case TimeStart.Phrase: return TryApproximate(i) ?? TryPhrase(i);
        }
        if (TrySet(i) is { } set) return set;
        if (Word(i).Bound is not (TimeBound.None or TimeBound.To) and var bound && TryBounded(i, bound) is { } bounded) return bounded;
        return TryPlain(i, i, TimeBound.None) ?? TryApproximate(i) ?? TryDuration(i) ?? TryPhrase(i);
    }

    private TimeStart StartOf(in Token token, TimeWord word)
    {
        if (word.MayBegin && !word.OnlyLeads || MayBeDigits(token) || MayBeHoliday(token) || _table.Numbers.WordAt(token).Kind is not (NumberWordKind.None or NumberWordKind.Article)) return TimeStart.Time;
        if (word.OnlyLeads) return TimeStart.Lead;
        return _table.IsPhraseStart(token.Lower) ? TimeStart.Phrase : TimeStart.None;
    }

    /// <summary>"since 2010", "from 2015 to 2023", "between 1991 and 1995", "until the end of June", "since then".</summary>
    private TimeExpression? TryBounded(int i, TimeBound bound)
    {
        var at = i + 1;
        if (at >= _limit) return null;
        if (Word(at).Is(TimeRoles.Then) && bound is not (TimeBound.In or TimeBound.During))
            return bound is TimeBound.By or TimeBound.Until ? null : new(i, at, at + 1, bound, new(TimeGrain.Month, TimeAnchor.Narrative) { IsThen = true, First = at, End = at + 1 });
        if (bound == TimeBound.In) return TryComing(i);
        if (bound == TimeBound.During) return null;
        if (bound == TimeBound.Between || bound == TimeBound.From)
        {
            if (TryClockRange(at, out var opening, out var closing, out var over)) return new(i, at, over, TimeBound.Between, opening, closing, null);
            if (TryRange(Word(at).Is(TimeRoles.The) && at + 1 < _limit ? at + 1 : at, out var first, out var last, out over) && first.Grain == TimeGrain.Day) return new(i, at, over, TimeBound.Between, first, last, TimelineKind.Period);
            if (!TryPoint(at, out var from, out var joint)) return null;
            if (joint < _limit && JoinsRange(joint, bound) && TryPoint(joint + 1, out var to, out var end)) return new(i, at, end, TimeBound.Between, from, to, from.Anchor == TimeAnchor.Nearest ? null : TimelineKind.Period);
            if (bound == TimeBound.Between) return TryPlain(at, i, TimeBound.None);
            if (from.Anchor == TimeAnchor.Calendar && i > _first && Tokens[i - 1].Upos == Upos.Noun && from.Grain >= TimeGrain.Year) bound = TimeBound.Origin;
        }
        return TryPlain(at, i, bound);
    }

    private bool JoinsRange(int joint, TimeBound bound)
    {
        var word = Word(joint);
        return bound == TimeBound.Between ? word.Is(TimeRoles.And) : word.Is(TimeRoles.To) || word.Bound == TimeBound.Until;
    }

    /// <summary>"in a fortnight", "in two years": a date where the clause speaks of what is to come.</summary>
    private TimeExpression? TryComing(int i)
    {
        if (!TryAmount(i + 1, out var amount, out var end) || (amount = amount.InWholeUnits).Whole == 0 || (end < _limit && Word(end) is { Offset: not null } or { Ago: not null })) return null;
        return new(i, i, end, TimeBound.None, Moved(amount, TimeAnchor.Published, 1) with { IsAgo = true, OnlyIfFuture = true, First = i + 1, End = end }, null, amount.Unit < TimeGrain.Day ? null : TimelineKind.Date);
    }

    private TimeExpression? TryPlain(int i, int first, TimeBound bound)
    {
        var bare = Word(i).Is(TimeRoles.The) && i + 1 < _limit ? i + 1 : i;
        if (bare == i && TryClockRange(i, out var opening, out var closing, out var over)) return new(first, i, over, bound, opening, closing, null);
        if (TryRange(bare, out var from, out var to, out var end)) return new(first == i ? bare : first, bare, end, bound, from, to, TimelineKind.Period);
        if (TryVague(i) is { } vague) return vague with { First = first };
        if (!TryPoint(i, out var point, out end)) return null;
        var core = Word(i).Is(TimeRoles.The) && point.Part == TimePart.None ? i + 1 : i;
        if (bound is TimeBound.None && end + 1 < _limit && (Word(end).Is(TimeRoles.To) && (Tokens[end].Lower.Length > 1 || point is { Grain: TimeGrain.Day, Month: > 0 }) || Word(end).Bound == TimeBound.Until && point.Grain >= TimeGrain.Year) && point.Anchor is TimeAnchor.Calendar or TimeAnchor.Open
            && TryPoint(end + 1, out var last, out var lastEnd) && last.Grain == point.Grain && last.Anchor is TimeAnchor.Calendar or TimeAnchor.Open)
            return new(first, core, lastEnd, bound, point, last, TimelineKind.Period); // 1997 to 2016
        TimelineKind? kind = bound is TimeBound.None or TimeBound.By ? TimelineKind.Date : TimelineKind.Period;
        return new(first, core, end, bound, point, null, point.Grain < TimeGrain.Day || point.Anchor == TimeAnchor.Nearest ? null : kind);
    }

    private static bool MayBeDigits(in Token token) => token.Shape is TokenShape.Number or TokenShape.Alphanumeric or TokenShape.Capitalized or TokenShape.MixedCase or TokenShape.InnerCaps or TokenShape.Lower
        && token.Lower is { Length: > 1 } lower && (char.IsAsciiDigit(lower[0]) || char.IsAsciiDigit(lower[^1]) || lower[0] == '\'' || HasPartPrefix(lower))
        || token.Shape == TokenShape.Number;

    private static bool HasPartPrefix(string lower) => lower.Length > 5 && lower[3] == '-';

    private bool MayBeHoliday(in Token token) => token.IsCapitalized && _table.IsHolidayStart(token.Lower);
}

/// <summary>What may begin at a token.</summary>
internal enum TimeStart : byte
{
    None,

    /// <summary>A set phrase, or a word that makes a length inexact.</summary>
    Phrase,

    /// <summary>A time, if one begins at the next token.</summary>
    Lead,
    Time,
}
