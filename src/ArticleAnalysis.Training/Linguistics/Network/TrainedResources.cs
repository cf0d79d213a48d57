using System.Collections.Concurrent;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>English with the models of a folder in place of those that are built in, so that they can be measured before they are.</summary>
internal sealed class TrainedResources(string folder) : LanguageResources
{
    private readonly ConcurrentDictionary<string, byte[]?> _files = new(StringComparer.Ordinal);

    public override string Language => EnglishResources.Instance.Language;

    public override IReadOnlyList<ModelInfo> Models => EnglishResources.Instance.Models;

    protected override ReadOnlySpan<byte> Find(string name) => _files.GetOrAdd(name, Read) is { } file ? file : EnglishResources.Instance.Bytes(name);

    private byte[]? Read(string name)
    {
        var path = Path.Combine(folder, Path.GetFileName(name));
        return name.StartsWith("models/", StringComparison.Ordinal) && File.Exists(path) ? ModelMemory.Keep(File.ReadAllBytes(path)) : null;
    }
}
