using System.Globalization;
using System.Text.Json;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Gathers the days that a page declares: in JSON-LD, in meta tags, in its address, in the state of its scripts.</summary>
internal sealed class DateClues(DateOrder order)
{
    private const int EarliestYear = 1990;
    private const int MostNodes = 40;

    private readonly List<DateClue> _found = [];

    /// <summary>All that was found, in the order in which it was read.</summary>
    public IReadOnlyList<DateClue> Found => _found;

    /// <summary>How dates of numbers alone are meant.</summary>
    public DateOrder Order => order;

    /// <summary>True when a day of publication is among them.</summary>
    public bool HasPublished => _found.Exists(c => c.Place is DatePlace.LinkedPublished or DatePlace.MetaPublished or DatePlace.FrontPublished or DatePlace.FrontDay or DatePlace.FrontTime);

    /// <summary>Adds the day that <paramref name="value"/> names; days before 1990 are no days of pages.</summary>
    public bool Add(DatePlace place, string value, string source)
    {
        var time = IsoTime.OfEpoch(value) ?? IsoTime.Normalize(value);
        if ((IsoTime.DayOf(IsoTime.OfEpoch(value) ?? value) ?? LineDate.Find(value, order)?.Day) is not { } day) return false;
        Add(place, day, time, source);
        return true;
    }

    /// <summary>Adds a day.</summary>
    public void Add(DatePlace place, DateOnly day, string? time, string source)
    {
        if (day.Year >= EarliestYear) _found.Add(new(place, day, time, source));
    }

    /// <summary>Reads what the article in JSON-LD says, or the page where no article is described.</summary>
    public void AddLinked(LinkedData linked)
    {
        if (AddNode(linked.Article)) return;
        foreach (var node in linked.Nodes.Take(MostNodes))
            if (!LinkedData.IsA(node, "Comment") && AddNode(node))
                return;
    }

    /// <summary>Reads the meta tags.</summary>
    public void AddMetas(PageSources sources)
    {
        foreach (var (key, values) in sources.AllMetas)
        {
            DatePlace? place = DateWords.OfKey(key) switch
            {
                DateMeaning.Published => DatePlace.MetaPublished,
                DateMeaning.Day => DatePlace.MetaDay,
                DateMeaning.Created => DatePlace.MetaCreated,
                DateMeaning.Modified => DatePlace.MetaModified,
                _ => null,
            };
            if (place is { } found) Add(found, values[0], key);
        }
    }

    /// <summary>Reads the day in an address: <c>/2026/03/04/</c>, <c>/2026-03-04-</c>, <c>20260304</c>.</summary>
    public void AddAddress(DatePlace place, string? address, string source)
    {
        if (address is null) return;
        for (var i = 0; i + 8 <= address.Length; i++)
        {
            if (address[i] is not ('1' or '2') || (i > 0 && char.IsAsciiDigit(address[i - 1]))) continue;
            if (DayAt(address.AsSpan(i)) is not { } day) continue;
            Add(place, day, null, source);
            return;
        }
    }

    private static DateOnly? DayAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text[..4].ContainsAnyExceptInRange('0', '9')) return null;
        var mark = text[4];
        if (char.IsAsciiDigit(mark)) return IsoTime.DayOf(text);
        if (mark is not ('/' or '-' or '_')) return null;
        var month = Figures(text[5..], out var length);
        if (length == 0 || text.Length < 7 + length || text[5 + length] != mark) return null;
        var rest = text[(6 + length)..];
        var day = Figures(rest, out length);
        var year = int.Parse(text[..4], CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && year is > 1900 and < 2100 && day <= DateTime.DaysInMonth(year, month) && (rest.Length == length || !char.IsAsciiDigit(rest[length]))
            ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The number of one or two figures at the head of <paramref name="text"/>; 0 when there is none.</summary>
    private static int Figures(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        while (length < Math.Min(2, text.Length) && char.IsAsciiDigit(text[length])) length++;
        return length == 0 ? 0 : int.Parse(text[..length], CultureInfo.InvariantCulture);
    }

    private bool AddNode(JsonElement node)
    {
        var found = false;
        foreach (var (key, place) in (ReadOnlySpan<(string, DatePlace)>)[("datePublished", DatePlace.LinkedPublished), ("dateCreated", DatePlace.LinkedCreated), ("uploadDate", DatePlace.LinkedCreated), ("dateModified", DatePlace.LinkedModified)])
            if (LinkedData.Text(node, key) is { } value)
                found |= Add(place, value, "json-ld");
        return found;
    }
}
