namespace ArticleAnalysis.Pipeline;

/// <summary>Puts stages in a line and checks it. Mutable; <see cref="Build"/> freezes the result.</summary>
/// <example><code>
/// var pipeline = PipelineBuilder.ForEnglish().Remove("themes").Add(new ToneStage()).Build();
/// var analyzer = new ArticleAnalyzer(pipeline);
/// </code></example>
public sealed class PipelineBuilder
{
    private readonly List<IStage> _stages = [];
    private readonly List<IStage> _removed = [];
    private bool _built;

    /// <summary>The stages added so far, in order.</summary>
    public IReadOnlyList<IStage> Stages => _stages;

    /// <summary>Adds a stage at the end of the line.</summary>
    public PipelineBuilder Add(IStage stage) => Insert(_stages.Count, stage);

    /// <summary>Adds a stage before the one named <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">No stage has that name.</exception>
    public PipelineBuilder AddBefore(string name, IStage stage) => Insert(IndexOf(name), stage);

    /// <summary>Adds a stage after the one named <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">No stage has that name.</exception>
    public PipelineBuilder AddAfter(string name, IStage stage) => Insert(IndexOf(name) + 1, stage);

    /// <summary>Puts <paramref name="stage"/> in the place of the one named <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">No stage has that name.</exception>
    public PipelineBuilder Replace(string name, IStage stage)
    {
        var index = IndexOf(name);
        Remove(name);
        return Insert(index, stage);
    }

    /// <summary>Takes the stage named <paramref name="name"/> out of the line.</summary>
    /// <exception cref="ArgumentException">No stage has that name.</exception>
    public PipelineBuilder Remove(string name)
    {
        ThrowIfBuilt();
        var index = IndexOf(name);
        _removed.Add(_stages[index]);
        _stages.RemoveAt(index);
        return this;
    }

    /// <summary>Checks the line and freezes it.</summary>
    /// <exception cref="PipelineException">A stage needs a layer that no earlier stage gives, two stages give one layer, or
    /// two stages have one name; the message lists every such problem with its remedy.</exception>
    public AnalysisPipeline Build()
    {
        ThrowIfBuilt();
        var problems = Check().ToList();
        if (problems.Count > 0) throw new PipelineException(problems);
        _built = true;
        return new AnalysisPipeline([.. _stages]);
    }

    private IEnumerable<Diagnostic> Check()
    {
        foreach (var twins in _stages.GroupBy(s => s.Name).Where(g => g.Count() > 1))
            yield return Diagnostics.StageTwice(twins.Key);
        var writers = new Dictionary<Layer, string>();
        for (var i = 0; i < _stages.Count; i++)
        {
            foreach (var layer in _stages[i].Needs)
                if (!writers.ContainsKey(layer))
                    yield return Diagnostics.LayerMissing(_stages[i].Name, layer, Remedy(layer, after: i));
            foreach (var layer in _stages[i].Gives)
                if (!writers.TryAdd(layer, _stages[i].Name))
                    yield return Diagnostics.LayerGivenTwice(layer, writers[layer], _stages[i].Name);
        }
    }

    private string Remedy(Layer layer, int after)
    {
        if (_stages.Skip(after).FirstOrDefault(s => s.Gives.Contains(layer)) is { } later)
            return $"stage '{later.Name}' gives it: move that stage before '{_stages[after].Name}'";
        if (_removed.Find(s => s.Gives.Contains(layer)) is { } gone)
            return $"stage '{gone.Name}' gave it and was removed: keep that stage, or add another that gives '{layer.Name}'";
        return layer.MadeBy is { } maker ? $"add the stage '{maker}'" : $"add a stage that gives '{layer.Name}'";
    }

    private PipelineBuilder Insert(int index, IStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ThrowIfBuilt();
        _stages.Insert(index, stage);
        return this;
    }

    private int IndexOf(string name)
    {
        var index = _stages.FindIndex(s => s.Name == name);
        return index >= 0 ? index : throw new ArgumentException(
            $"The pipeline has no stage '{name}'; it has: {string.Join(", ", _stages.Select(s => s.Name))}.", nameof(name));
    }

    private void ThrowIfBuilt()
    {
        if (_built) throw new InvalidOperationException("The pipeline is built and frozen. Start from a new PipelineBuilder to change the line.");
    }
}
