using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>A calendar day written in a line, in the notation of any common language.</summary>
/// <param name="Span">Where it stands in the line.</param>
/// <param name="Day">The day; null when the year or the day is missing (<c>Feb. 18</c>, <c>May 2026</c>).</param>
internal readonly record struct LineDate(TextSpan Span, DateOnly? Day)
{
    /// <summary>A word that may stand beside the name of a month: <c>4 de marzo de 2026</c>.</summary>
    private const int Filler = 0;

    /// <summary>A word that may stand between numbers: <c>2026年3月4日</c>.</summary>
    private const int Unit = -1;

    private const int NoWord = -2;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months =
        EmbeddedTable.Read("Ingest/months.tsv").ToFrozenDictionary(r => r[0], r => r.Integer(1), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first day in <paramref name="line"/>, or null: <c>14 January 2026</c>, <c>Jan. 30, 2026</c>, <c>2026-01-14</c>, <c>14.1.2026</c>, <c>Feb. 18</c>.</summary>
    /// <param name="line">One line of text.</param>
    /// <param name="order">How dates of numbers alone are meant; where it is known, a year may have two figures (<c>14.1.26</c>).</param>
    public static LineDate? Find(ReadOnlySpan<char> line, DateOrder order = DateOrder.Unknown)
    {
        LineDate? dayless = null;
        Part a = default, b = default;
        for (var at = HasFigures(line) ? 0 : line.Length; Next(line, ref at) is { } c; (a, b) = (b, c))
        {
            if (a.Length > 0 && Whole(a, b, c, line, order) is { } day) return new(new(a.Start, c.End), day);
            if (dayless is null && b.Length > 0 && IsClose(b, c, line, named: true) && ((b.Month > 0 && (c.IsDay || c.IsYear)) || (b.IsDay && c.Month > 0)))
                dayless = new(new(b.Start, c.End), null);
        }
        return dayless;
    }

    private static bool HasFigures(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    private static DateOnly? Whole(Part a, Part b, Part c, ReadOnlySpan<char> line, DateOrder order)
    {
        var named = a.Month > 0 || b.Month > 0;
        if (!IsClose(a, b, line, named) || !IsClose(b, c, line, named)) return null;
        if (a.IsDay && b.Month > 0 && c.IsYear) return DayOf(c.Number, b.Month, a.Number);
        if (a.Month > 0 && b.IsDay && c.IsYear) return DayOf(c.Number, a.Month, b.Number);
        if (a.IsYear && b.Month > 0 && c.IsDay) return DayOf(a.Number, b.Month, c.Number);
        if (a.Month > 0 || b.Month > 0 || c.Month > 0) return null;
        if (a.IsYear) return DayOf(a.Number, b.Number, c.Number);
        var year = c.IsYear ? c.Number : order != DateOrder.Unknown && IsShort(a, b, c, line) ? (c.Number < 70 ? 2000 : 1900) + c.Number : 0;
        if (year == 0) return null;
        // 03/04/2026 may be March or April; in "4 tháng 3" the words tell.
        if (line[a.End] == '.' || a.Number > 12 || line[a.End..b.Start].Length > 3) return DayOf(year, b.Number, a.Number);
        if (b.Number > 12 || a.Number == b.Number || order == DateOrder.MonthFirst) return DayOf(year, a.Number, b.Number);
        return order == DateOrder.DayFirst ? DayOf(year, b.Number, a.Number) : null;
    }

    /// <summary>True for <c>3.4.26</c> and <c>03/04/26</c>: two figures of year, twice the same mark.</summary>
    private static bool IsShort(Part a, Part b, Part c, ReadOnlySpan<char> line) =>
        c.Length == 2 && c.Number >= 0 && line[a.End] is '.' or '/' && line[b.End] == line[a.End] && b.Start == a.End + 1 && c.Start == b.End + 1
        && (c.End == line.Length || line[c.End] is not ('.' or '/')) && (a.Start == 0 || line[a.Start - 1] is not ('.' or '/'));

    private static DateOnly? DayOf(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>True when only marks stand between the parts, and the words that belong there.</summary>
    private static bool IsClose(Part a, Part b, ReadOnlySpan<char> line, bool named)
    {
        var between = line[a.End..b.Start];
        if (between.Length > 12) return false;
        var marks = 0;
        for (var i = 0; i < between.Length; i++)
        {
            if (IsLetter(between[i]))
            {
                var start = i;
                while (i < between.Length && IsLetter(between[i])) i++;
                var kind = KindOf(between[start..i]);
                if (kind != Unit && !(named && kind == Filler)) return false;
                if (i == between.Length) break;
            }
            if (!char.IsWhiteSpace(between[i]) && between[i] is not ('.' or ',' or '/' or '-' or '\u2011' or '\'' or '’' or '،')) return false;
            marks++;
        }
        return marks <= 5;
    }

    /// <summary>The next number or name of a month.</summary>
    private static Part? Next(ReadOnlySpan<char> line, ref int at)
    {
        while (at < line.Length)
        {
            var start = at;
            if (char.IsDigit(line[at]))
            {
                var number = 0;
                for (; at < line.Length && char.IsDigit(line[at]); at++) number = at - start < 4 ? 10 * number + (int)char.GetNumericValue(line[at]) : -1;
                var length = at - start;
                // Ordinal endings belong to the number: 14th January, 1er mars, 1º de março.
                var ending = at;
                while (ending < line.Length && (char.IsAsciiLetter(line[ending]) || line[ending] is 'º' or '°')) ending++;
                if (ending - at == 2 || (ending - at == 1 && line[at] is 'º' or '°')) at = ending;
                return new(start, at, length, number, 0);
            }
            if (!IsLetter(line[at]))
            {
                at++;
                continue;
            }
            while (at < line.Length && IsLetter(line[at])) at++;
            if (KindOf(line[start..at]) is var month and not (Filler or Unit)) return new(start, at, at - start, -1, Math.Max(0, month));
        }
        return null;
    }

    private static int KindOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[24];
        if (word.Length > lower.Length) return NoWord;
        var length = word.ToLowerInvariant(lower);
        return length > 0 && Months.TryGetValue(lower[..length], out var kind) ? kind : NoWord;
    }

    /// <summary>Letters and the vowel signs of the scripts that write them apart.</summary>
    private static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || (c > '\u007F' && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    private readonly record struct Part(int Start, int End, int Length, int Written, int Month)
    {
        /// <summary>The number; years of the Buddhist era are turned into ours.</summary>
        public int Number => Length == 4 && Written is >= 2500 and <= 2643 ? Written - 543 : Written;

        public bool IsDay => Number is >= 1 and <= 31;

        public bool IsYear => Length == 4 && Number is >= 1900 and <= 2100;
    }
}
