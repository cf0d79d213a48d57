using System.Collections.Frozen;

namespace ArticleAnalysis.Linguistics;

/// <summary>The universal parts of speech as Universal Dependencies spells them.</summary>
internal static class UposNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Upos>().Select(n => n.ToUpperInvariant())];
    private static readonly FrozenDictionary<string, Upos> ByName = Names.Select((name, i) => (name, (Upos)i)).ToFrozenDictionary(n => n.name, n => n.Item2, StringComparer.Ordinal);

    public static string Of(Upos upos) => Names[(int)upos];

    public static bool TryParse(string name, out Upos upos) => ByName.TryGetValue(name, out upos);
}
