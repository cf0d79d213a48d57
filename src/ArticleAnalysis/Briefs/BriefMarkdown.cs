using System.Buffers;
using System.Globalization;
using System.Text;
using static ArticleAnalysis.Briefs.BriefWords;
using static ArticleAnalysis.Text.MarkupText;

namespace ArticleAnalysis.Briefs;

/// <summary>Writes a brief as Markdown for people; families without entries are left out.</summary>
public static class BriefMarkdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>|#~&");

    /// <summary>The brief as Markdown (CommonMark with tables), lines ended by <c>\n</c>.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = new StringBuilder();
        page.Append($"# {Escape(Heading(brief))}\n");
        if (string.Join(" · ", Imprint(brief).Select(Escape)) is { Length: > 0 } imprint) page.Append($"\n{imprint}\n");
        foreach (var warning in brief.Warnings) page.Append($"\n> **{warning.Code}**: {Escape(warning.Message)}\n");

        List(page, "In short", brief.Summary, s => $"- {Escape(s.Text)}");
        List(page, "Who is for and against whom", brief.Stances, s =>
            $"- **{Escape(brief.HolderOf(s))} → {Escape(brief.TargetOf(s))}**: {Kebab(s.Label)} ({Signed(s.Score)})" +
            string.Concat(s.Evidence.Select(e => $"\n  - {Kebab(e.Basis)}: {Escape(e.Text)}")));
        List(page, "What happened", brief.Events, e =>
            $"- **{Upper(e.Type)}** {Parties(brief, e)}{(e.Date is null ? "" : $", {e.Date}")}{(e.Modality == Events.Modality.Asserted ? "" : $" ({Kebab(e.Modality)})")}: {Escape(e.Action.Text)}");
        List(page, "Timeline", brief.Timeline, t => $"- **{t.Date ?? "undated"}** {Escape(t.Text)}{Sentence(brief, t)}");
        List(page, "Who said what", brief.Quotations, q =>
            $"- {(Speaker(brief, q) is { } speaker ? $"**{Escape(speaker)}**, " : "")}{Kebab(q.Kind)}{(q.Cue is null ? "" : $" ({Escape(q.Cue.Text)})")}: {Escape(q.Text)}");
        List(page, "How sure the text is", brief.Claims, c => $"- **{Kebab(c.Certainty)}**, {Escape(brief.SourceOf(c))}: {Escape(c.Text)}");
        Table(page, "People, places, organisations", ["name", "type", "also", "role", "mentions", "salience"], brief.Entities,
            e => [e.Links?.Iso3166 is { } iso ? $"{e.Name} ({iso})" : e.Name, Upper(e.Type), string.Join(", ", e.Aliases), e.Description ?? "", Number(e.Mentions.Count), e.Salience.ToString("0.000", CultureInfo.InvariantCulture)]);
        List(page, "Ties", brief.Relations, r => $"- {Escape(brief.NameOf(r.From))} — {Kebab(r.Type)} — {Escape(brief.NameOf(r.To))}");
        Table(page, "Amounts", ["in the text", "value", "unit"], brief.Quantities,
            q => [q.Text, q.Range is [var low, var high] ? $"{Number(low)} to {Number(high)}" : $"{(q.Modifier is { } m ? $"{Kebab(m)} " : "")}{Number(q.Value)}", q.Unit]);
        Table(page, "Sections", ["heading", "role", "about", "in one sentence"], brief.Sections,
            s => [s.Heading ?? "—", Kebab(s.Role), brief.NameOf(s.Subject) ?? "", s.Summary?.Text ?? ""]);
        List(page, "Themes", brief.Themes, t => $"- {Escape(t.Label)} ({t.Code}): {t.Score:0.00}");
        if (brief.Keyphrases.Count > 0) page.Append($"\n## Key phrases\n\n{string.Join(", ", brief.Keyphrases.Select(k => Escape(k.Text)))}\n");
        page.Append($"\n---\n\n{(brief.Source.Uri is { } uri ? $"{Escape(uri)}, " : "")}{brief.Analysis.Pipeline}, brief {brief.Id}\n");
        return page.ToString();
    }

    private static void List<T>(StringBuilder page, string heading, IReadOnlyList<T> items, Func<T, string> line)
    {
        if (items.Count == 0) return;
        page.Append($"\n## {heading}\n\n");
        foreach (var item in items) page.Append(line(item)).Append('\n');
    }

    private static void Table<T>(StringBuilder page, string heading, string[] columns, IReadOnlyList<T> items, Func<T, string[]> cells)
    {
        if (items.Count == 0) return;
        page.Append($"\n## {heading}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Length))}\n");
        foreach (var item in items) page.Append($"| {string.Join(" | ", cells(item).Select(Escape))} |\n");
    }

    private static string Parties(Brief brief, BriefEvent e) =>
        $"{Escape(brief.NameOf(e.Actor) ?? "somebody")}{(brief.NameOf(e.Recipient) is { } recipient ? $" → {Escape(recipient)}" : "")}";

    private static string? Speaker(Brief brief, BriefQuotation quotation) => brief.NameOf(quotation.Speaker?.Entity) ?? quotation.Speaker?.Text;

    private static string Sentence(Brief brief, BriefTimelineEntry entry) => brief.TextOf(entry.Sentence) is { } sentence ? $": {Escape(sentence)}" : "";

    /// <summary>Words of the article as Markdown that shows them as they are.</summary>
    private static string Escape(string? text)
    {
        var line = OneLine(text);
        if (line.AsSpan().IndexOfAny(Special) < 0) return line;
        var escaped = new StringBuilder(line.Length + 8);
        foreach (var c in line)
        {
            if (Special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

}
