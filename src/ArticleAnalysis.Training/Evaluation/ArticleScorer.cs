using System.Text.Json;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Entities;
using static ArticleAnalysis.Training.Evaluation.PythonText;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary>Compares the brief of one article with its gold. This part: spans, metadata, sections, entities.</summary>
internal sealed partial class ArticleScorer(GoldBrief gold, Brief brief, Tally tally, Review? review)
{
    public const string BCubedPrecision = "b3p";
    public const string BCubedRecall = "b3r";

    private readonly Dictionary<string, GoldEntity> _goldEntities = gold.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _toGold = new(StringComparer.Ordinal);

    public void Score()
    {
        ScoreSpans();
        ScoreMetadata();
        ScoreSections();
        ScoreEntities();
        ScoreQuotations();
        ScoreEvents();
        ScoreStances();
        ScoreThemes();
        ScoreTimeline();
        ScoreQuantities();
        ScoreClaims();
        ScoreSummary();
    }

    /// <summary>Every <c>text</c> that stands beside a <c>span</c>, wherever in the brief, is that slice of the article.</summary>
    private void ScoreSpans()
    {
        var (valid, all) = (0, 0);
        using var json = JsonDocument.Parse(BriefJson.Write(brief));
        foreach (var member in json.RootElement.EnumerateObject()) Walk(member.Value);
        tally.AddShare("spans.valid", valid, all);

        void Walk(JsonElement node)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray()) Walk(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (node.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Object && node.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
                {
                    all++;
                    var cut = Cut(new BriefSpan(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()));
                    if (cut == text.GetString()) valid++;
                    else review?.Wrong("spans.valid", span.GetRawText(), $"'{cut}'", $"'{text.GetString()}'");
                }
                foreach (var member in node.EnumerateObject()) Walk(member.Value);
            }
        }
    }

    private void ScoreMetadata()
    {
        Compare("title", gold.Title, brief.Title);
        Compare("outlet", gold.Outlet, brief.Outlet);
        Compare("published", gold.Published, brief.Published);
        var right = gold.Authors.Select(Norm).Order(StringComparer.Ordinal).SequenceEqual(brief.Authors.Select(Norm).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        tally.AddShare("metadata", right);
        if (!right) review?.Wrong("metadata", "authors", string.Join("; ", gold.Authors), string.Join("; ", brief.Authors));

        void Compare(string what, string? wanted, string? given)
        {
            var same = string.IsNullOrEmpty(wanted) ? given is null : Norm(wanted) == Norm(given ?? "");
            tally.AddShare("metadata", same);
            if (!same) review?.Wrong("metadata", what, wanted, given);
        }
    }

    private void ScoreSections()
    {
        var wanted = gold.Sections.Where(s => !string.IsNullOrEmpty(s.Heading)).Select(s => Norm(s.Heading!)).ToList();
        var given = brief.Sections.Where(s => !string.IsNullOrEmpty(s.Heading)).Select(s => Norm(s.Heading!)).ToList();
        var pairs = Matching.Match(wanted, given, (a, b) => a == b ? 1 : 0, 1);
        tally.AddF1("sections.split", pairs.Count, given.Count, wanted.Count);
        review?.Compare("sections.split", wanted, given, pairs, w => w, g => g);

        var byHeading = new Dictionary<string, BriefSection>(StringComparer.Ordinal);
        for (var i = 0; i < brief.Sections.Count; i++)
            byHeading[Norm(brief.Sections[i].Heading is { Length: > 0 } heading ? heading : $"#{i}")] = brief.Sections[i];
        for (var i = 0; i < gold.Sections.Count; i++)
        {
            var section = gold.Sections[i];
            var found = !string.IsNullOrEmpty(section.Heading) ? byHeading.GetValueOrDefault(Norm(section.Heading)) : Unheaded(section, i);
            var right = found is not null && Spelling.Kebab(found.Role) == section.Role;
            tally.AddShare("sections.role", right);
            if (!right) review?.Wrong("sections.role", section.Heading ?? $"section {i}", section.Role, found is null ? null : Spelling.Kebab(found.Role));
        }
    }

    /// <summary>The section without a heading that begins with the words that gold gives, for a brief may divide what gold leaves whole; where gold gives none, the one at its place or after.</summary>
    private BriefSection? Unheaded(GoldSection section, int index)
    {
        return (section.Starts is { Length: > 0 } starts ? brief.Sections.FirstOrDefault(s => IsUnheaded(s) && Norm(Cut(s.Span)).StartsWith(Norm(starts), StringComparison.Ordinal)) : null)
            ?? brief.Sections.Skip(index).FirstOrDefault(IsUnheaded);

        static bool IsUnheaded(BriefSection section) => string.IsNullOrEmpty(section.Heading);
    }

    private void ScoreEntities()
    {
        var wanted = gold.Entities.Select(e => e.Names.Prepend(e.Name).Select(Norm).ToHashSet(StringComparer.Ordinal)).ToList();
        var given = brief.Entities.Select(e => NamesOf(e).Select(Norm).ToHashSet(StringComparer.Ordinal)).ToList();
        var pairs = Matching.Match(wanted, given, Jaccard, 1e-9);
        foreach (var (i, j) in pairs) _toGold[brief.Entities[j].Id] = gold.Entities[i].Id;
        tally.AddF1("entities.f1", pairs.Count, given.Count, wanted.Count);
        review?.Compare("entities.f1", gold.Entities, brief.Entities, pairs,
            e => $"{e.Type} {e.Name} ({string.Join(", ", e.Names)})", e => $"{Spelling.Upper(e.Type)} {e.Name} ({string.Join(", ", e.Aliases)})");
        foreach (var (i, j) in pairs)
        {
            var (e, p) = (gold.Entities[i], brief.Entities[j]);
            tally.AddShare("entities.type", e.Type == Spelling.Upper(p.Type));
            if (e.Type != Spelling.Upper(p.Type)) review?.Wrong("entities.type", e.Name, e.Type, Spelling.Upper(p.Type));
            if (string.IsNullOrEmpty(e.Iso3166)) continue;
            tally.AddShare("entities.link", p.Links?.Iso3166 == e.Iso3166);
            if (p.Links?.Iso3166 != e.Iso3166) review?.Wrong("entities.link", e.Name, e.Iso3166, p.Links?.Iso3166);
        }
        var first = pairs.Where(p => p.Predicted < 10).Select(p => gold.Entities[p.Gold].Id).ToHashSet(StringComparer.Ordinal);
        foreach (var e in gold.Entities.Where(e => e.Salient))
        {
            tally.AddShare("entities.salient", first.Contains(e.Id));
            if (!first.Contains(e.Id)) review?.Missed("entities.salient", e.Name);
        }
        ScoreBCubed(wanted, given);
    }

    /// <summary>B-cubed over the names that gold knows: for each, do the names that share its entity in gold share one in the brief?</summary>
    private void ScoreBCubed(List<HashSet<string>> wanted, List<HashSet<string>> given)
    {
        var (ownerGold, ownerGiven) = (OwnersOf(wanted), OwnersOf(given));
        foreach (var (name, owner) in ownerGold)
        {
            var same = ownerGold.Where(o => o.Value == owner).Select(o => o.Key).ToList();
            if (!ownerGiven.TryGetValue(name, out var inBrief))
            {
                tally.AddShare(BCubedRecall, 0, 1);
                continue;
            }
            var sameInBrief = ownerGiven.Where(o => o.Value == inBrief && ownerGold.ContainsKey(o.Key)).Select(o => o.Key).ToHashSet(StringComparer.Ordinal);
            var both = same.Count(sameInBrief.Contains);
            tally.AddShare(BCubedRecall, (double)both / same.Count, 1);
            tally.AddShare(BCubedPrecision, (double)both / sameInBrief.Count, 1);
            if (both < same.Count || both < sameInBrief.Count)
                review?.Wrong("entities.b3", name, string.Join(" | ", same), string.Join(" | ", sameInBrief));
        }

        static Dictionary<string, int> OwnersOf(List<HashSet<string>> names)
        {
            var owners = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < names.Count; i++)
                foreach (var name in names[i]) owners[name] = i;
            return owners;
        }
    }

    private static IEnumerable<string> NamesOf(BriefEntity entity) => entity.Aliases.Prepend(entity.Name)
        .Concat(entity.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Nominal)).Select(m => m.Text));

    /// <summary>Share of the elements of two sets that both have.</summary>
    public static double Jaccard(HashSet<string> a, HashSet<string> b)
    {
        var both = a.Count(b.Contains);
        return both > 0 ? (double)both / (a.Count + b.Count - both) : 0;
    }

    private string Cut(BriefSpan span)
    {
        var text = brief.Text ?? "";
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text.Substring(start, Math.Clamp(span.Length, 0, text.Length - start));
    }
}
