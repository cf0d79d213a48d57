using System.Globalization;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Claims;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Stances;
using Spectre.Console;
using Spectre.Console.Rendering;
using static ArticleAnalysis.Cli.TerminalText;
// The library has a namespace called Text.
using Line = Spectre.Console.Text;

namespace ArticleAnalysis.Cli;

/// <summary>A brief for reading in a terminal: what it says in short, who is for and against whom, when, about what, who speaks.
/// It shows the chief entries of each family; Markdown and JSON have all of them.</summary>
internal static class TerminalBrief
{
    private const int MostStances = 8, MostEvidence = 2, MostDates = 12, MostThemes = 6, MostEntities = 10, MostQuotations = 6;

    /// <summary>Lines that one sentence may take; a longer one is cut.</summary>
    private const int MostLines = 3;

    private const int BarWidth = 20;

    /// <summary>The view as text, lines ended by <c>\n</c>.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="width">Cells in a line; more than 100 are not used, since longer lines read badly.</param>
    /// <param name="colour">False for plain text, which says the same.</param>
    public static string Write(Brief brief, int width, bool colour)
    {
        width = Math.Clamp(width, 40, 100);
        List<IRenderable> page = [.. Head(brief)];
        Section(page, "In short", brief.Summary.Select(s => Row(Bullet, new Line(OneLine(s.Text)))));
        Section(page, "Who is for and against whom", brief.Stances.Take(MostStances).Select(s => Stance(brief, s, width)), brief.Stances.Count - MostStances);
        var dates = brief.Timeline.Where(t => t.Date is not null).DistinctBy(t => (t.Date, t.Sentence)).ToList();
        Section(page, "Timeline", [Columns(dates.Take(MostDates).Select(t => Date(brief, t, width)))], dates.Count - MostDates);
        var themes = brief.Themes.OrderByDescending(t => t.Score).ToList();
        Section(page, "Themes", [Columns(themes.Take(MostThemes).Select(Theme))], themes.Count - MostThemes);
        Section(page, "Who and what", [Columns(brief.Entities.Take(MostEntities).Select(e => Entity(brief, e)))], brief.Entities.Count - MostEntities);
        var spoken = brief.Quotations.OrderBy(q => q.Kind == QuotationKind.Indirect).Take(MostQuotations).OrderBy(q => q.Span.Start).ToList();
        Section(page, "In their words", spoken.Select(q => Quotation(brief, q)), brief.Quotations.Count - MostQuotations);
        page.Add(Foot(brief));
        return Render(new Rows(page), width, colour);
    }

    private static IEnumerable<IRenderable> Head(Brief brief)
    {
        yield return new Rule { Style = Quiet };
        yield return new Line(OneLine(brief.Title ?? brief.Source.Uri ?? "Untitled"), Loud);
        string?[] imprint =
        [
            string.Join(", ", brief.Authors), brief.Outlet, brief.Published,
            brief.Metrics.Words > 0 ? string.Create(CultureInfo.InvariantCulture, $"{brief.Metrics.Words:N0} words, {Math.Max(1, brief.Metrics.ReadingMinutes):0} min") : null,
        ];
        if (string.Join(" · ", imprint.Where(i => !string.IsNullOrWhiteSpace(i))) is { Length: > 0 } line) yield return new Line(OneLine(line), Quiet);
        foreach (var warning in brief.Warnings) yield return new Line($"! {warning.Code}: {OneLine(warning.Message)}", Caution);
        yield return new Rule { Style = Quiet };
    }

    private static void Section(List<IRenderable> page, string heading, IEnumerable<IRenderable> entries, int more = 0)
    {
        var rows = entries.Where(e => e is not Grid { Rows.Count: 0 }).ToList();
        if (rows.Count == 0) return;
        page.Add(new Line($"\n{heading.ToUpperInvariant()}", HeadingStyle));
        page.AddRange(rows);
        if (more > 0) page.Add(new Line($"  … and {more} more", Quiet));
    }

    private static Rows Stance(Brief brief, BriefStance stance, int width)
    {
        var style = StyleOf(stance.Label);
        var head = new Paragraph();
        head.Append($"  {OneLine(brief.HolderOf(stance))}", Loud);
        head.Append($" {ArrowOf(stance.Label)} ", style);
        head.Append(Clip(brief.TargetOf(stance), width), Loud);
        head.Append($"  {Kebab(stance.Label)} {stance.Score.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)}", style);
        // A mixed stance shows its strongest evidence of either side.
        var shown = stance.Evidence.OrderByDescending(e => Math.Abs(e.Polarity)).Take(MostEvidence);
        if (stance.Label == StanceLabel.Mixed && stance.Evidence.Count > MostEvidence)
            shown = [stance.Evidence.MaxBy(e => e.Polarity)!, stance.Evidence.MinBy(e => e.Polarity)!];
        return new Rows([head, .. shown.OrderBy(e => e.Span.Start).Select(e => Indent(new Line($"{Clip(e.Text, MostLines * (width - 6))} ({Kebab(e.Basis)})", Quiet)))]);
    }

