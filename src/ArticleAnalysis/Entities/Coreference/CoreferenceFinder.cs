using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>Finds which phrases of a text mean the same thing: names, descriptions and pronouns alike.</summary>
internal sealed class CoreferenceFinder
{
    private const string File = "models/coreference.bin";

    private readonly EntityWords _words;
    private readonly ReferenceWords _references;
    private readonly Lazy<PairNetwork> _model;

    /// <param name="resources">The tables and, when chains are first asked for, the model.</param>
    /// <param name="words">The word tables of the room.</param>
    public CoreferenceFinder(LanguageResources resources, EntityWords words)
    {
        (_words, _references, Vectors) = (words, new ReferenceWords(resources), WordTable.Read(resources.Bytes("models/words.bin")));
        _model = new(() => PairNetwork.Read(new TensorFile(File, resources.Bytes(File)), CoreferenceFeatures.Names, CoreferenceFeatures.Rows, Vectors));
    }

    /// <summary>The vectors of words.</summary>
    public WordTable Vectors { get; }

    /// <summary>The phrases of a text with what they show of themselves.</summary>
    /// <param name="text">The text.</param>
    /// <param name="clusters">Its names by what they mean.</param>
    public CoreferenceFeatures Read(AnnotatedText text, IReadOnlyList<NameCluster> clusters)
    {
        var markables = MarkableFinder.Find(text, clusters.SelectMany(c => c.Names));
        var traits = new TraitReader(text, clusters, _words, _references, Vectors).Read(markables);
        return new CoreferenceFeatures(text, traits, new ClusterNouns(text, clusters, _words), Vectors);
    }

    /// <summary>What each phrase means.</summary>
    public Link[] Find(CoreferenceFeatures features) => new ChainFinder(_model.Value, Vectors).Find(features);
}
