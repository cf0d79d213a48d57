using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Timeline;

/// <summary>The words of the calendar in one language.</summary>
internal sealed class TimeWords
{
    private static readonly TimeWord Nothing = new();
    private readonly FrozenDictionary<string, TimeWord> _words;
    private readonly FrozenSet<string> _holidayStarts;
    private readonly FrozenSet<string> _phraseStarts;
    private readonly FrozenSet<string> _ordinalEndings;
    private readonly FrozenSet<string> _plurals;
    private readonly (string Text, TenseWord Tense)[] _tenseEndings;
    private readonly string _decadeEnding;
    private readonly FrozenSet<string> _units;

    public TimeWords(LanguageResources resources)
    {
        var rows = resources.Table("Timeline/time-words.tsv");
        var phrases = resources.Table("Timeline/time-phrases.tsv");
        Phrases = new(phrases.Where(r => Enum.TryParse<TimexType>(r[1], ignoreCase: true, out _)).Select(r => (r[0], new FixedTime(Enum.Parse<TimexType>(r[1], ignoreCase: true), r[2]))));
        Approximations = new(phrases.Where(r => r[1] == "approximation").Select(r => (r[0], r[2])));
        Tails = new(phrases.Where(r => r[1] == "tail").Select(r => (r[0], r[2])));
        _phraseStarts = phrases.Select(r => r[0].Split(' ')[0]).ToFrozenSet();
        _words = rows.Where(r => !r[0].Contains(' ') && r[1] is not ("ordinal-ending" or "decade-ending" or "date-order")).GroupBy(r => r[0]).ToFrozenDictionary(g => g.Key, g => WordOf([.. g]));
        Ago = new(rows.Where(r => r[1] == "ago").Select(r => (r[0], int.Parse(r[2], CultureInfo.InvariantCulture))));
        Holidays = new(resources.Table("Timeline/holidays.tsv").Select(r => (r[0], HolidayRule.Parse(r[1]))));
        _holidayStarts = resources.Table("Timeline/holidays.tsv").Select(r => r[0].Split(' ')[0]).ToFrozenSet();
        _ordinalEndings = rows.Where(r => r[1] == "ordinal-ending").Select(r => r[0]).ToFrozenSet();
        _plurals = resources.Table("Quantities/quantity-words.tsv").Where(r => r[1] == "plural").Select(r => r[0]).ToFrozenSet();
        _units = resources.Table("Quantities/units.tsv").Where(r => r[2] is not ("time" or "small")).Select(r => r[0].Split(' ')[0]).ToFrozenSet();
        Numbers = new NumberReader(resources);
        IsMonthFirst = rows.Any(r => r[1] == "date-order" && r[2] == "month-first");
        var tenses = resources.Table("Timeline/tense.tsv");
        _tenseEndings = [.. tenses.Where(r => r[0].StartsWith('-')).Select(r => (r[0][1..], Enum.Parse<TenseWord>(r[1], ignoreCase: true)))];
        _decadeEnding = rows.First(r => r[1] == "decade-ending")[0];
        Tenses = tenses.Where(r => !r[0].StartsWith('-')).ToFrozenDictionary(r => r[0], r => Enum.Parse<TenseWord>(r[1], ignoreCase: true));
    }

    public PhraseTable<int> Ago { get; }

    /// <summary>Phrases that are a time by themselves: "now", "the near future".</summary>
    public PhraseTable<FixedTime> Phrases { get; }

    /// <summary>What makes a length of time inexact before it ("more than"), and the modifier of TIMEX3.</summary>
    public PhraseTable<string> Approximations { get; }

    /// <summary>What makes a length of time inexact after it ("or so").</summary>
    public PhraseTable<string> Tails { get; }

    public PhraseTable<HolidayRule> Holidays { get; }

    public NumberReader Numbers { get; }

    public FrozenDictionary<string, TenseWord> Tenses { get; }

    /// <summary>What a token may mean in a time; never null.</summary>
    public TimeWord this[in Token token] => _words.GetValueOrDefault(token.Lower, Nothing);

