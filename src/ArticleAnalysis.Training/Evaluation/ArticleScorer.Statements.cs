using ArticleAnalysis.Briefs;
using ArticleAnalysis.Stances;
using static ArticleAnalysis.Training.Evaluation.PythonText;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary>This part: quotations, events, stances, themes, timeline, quantities, claims, summary.</summary>
internal sealed partial class ArticleScorer
{
    private void ScoreQuotations()
    {
        var pairs = Matching.Match(gold.Quotations, brief.Quotations, (g, p) => Overlap(g.Text, p.Text), 0.7);
        tally.AddF1("quotations.f1", pairs.Count, brief.Quotations.Count, gold.Quotations.Count);
        review?.Compare("quotations.f1", gold.Quotations, brief.Quotations, pairs,
            g => $"{g.Kind} [{NameOf(g.Speaker)}] {g.Cue}: {g.Text}", p => $"{Spelling.Kebab(p.Kind)} [{p.Speaker?.Text}] {p.Cue?.Text}: {p.Text}");
        foreach (var (i, j) in pairs)
        {
            var (g, p) = (gold.Quotations[i], brief.Quotations[j]);
            tally.AddShare("quotations.kind", g.Kind == Spelling.Kebab(p.Kind));
            if (g.Kind != Spelling.Kebab(p.Kind)) review?.Wrong("quotations.kind", g.Text, g.Kind, Spelling.Kebab(p.Kind));
            var right = IsParty(g.Speaker, p.Speaker?.Entity, p.Speaker?.Text) || (g.Speaker is not null && _goldEntities.TryGetValue(g.Speaker, out var speaker) &&
                speaker.Names.Prepend(speaker.Name).Any(n => Norm(p.Speaker?.Text ?? "").Contains(Norm(n), StringComparison.Ordinal)));
            tally.AddShare("quotations.speaker", right);
            if (!right) review?.Wrong("quotations.speaker", g.Text, NameOf(g.Speaker), $"{p.Speaker?.Text} ({BriefNameOf(p.Speaker?.Entity)})");
        }
    }

    private void ScoreEvents()
    {
        var sameType = Matching.Match(gold.Events, brief.Events, (g, p) => IsSameType(g, p) ? 1 : 0, 1);
        var strict = Matching.Match(gold.Events, brief.Events, (g, p) => IsSameType(g, p) && IsActor(g.Actor, p.Actor) && IsActor(g.Recipient, p.Recipient) ? 1 : 0, 1);
        tally.AddF1("events.f1", strict.Count, brief.Events.Count, gold.Events.Count);
        tally.AddF1("events.relaxed", sameType.Count, brief.Events.Count, gold.Events.Count);
        review?.Compare("events.f1", gold.Events, brief.Events, strict,
            g => $"{g.Type} {NameOf(g.Actor)} > {NameOf(g.Recipient)}: {g.Evidence}",
            p => $"{Spelling.Upper(p.Type)} {BriefNameOf(p.Actor)} > {BriefNameOf(p.Recipient)} '{p.Action.Text}': {SentenceOf(p)}");

        bool IsSameType(GoldEvent g, BriefEvent p) => g.Type == Spelling.Upper(p.Type) && Contains(g.Evidence, SentenceOf(p)) >= 0.7;
        bool IsActor(string? wanted, string? given) => wanted is null || ToGold(given) == wanted;
        string SentenceOf(BriefEvent p) => p.Sentence.Length > 0 ? Cut(p.Sentence) : p.Action.Text;
    }

    private void ScoreStances()
    {
        var pair = Matching.Match(gold.Stances, brief.Stances, (g, p) => IsPair(g, p) ? 1 : 0, 1);
        var strict = Matching.Match(gold.Stances, brief.Stances, (g, p) => IsPair(g, p) && g.Label == Spelling.Kebab(p.Label) ? 1 : 0, 1);
        tally.AddF1("stances.pair", pair.Count, brief.Stances.Count, gold.Stances.Count);
        tally.AddF1("stances.f1", strict.Count, brief.Stances.Count, gold.Stances.Count);
        review?.Compare("stances.f1", gold.Stances, brief.Stances, strict,
            g => $"{NameOf(g.Holder)} > {NameOf(g.Target)} {g.Label}: {string.Join(" / ", g.Evidence)}",
            p => $"{HolderOf(p)} > {BriefNameOf(p.Target.Entity) ?? p.Target.Text} {Spelling.Kebab(p.Label)}: {string.Join(" / ", p.Evidence.Select(e => e.Text))}");

        bool IsPair(GoldStance g, BriefStance p) =>
            (g.Holder == "author" ? p.Holder.Kind == StanceHolderKind.Author : ToGold(p.Holder.Entity) == g.Holder) && IsParty(g.Target, p.Target.Entity, p.Target.Text);
        string? HolderOf(BriefStance p) => p.Holder.Kind == StanceHolderKind.Author ? "author" : BriefNameOf(p.Holder.Entity);
    }

