using System.Security.Cryptography;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Pipeline;

/// <summary>The read-only files of a language: trained models and word tables, by name. The library itself names no language.</summary>
public abstract class LanguageResources
{
    /// <summary>BCP 47 tag of the language.</summary>
    public abstract string Language { get; }

    /// <summary>The bytes of one file in place, valid as long as the process.</summary>
    /// <param name="name">Name of the file, for example <c>models/words.bin</c> or <c>Quotations/reporting-verbs.tsv</c>.</param>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public ReadOnlySpan<byte> Bytes(string name)
    {
        var bytes = Find(name);
        return bytes.IsEmpty ? throw new InvalidDataException(Diagnostics.ResourceMissing(Language, name).ToString()) : bytes;
    }

    /// <summary>The rows of a table; see <see cref="TsvTable"/>.</summary>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public TsvTable Table(string name) => TsvTable.Parse(Bytes(name));

    /// <summary>The same files, but a model of one's own in the place of one of them.</summary>
    /// <param name="model">Name of the model to replace: <c>themes</c>, <c>stances</c>.</param>
    /// <param name="path">File of the model, as <c>train</c> of this library's own version makes it. It is read once, here.</param>
    /// <exception cref="ArgumentException">The language has no model of that name; the message lists those that it has.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>
    /// var english = EnglishResources.Instance.WithModel("themes", "my-themes.bin");
    /// var analyzer = ArticleAnalyzer.CreateEnglish(resources: english);
    /// </code></example>
    public LanguageResources WithModel(string model, string path)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(path);
        if (Find($"models/{model}.bin").IsEmpty)
            throw new ArgumentException($"The language '{Language}' has no model '{model}'; it has: {string.Join(", ", Models.Select(m => m.Name))}.", nameof(model));
        return new ReplacedModel(this, model, path);
    }

    /// <summary>What a message calls a file: its name, or the path of the one that replaces it.</summary>
    internal virtual string Describe(string name) => name;

    /// <summary>The models that take part, for the brief's <c>analysis.models</c>.</summary>
    public abstract IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>The bytes of one file in place, or empty when there is none.</summary>
    protected abstract ReadOnlySpan<byte> Find(string name);

    private sealed class ReplacedModel : LanguageResources
    {
        private readonly LanguageResources _original;
        private readonly string _file;
        private readonly string _path;
        private readonly byte[] _bytes;

        public ReplacedModel(LanguageResources original, string model, string path)
        {
            (_original, _file, _path) = (original, $"models/{model}.bin", path);
            // Models are read in place, so the bytes must not move.
            using var file = File.OpenRead(path);
            _bytes = GC.AllocateUninitializedArray<byte>(checked((int)file.Length), pinned: true);
            file.ReadExactly(_bytes);
            Models = [.. original.Models.Select(m => m.Name == model ? new ModelInfo(model, OwnVersion, Convert.ToHexStringLower(SHA256.HashData(_bytes))) : m)];
        }

        public override string Language => _original.Language;

        public override IReadOnlyList<ModelInfo> Models { get; }

        protected override ReadOnlySpan<byte> Find(string name) => name == _file ? _bytes : _original.Find(name);

        internal override string Describe(string name) => name == _file ? _path : _original.Describe(name);

        private const string OwnVersion = "own";
    }
}

/// <summary>A trained model, as the brief names it.</summary>
/// <param name="Name">Name of the model's file without extension.</param>
/// <param name="Version">Version of the package that carries it; <c>own</c> for a model of the user's (<see cref="LanguageResources.WithModel"/>).</param>
/// <param name="Sha256">Lower-case hexadecimal digest of the file.</param>
public sealed record ModelInfo(string Name, string Version, string Sha256);
