using ArticleAnalysis.Entities.Names;

namespace ArticleAnalysis.Entities;

/// <summary>Finds the names in running text: runs of capitalised words with what joins them, cut where two names meet, and what the recogniser has found.</summary>
internal sealed class NameSpotter
{
    private readonly CasedText _cased;
    private readonly NameText _text;
    private readonly NameRuns _runs;
    private readonly NameCutter _cutter;
    private readonly NameMerger _merger;

    public NameSpotter(CasedText cased, EntityWords words, Gazetteer gazetteer, NameReading reading)
    {
        _cased = cased;
        _text = new NameText(cased, words, gazetteer);
        _runs = new NameRuns(_text);
        _cutter = new NameCutter(_text);
        _merger = new NameMerger(cased, _text, reading);
    }

    /// <summary>All names of the sentences that use capitals for names, in text order.</summary>
    public List<NameMention> Spot()
    {
        var sentences = _cased.Text.Sentences;
        for (var s = 0; s < sentences.Length; s++)
        {
            if (_cased.CaseOf(s) != SentenceCase.Normal) continue;
            _cutter.Enter(s, sentences[s].EndToken);
            for (var i = sentences[s].FirstToken; i < sentences[s].EndToken;) i = SpotAt(i, sentences[s].EndToken);
        }
        return _merger.Merge(_cutter.Names);
    }

    /// <summary>Adds the names that begin at a token; returns the token to go on with.</summary>
    private int SpotAt(int first, int limit)
    {
        if (_text.IsNameLike(first))
        {
            var end = _runs.EndOf(first, limit);
            _cutter.Cut(first, end);
            return end;
        }
        // al-Qaeda, von der Leyen: a name that opens with a particle.
        if (!_text.Is(first, WordClass.Particle) || _text.LongestKnown(first, limit, out var known) is not { } reading || known < first + 2) return first + 1;
        _cutter.AddKnown(first, known, reading);
        return known;
    }
}