    private void ScoreThemes()
    {
        var scores = new List<(string Code, double Score)>();
        foreach (var theme in brief.Themes.Where(t => t.Level == 1))
        {
            var code = theme.Code.StartsWith("medtop:", StringComparison.Ordinal) ? $"{theme.Code[..Math.Min(9, theme.Code.Length)]}000000" : theme.Code;
            var index = scores.FindIndex(s => s.Code == code);
            if (index < 0) scores.Add((code, theme.Score));
            else scores[index] = (code, Math.Max(scores[index].Score, theme.Score));
        }
        var best = scores.Count > 0 ? scores.MaxBy(s => s.Score).Code : null;
        tally.AddShare("themes.top1", best == gold.Themes[0]);
        if (best != gold.Themes[0]) review?.Wrong("themes.top1", "first theme", gold.Themes[0], best);
        var chosen = scores.Where(s => s.Score >= 0.5).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        if (chosen.Count == 0 && best is not null) chosen.Add(best);
        tally.AddF1("themes.f1", chosen.Count(gold.Themes.Contains), chosen.Count, gold.Themes.Count);
        foreach (var code in gold.Themes.Where(c => !chosen.Contains(c))) review?.Missed("themes.f1", code);
        foreach (var code in chosen.Where(c => !gold.Themes.Contains(c))) review?.FalseAlarm("themes.f1", code);
    }

    private void ScoreTimeline()
    {
        var dated = brief.Timeline.Where(t => !string.IsNullOrEmpty(t.Date)).ToList();
        var pairs = Matching.Match(gold.Timeline, dated, (g, p) => g.Date == p.Date ? Contains(g.Text, p.Text) : 0, 0.5);
        tally.AddF1("timeline.f1", pairs.Count, dated.Count, gold.Timeline.Count);
        review?.Compare("timeline.f1", gold.Timeline, dated, pairs, g => $"{g.Date}  {g.Text}", p => $"{p.Date}  {p.Text}");
    }

    private void ScoreQuantities()
    {
        var pairs = Matching.Match(gold.Quantities, brief.Quantities, (g, p) => IsSame(g, p) ? Contains(g.Text, p.Text) : 0, 0.5);
        tally.AddF1("quantities.f1", pairs.Count, brief.Quantities.Count, gold.Quantities.Count);
        review?.Compare("quantities.f1", gold.Quantities, brief.Quantities, pairs, g => $"{g.Value} {g.Unit}  {g.Text}", p => $"{p.Value} {p.Unit}  {p.Text}");

        static bool IsSame(GoldQuantity g, BriefQuantity p) =>
            g.Value is { } value && Math.Abs(value - p.Value) <= 1e-6 * Math.Max(1, Math.Abs(value)) && Norm(g.Unit ?? "") == Norm(p.Unit);
    }

    private void ScoreClaims()
    {
        var pairs = Matching.Match(gold.Claims, brief.Claims, (g, p) => Overlap(g.Evidence, p.Text), 0.5);
        tally.AddF1("claims.f1", pairs.Count, brief.Claims.Count, gold.Claims.Count);
        review?.Compare("claims.f1", gold.Claims, brief.Claims, pairs,
            g => $"{g.Certainty} [{NameOf(g.Source)}] {g.Evidence}", p => $"{Spelling.Kebab(p.Certainty)} [{BriefNameOf(p.Source.Entity) ?? p.Source.Text}] {p.Text}");
        foreach (var (i, j) in pairs)
        {
            var (wanted, given) = (gold.Claims[i].Certainty, Spelling.Kebab(brief.Claims[j].Certainty));
            tally.AddShare("claims.certainty", wanted == given);
            if (wanted != given) review?.Wrong("claims.certainty", gold.Claims[i].Evidence, wanted, given);
        }
    }

    private void ScoreSummary()
    {
        var pairs = Matching.Match(gold.KeySentences, brief.Summary, (g, p) => Overlap(g, p.Text), 0.8);
        tally.AddF1("summary.f1", pairs.Count, brief.Summary.Count, gold.KeySentences.Count);
        review?.Compare("summary.f1", gold.KeySentences, brief.Summary, pairs, g => g, p => p.Text);
    }

    /// <summary>Gold names an entity: the brief's entity must be that one. Gold gives words: the brief's words must be among them, and no entity.</summary>
    private bool IsParty(string? wanted, string? entity, string? text) => wanted is not null && _goldEntities.ContainsKey(wanted)
        ? ToGold(entity) == wanted
        : !string.IsNullOrEmpty(text) && entity is null && Contains(wanted ?? "", text) >= 0.5;

    private string? ToGold(string? entity) => entity is null ? null : _toGold.GetValueOrDefault(entity);

    private string? NameOf(string? goldEntity) => goldEntity is not null && _goldEntities.TryGetValue(goldEntity, out var entity) ? entity.Name : goldEntity;

    private string? BriefNameOf(string? entity) => entity is null ? null : brief.Entities.FirstOrDefault(e => e.Id == entity)?.Name;
}
