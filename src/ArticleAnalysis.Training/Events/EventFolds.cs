using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Events;

/// <summary>Texts in parts, each with what networks find in it that have learnt from the others: what trees, and later models, are to learn from.</summary>
internal sealed class EventFolds
{
    /// <summary>How many parts.</summary>
    public const int Parts = 3;

    private readonly EventTexts[] _parts = new EventTexts[Parts];
    private readonly EventNetworks[] _networks = new EventNetworks[Parts];
    private readonly EventVerdicts[] _verdicts = new EventVerdicts[Parts];

    public EventFolds(EventReader reader, EventSource source, TextWriter log)
    {
        for (var part = 0; part < Parts; part++)
        {
            _parts[part] = source.Texts.Part(part, Parts);
            (_networks[part], _) = EventNetworks.Learn(reader, source, source.Texts.Without(part, Parts), TextWriter.Null);
            var (model, verdicts) = (_networks[part].Model, _verdicts[part] = new());
            foreach (var article in _parts[part].Articles) verdicts.Add(article, reader, model);
            foreach (var text in _parts[part].Own) verdicts.Add(text, reader, model);
            log.WriteLine($"part {part + 1} of {Parts} read by what the others teach");
        }
    }

    /// <summary>Trees that have learnt from all parts, as entries of a file.</summary>
    public IEnumerable<(string Name, int Rows, int Columns, byte[] Data)> Trees => EventVerdicts.Fit(_verdicts);

    /// <summary>The articles, each with the events that networks and trees find in it which have not seen it.</summary>
    public IEnumerable<(AnnotatedArticle Article, IReadOnlyList<Event> Events)> Read()
    {
        for (var part = 0; part < Parts; part++)
        {
            var trees = ModelMemory.Keep(NetworkWriter.File([.. EventVerdicts.Fit(_verdicts.Where((_, p) => p != part))]));
            var finder = new EventFinder(EnglishResources.Instance, _networks[part].Model, new EventJudge(new TensorFile(EventModel.File, trees)));
            foreach (var article in _parts[part].Articles) yield return (article, finder.Find(article.Work.Get(Layers.Linguistics), article.Work.Get(Layers.Entities), [], []));
        }
        GC.KeepAlive(_networks);
    }
}
