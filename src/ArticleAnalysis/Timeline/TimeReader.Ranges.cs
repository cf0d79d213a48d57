using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Two times written together.</content>
internal sealed partial class TimeReader
{
    /// <summary>Two days, months or years written together: "28-29 December", "Jan. 23 and 26", "April and May", "2026–2030", "2026-27".</summary>
    private bool TryRange(int i, out TimePoint from, out TimePoint to, out int end)
    {
        (from, to, end) = (default, default, i);
        var second = i + 2 < _limit && Word(i + 2).Is(TimeRoles.The) ? i + 3 : i + 2; // the 13th to the 15th of July
        if (TryDayNumber(i, out var day) && second + 1 < _limit && IsJoint(i + 1) && TryDayNumber(second, out var lastDay) && lastDay > day && TryMonth(Word(second + 1).Is(TimeRoles.Of) ? second + 2 : second + 1, out var month, out end))
            return TwoDays(month, (i, i + 1, day), (second, lastDay), ref from, ref to, ref end);
        if (TryMonthName(i, out month) && i + 3 < _limit && TryDayNumber(i + 1, out day) && (IsJoint(i + 2) || Word(i + 2).Bound == TimeBound.Until) && TryDayNumber(i + 3, out lastDay) && lastDay > day)
        {
            end = i + 4;
            return TwoDays(month, (i, i + 2, day), (i + 3, lastDay), ref from, ref to, ref end);
        }
        if (TryMonthName(i, out month) && i + 2 < _limit && IsJoint(i + 1) && TryMonthName(i + 2, out var next) && (next == month + 1 || next > month && Word(i + 1).Is(TimeRoles.To)))
        {
            end = i + 3;
            var year = YearAfter(ref end);
            (from, to) = (Calendar(TimeGrain.Month, year) with { Month = month, First = i, End = i + 1 }, Calendar(TimeGrain.Month, year) with { Month = next, First = i + 2, End = end });
            return true;
        }
        if (TryEraRange(i, out from, out to, out end)) return true;
        if (!TryYear(i, out var first, out _) || i + 2 >= _limit || Tokens[i + 1].Lower is not ("-" or "–") || Tokens[i + 2].Shape != TokenShape.Number) return false;
        if (!NumberReader.TryReadInteger(_text.Form(i + 2), out var last)) return false;
        if (Tokens[i + 2].Span.Length == 2) last += first / 100 * 100;
        if (last <= first || last > first + 150) return false;
        (from, to, end) = (new(TimeGrain.Year, TimeAnchor.Calendar) { Year = first, First = i, End = i + 1 }, new(TimeGrain.Year, TimeAnchor.Calendar) { Year = last, First = i + 2, End = i + 3 }, i + 3);
        return true;
    }

    private bool TwoDays(int month, (int First, int End, int Day) day, (int First, int Day) last, ref TimePoint from, ref TimePoint to, ref int end)
    {
        var year = YearAfter(ref end);
        var point = Calendar(TimeGrain.Day, year) with { Month = month };
        (from, to) = (point with { Day = day.Day, First = day.First, End = day.End }, point with { Day = last.Day, First = last.First, End = end });
        return true;
    }

    private bool IsJoint(int i) => Word(i) is var word && (word.Is(TimeRoles.To) || word.Is(TimeRoles.And));

    /// <summary>"264 to 241 BC", "480-479 BC": the era stands once.</summary>
    private bool TryEraRange(int i, out TimePoint from, out TimePoint to, out int end)
    {
        (from, to, end) = (default, default, i);
        if (i + 3 >= _limit || Tokens[i].Shape != TokenShape.Number || !IsJoint(i + 1) || !TryYear(i + 2, out var last, out end) || last >= 0 || !NumberReader.TryReadInteger(_text.Form(i), out var first)) return false;
        (from, to) = (new(TimeGrain.Year, TimeAnchor.Calendar) { Year = -first, First = i, End = i + 1 }, new(TimeGrain.Year, TimeAnchor.Calendar) { Year = last, First = i + 2, End = end });
        return true;
    }
}
