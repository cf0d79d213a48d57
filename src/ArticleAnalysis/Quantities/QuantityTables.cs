using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>The words of amounts in one language: numbers, units, currencies, modifiers and the words that steer the grammar.</summary>
internal sealed class QuantityTables
{
    private readonly FrozenDictionary<string, QuantityWord> _words;
    private readonly (string Text, bool IsPlural)[] _pluralEndings;
    private readonly FrozenSet<string> _months;
    private readonly FrozenSet<string> _shifts;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> _glued;
    private readonly FrozenDictionary<string, UnitSize> _sizes;

    public QuantityTables(LanguageResources resources)
    {
        Numbers = new NumberReader(resources);
        Currencies = new CurrencyTable(resources.Table("Quantities/currencies.tsv"));
        var units = resources.Table("Quantities/units.tsv").Select(r => (Words: r[0], Unit: UnitOf(r), Glued: r[4] == "glued" || r[3] == "glued")).ToArray();
        Units = new PhraseTable<Unit>(units.Where(u => u.Unit.Kind is not (UnitKind.Scale or UnitKind.Small)).Select(u => (u.Words, u.Unit)));
        Smaller = new PhraseTable<Unit>(units.Where(u => u.Unit.Kind != UnitKind.Scale).Select(u => (u.Words, u.Unit)));
        _glued = units.Where(u => u.Glued).DistinctBy(u => u.Words).ToFrozenDictionary(u => u.Words, u => u.Unit).GetAlternateLookup<ReadOnlySpan<char>>();
        _sizes = resources.Table("Quantities/unit-sizes.tsv").ToFrozenDictionary(r => r[0], r => new UnitSize(r[1], r.Number(2)));
        var modifiers = resources.Table("Quantities/modifiers.tsv");
        Before = new(modifiers.Where(r => r[1] == "before").Select(r => (r[0], ModifierOf(r[2]))));
        After = new(modifiers.Where(r => r[1] == "after").Select(r => (r[0], ModifierOf(r[2]))));
        _words = resources.Table("Quantities/quantity-words.tsv").GroupBy(r => r[0]).ToFrozenDictionary(g => g.Key, g => new QuantityWord(
            g.Aggregate(QuantityWordClass.None, (all, r) => all | Enum.Parse<QuantityWordClass>(r[1], ignoreCase: true)),
            g.Select(r => r[2]).Where(v => v.Length > 0).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).FirstOrDefault()));
        _pluralEndings = [.. resources.Table("Quantities/plural-endings.tsv").Select(r => (r[0], r[1] == "plural")).OrderByDescending(e => e.Item1.Length)];
        TimesUnit = WordOf(QuantityWordClass.TimesUnit);
        VotesUnit = WordOf(QuantityWordClass.VotesUnit);
        var times = resources.Table("Timeline/time-words.tsv");
        _shifts = times.Where(r => r[1] is "ago" or "offset").Select(r => r[0]).Except(times.Where(r => r[1] == "bound").Select(r => r[0])).ToFrozenSet();
        _months = times.Where(r => r[1] == "month").Select(r => r[0]).ToFrozenSet();
    }

    public NumberReader Numbers { get; }

    public CurrencyTable Currencies { get; }

    public PhraseTable<Unit> Units { get; }

    /// <summary>The units that may follow a larger one: "12 ft 2 in".</summary>
    public PhraseTable<Unit> Smaller { get; }

    public PhraseTable<QuantityModifier> Before { get; }

    public PhraseTable<QuantityModifier> After { get; }

    /// <summary>The unit of "twice".</summary>
    public string TimesUnit { get; }

    /// <summary>The unit of "4-1".</summary>
    public string VotesUnit { get; }

    /// <summary>True for the name of a month, so that the day beside it is not taken for an amount.</summary>
    public bool IsMonth(in Token token) => token.IsCapitalized && _months.Contains(token.Lower);

    /// <summary>True for the plural of a name, which has no base form to tell: "Guineans".</summary>
    public bool HasPluralEnding(string word)
    {
        foreach (var ending in _pluralEndings)
            if (word.Length > ending.Text.Length + 1 && word.EndsWith(ending.Text, StringComparison.Ordinal)) return ending.IsPlural;
        return false;
    }

    /// <summary>True for a word that makes the time before it a date: "ago", "later".</summary>
    public bool IsShift(in Token token) => _shifts.Contains(token.Lower);

    /// <summary>True for a word that is a number or part of one.</summary>
    public bool IsNumberWord(in Token token) => Numbers.WordAt(token).Kind != NumberWordKind.None;

    private string WordOf(QuantityWordClass kind) => _words.Where(w => w.Value.Is(kind)).Select(w => w.Key).Order(StringComparer.Ordinal).First();

    public QuantityWord Word(in Token token) => _words.TryGetValue(token.Lower, out var word) ? word : default;

    public bool Is(in Token token, QuantityWordClass kind) => Word(token).Is(kind);

    /// <summary>What a unit measures and how large it is, or null for units that are never broken down into smaller ones.</summary>
    public UnitSize? SizeOf(string code) => _sizes.TryGetValue(code, out var size) ? size : null;

    /// <summary>The unit of letters whose case counts: "MB", "Mb".</summary>
    public bool TryLetters(ReadOnlySpan<char> letters, out Unit unit) => _glued.TryGetValue(letters, out unit);

    /// <summary>The unit whose letters are glued to digits, as in "30km".</summary>
    public bool TryGlued(ReadOnlySpan<char> letters, out Unit unit)
    {
        if (_glued.TryGetValue(letters, out unit)) return true;
        Span<char> lower = stackalloc char[8];
        return letters.Length <= lower.Length && letters.ToLowerInvariant(lower) is var length && _glued.TryGetValue(lower[..length], out unit);
    }

    private static Unit UnitOf(TsvRow row) => new(row[1], Enum.Parse<UnitKind>(row[2], ignoreCase: true),
        row[3] is { Length: > 0 } factor && factor != "glued" ? double.Parse(factor, CultureInfo.InvariantCulture) : 1);

    private static QuantityModifier ModifierOf(string name) => Enum.Parse<QuantityModifier>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

