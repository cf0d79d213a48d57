using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Dates in digits alone.</content>
internal sealed partial class TimeReader
{
    /// <summary>"2026-01-19", "10/31/1974", "31/10/1974", "23.04.2022", and "10/31" after a word that leads a time.</summary>
    private bool TryNumericDate(int i, out TimePoint point, out int end)
    {
        (point, end) = (default, i + 1);
        if (Tokens[i].Span.Length is < 3 or > 10 || !char.IsAsciiDigit(_text.Form(i)[0])) return false;
        var form = _text.Form(i);
        Span<int> parts = stackalloc int[3];
        if (!TryParts(form, parts, out var count, out var mark)) return false;
        if (count == 2) return mark == '/' && IsLed(i) && TryDay(parts[0], parts[1], 0, TimeAnchor.Open, out point);
        if (parts[0] >= 1000) return TryDate(parts[0], parts[1], parts[2], out point);
        var year = parts[2];
        if (form.Length > 2 && !char.IsAsciiDigit(form[^3])) year += mark != '/' ? -year : year < 30 ? 2000 : 1900; // only with strokes is a year short; "1.2.03" is a version
        if (year is < 1000 or > 2200) return false;
        // points are written where the day comes first
        return mark == '.' ? TryDate(year, parts[1], parts[0], out point) : TryDay(parts[0], parts[1], year, TimeAnchor.Calendar, out point);
    }

    /// <summary>The order of day and month is that of the language unless only the other gives a date.</summary>
    private bool TryDay(int a, int b, int year, TimeAnchor anchor, out TimePoint point)
    {
        var (month, day) = _table.IsMonthFirst == (a <= 12 || b > 12) ? (a, b) : (b, a);
        if (month is 0 or > 12) (month, day) = (day, month);
        point = new(TimeGrain.Day, anchor) { Year = year, Month = month, Day = day };
        return month is > 0 and <= 12 && day > 0 && IsRealDay(point);
    }

    private static bool TryDate(int year, int month, int day, out TimePoint point)
    {
        point = new(TimeGrain.Day, TimeAnchor.Calendar) { Year = year, Month = month, Day = day };
        return year is >= 1000 and <= 2200 && month is > 0 and <= 12 && day > 0 && IsRealDay(point);
    }

    private static bool TryParts(ReadOnlySpan<char> form, Span<int> parts, out int count, out char mark)
    {
        (count, mark) = (0, '\0');
        while (true)
        {
            var length = form.IndexOfAnyExceptInRange('0', '9');
            if (length < 0) length = form.Length;
            if (length is 0 or > 4 || count == 3 || !NumberReader.TryReadInteger(form[..length], out parts[count])) return false;
            count++;
            if (length == form.Length) return count > 1;
            if (form[length] is not ('/' or '-' or '.') || mark is not '\0' && form[length] != mark) return false;
            mark = form[length];
            form = form[(length + 1)..];
        }
    }

    private bool IsLed(int i) => i > _first && (Word(i - 1) is { Bound: not (TimeBound.None or TimeBound.To or TimeBound.In) } or { Weekday: > 0 }
        || i > _first + 2 && IsJoint(i - 1) && Tokens[i - 2].Lower.Contains('/', StringComparison.Ordinal) && IsLed(i - 2));
}
