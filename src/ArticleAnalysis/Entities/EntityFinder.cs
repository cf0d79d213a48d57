using ArticleAnalysis.Entities.Coreference;
using ArticleAnalysis.Entities.Names;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities;

/// <summary>Finds the named things of an article: names first, then what each means, then which are one, then how much each matters.</summary>
internal sealed class EntityFinder
{
    private readonly Gazetteer _gazetteer;
    private readonly CoreferenceFinder _coreference;
    private readonly Salience _salience;

    public EntityFinder(LanguageResources resources)
    {
        var tokenizer = new Tokenizer(resources);
        _gazetteer = new Gazetteer(resources, tokenizer);
        Words = new EntityWords(resources, tokenizer);
        _coreference = new CoreferenceFinder(resources, Words);
        Recognizer = new NameRecognizer(resources);
        _salience = new Salience(resources);
    }

    /// <summary>The word tables of the room.</summary>
    public EntityWords Words { get; }

    /// <summary>Finds names.</summary>
    public NameRecognizer Recognizer { get; }

    /// <summary>The named things of a text.</summary>
    /// <param name="text">Its sentences and tokens.</param>
    /// <param name="day">The day of the article, which decides who holds an office; null when it tells none.</param>
    public EntitySet Find(AnnotatedText text, DateOnly? day = null) => Find(text, Recognizer.Find(text), day);

    /// <summary>The named things of a text.</summary>
    /// <param name="text">Its sentences and tokens.</param>
    /// <param name="names">What the recogniser has found in it.</param>
    /// <param name="day">The day of the article, which decides who holds an office; null when it tells none.</param>
    public EntitySet Find(AnnotatedText text, NameReading names, DateOnly? day) => text.Tokens.IsEmpty ? EntitySet.Empty : Build(text, Clusters(text, names, day));

    /// <summary>The names of a text and what refers to them, by the things that they mean.</summary>
    public List<NameCluster> Clusters(AnnotatedText text, NameReading names, DateOnly? day)
    {
        var (clusters, cased) = Names(text, names, day);
        var features = _coreference.Read(text, clusters);
        ReferenceFinder.Find(features, _coreference.Find(features), clusters);
        if (day is { } known) new OfficeReferences(cased, _gazetteer.Offices, clusters).Find(known);
        return clusters;
    }

    /// <summary>What the phrases of a text show of themselves; see <see cref="CoreferenceFinder"/>.</summary>
    public CoreferenceFeatures Phrases(AnnotatedText text) => _coreference.Read(text, Names(text, Recognizer.Find(text), day: null).Clusters);

    /// <summary>The vectors of words that the phrases are compared by.</summary>
    public WordTable Vectors => _coreference.Vectors;

    /// <summary>What each of the phrases means.</summary>
    public Link[] Links(CoreferenceFeatures phrases) => _coreference.Find(phrases);

    private (List<NameCluster> Clusters, CasedText Cased) Names(AnnotatedText text, NameReading names, DateOnly? day)
    {
        var cased = new CasedText(text, Words, _gazetteer);
        var mentions = new NameSpotter(cased, Words, _gazetteer, names).Spot();
        var resolver = new EntityResolver(cased, Words, _gazetteer.Offices, day);
        resolver.Resolve(mentions);
        HeadingNames.Find(cased, _gazetteer, resolver);
        resolver.Settle();
        var descriptions = new DescriptionFinder(cased, Words);
        foreach (var cluster in resolver.Clusters) cluster.Description = descriptions.Find(cluster);
        return (resolver.Clusters, cased);
    }

    private EntitySet Build(AnnotatedText text, List<NameCluster> clusters)
    {
        var salience = _salience.Of(text, clusters);
        var order = Enumerable.Range(0, clusters.Count).OrderByDescending(i => salience[i]).ThenBy(i => clusters[i].Anchor.First).ToArray();
        var indices = new Dictionary<NameCluster, int>(order.Length);
        for (var index = 0; index < order.Length; index++) indices.Add(clusters[order[index]], index);
        var holders = HoldersByToken(text, clusters);
        var entities = new Entity[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            var cluster = clusters[order[index]];
            var (first, end) = cluster.Description;
            entities[index] = new Entity
            {
                Index = index,
                Name = cluster.Thing?.Name ?? text.SpanOf(cluster.Anchor.First, cluster.Anchor.End).Of(text.Text),
                Type = cluster.Type,
                Iso3166 = cluster.Thing?.Iso3166,
                Wikidata = cluster.Thing?.Wikidata,
                Description = end > first ? text.SpanOf(first, end) : default,
                Affiliation = AffiliationOf(cluster, holders) is { } holder ? indices[holder] : null,
                Salience = salience[order[index]],
                Mentions = [.. cluster.Names.Concat(cluster.References).OrderBy(n => n.First).Select(n => new Mention(text.SpanOf(n.First, n.End), index, n.Kind, ConfidenceOf(n)))],
            };
        }
        return new EntitySet(entities);
    }

    private static double ConfidenceOf(NameMention name) => name switch
    {
        { Kind: MentionKind.Pronoun or MentionKind.Nominal } => name.Confidence,
        { Recognized: { } sure } => sure,
        { Kind: MentionKind.Metonym } => 0.8,
        { Reading: not null } or { Type: not null } => 0.95,
        _ => 0.85,
    };

    private static NameCluster?[] HoldersByToken(AnnotatedText text, List<NameCluster> clusters)
    {
        var holders = new NameCluster?[text.Tokens.Length];
        foreach (var cluster in clusters)
            foreach (var name in cluster.Names)
                for (var i = name.First; i < name.End; i++)
                    if (holders[i] is not { Type: EntityType.Org }) holders[i] = cluster;
        return holders;
    }

    /// <summary>The organisation, else the country, that stands in the description: a specialist at the University of Galway.</summary>
    private NameCluster? AffiliationOf(NameCluster cluster, NameCluster?[] holders)
    {
        NameCluster? place = null;
        for (var i = cluster.Description.First; i < cluster.Description.End; i++)
        {
            if (holders[i] is not { } holder || holder == cluster) continue;
            if (holder.Type == EntityType.Org) return holder;
            if (holder.Type == EntityType.Gpe) place ??= holder;
        }
        if (place is not null || cluster.Thing is not { Type: EntityType.Person, Country.Length: > 0 } person || _gazetteer.Country(person.Country) is not { } country) return place;
        // A head of state belongs to a country even where the text does not say so.
        foreach (var holder in holders)
            if (holder?.Thing == country) return holder;
        return null;
    }
}
