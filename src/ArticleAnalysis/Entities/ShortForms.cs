namespace ArticleAnalysis.Entities;

/// <summary>The short forms of the full names of an article: surnames, first parts and lone heads, each with the entities that it may mean.</summary>
internal sealed class ShortForms(CasedText cased, EntityWords words)
{
    private const int LongestName = 12;

    private readonly NamePhrases<List<NameCluster>> _forms = new();

    /// <summary>The entity that a surname, a first part or a lone head stands for; of several, the one named last before it.</summary>
    public NameCluster? MeantBy(NameMention name)
    {
        if (_forms.Exactly(cased.Text.Tokens, name.First, name.End) is not { } candidates) return null;
        NameCluster? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Anchor.Count <= name.Count) continue;
            if (best is null || LastBefore(candidate, name) > LastBefore(best, name)) best = candidate;
        }
        return best;
    }

    /// <summary>Adds the short forms of a full name.</summary>
    public void Add(NameMention name, NameCluster cluster)
    {
        if (name.Count is < 2 or > LongestName) return;
        var type = cluster.Thing?.Type ?? name.Type ?? name.For.Best;
        if (type is EntityType.Gpe or EntityType.Norp) return;
        AddFirstParts(name, cluster);
        if (type == EntityType.Person) AddSurnames(name, cluster);
        else AddHeads(name, cluster);
    }

    // Deutsche Bahn Cargo is Deutsche Bahn too.
    private void AddFirstParts(NameMention name, NameCluster cluster)
    {
        const WordClass small = WordClass.Connector | WordClass.Article | WordClass.Conjunction;
        for (var end = name.First + 1; end < name.End; end++)
            if (cased.Text.Tokens[end - 1].IsWord && !IsJoint(end) && !cased.Is(end - 1, small)) Add(name.First, end, cluster);
    }

    private void AddSurnames(NameMention name, NameCluster cluster)
    {
        for (var first = name.First + 1; first < name.End; first++)
        {
            if (!cased.Text.Tokens[first].IsWord || IsJoint(first - 1)) continue;
            Add(first, name.End, cluster);
            // Ulises Carhuamaca Ponce is Carhuamaca: of two surnames the first is used alone.
            if (first + 1 < name.End && !IsJoint(first + 1)) Add(first, first + 1, cluster);
        }
    }

    // European Commission is the Commission; but "Commission" in Commission President is no short form.
    private void AddHeads(NameMention name, NameCluster cluster)
    {
        for (var i = name.First; i < name.End; i++)
        {
            var isHead = words.Heads.Exactly(cased.Text.Tokens, i, i + 1) is { } head && head.Has(HeadUse.Short);
            if (isHead && (i + 1 == name.End || !cased.IsNameLike(i + 1))) Add(i, i + 1, cluster);
        }
    }

    private void Add(int first, int end, NameCluster cluster) =>
        _forms.Add(cased.Text.Tokens, first, end, [cluster], static (old, added) =>
        {
            old.AddRange(added);
            return old;
        });

    // A name is not cut at a hyphen or before a possessive ending.
    private bool IsJoint(int token) => cased.Text.Form(token) is "-" or "/" or "'s" or "’s";

    private static int LastBefore(NameCluster cluster, NameMention name)
    {
        var last = -1;
        foreach (var other in cluster.Names)
            if (other.First < name.First) last = Math.Max(last, other.First);
        return last;
    }
}
