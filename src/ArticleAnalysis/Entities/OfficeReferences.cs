using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Finds offices that mean a person named elsewhere in the article, by who held them on its day: the British prime minister, Japan's prime minister, the president of Kenya.</summary>
internal sealed class OfficeReferences(CasedText cased, OfficeHolders offices, List<NameCluster> clusters)
{
    private const int LongestOffice = 3;

    private readonly AnnotatedText _text = cased.Text;
    private readonly Dictionary<KnownThing, NameCluster> _clusters = clusters.Where(c => c.Thing is { Type: EntityType.Person }).DistinctBy(c => c.Thing).ToDictionary(c => c.Thing!);
    private readonly HashSet<(int First, int End)> _taken = [.. clusters.SelectMany(c => c.References).Select(r => (r.First, r.End))];

    /// <summary>Adds the references to the clusters of the holders; a phrase that has a meaning already keeps it.</summary>
    /// <param name="day">The day of the article.</param>
    public void Find(DateOnly day)
    {
        foreach (var country in clusters)
        {
            if (country.Thing?.Iso3166 is not { } code) continue;
            foreach (var name in country.Names)
                if (_text.Sentences[name.Sentence].IsProse && !Before(name, code, day)) After(name, code, day);
        }
    }

    // the British prime minister, Japan's prime minister; not the former British prime minister, nor British prime minister Sunak
    private void After(NameMention name, string code, DateOnly day)
    {
        var limit = _text.Sentences[name.Sentence].EndToken;
        var isOwner = name.End < limit && _text.Tokens[name.End].Lower is "'s" or "'";
        var office = isOwner ? name.End + 1 : name.End;
        var first = isOwner ? name.First : name.First - 1;
        if (office >= limit || !isOwner && (first < 0 || !cased.Is(first, WordClass.Article) || _text.Tokens[first].Upos != Upos.Det)) return;
        if (offices.Of(code, _text.Tokens, office, limit, day, out var end) is { } holder) Add(holder, first, office, end, name.Sentence, limit);
    }

    // the president of Kenya
    private bool Before(NameMention name, string code, DateOnly day)
    {
        var sentence = _text.Sentences[name.Sentence];
        if (name.First <= sentence.FirstToken || !cased.Is(name.First - 1, WordClass.PlaceConnector)) return false;
        for (var office = name.First - 2; office > sentence.FirstToken && name.First - 1 - office <= LongestOffice; office--)
        {
            if (!cased.Is(office - 1, WordClass.Article) || offices.Of(code, _text.Tokens, office, name.First - 1, day, out var end) is not { } holder || end != name.First - 1) continue;
            Add(holder, office - 1, office, name.End, name.Sentence, sentence.EndToken);
            return true;
        }
        return false;
    }

    private void Add(KnownThing holder, int first, int office, int end, int sentence, int limit)
    {
        if (_text.Tokens[office].Shape != TokenShape.Lower || end < limit && (_text.Tokens[end].Upos is Upos.Noun or Upos.Propn || cased.IsNameLike(end) || _text.Form(end) is "-")) return;
        // The name that follows says who it is.
        if (end + 1 < limit && _text.Form(end) is "," && cased.IsNameLike(end + 1)) return;
        if (_clusters.GetValueOrDefault(holder) is { } person && _taken.Add((first, end))) person.References.Add(new NameMention(first, end, sentence) { Kind = MentionKind.Nominal, Cluster = person });
    }
}
