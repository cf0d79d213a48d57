using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities;

/// <summary>Finds the named things of an article: names first, then what each means, then which are one, then how much each matters.</summary>
internal sealed class EntityFinder
{
    private readonly Gazetteer _gazetteer;
    private readonly EntityWords _words;

    public EntityFinder(LanguageResources resources)
    {
        _gazetteer = new Gazetteer(resources);
        _words = new EntityWords(resources);
    }

    public EntitySet Find(AnnotatedText text)
    {
        if (text.Tokens.IsEmpty) return EntitySet.Empty;
        var cased = new CasedText(text, _words, _gazetteer);
        var names = new NameSpotter(cased, _words, _gazetteer).Spot();
        var resolver = new EntityResolver(cased, _words, _gazetteer);
        resolver.Resolve(names);
        HeadingNames.Find(cased, _gazetteer, resolver);
        return Build(text, resolver.Clusters);
    }

    private static EntitySet Build(AnnotatedText text, List<NameCluster> clusters)
    {
        var salience = Salience.Of(text, clusters);
        var order = Enumerable.Range(0, clusters.Count).OrderByDescending(i => salience[i]).ThenBy(i => clusters[i].Anchor.First).ToArray();
        var entities = new Entity[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            var cluster = clusters[order[index]];
            entities[index] = new Entity
            {
                Index = index,
                Name = cluster.Thing?.Name ?? text.SpanOf(cluster.Anchor.First, cluster.Anchor.End).Of(text.Text),
                Type = cluster.Type,
                Iso3166 = cluster.Thing?.Iso3166,
                Salience = salience[order[index]],
                Mentions = [.. cluster.Names.OrderBy(n => n.First).Select(n => new Mention(text.SpanOf(n.First, n.End), index, n.Kind, 0.9))],
            };
        }
        return new EntitySet(entities);
    }
}
