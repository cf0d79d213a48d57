using System.Collections.Immutable;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// The morphological features of a token, by the inventory of Universal Dependencies v2. One shared instance a bundle: reading a feature
/// allocates nothing.
/// </summary>
public sealed class Morphology
{
    private readonly ImmutableArray<KeyValuePair<string, string>> _features;

    private Morphology(string text, ImmutableArray<KeyValuePair<string, string>> features) => (Text, _features) = (text, features);

    /// <summary>No features.</summary>
    public static Morphology None { get; } = new("_", []);

    /// <summary>The bundle as CoNLL-U writes it: <c>Mood=Ind|Tense=Past|VerbForm=Fin</c>; <c>_</c> when there is none.</summary>
    public string Text { get; }

    /// <summary>The value of a feature, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var feature in _features.AsSpan())
                if (feature.Key == name) return feature.Value;
            return null;
        }
    }

    /// <summary><c>Past</c> or <c>Pres</c>.</summary>
    public string? Tense => this["Tense"];

    /// <summary><c>Fin</c>, <c>Inf</c>, <c>Part</c> or <c>Ger</c>.</summary>
    public string? VerbForm => this["VerbForm"];

    /// <summary><c>Pass</c> on the participle of a passive.</summary>
    public string? Voice => this["Voice"];

    /// <summary><c>Ind</c>, <c>Imp</c> or <c>Sub</c>.</summary>
    public string? Mood => this["Mood"];

    /// <summary><c>Sing</c>, <c>Plur</c> or <c>Ptan</c>.</summary>
    public string? Number => this["Number"];

    /// <summary><c>1</c>, <c>2</c> or <c>3</c>.</summary>
    public string? Person => this["Person"];

    /// <summary><c>Pos</c>, <c>Cmp</c> or <c>Sup</c>.</summary>
    public string? Degree => this["Degree"];

    /// <summary><c>Neg</c> on words that negate.</summary>
    public string? Polarity => this["Polarity"];

    /// <summary>Reads a bundle in the notation of CoNLL-U.</summary>
    /// <exception cref="FormatException">A part of it is no <c>Name=Value</c>.</exception>
    public static Morphology Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "_" or "") return None;
        var features = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var part in text.Split('|'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == part.Length - 1) throw new FormatException($"'{part}' in '{text}' is no feature; expected Name=Value.");
            features.Add(new(part[..equals], part[(equals + 1)..]));
        }
        return new(text, features.DrainToImmutable());
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
