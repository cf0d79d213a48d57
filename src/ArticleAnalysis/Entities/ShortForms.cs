namespace ArticleAnalysis.Entities;

/// <summary>The short forms of the full names of an article: surnames, first parts and lone heads, each with the entities that it may mean.</summary>
internal sealed class ShortForms(CasedText cased, EntityWords words)
{
    private const int LongestName = 12;

    private readonly NamePhrases<Form> _forms = new();
    private readonly Dictionary<NameCluster, List<Form>> _formsOf = [];

    /// <summary>The entity that a surname, a first part or a lone head stands for; of several, the one named last before it.</summary>
    public NameCluster? MeantBy(NameMention name) => _forms.Exactly(cased.Text.Tokens, name.First, name.End)?.LastBefore(name.First);

    /// <summary>Notes one more name of an entity that has been added.</summary>
    public void Note(NameMention name, NameCluster cluster)
    {
        if (!_formsOf.TryGetValue(cluster, out var forms)) return;
        foreach (var form in forms) form.Note(name.First, cluster);
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

    private void Add(int first, int end, NameCluster cluster)
    {
        if (_forms.Exactly(cased.Text.Tokens, first, end) is not { } form) _forms.Add(cased.Text.Tokens, first, end, form = new Form());
        if (!_formsOf.TryGetValue(cluster, out var forms)) _formsOf.Add(cluster, forms = []);
        if (forms.Contains(form)) return;
        forms.Add(form);
        foreach (var name in cluster.Names) form.Note(name.First, cluster);
    }

    // A name is not cut at a hyphen or before a possessive ending.
    private bool IsJoint(int token) => cased.Text.Form(token) is "-" or "/" or "'s" or "’s";

    /// <summary>One short form: where the entities that it may mean are named, in text order.</summary>
    private sealed class Form
    {
        private readonly List<(int First, NameCluster Cluster)> _places = [];
        private NameCluster? _first;

        /// <summary>The entity that is named last before a token; where none is, the one that was added first.</summary>
        public NameCluster? LastBefore(int token) => PlaceOf(token) is > 0 and var place ? _places[place - 1].Cluster : _first;

        // Names come mostly in text order, so that they are added at the end.
        public void Note(int first, NameCluster cluster)
        {
            _first ??= cluster;
            _places.Insert(PlaceOf(first), (first, cluster));
        }

        private int PlaceOf(int token)
        {
            var (low, high) = (0, _places.Count);
            if (high > 0 && _places[^1].First < token) return high;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (_places[middle].First < token) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }
}
