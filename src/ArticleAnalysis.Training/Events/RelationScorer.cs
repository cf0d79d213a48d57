namespace ArticleAnalysis.Training.Events;

/// <summary>Scores the type of what a given source does to a given target, by root, by class, and conflict or not.</summary>
internal sealed class RelationScorer
{
    private const int FirstConflict = 3;

    private readonly ClassFigures<string> _roots = new();
    private readonly ClassFigures<int> _classes = new();
    private readonly ClassFigures<bool> _conflicts = new();

    public void Add(string goldRoot, int goldPenta, string root, int penta)
    {
        _roots.Add(goldRoot, root);
        _classes.Add(goldPenta, penta);
        _conflicts.Add(goldPenta >= FirstConflict, penta >= FirstConflict);
    }

    public string Table() => _roots.Lines("root") + _classes.Lines("penta") + _conflicts.Lines("conflict or not");
}
