using System.Text;
using static ArticleAnalysis.Briefs.BriefWords;
using static ArticleAnalysis.Text.MarkupText;

namespace ArticleAnalysis.Briefs;

/// <summary>Writes a brief as one HTML page that needs nothing beside it: the text with its entities and quotations marked, the
/// families in a column beside it, each entry linked to the place that proves it. No script; everything from the article is escaped.</summary>
public static class BriefHtml
{
    /// <summary>The page.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = new StringBuilder();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="{EscapeHtml(brief.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{EscapeHtml(Heading(brief))}</title>
            <style>{Style}</style>
            </head>
            <body>
            <header><h1>{EscapeHtml(Heading(brief))}</h1><p>{string.Join(" · ", Imprint(brief).Select(EscapeHtml))}</p></header>
            <main>
            <article>

            """.ReplaceLineEndings("\n"));
        BriefHtmlText.Write(page, brief);
        page.Append("</article>\n<aside>\n");
        Families(page, brief);
        page.Append($"</aside>\n</main>\n<footer>{EscapeHtml(brief.Analysis.Pipeline)}, brief {EscapeHtml(brief.Id)}</footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Families(StringBuilder page, Brief brief)
    {
        Family(page, "Warnings", brief.Warnings, w => $"<b>{EscapeHtml(w.Code)}</b> {EscapeHtml(w.Message)}");
        Family(page, "In short", brief.Summary, s => Link(s.Span, s.Text));
        Family(page, "Who is for and against whom", brief.Stances, s =>
            $"<b>{EscapeHtml(brief.HolderOf(s))} → {EscapeHtml(brief.TargetOf(s))}</b> <span class=\"{Kebab(s.Label)}\">{Kebab(s.Label)} {Signed(s.Score)}</span>" +
            $"<ul>{string.Concat(s.Evidence.Select(e => $"<li>{Link(e.Span, e.Text)} <small>{Kebab(e.Basis)}</small></li>"))}</ul>");
        Family(page, "What happened", brief.Events, e =>
            $"<b>{Upper(e.Type)}</b> {EscapeHtml(brief.NameOf(e.Actor) ?? "somebody")}{(brief.NameOf(e.Recipient) is { } to ? $" → {EscapeHtml(to)}" : "")}: " +
            $"{Link(e.Action.Span, e.Action.Text)} <small>{Kebab(e.Modality)}{(e.Date is null ? "" : $", {EscapeHtml(e.Date)}")}</small>");
        Family(page, "Timeline", brief.Timeline, t => $"<b>{EscapeHtml(t.Date ?? "undated")}</b> {Link(t.Span, t.Text)}");
        Family(page, "Themes", brief.Themes, t =>
            $"<meter min=\"0\" max=\"1\" value=\"{t.Score:0.####}\"></meter> {EscapeHtml(t.Label)} <small>{EscapeHtml(t.Code)}</small>");
        Family(page, "People, places, organisations", brief.Entities, e =>
            $"<span id=\"{EscapeHtml(e.Id)}\" class=\"{Kebab(e.Type)}\">{(e.Mentions is [var first, ..] ? Link(first.Span, e.Name) : EscapeHtml(e.Name))}</span> " +
            $"<small>{Upper(e.Type)}{(e.Links?.Iso3166 is { } iso ? $" {EscapeHtml(iso)}" : "")}, {e.Mentions.Count}×{(e.Description is null ? "" : $", {EscapeHtml(e.Description)}")}" +
            $"{(e.Aliases.Count == 0 ? "" : $", also {EscapeHtml(string.Join(", ", e.Aliases))}")}</small>");
        Family(page, "Who said what", brief.Quotations, q =>
            $"<b>{EscapeHtml(brief.NameOf(q.Speaker?.Entity) ?? q.Speaker?.Text ?? "somebody")}</b> {Link(q.Span, q.Text)} <small>{Kebab(q.Kind)}{(q.Cue is null ? "" : $", {EscapeHtml(q.Cue.Text)}")}</small>");
        Family(page, "How sure the text is", brief.Claims, c => $"<b>{Kebab(c.Certainty)}</b> {EscapeHtml(brief.SourceOf(c))}: {Link(c.Span, c.Text)}");
        Family(page, "Amounts", brief.Quantities, q => $"{Link(q.Span, q.Text)} <small>{Number(q.Value)} {EscapeHtml(q.Unit)}</small>");
        Family(page, "Ties", brief.Relations, r => $"{EscapeHtml(brief.NameOf(r.From))} <small>{Kebab(r.Type)}</small> {EscapeHtml(brief.NameOf(r.To))}");
        Family(page, "Sections", brief.Sections, s => $"{Link(s.Span, s.Heading ?? "—")} <small>{Kebab(s.Role)}{(brief.NameOf(s.Subject) is { } subject ? $", {EscapeHtml(subject)}" : "")}</small>");
        Family(page, "Key phrases", brief.Keyphrases, k => EscapeHtml(k.Text));
    }

    private static void Family<T>(StringBuilder page, string heading, IReadOnlyList<T> items, Func<T, string> entry)
    {
        if (items.Count == 0) return;
        page.Append($"<section><h2>{heading}</h2><ul>\n");
        foreach (var item in items) page.Append($"<li>{entry(item)}</li>\n");
        page.Append("</ul></section>\n");
    }

    // The text has an anchor at the start of each paragraph and at every mark; the fragment names the place itself.
    private static string Link(BriefSpan span, string words) => $"<a href=\"#t{span.Start}\">{EscapeHtml(words)}</a>";

    private const string Style = """

        :root{color-scheme:light dark;--line:light-dark(#d5d2c8,#45443f);--dim:light-dark(#66635a,#a5a297);--for:light-dark(#1a6b3a,#6fce95);--against:light-dark(#a3241b,#ff8d80);--both:light-dark(#80560a,#e5b657)}
        body{margin:0 auto;max-width:78rem;padding:1rem 1.5rem;font:16px/1.55 Georgia,serif;background:light-dark(#fdfcf8,#1b1b19);color:light-dark(#1d1c19,#e9e6dd)}
        header{border-bottom:2px solid var(--line);margin-bottom:1rem}h1{margin:.2rem 0;line-height:1.2}header p,footer,small{color:var(--dim)}
        main{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2.5rem}aside{font:14px/1.45 system-ui,sans-serif}
        h2{font-size:1rem;border-bottom:1px solid var(--line);margin:1.4rem 0 .4rem}ul{margin:.2rem 0;padding-left:1.1rem}li{margin:.25rem 0}
        p{white-space:pre-line}p.heading{font-weight:bold}a{color:inherit;text-decoration-color:var(--line)}
        mark{color:inherit;background:light-dark(#eceadf,#37362f);border-radius:3px;padding:0 1px}.quote{font-style:italic;border-bottom:1px dotted var(--dim)}
        mark.person{background:light-dark(#fde7c4,#54401c)}mark.gpe,mark.loc{background:light-dark(#d5e8f7,#1f3f56)}mark.org{background:light-dark(#e2dcf5,#3c3360)}mark.norp{background:light-dark(#dcefd8,#28482a)}
        .supportive{color:var(--for)}.opposed{color:var(--against)}.mixed{color:var(--both)}.neutral{color:var(--dim)}:target{outline:2px solid var(--both);outline-offset:2px}
        footer{margin-top:2rem;border-top:1px solid var(--line);font-size:13px}@media(max-width:60rem){main{display:block}}

        """;
}
