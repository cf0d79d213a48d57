using ArticleAnalysis.Entities.Coreference;

namespace ArticleAnalysis.Entities;

/// <summary>Gives the descriptions and pronouns that mean a named thing to its cluster: the minister, the ministry, he. Only where the model is sure enough.</summary>
internal static class ReferenceFinder
{
    // That for pronouns is the best of 0.4, 0.5 and 0.6 on the corpus, by little; the others are set by hand. A wrong description does more harm than a missing one.
    private const float LeastForNouns = 0.6f, LeastForKnownNouns = 0.1f, LeastForPronouns = 0.5f;

    /// <summary>Adds the references to the clusters that they mean.</summary>
    /// <param name="features">The phrases in text order.</param>
    /// <param name="links">What each of them means.</param>
    /// <param name="clusters">The named things.</param>
    public static void Find(CoreferenceFeatures features, ReadOnlySpan<Link> links, IReadOnlyList<NameCluster> clusters)
    {
        var meant = new int[links.Length];
        for (var i = 0; i < meant.Length; i++)
        {
            ref readonly var phrase = ref features.All[i];
            meant[i] = phrase.Cluster;
            if (meant[i] >= 0 || links[i].Candidate < 0 || phrase.Markable.Kind is MarkableKind.Group or MarkableKind.Name) continue;
            var cluster = meant[links[i].Candidate];
            if (cluster < 0 || links[i].Probability < LeastFor(phrase, features.Nouns.Has(cluster, phrase.Word))) continue;
            meant[i] = cluster;
            clusters[cluster].References.Add(new NameMention(phrase.Markable.First, phrase.CoreEnd, phrase.Markable.Sentence)
            {
                Kind = phrase.Markable.Kind == MarkableKind.Pronoun ? MentionKind.Pronoun : MentionKind.Nominal,
                Cluster = clusters[cluster],
                Confidence = links[i].Probability,
            });
        }
    }

    /// <summary>How likely it must be: less for a description that is known to be said of the thing.</summary>
    private static float LeastFor(in Traits phrase, bool isKnown) =>
        phrase.Markable.Kind == MarkableKind.Pronoun ? LeastForPronouns : isKnown && phrase.Definiteness == Definiteness.Definite ? LeastForKnownNouns : LeastForNouns;
}
