using System.Text.Json.Serialization.Metadata;

namespace ArticleAnalysis.Pipeline;

/// <summary>The key of one kind of result in an <see cref="Analysis"/>; see <see cref="Layer{T}"/>.</summary>
public abstract class Layer
{
    private protected Layer(string name, string? madeBy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        MadeBy = madeBy;
    }

    /// <summary>Name in messages and in the printed pipeline.</summary>
    public string Name { get; }

    /// <summary>Name of the built-in stage that gives this layer, so that a message can say what to add; null when there is none.</summary>
    public string? MadeBy { get; }

    /// <summary>How the layer's value is written into the brief's <c>extensions</c>; null when it is not.</summary>
    internal virtual JsonTypeInfo? Published => null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A typed key: one stage writes the layer's value, later stages read it.</summary>
/// <typeparam name="T">Type of the value; immutable, since many threads and stages read it.</typeparam>
/// <example><code>
/// public static readonly Layer&lt;Tone&gt; ToneLayer = new("tone", publish: ToneJson.Default.Tone);
/// </code></example>
public sealed class Layer<T> : Layer where T : class
{
    private readonly JsonTypeInfo<T>? _publish;

    /// <summary>Makes a key. Two keys of one name are two layers; keep a key in a static field.</summary>
    /// <param name="name">Name in messages and, when published, of the member in the brief's <c>extensions</c>.</param>
    /// <param name="madeBy">Name of the stage that usually gives it.</param>
    /// <param name="publish">When given, the value is written into the brief as <c>extensions.{name}</c>.</param>
    public Layer(string name, string? madeBy = null, JsonTypeInfo<T>? publish = null) : base(name, madeBy) => _publish = publish;

    internal override JsonTypeInfo? Published => _publish;
}