    private static IRenderable[] Date(Brief brief, BriefTimelineEntry entry, int width)
    {
        if (brief.TextOf(entry.Sentence) is not { Length: > 0 } sentence) return [new Line($"  {entry.Date}", Loud), new Line(OneLine(entry.Text))];
        // The words of the date stand out in their sentence, which is cut around them when it is long.
        var at = entry.Span.Start - entry.Sentence.Start;
        if (at < 0 || at + entry.Span.Length > sentence.Length) return [new Line($"  {entry.Date}", Loud), new Line(Clip(sentence, MostLines * (width - 20)))];
        var end = at + entry.Span.Length;
        // A comma goes with the word before it, or a line could begin with it.
        while (end < sentence.Length && !char.IsWhiteSpace(sentence[end])) end++;
        var (before, after) = (sentence[..at], sentence[end..]);
        var room = MostLines * (width - 20) - (end - at) - 8;
        var line = new Paragraph();
        line.Append(ClipStart(before, Math.Max(room / 2, room - after.Length)));
        line.Append(OneLine(sentence[at..end]), Loud);
        line.Append(Clip(after, Math.Max(room / 2, room - before.Length), keepGap: true));
        return [new Line($"  {entry.Date}", Loud), line];
    }

    private static IRenderable[] Theme(BriefTheme theme) =>
    [
        new Line($"  {OneLine(theme.Label)}"), new Line(Bar(theme.Score, BarWidth), Accent), new Line(theme.Score.ToString("0.00", CultureInfo.InvariantCulture), Quiet),
    ];

    private static IRenderable[] Entity(Brief brief, BriefEntity entity)
    {
        var most = Math.Max(brief.Entities[0].Salience, 1e-9);
        string?[] notes = [entity.Description, brief.NameOf(entity.Affiliation) is { } home && entity.Description?.Contains(home, StringComparison.Ordinal) != true ? home : null,
            entity.Aliases.Count > 0 ? $"also {string.Join(", ", entity.Aliases.Take(4))}" : null];
        return
        [
            new Line($"  {OneLine(entity.Name)}", Loud), new Line($"{TypeOf(entity.Type)}{(entity.Links?.Iso3166 is { } iso ? $" {iso}" : "")}", Quiet),
            new Line(Bar(entity.Salience / most, BarWidth / 2), Accent), new Line($"{entity.Mentions.Count}×", Quiet), new Line(OneLine(string.Join("; ", notes.Where(n => n is not null))), Quiet),
        ];
    }

    private static Rows Quotation(Brief brief, BriefQuotation quotation)
    {
        var speaker = brief.NameOf(quotation.Speaker?.Entity) ?? quotation.Speaker?.Text;
        var by = $"{OneLine(speaker ?? "unnamed")}{(quotation.Cue is { } cue ? $", {OneLine(cue.Text)}" : "")}";
        var (open, close) = quotation.Kind == QuotationKind.Indirect ? ("", "") : ("“", "”");
        return new Rows(Row(Bullet, new Line($"{open}{OneLine(quotation.Text)}{close}")), Indent(new Line($"— {by}", Quiet)));
    }

    private static Rows Foot(Brief brief)
    {
        string[] certainty = [.. Enum.GetValues<Certainty>().Select(c => (c, Count: brief.Claims.Count(k => k.Certainty == c))).Where(c => c.Count > 0).Select(c => $"{c.Count} {Kebab(c.c)}")];
        string[] counts =
        [
            Counted(brief.Entities.Count, "entity", "entities"), Counted(brief.Events.Count, "event", "events"),
            Counted(brief.Claims.Count, "claim", "claims") + (certainty.Length > 0 ? $" ({string.Join(", ", certainty)})" : ""),
            Counted(brief.Quantities.Count, "amount", "amounts"), Counted(brief.Quotations.Count, "quotation", "quotations"),
        ];
        return new Rows(new Rule { Style = Quiet }, new Line($"{string.Join(" · ", counts)}\nAll of it: --format markdown, or --format json with the span of every statement.", Quiet));
    }

    private static Style StyleOf(StanceLabel label) => label switch
    {
        StanceLabel.Supportive => For,
        StanceLabel.Opposed => Against,
        StanceLabel.Mixed => Caution,
        _ => Quiet,
    };

    // Readable without colour: plus, minus, both, neither.
    private static string ArrowOf(StanceLabel label) => label switch
    {
        StanceLabel.Supportive => "─(+)→",
        StanceLabel.Opposed => "─(−)→",
        StanceLabel.Mixed => "─(±)→",
        _ => "─( )→",
    };

    private static string TypeOf(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Org => "organisation",
        EntityType.Gpe => "place",
        EntityType.Loc => "region",
        EntityType.Norp => "people",
        _ => type.ToString().ToLowerInvariant(),
    };
}
