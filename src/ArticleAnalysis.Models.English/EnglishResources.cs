using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis;

/// <summary>The English models and word tables, read in place from this assembly.</summary>
public sealed class EnglishResources : LanguageResources
{
    private static readonly Assembly Home = typeof(EnglishResources).Assembly;
    private static readonly ConcurrentDictionary<string, UnmanagedMemoryStream?> Open = new(StringComparer.Ordinal);

    // Digests take longer than all else at start, and only a brief asks for them.
    private readonly Lazy<IReadOnlyList<ModelInfo>> _models;

    private EnglishResources() => _models = new(() =>
    [
        .. Home.GetManifestResourceNames().Where(n => n.StartsWith("models/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => new ModelInfo(Path.GetFileNameWithoutExtension(n), Home.GetName().Version!.ToString(3), Convert.ToHexStringLower(SHA256.HashData(Find(n))))),
    ]);

    /// <summary>The one instance.</summary>
    public static EnglishResources Instance { get; } = new();

    /// <inheritdoc/>
    public override string Language => "en";

    /// <inheritdoc/>
    public override IReadOnlyList<ModelInfo> Models => _models.Value;

    /// <inheritdoc/>
    protected override unsafe ReadOnlySpan<byte> Find(string name)
    {
        // A resource stream is a view of the mapped assembly; it stays open so that the view stays valid.
        var stream = Open.GetOrAdd(name, static n => Home.GetManifestResourceStream(n) as UnmanagedMemoryStream);
        return stream is null ? default : new ReadOnlySpan<byte>(stream.PositionPointer, checked((int)stream.Length));
    }
}
