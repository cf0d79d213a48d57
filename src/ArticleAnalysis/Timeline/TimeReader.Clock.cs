using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Timeline;

/// <content>Times of day.</content>
internal sealed partial class TimeReader
{
    /// <summary>"9:30 a.m. EST", "5 o'clock", "noon", "at 10:57", "0530 hrs", and the day after it: "5 p.m. EST, Nov. 6", "midnight Friday".</summary>
    private bool TryClockPoint(int i, out TimePoint point, out int end)
    {
        point = default;
        if (!TryClock(i, out var clock, out end)) return false;
        if (end < _limit && Word(end).Is(TimeRoles.Zone)) end++;
        var at = end < _limit && Tokens[end].Lower == "," ? end + 1 : end;
        if (at < _limit && !Word(at).Is(TimeRoles.The) && Word(at) is { Narrative: null, Deictic: null } && TryPoint(at, out var day, out var dayEnd) && day is { Grain: TimeGrain.Day, Clock: null, Holiday: null })
        {
            (point, end) = (day with { Clock = clock, IsEither = IsEither(i, end) }, dayEnd);
            return true;
        }
        point = new(TimeGrain.Day, TimeAnchor.Nearest) { Clock = clock, IsEither = IsEither(i, end) };
        return true;
    }

    private bool TryClock(int i, out string clock, out int end, bool inRange = false)
    {
        (clock, end) = ("", i + 1);
        if (Word(i).Clock is { } named)
        {
            clock = named;
            return true;
        }
        if (TrySpokenClock(i, out clock, out end)) return true;
        end = i + 1;
        if (Tokens[i].Shape == TokenShape.Alphanumeric && _text.Form(i) is [>= '0' and <= '9', .., _, >= '0' and <= '5', >= '0' and <= '9'] hours && _table.Find(hours[^3..^2]).Unit == TimeGrain.Hour && NumberReader.TryReadInteger(hours[..^3], out var early) && early < 24)
        {
            clock = string.Create(CultureInfo.InvariantCulture, $"T{early:00}:{hours[^2..]}"); // 15h30
            return true;
        }
        if (Tokens[i].Shape != TokenShape.Number) return false;
        var form = _text.Form(i);
        var colon = form.IndexOf(':');
        if (colon < 0 && form.Length is 4 or 5 && form[^3] == '.' && end < _limit && Word(end).Meridiem is not null) colon = form.Length - 3; // 8.10 p.m.
        var minute = 0;
        if (!NumberReader.TryReadInteger(colon < 0 ? form : form[..colon], out var hour) || colon >= 0 && (form.Length - colon != 3 || !NumberReader.TryReadInteger(form[(colon + 1)..], out minute))) return false;
        var half = end < _limit ? Word(end).Meridiem : null;
        if (half is not null && Tokens[end].Lower.Length == 1 && Tokens[end].Span.Start != Tokens[i].Span.End) half = null; // "8a" is in the morning, "5 a day" is not
        if (half is { } from && hour is >= 1 and <= 12)
        {
            end++;
            hour = from < 0 ? hour : hour % 12 + from;
        }
        else if (colon < 0 && form.Length == 4 && end < _limit && Word(end).Unit == TimeGrain.Hour && form[0] is '0' or '1' or '2')
        {
            (hour, minute, end) = (hour / 100, hour % 100, end + 1); // 0530 hrs
        }
        else if (colon < 0 || colon > 2 || !(IsLedClock(i, ref end) || inRange))
        {
            return false;
        }
        clock = colon < 0 && form.Length < 3 ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}") : string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
        return hour < 24 && minute < 60;
    }

    /// <summary>"half past seven", "a quarter to nine", "ten minutes past five", "twenty past eight o'clock".</summary>
    private bool TrySpokenClock(int i, out string clock, out int end)
    {
        (clock, end) = ("", i);
        var at = Word(i).Is(TimeRoles.One) && i + 1 < _limit ? i + 1 : i;
        int minutes;
        var isPlain = Word(at).Unit is not (TimeGrain.Half or TimeGrain.Quarter);
        if (!isPlain) (minutes, at) = (Word(at).Unit == TimeGrain.Half ? 30 : 15, at + 1);
        else if (_table.Numbers.TryRead(_text, at, _limit, out var number) && number.Value is > 0 and < 60 && number.Value == Math.Floor(number.Value)) (minutes, at) = ((int)number.Value, number.End);
        else return false;
        if (at < _limit && Word(at).Unit == TimeGrain.Minute) (isPlain, at) = (false, at + 1);
        if (at + 1 >= _limit || Word(at).MinutesFrom is not { } sign || !_table.Numbers.TryRead(_text, at + 1, _limit, out var hours) || hours.Value is not (>= 1 and <= 12) || hours.Value != Math.Floor(hours.Value)) return false;
        end = hours.HasForeignLetters ? at + 2 : hours.End; // "3pm" is two tokens
        var half = end < _limit ? Word(end).Meridiem : null;
        if (half is null && isPlain && !(end + 1 < _limit && Word(end).Bound == TimeBound.In && Word(end + 1).Is(TimeRoles.The))) return false; // "ten to five" is a score
        if (half is not null) end++;
        var total = ((int)hours.Value % 12 * 60 + Math.Max(0, half ?? 0) * 60 + sign * minutes + 1440) % 1440;
        clock = string.Create(CultureInfo.InvariantCulture, $"T{total / 60:00}:{total % 60:00}");
        return true;
    }

    /// <summary>True for a time of day below noon to which no word says which half of the day it is in.</summary>
    private bool IsEither(int i, int end)
    {
        if (_text.Form(i)[0] == '0' || Word(i).Clock is not null) return false;
        for (; i < end; i++)
            if (Word(i).Meridiem is >= 0) return false;
        return true;
    }

    /// <summary>"from 7 to 7:30", "between 2 and 4 p.m.", "3-8 p.m.": where one of both shows that they are times of day.</summary>
    private bool TryClockRange(int i, out TimePoint from, out TimePoint to, out int end)
    {
        (from, to, end) = (default, default, i);
        if (Tokens[i].Shape != TokenShape.Number) return false;
        var full = TryClock(i, out var start, out var joint, inRange: true);
        if (!full)
        {
            if (!NumberReader.TryReadInteger(_text.Form(i), out var hour) || hour is 0 or > 24) return false;
            (start, joint) = (string.Create(CultureInfo.InvariantCulture, $"T{hour % 24:00}"), i + 1);
        }
        if (joint + 1 >= _limit || Tokens[joint + 1].Shape != TokenShape.Number || !(IsJoint(joint) || Word(joint).Bound == TimeBound.Until) || !TryClock(joint + 1, out var finish, out end, inRange: full || i > _first && Word(i - 1).Bound is TimeBound.From or TimeBound.Between)) return false;
        var either = IsEither(joint + 1, end);
        // the half of the day is told once: "2 to 4 p.m."
        if ((!full || IsEither(i, joint)) && !either && string.CompareOrdinal(finish, "T12") >= 0 && Later(start) is { } later && string.CompareOrdinal(later, finish) <= 0) start = later;
        from = new(TimeGrain.Day, TimeAnchor.Nearest) { Clock = start, IsEither = either && (!full || IsEither(i, joint)), First = i, End = joint };
        to = new(TimeGrain.Day, TimeAnchor.Nearest) { Clock = finish, IsEither = either, First = joint + 1, End = end };
        return true;
    }

    private static string? Later(string clock) => int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture) is var hour and < 12 ? string.Create(CultureInfo.InvariantCulture, $"T{hour + 12:00}{clock[3..]}") : null;

    /// <summary>Tells a time of day from a score: "at 10:57", "19:00-03:00 hrs", "10:57 GMT".</summary>
    private bool IsLedClock(int i, ref int end)
    {
        if (end < _limit && Word(end).Is(TimeRoles.Zone)) return true;
        if (end < _limit && Word(end).Unit == TimeGrain.Hour && end++ > 0) return true;
        return i > _first && Word(i - 1).Bound is not (TimeBound.None or TimeBound.To or TimeBound.In);
    }

    /// <summary>A part of the day after a day: "Tuesday night".</summary>
    private string? DayPartAfter(ref int end)
    {
        if (end >= _limit || Word(end).DayPart is not { } part) return null;
        end++;
        return "T" + part;
    }

    /// <summary>"the night of 20 June 1791", "the morning of January 31".</summary>
    private bool TryDayPartOf(int i, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, i);
        if (!the || i + 2 >= _limit || Word(i).DayPart is not { } part || !Word(i + 1).Is(TimeRoles.Of)) return false;
        if (!TryPoint(i + 2, out point, out end) || point.Grain != TimeGrain.Day) return false;
        point = point with { Clock = "T" + part };
        return true;
    }
}
