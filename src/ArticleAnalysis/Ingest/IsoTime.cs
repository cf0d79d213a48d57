using System.Globalization;

namespace ArticleAnalysis.Ingest;

/// <summary>Days and times as machines write them into pages.</summary>
internal static class IsoTime
{
    private const long FirstSecond = 631_152_000;
    private const long LastSecond = 4_102_444_800;

    /// <summary>The day as written, in the page's own offset: <c>2026-02-27T23:20:00+01:00</c> is 27 February everywhere.</summary>
    public static DateOnly? DayOf(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        return value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900 ? day
            : value.Length >= 8 && !value[..8].ContainsAnyExceptInRange('0', '9') && (value.Length == 8 || !char.IsAsciiDigit(value[8]))
                && DateOnly.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain) && plain.Year > 1900 ? plain
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
        return tail.ContainsAny("Zz") ? Utc(time) : time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    /// <summary>The moment in seconds or milliseconds since 1970, between 1990 and 2100, as ISO 8601 in UTC; null for any other value.</summary>
    public static string? OfEpoch(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Length is < 9 or > 13 || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var seconds = value.Length > 10 ? number / 1000 : number;
        return seconds is >= FirstSecond and < LastSecond ? Utc(DateTimeOffset.FromUnixTimeSeconds(seconds)) : null;
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