    /// <summary>What a word may mean in a time: the part after the hyphen of "mid-January" is no token of its own.</summary>
    public TimeWord Find(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : Nothing;

    /// <summary>True for a word with which the name of a feast begins.</summary>
    public bool IsHolidayStart(string word) => _holidayStarts.Contains(word);

    /// <summary>True where "10/11" is the eleventh of October.</summary>
    public bool IsMonthFirst { get; }

    /// <summary>True for a word with which a phrase begins.</summary>
    public bool IsPhraseStart(string word) => _phraseStarts.Contains(word);

    /// <summary>The value of "1/2" after a whole number; 0 for other tokens.</summary>
    public static double Fraction(in Token token) => token.Lower is [>= '1' and <= '9' and var over, '/', >= '2' and <= '9' and var under] && over < under ? (double)(over - '0') / (under - '0') : 0;

    /// <summary>True for the letters after the digits of an ordinal: "21st".</summary>
    public bool IsOrdinalEnding(ReadOnlySpan<char> letters) => _ordinalEndings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>Takes the ending of a decade off its digits: "1990s".</summary>
    public bool TryDecadeDigits(ReadOnlySpan<char> form, out ReadOnlySpan<char> digits)
    {
        var isDecade = form.Length > _decadeEnding.Length && form.EndsWith(_decadeEnding, StringComparison.Ordinal) && char.IsAsciiDigit(form[^(_decadeEnding.Length + 1)]);
        digits = isDecade ? form[..^_decadeEnding.Length] : form;
        return isDecade;
    }

    /// <summary>What the ending of a verb tells of its tense.</summary>
    public TenseWord EndingOf(string verb)
    {
        foreach (var ending in _tenseEndings)
            if (verb.EndsWith(ending.Text, StringComparison.Ordinal)) return ending.Tense;
        return TenseWord.None;
    }

    /// <summary>True for a unit of measure, before which four digits are no year.</summary>
    public bool IsUnit(in Token token) => _units.Contains(token.Lower);

    /// <summary>True for a noun that names several things, which a number before it may count.</summary>
    public bool IsPlural(in Token token) => token.Upos == Upos.Noun && (token.Lower != token.Lemma || _plurals.Contains(token.Lower));

    private static TimeWord WordOf(TsvRow[] rows)
    {
        var word = new TimeWord();
        foreach (var row in rows)
        {
            var parts = row[2].Split('*');
            var value = int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
            word = row[1] switch
            {
                "month" => word with { Month = value },
                "weekday" => word with { Weekday = value },
                "weekdays" => word with { Weekdays = value },
                "quarter" => word with { Quarter = value },
                "half-year" => word with { HalfYear = value },
                "season" => word with { Season = value },
                "unit" => word with { Unit = Enum.Parse<TimeGrain>(parts[0], ignoreCase: true), UnitCount = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1 },
                "day" => word with { Day = value },
                "deictic" => word with { Deictic = value },
                "narrative" => word with { Narrative = value },
                "ago" => word with { Ago = value },
                "offset" => word with { Offset = value },
                "ordinal" => word with { Ordinal = value },
                "daypart" => word with { DayPart = row[2] },
                "clock" => word with { Clock = row[2] },
                "minutes-from" => word with { MinutesFrom = value },
                "meridiem" => word with { Meridiem = value },
                "part" => word with { Part = Enum.Parse<TimePart>(row[2], ignoreCase: true) },
                "bound" => word with { Bound = Enum.Parse<TimeBound>(row[2], ignoreCase: true) },
                var role => word with { Roles = word.Roles | Enum.Parse<TimeRoles>(role, ignoreCase: true) },
            };
        }
        var isTime = word.Month + word.Weekday + word.Weekdays + word.Season + word.Quarter + word.HalfYear > 0 || word is { Unit: not null } or { Day: not null } or { Deictic: not null } or { Narrative: not null }
            or { Ordinal: not null } or { Part: not TimePart.None } or { DayPart: not null } or { Clock: not null } || word.Is(TimeRoles.Vague | TimeRoles.Every | TimeRoles.Some | TimeRoles.Lead | TimeRoles.Fiscal);
        var leads = word.Bound is not (TimeBound.None or TimeBound.To) || word.Is(TimeRoles.The | TimeRoles.One);
        return word with { IsAny = true, MayBegin = isTime || leads, OnlyLeads = leads && !isTime };
    }
}
