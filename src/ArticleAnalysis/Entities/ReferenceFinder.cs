using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Finds descriptions and pronouns that mean an entity named before: the minister, the ministry, he. Only where little speaks against it.</summary>
internal sealed class ReferenceFinder
{
    // A reference further from its name than this is left open.
    private const int SentencesForNouns = 12, SentencesForPronouns = 3;

    private readonly CasedText _cased;
    private readonly AnnotatedText _text;
    private readonly EntityWords _words;
    private readonly Dictionary<string, List<NameCluster>> _byNoun = new(StringComparer.Ordinal);
    private readonly Dictionary<NameCluster, char> _genders = [];
    private readonly List<NameMention> _names;

    public ReferenceFinder(CasedText cased, EntityWords words, List<NameCluster> clusters)
    {
        (_cased, _text, _words) = (cased, cased.Text, words);
        _names = [.. clusters.SelectMany(c => c.Names).OrderBy(n => n.First).ThenByDescending(n => n.End)];
        foreach (var cluster in clusters) NoteNouns(cluster);
    }

    /// <summary>Adds the references to the clusters that they mean.</summary>
    public void Find()
    {
        var next = 0;
        for (var s = 0; s < _text.Sentences.Length; s++)
        {
            var sentence = _text.Sentences[s];
            if (!sentence.IsProse) continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                while (next < _names.Count && _names[next].First < i) next++;
                if (_cased.Is(i, WordClass.PronounHe | WordClass.PronounShe)) Pronoun(i, s, next);
                else if (_cased.Is(i, WordClass.Article) && _text.Tokens[i].Upos == Upos.Det) Noun(i, s, sentence, next);
            }
        }
    }

    // ---- nouns ----

    private void NoteNouns(NameCluster cluster)
    {
        if (cluster.Type == EntityType.Person)
        {
            _genders[cluster] = GenderOf(cluster);
            for (var i = cluster.Description.First; i < cluster.Description.End; i++)
                if (_words.Titles.Of(_text.Tokens[i].Lower) is { } title && title.Is(TitleKind.Office | TitleKind.Person)) Note(_text.Tokens[i].Lower, cluster);
        }
        else if (cluster.Thing is { } thing)
            foreach (var noun in thing.Nouns) Note(noun, cluster);
        if (cluster.Type is EntityType.Gpe or EntityType.Norp or EntityType.Person) return;
        var last = _text.Tokens[cluster.Anchor.End - 1].Lower;
        if (cluster.Anchor.Count > 1 && _words.Heads.Of(last) is not null) Note(last, cluster);
        for (var i = cluster.Anchor.First; i + 1 < cluster.Anchor.End; i++)
            if (_cased.Is(i + 1, WordClass.Connector) && _words.Heads.Of(_text.Tokens[i].Lower) is not null)
            {
                Note(_text.Tokens[i].Lower, cluster);
                return;
            }
    }

    private void Note(string noun, NameCluster cluster)
    {
        if (!_byNoun.TryGetValue(noun, out var clusters)) _byNoun[noun] = clusters = [];
        if (!clusters.Contains(cluster)) clusters.Add(cluster);
    }

    /// <summary>the (former) prime minister; not the minister of justice, nor the ministry official.</summary>
    private void Noun(int article, int sentence, in Sentence bounds, int next)
    {
        var end = article + 1;
        while (end < bounds.EndToken && end - article < 4 && _text.Tokens[end].Shape == TokenShape.Lower && _text.Tokens[end].Upos is Upos.Noun or Upos.Adj) end++;
        if (end == article + 1 || !_byNoun.TryGetValue(_text.Tokens[end - 1].Lower, out var candidates)) return;
        if (end < bounds.EndToken && (_text.Tokens[end].Upos is Upos.Noun or Upos.Propn || _text.Form(end) is "-" || _cased.Is(end, WordClass.Connector))) return;
        // "the new treaty" is another than the one named; "the prime minister" is an office of two words.
        if (end - article > 2 && _words.Titles.Exactly(_text.Tokens, article + 1, end) is null) return;
        var (best, bestName) = ((NameCluster?)null, default(NameMention));
        for (var n = next - 1; n >= 0 && sentence - _names[n].Sentence <= SentencesForNouns && best is null; n--)
            if (_names[n].Cluster is { } cluster && candidates.Contains(cluster)) (best, bestName) = (cluster, _names[n]);
        if (best is null) return;
        best.References.Add(new NameMention(article, end, sentence) { Kind = MentionKind.Nominal, Cluster = best });
    }

    // ---- pronouns ----

    private void Pronoun(int token, int sentence, int next)
    {
        var gender = _cased.Is(token, WordClass.PronounHe) ? 'm' : 'f';
        NameMention? best = null;
        var block = _text.Sentences[sentence].Block;
        for (var n = next - 1; n >= 0 && sentence - _names[n].Sentence <= SentencesForPronouns; n--)
        {
            var name = _names[n];
            if (best is not null && name.Sentence != best.Sentence) break;
            if (_text.Sentences[name.Sentence].Block < block - 1) break;
            if (name.Cluster is not { Type: EntityType.Person } cluster || IsOther(_genders.GetValueOrDefault(cluster, '-'), gender) || !_text.Sentences[name.Sentence].IsProse) continue;
            best = name; // the first of the nearest sentence that has one: its subject, most often
        }
        if (best is null) return;
        var person = best.Cluster!;
        if (_genders.GetValueOrDefault(person, '-') == '-') _genders[person] = gender;
        var reference = new NameMention(token, token + 1, sentence) { Kind = MentionKind.Pronoun, Cluster = person };
        person.References.Add(reference);
    }

    private static bool IsOther(char known, char wanted) => known is 'm' or 'f' && known != wanted;

    private char GenderOf(NameCluster cluster)
    {
        if (cluster.Thing is { Gender: 'm' or 'f' } thing) return thing.Gender;
        return cluster.Anchor.Count > 1 ? _words.Names.GenderOf(_text.Tokens[cluster.Anchor.First].Lower) : '-';
    }
}
