namespace ArticleAnalysis.Entities;

/// <summary>One way in which a phrase can be read; a phrase that means several things has several readings.</summary>
internal sealed class Reading(KnownThing thing, ReadingKind kind, bool isAcronym)
{
    public KnownThing Thing { get; } = thing;

    public ReadingKind Kind { get; } = kind;

    /// <summary>True when only capitals mean it: WHO, US.</summary>
    public bool IsAcronym { get; } = isAcronym;

    public Reading? Next { get; private set; }

    /// <summary>The first reading of the chain that is of <paramref name="kind"/>.</summary>
    public Reading? Of(ReadingKind kind)
    {
        for (var reading = this; reading is not null; reading = reading.Next)
            if (reading.Kind == kind) return reading;
        return null;
    }

    /// <summary>Puts <paramref name="last"/> at the end of the chain of <paramref name="first"/>, unless it says nothing new.</summary>
    public static Reading Append(Reading first, Reading last)
    {
        for (var reading = first; ; reading = reading.Next)
        {
            if (reading.Kind == last.Kind && reading.Thing.Type == last.Thing.Type && reading.Thing.Name == last.Thing.Name) return first;
            if (reading.Next is null)
            {
                reading.Next = last;
                return first;
            }
        }
    }
}

/// <summary>How a phrase names a thing.</summary>
internal enum ReadingKind
{
    Name,
    Alias,
    Adjective,
    People,

    /// <summary>The capital of a country: the city, or the government.</summary>
    Capital,

    /// <summary>A building or city that stands for its holder and is hardly ever meant itself: the Kremlin; Brussels for the Union.</summary>
    Seat,

    Surname,
    City,
    Region,
}
