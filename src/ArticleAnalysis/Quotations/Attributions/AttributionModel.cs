using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>The networks that choose what a cue attributes and whose it is. Read in place, immutable, thread-safe.</summary>
internal sealed class AttributionModel(PairNetwork content, PairNetwork source, WordTable words)
{
    /// <summary>The model's file.</summary>
    public const string File = "models/attributions.bin";

    /// <summary>The matrices of the choice of contents.</summary>
    public static readonly PairNames ContentNames = new("content.facts", "content.cue", "content.head", "content.output");

    /// <summary>The matrices of the choice of sources.</summary>
    public static readonly PairNames SourceNames = new("source.facts", "source.cue", "source.head", "source.output");

    /// <summary>Chooses contents.</summary>
    public PairNetwork Content => content;

    /// <summary>Chooses sources.</summary>
    public PairNetwork Source => source;

    /// <summary>The vectors of words.</summary>
    public WordTable Words => words;

    /// <exception cref="InvalidDataException">The file is missing, no such model, or cut off.</exception>
    public static AttributionModel Read(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        var words = WordTable.Read(resources.Bytes("models/words.bin"));
        var file = new TensorFile(File, resources.Bytes(File));
        return new(PairNetwork.Read(file, ContentNames, AttributionFacts.ContentRows, words), PairNetwork.Read(file, SourceNames, AttributionFacts.SourceRows, words), words);
    }
}
