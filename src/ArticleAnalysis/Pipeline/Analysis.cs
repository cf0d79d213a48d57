using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Pipeline;

/// <summary>The working state of one article: the article and the layers made so far. Used by one thread at a time.</summary>
public sealed class Analysis
{
    private readonly Dictionary<Layer, object> _layers = [];
    private readonly List<Warning> _warnings;

    /// <summary>Starts the analysis of <paramref name="article"/>.</summary>
    /// <param name="article">What ingest read.</param>
    /// <param name="cancellation">Checked between stages, and inside long ones.</param>
    public Analysis(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        Article = article;
        Cancellation = cancellation;
        _warnings = [.. article.Warnings];
    }

    /// <summary>The article: text, blocks, metadata.</summary>
    public Article Article { get; }

    /// <summary>The canonical text that every span points into.</summary>
    public string Text => Article.Text;

    /// <summary>Asks the analysis to stop.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What the user should know about the input, in the order in which it was found.</summary>
    public IReadOnlyList<Warning> Warnings => _warnings;

    /// <summary>The layers that have been set.</summary>
    public IEnumerable<Layer> LayersSet => _layers.Keys;

    /// <summary>The value of a layer that an earlier stage gave.</summary>
    /// <exception cref="InvalidOperationException">No stage has set the layer.</exception>
    public T Get<T>(Layer<T> layer) where T : class => Find(layer)
        ?? throw new InvalidOperationException(Diagnostics.LayerNotSet(layer).ToString());

    /// <summary>The value of a layer, or null when no stage has set it.</summary>
    public T? Find<T>(Layer<T> layer) where T : class
    {
        ArgumentNullException.ThrowIfNull(layer);
        return (T?)_layers.GetValueOrDefault(layer);
    }

    /// <summary>Sets a layer, once.</summary>
    /// <exception cref="InvalidOperationException">The layer is already set.</exception>
    public void Set<T>(Layer<T> layer, T value) where T : class
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(value);
        if (!_layers.TryAdd(layer, value))
            throw new InvalidOperationException(Diagnostics.LayerSetTwice(layer).ToString());
    }

    /// <summary>Adds a warning to the brief; a code that is already there is not added again.</summary>
    public void Warn(string code, string message)
    {
        if (!_warnings.Exists(w => w.Code == code)) _warnings.Add(new Warning(code, message));
    }

    /// <summary>The same article with all layers but those of <paramref name="stage"/>, so that it can be run again.</summary>
    internal Analysis Without(IStage stage)
    {
        var before = new Analysis(Article, Cancellation);
        foreach (var (layer, value) in _layers)
            if (!stage.Gives.Contains(layer)) before._layers.Add(layer, value);
        return before;
    }

    internal object Value(Layer layer) => _layers[layer];
}
