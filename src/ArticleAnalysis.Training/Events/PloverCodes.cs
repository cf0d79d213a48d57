using ArticleAnalysis.Events;

namespace ArticleAnalysis.Training.Events;

/// <summary>The names and classes of PLOVER (openeventdata/PLOVER) and of the sets made from it.</summary>
internal static class PloverCodes
{
    private const string Yield = "YIELD";

    /// <summary>The fifteen roots of PLV: the types, with YIELD for CONCEDE and RETREAT.</summary>
    public static readonly string[] Roots = [.. Enum.GetValues<EventType>().Select(RootOf).Distinct(StringComparer.Ordinal)];

    /// <summary>The root of a type.</summary>
    public static string RootOf(EventType type) => type is EventType.Concede or EventType.Retreat ? Yield : type.ToString().ToUpperInvariant();

    /// <summary>The types of a root.</summary>
    public static EventType[] TypesOf(string root) => root == Yield ? [EventType.Concede, EventType.Retreat] : [Enum.Parse<EventType>(root, ignoreCase: true)];

    /// <summary>1 and 2 for verbal and material cooperation, 3 and 4 for verbal and material conflict.</summary>
    public static int PentaOf(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support => 1,
        EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat => 2,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 3,
        _ => 4,
    };

    /// <summary>The first number of the CAMEO codes of a type.</summary>
    public static string CameoOf(EventType type) => type switch
    {
        EventType.Agree => "03",
        EventType.Consult => "04",
        EventType.Support => "05",
        EventType.Cooperate => "06",
        EventType.Aid => "07",
        EventType.Concede or EventType.Retreat => "08",
        EventType.Request => "10",
        EventType.Accuse => "11",
        EventType.Reject => "12",
        EventType.Threaten => "13",
        EventType.Protest => "14",
        EventType.Mobilize => "15",
        EventType.Sanction => "16",
        EventType.Coerce => "17",
        _ => "19",
    };
}
