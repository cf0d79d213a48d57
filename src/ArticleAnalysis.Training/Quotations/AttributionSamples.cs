using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Quotations.Attributions;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quotations;

/// <summary>Turns documents with gold attributions into choices to learn from.</summary>
internal sealed class AttributionSamples(WordTable words)
{
    // A choice is right when it fits nearly as well as the best one; a cue none of whose choices fits this well teaches nothing.
    private const double NearlyBest = 0.95, LeastFit = 0.5;

    public List<PairSample> Contents { get; } = [];

    public List<PairSample> Sources { get; } = [];

    /// <summary>Attributions of which the tree offers no fitting content.</summary>
    public int Lost { get; private set; }

    public void Add(SpokenText text, QuotedDocument document)
    {
        var gold = new Dictionary<int, List<GoldAttribution>>();
        foreach (var attribution in document.Attributions)
        {
            if (CueOf(text, attribution) is not (>= 0 and var cue)) continue;
            if (!gold.TryGetValue(cue, out var all)) gold.Add(cue, all = []);
            all.Add(attribution);
        }
        var (facts, contents, sources) = (new AttributionFacts(text, words), new ContentChoices(text), new SourceChoices(text));
        for (var cue = 0; cue < text.Linguistics.Tokens.Length; cue++)
        {
            if (!AttributionCues.MayBe(text, cue)) continue;
            var choices = contents.Of(cue);
            if (choices.Count == 0) continue;
            gold.TryGetValue(cue, out var wanted);
            double[] fits = [.. choices.Select(c => wanted?.Max(a => Fit(text, c.Ranges, a.Content)) ?? 0)];
            var best = Array.IndexOf(fits, fits.Max());
            if (wanted is not null && fits[best] < LeastFit)
            {
                Lost += wanted.Count;
                continue;
            }
            AddContent(facts, cue, choices, fits, wanted is not null);
            if (wanted is not null) AddSource(text, facts, cue, choices[best], sources.Of(cue), wanted.MaxBy(a => Fit(text, choices[best].Ranges, a.Content))!);
        }
    }

    /// <summary>The token of an attribution's cue that the others depend on and that may be a cue; -1 when none is.</summary>
    public static int CueOf(SpokenText text, GoldAttribution attribution)
    {
        var tokens = Tokens(text, attribution.Cue);
        var found = -1;
        foreach (var token in tokens)
            if (AttributionCues.MayBe(text, token) && (found < 0 || !tokens.Contains(text[token].Head) && text[token].Upos == Upos.Verb || text[found].Head == token)) found = token;
        return found;
    }

    private void AddContent(AttributionFacts facts, int cue, List<ContentChoice> choices, double[] fits, bool isCue)
    {
        var list = new FactList(new int[FactList.Most], AttributionFacts.ContentRows);
        facts.Cue(ref list, cue);
        var (own, all) = (list.Facts.ToArray(), new PairChoice[choices.Count + 1]);
        AttributionFacts.NoContent(ref list);
        all[^1] = new(list.Facts.ToArray(), -1, !isCue);
        for (var c = 0; c < choices.Count; c++)
        {
            facts.Content(ref list, cue, choices[c]);
            all[c] = new(list.Facts.ToArray(), facts.Row(choices[c].Head), isCue && fits[c] >= NearlyBest * fits.Max());
        }
        Contents.Add(new(own, facts.Row(cue), all));
    }

    private void AddSource(SpokenText text, AttributionFacts facts, int cue, in ContentChoice content, List<SourceChoice> choices, GoldAttribution gold)
    {
        if (choices.Count == 0) return;
        double[] fits = [.. choices.Select(c => Fit(text, new(c.Range.First, c.Range.End), gold.Source))];
        if (gold.Source.Count > 0 && fits.Max() < 0.3) return;
        var list = new FactList(new int[FactList.Most], AttributionFacts.SourceRows);
        facts.Asked(ref list, cue, content);
        var (own, all) = (list.Facts.ToArray(), new PairChoice[choices.Count + 1]);
        AttributionFacts.NoSource(ref list);
        all[^1] = new(list.Facts.ToArray(), -1, gold.Source.Count == 0);
        for (var c = 0; c < choices.Count; c++)
        {
            facts.Source(ref list, cue, content, choices[c]);
            all[c] = new(list.Facts.ToArray(), facts.Row(choices[c].Head), gold.Source.Count > 0 && fits[c] >= 0.8 * fits.Max());
        }
        Sources.Add(new(own, facts.Row(cue), all));
    }

    /// <summary>How well tokens fit spans: F1 over words.</summary>
    private static double Fit(SpokenText text, TokenRanges ranges, IReadOnlyList<TextSpan> spans)
    {
        int own = 0, common = 0;
        for (var i = ranges.First; i < ranges.Last; i++)
        {
            if (!ranges.Contains(i) || !text[i].IsWord) continue;
            own++;
            foreach (var span in spans)
                if (span.Overlaps(text[i].Span)) common++;
        }
        var gold = Tokens(text, spans).Count(i => text[i].IsWord);
        return own + gold == 0 ? 0 : 2.0 * common / (own + gold);
    }

    private static List<int> Tokens(SpokenText text, IReadOnlyList<TextSpan> spans)
    {
        var tokens = new List<int>();
        foreach (var span in spans)
            for (var i = text.Linguistics.TokenAt(span.Start); i < text.Linguistics.Tokens.Length && text[i].Span.Start < span.End; i++) tokens.Add(i);
        return tokens;
    }
}
