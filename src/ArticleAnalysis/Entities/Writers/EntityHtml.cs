using System.Globalization;
using System.Text;
using ArticleAnalysis.Text;
using static ArticleAnalysis.Text.MarkupText;

namespace ArticleAnalysis.Entities.Writers;

/// <summary>
/// Writes a text as one HTML page that needs nothing beside it: all mentions marked, in a colour for each type, the entity with its type and links in the title of
/// the mark, and a list of the entities below. No script; everything from the text is escaped.
/// </summary>
public static class EntityHtml
{
    /// <summary>The page, lines ended by <c>\n</c>.</summary>
    /// <param name="text">The text, which is shown as it is.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="title">Of the page, and drawn above the text.</param>
    public static string Write(string text, EntitySet entities, string title)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(title);
        var page = new StringBuilder(text.Length * 2);
        page.Append($"""
            <!DOCTYPE html>
            <html dir="auto">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{EscapeHtml(title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>{EscapeHtml(title)}</h1>

            """.ReplaceLineEndings("\n"));
        AppendLegend(page, entities);
        page.Append("<article>");
        AppendText(page, text, entities);
        page.Append("</article>\n");
        AppendList(page, entities);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendLegend(StringBuilder page, EntitySet entities)
    {
        if (entities.Mentions.IsEmpty) return;
        var types = new SortedSet<EntityType>();
        foreach (var mention in entities.Mentions) types.Add(entities.TypeOf(mention));
        page.Append("<p class=\"legend\">").AppendJoin(' ', types.Select(t => $"<mark class=\"{ClassOf(t)}\">{LabelOf(t)}</mark>"))
            .Append(" <mark class=\"reference\">description or pronoun</mark></p>\n");
    }

    /// <summary>Marks may stand in each other (<i>the Canadian prime minister</i>), but elements cannot cross: of two that do, the later is left out.</summary>
    private static void AppendText(StringBuilder page, string text, EntitySet entities)
    {
        var (open, at, last) = (new Stack<int>(), 0, default(TextSpan)); // ends of the marks that are open
        foreach (var mention in entities.Mentions)
        {
            Close(mention.Span.Start);
            if (mention.Span.IsEmpty || mention.Span == last || (open.TryPeek(out var end) && mention.Span.End > end)) continue;
            last = mention.Span;
            Copy(last.Start);
            var entity = entities[mention.Entity];
            var type = entities.TypeOf(mention);
            page.Append($"<mark class=\"{ClassOf(type)}{(mention.Kind is MentionKind.Nominal or MentionKind.Pronoun ? " reference" : "")}\" title=\"{EscapeHtml(string.Join(" · ", [entity.Name, LabelOf(entity.Type), .. new[] { entity.Iso3166, entity.Wikidata }.OfType<string>()]))}\">");
            open.Push(last.End);
        }
        Close(text.Length);
        Copy(text.Length);

        void Close(int before)
        {
            while (open.TryPeek(out var end) && end <= before)
            {
                Copy(end);
                page.Append("</mark>");
                open.Pop();
            }
        }

        void Copy(int to)
        {
            page.Append(HtmlEncoder.Encode(text[at..to]).Replace("&#xA;", "\n", StringComparison.Ordinal));
            at = to;
        }
    }

    private static void AppendList(StringBuilder page, EntitySet entities)
    {
        if (entities.Entities.Count == 0) return;
        page.Append("<ol>\n");
        foreach (var entity in entities.Entities)
        {
            page.Append($"<li><mark class=\"{ClassOf(entity.Type)}\">{EscapeHtml(entity.Name)}</mark> <small>{LabelOf(entity.Type)}, ").Append(CultureInfo.InvariantCulture, $"{entity.Mentions.Count}×");
            if (entity.Iso3166 is { } code) page.Append($", {EscapeHtml(code)}");
            if (entity.Wikidata is { } id) page.Append($", <a href=\"https://www.wikidata.org/wiki/{Uri.EscapeDataString(id)}\">{EscapeHtml(id)}</a>");
            page.Append("</small></li>\n");
        }
        page.Append("</ol>\n");
    }

    private static string LabelOf(EntityType type) => type.ToString().ToUpperInvariant();

    private static string ClassOf(EntityType type) => type.ToString().ToLowerInvariant();

    private const string Style = """

        :root{color-scheme:light dark;--line:light-dark(#d5d2c8,#45443f);--dim:light-dark(#66635a,#a5a297)}
        body{margin:0 auto;max-width:46rem;padding:1rem 1.5rem;font:16px/1.7 Georgia,serif;background:light-dark(#fdfcf8,#1b1b19);color:light-dark(#1d1c19,#e9e6dd)}
        h1{line-height:1.2;margin:.2rem 0}article{white-space:pre-wrap;overflow-wrap:anywhere;border-block:1px solid var(--line);margin:1rem 0;padding:1rem 0}
        .legend,ol,small{font:14px/1.9 system-ui,sans-serif}small,small a{color:var(--dim)}
        mark{color:inherit;background:light-dark(#eceadf,#37362f);border-radius:3px;padding:1px 3px}
        .person{background:light-dark(#fde7c4,#54401c)}.org{background:light-dark(#e2dcf5,#3c3360)}.gpe{background:light-dark(#d5e8f7,#1f3f56)}.loc{background:light-dark(#d0efe9,#17453f)}
        .norp{background:light-dark(#dcefd8,#28482a)}.facility{background:light-dark(#e6e1da,#453c30)}.event{background:light-dark(#f9d9dc,#5a2730)}.product{background:light-dark(#e9f0c4,#41491a)}
        .work{background:light-dark(#f6dcf0,#542a4b)}.law{background:light-dark(#dde1ea,#323a4d)}
        mark.reference{background:none;border-radius:0;border-bottom:2px dotted var(--dim);padding:0}

        """;
}