/// <summary>A unit of measure or time.</summary>
/// <param name="Code">UCUM code or <c>percent</c>.</param>
/// <param name="Kind">How it combines.</param>
/// <param name="Factor">How many of the code one of it is: a decade is ten years.</param>
internal readonly record struct Unit(string Code, UnitKind Kind, double Factor);

/// <summary>The size of a unit.</summary>
/// <param name="Dimension">What it measures: length, mass.</param>
/// <param name="Size">How many of the base unit of the SI it is.</param>
internal readonly record struct UnitSize(string Dimension, double Size);

/// <summary>How a unit combines with other words.</summary>
internal enum UnitKind
{
    /// <summary>Alone.</summary>
    Measure,

    /// <summary>A time may follow that it is measured by: barrels a day.</summary>
    Rate,

    /// <summary>As a rate, but "a year" after it only says over what time the total is: tonnes a year.</summary>
    Flow,

    /// <summary>A length of time.</summary>
    Time,

    /// <summary>A share of a whole.</summary>
    Share,

    /// <summary>An age: 87 yo.</summary>
    Age,

    /// <summary>Letters that stand for a unit only directly after digits.</summary>
    Scale,

    /// <summary>A word that stands for a unit only after a larger one: 12 ft 2 in.</summary>
    Small,
}

/// <summary>What a word does in the grammar of amounts.</summary>
/// <param name="Class">Its classes.</param>
/// <param name="Value">Its value where a class has one.</param>
internal readonly record struct QuantityWord(QuantityWordClass Class, double Value)
{
    public bool Is(QuantityWordClass kind) => (Class & kind) != QuantityWordClass.None;
}

/// <summary>The classes of words that steer the grammar of amounts; the table of the language says what each means.</summary>
[Flags]
internal enum QuantityWordClass
{
    None = 0,
    Label = 1,
    Times = 1 << 1,
    Multiple = 1 << 2,
    Vote = 1 << 3,
    Age = 1 << 4,
    Plural = 1 << 5,
    Rate = 1 << 6,
    Degree = 1 << 7,
    And = 1 << 9,
    Of = 1 << 10,
    In = 1 << 11,
    To = 1 << 12,
    Between = 1 << 13,
    Or = 1 << 14,
    By = 1 << 15,
    Duration = 1 << 16,
    Whole = 1 << 17,
    Clock = 1 << 18,
    Every = 1 << 19,
    Old = 1 << 20,
    Bound = 1 << 21,
    Same = 1 << 22,
    From = 1 << 23,
    TimesUnit = 1 << 24,
    VotesUnit = 1 << 25,
    Single = 1 << 26,
    Angle = 1 << 27,
    Weight = 1 << 8,
}
