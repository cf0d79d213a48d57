using System.Globalization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>A calendar day written in a line.</summary>
/// <param name="Span">Where it stands in the line.</param>
/// <param name="Day">The day; null when the year or the day is missing (<c>Feb. 18</c>, <c>May 2026</c>).</param>
internal readonly record struct LineDate(TextSpan Span, DateOnly? Day)
{
    /// <summary>The first day in <paramref name="line"/>, or null: <c>14 January 2026</c>, <c>Jan. 30, 2026</c>, <c>2026-01-14</c>, <c>Feb. 18</c>.</summary>
    public static LineDate? Find(string line, IngestWords words)
    {
        if (!line.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var parts = PartsOf(line, words);
        LineDate? dayless = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i + 2 < parts.Count && Whole(parts[i], parts[i + 1], parts[i + 2], line) is { } day)
                return new(new(parts[i].Span.Start, parts[i + 2].Span.End), day);
            if (dayless is null && i + 1 < parts.Count && Close(parts[i], parts[i + 1], line)
                && ((parts[i].Month > 0 && (parts[i + 1].IsDay || parts[i + 1].IsYear)) || (parts[i].IsDay && parts[i + 1].Month > 0)))
                dayless = new(new(parts[i].Span.Start, parts[i + 1].Span.End), null);
        }
        return dayless;
    }

    private static DateOnly? Whole(Part a, Part b, Part c, string line)
    {
        if (!Close(a, b, line) || !Close(b, c, line)) return null;
        if (a.IsDay && b.Month > 0 && c.IsYear) return DayOf(c.Number, b.Month, a.Number);
        if (a.Month > 0 && b.IsDay && c.IsYear) return DayOf(c.Number, a.Month, b.Number);
        if (a.Word || b.Word || c.Word) return null;
        if (a.IsYear) return DayOf(a.Number, b.Number, c.Number);
        if (!c.IsYear) return null;
        // 03/04/2026 may be March or April: only a number above twelve or the stops of the continent tell.
        if (line[a.Span.End] == '.' || a.Number > 12) return DayOf(c.Number, b.Number, a.Number);
        return b.Number > 12 || a.Number == b.Number ? DayOf(c.Number, a.Number, b.Number) : null;
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool Close(Part a, Part b, string line)
    {
        var between = line.AsSpan(a.Span.End, b.Span.Start - a.Span.End);
        if (between.Length > 3) return false;
        foreach (var c in between)
            if (!char.IsWhiteSpace(c) && c is not ('.' or ',' or '/' or '-' or '\u2011'))
                return false;
        return true;
    }

    private static List<Part> PartsOf(string line, IngestWords words)
    {
        var parts = new List<Part>();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(line[i]))
            {
                while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
                var number = i - start <= 4 ? int.Parse(line.AsSpan(start, i - start), CultureInfo.InvariantCulture) : -1;
                // Ordinal endings belong to the number: 14th January.
                var ending = i;
                while (ending < line.Length && char.IsAsciiLetter(line[ending])) ending++;
                if (ending - i == 2) i = ending;
                parts.Add(new(new(start, i), number, 0, Word: false));
            }
            else if (char.IsLetter(line[i]))
            {
                while (i < line.Length && char.IsLetter(line[i])) i++;
                parts.Add(new(new(start, i), -1, words.Months.GetValueOrDefault(line[start..i].ToLowerInvariant()), Word: true));
            }
            else
            {
                i++;
            }
        }
        return parts;
    }

    private readonly record struct Part(TextSpan Span, int Number, int Month, bool Word)
    {
        public bool IsDay => Number is >= 1 and <= 31;

        public bool IsYear => Number is >= 1900 and <= 2100 && Span.Length == 4;
    }
}
