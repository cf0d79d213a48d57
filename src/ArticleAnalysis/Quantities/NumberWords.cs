using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Quantities;

/// <summary>The words and letters of which one language makes numbers.</summary>
internal sealed class NumberWords
{
    private readonly FrozenDictionary<string, NumberWord> _words;
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly FrozenSet<string> _apart;
    private readonly FrozenSet<string> _endings;

    public NumberWords(LanguageResources resources)
    {
        var rows = resources.Table("Quantities/numbers.tsv");
        _words = rows.Where(r => r[1] is not ("suffix" or "apart" or "ending")).ToFrozenDictionary(r => r[0], r => new NumberWord(
            Enum.Parse<NumberWordKind>(r[1], ignoreCase: true), r.Number(2), r[3].Length == 0 ? NumberRole.Cardinal : Enum.Parse<NumberRole>(r[3], ignoreCase: true)));
        _suffixes = rows.Where(r => r[1] is "suffix" or "apart").ToFrozenDictionary(r => r[0], r => double.Parse(r[2], CultureInfo.InvariantCulture)).GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = rows.Where(r => r[1] == "ending").Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _apart = rows.Where(r => r[1] == "apart").Select(r => r[0]).ToFrozenSet();
    }

    /// <summary>What a token is in a number.</summary>
    public NumberWord this[in Token token] => token.IsWord && _words.TryGetValue(token.Lower, out var word) ? word : default;

    /// <summary>-1 or 1 for a sign before a number, 0 for other tokens.</summary>
    public int SignOf(in Token token) => _words.TryGetValue(token.Lower, out var word) && word.Kind == NumberWordKind.Sign ? (int)word.Value : 0;

    /// <summary>What the letters after digits multiply them by: 7.4bn.</summary>
    public bool TrySuffix(ReadOnlySpan<char> letters, out double scale) => _suffixes.TryGetValue(letters, out scale);

    /// <summary>True for the letters after digits that make a rank: 21st.</summary>
    public bool IsEnding(ReadOnlySpan<char> letters) => _endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>The same for letters that may stand apart: 7.4 bn.</summary>
    public bool TryApart(ReadOnlySpan<char> letters, out double scale) => _suffixes.TryGetValue(letters, out scale) && _apart.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);
}

/// <summary>A word that is a number or part of one.</summary>
/// <param name="Kind">Its place in the number.</param>
/// <param name="Value">Its value; of an ordinal its rank, of a part the denominator.</param>
/// <param name="Role">What a number becomes that ends in it.</param>
internal readonly record struct NumberWord(NumberWordKind Kind, double Value, NumberRole Role = NumberRole.Cardinal)
{
    /// <summary>True for a plain number word of <paramref name="kind"/>.</summary>
    public bool Counts(NumberWordKind kind) => Kind == kind && Role == NumberRole.Cardinal;
}

/// <summary>The part that a word plays in a number.</summary>
internal enum NumberWordKind
{
    /// <summary>None: not a number word.</summary>
    None,

    /// <summary>Below twenty.</summary>
    Unit,

    /// <summary>Twenty to ninety.</summary>
    Tens,

    /// <summary>Hundred.</summary>
    Hundred,

    /// <summary>Thousand, million, crore.</summary>
    Scale,

    /// <summary>Dozen.</summary>
    Dozen,

    /// <summary>The article that means one.</summary>
    Article,

    /// <summary>Before decimals in words: three point five.</summary>
    Point,

    /// <summary>Joins the groups of a number: a hundred and ten.</summary>
    And,

    /// <summary>Joins a part to what it is part of: two thirds of a million.</summary>
    Of,

    /// <summary>Joins the two numbers of a ratio: one over three, six in ten.</summary>
    Over,

    /// <summary>Before a number: minus, plus.</summary>
    Sign,

    /// <summary>Opens two numbers that "and" does not make one: between two hundred and three hundred.</summary>
    Between,
}

/// <summary>What kind of number a word makes.</summary>
internal enum NumberRole
{
    /// <summary>Five, twenty, million.</summary>
    Cardinal,

    /// <summary>Fifth, twentieth, millionth: a rank, or one part of so many.</summary>
    Ordinal,

    /// <summary>Half, quarter: one part, never a rank.</summary>
    Part,

    /// <summary>Fifths, quarters: several parts.</summary>
    Parts,
}
