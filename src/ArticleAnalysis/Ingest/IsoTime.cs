using System.Globalization;

namespace ArticleAnalysis.Ingest;

/// <summary>Days and times as machines write them into pages.</summary>
internal static class IsoTime
{
    /// <summary>The day as written, in the page's own offset: <c>2026-02-27T23:20:00+01:00</c> is 27 February everywhere.</summary>
    public static DateOnly? DayOf(string value)
    {
        value = value.Trim();
        return value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900 ? day
            : value.Length >= 8 && value.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && DateOnly.TryParseExact(value.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain) && plain.Year > 1900 ? plain
            : null;
    }

    /// <summary>Day and time in ISO 8601 with the offset as <c>+01:00</c>; null when the value has no time or no offset.</summary>
    public static string? Normalize(string value)
    {
        value = value.Trim();
        if (value.Length < 16 || value[10] is not ('T' or ' ' or 't') || DayOf(value) is null) return null;
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return null;
        var tail = value.AsSpan(16);
        if (!tail.ContainsAny("Zz+-")) return null;
        return tail.ContainsAny("Zz") ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
