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

    /// <summary>The models that take part, for the brief's <c>analysis.models</c>.</summary>
    public abstract IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>The bytes of one file in place, or empty when there is none.</summary>
    protected abstract ReadOnlySpan<byte> Find(string name);
}

/// <summary>A trained model, as the brief names it.</summary>
/// <param name="Name">Name of the model's file without extension.</param>
/// <param name="Version">Version of the package that carries it.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of the file.</param>
public sealed record ModelInfo(string Name, string Version, string Sha256);
