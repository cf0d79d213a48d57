using System.Globalization;
using System.Text;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;
using static ArticleAnalysis.Briefs.BriefWords;

namespace ArticleAnalysis.Briefs;

/// <summary>The article's text as HTML, with mentions and quotations marked and an anchor at every place that an entry links to.</summary>
internal sealed class BriefHtmlText
{
    private readonly StringBuilder _page;
    private readonly string _text;
    private readonly HashSet<int> _headings;
    private readonly Mark[] _mentions;
    private readonly Mark[] _quotations;
    private readonly int[] _anchors;
    private int _mention;
    private int _quotation;
    private int _anchor;

    private BriefHtmlText(StringBuilder page, Brief brief, string text)
    {
        (_page, _text) = (page, text);
        _headings = [.. brief.Sections.Where(s => s.HeadingSpan is not null).Select(s => s.HeadingSpan!.Value.Start)];
        _mentions = Marks(brief.Entities.SelectMany(e => e.Mentions.Where(m => m.Kind != MentionKind.Pronoun).Select(m => (m.Span, (BriefEntity?)e))));
        _quotations = Marks(brief.Quotations.Where(q => q.Kind != QuotationKind.Indirect).Select(q => (q.Span, (BriefEntity?)null)));
        _anchors = [.. AnchorsOf(brief).Distinct().Order()];
    }

    /// <summary>Appends one <c>p</c> for each line of the text that is not empty; nothing when the brief was written without its text.</summary>
    public static void Write(StringBuilder page, Brief brief)
    {
        if (brief.Text is { } text) new BriefHtmlText(page, brief, text).Write();
    }

    private void Write()
    {
        for (var start = 0; start < _text.Length;)
        {
            var end = _text.IndexOf('\n', start);
            if (end < 0) end = _text.Length;
            var first = start;
            while (first < end && char.IsWhiteSpace(_text[first])) first++;
            if (first < end)
            {
                _page.Append(CultureInfo.InvariantCulture, $"<p id=\"t{first}\"{(_headings.Contains(first) ? " class=\"heading\"" : "")}>");
                Line(first, end);
                _page.Append("</p>\n");
            }
            start = end + 1;
        }
    }

    // A name may stand half in a quotation, but elements cannot cross: so the line is cut wherever a mark begins or ends, and each
    // piece carries what applies to it. All three lists are sorted and gone through once.
    private void Line(int start, int end)
    {
        for (var from = start; from < end;)
        {
            while (_mention < _mentions.Length && _mentions[_mention].End <= from) _mention++;
            while (_quotation < _quotations.Length && _quotations[_quotation].End <= from) _quotation++;
            while (_anchor < _anchors.Length && _anchors[_anchor] < from) _anchor++;
            var anchored = _anchor < _anchors.Length && _anchors[_anchor] == from && from > start;
            if (_anchor < _anchors.Length && _anchors[_anchor] == from) _anchor++;

            var to = Math.Min(Math.Min(end, Cut(_mentions, _mention, from)), Cut(_quotations, _quotation, from));
            if (_anchor < _anchors.Length) to = Math.Min(to, _anchors[_anchor]);
            var piece = MarkupText.HtmlEncoder.Encode(_text[from..to]);
            if (Covers(_mentions, _mention, from) && _mentions[_mention].Entity is { } entity)
                piece = $"<mark class=\"{Kebab(entity.Type)}\" title=\"{MarkupText.EscapeHtml(entity.Name)} ({Upper(entity.Type)})\">{piece}</mark>";
            var quoted = Covers(_quotations, _quotation, from);
            _page.Append(quoted || anchored ? $"<span{(anchored ? $" id=\"t{from}\"" : "")}{(quoted ? " class=\"quote\"" : "")}>{piece}</span>" : piece);
            from = to;
        }
    }

    private static bool Covers(Mark[] marks, int index, int position) => index < marks.Length && marks[index].Start <= position;

    private static int Cut(Mark[] marks, int index, int position) =>
        index >= marks.Length ? int.MaxValue : marks[index].Start > position ? marks[index].Start : marks[index].End;

    /// <summary>The marks in text order; of two that overlap the earlier, then the longer, is kept.</summary>
    private Mark[] Marks(IEnumerable<(BriefSpan Span, BriefEntity? Entity)> spans)
    {
        var kept = new List<Mark>();
        foreach (var (span, entity) in spans.OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.Length))
            if (span.Length > 0 && span.Start >= (kept.Count > 0 ? kept[^1].End : 0) && span.Length <= _text.Length - span.Start)
                kept.Add(new Mark(span.Start, span.Start + span.Length, entity));
        return [.. kept];
    }

    /// <summary>The places to which the entries of the families link.</summary>
    private static IEnumerable<int> AnchorsOf(Brief brief) =>
    [
        .. brief.Summary.Select(s => s.Span.Start), .. brief.Stances.SelectMany(s => s.Evidence).Select(e => e.Span.Start), .. brief.Events.Select(e => e.Action.Span.Start),
        .. brief.Timeline.Select(t => t.Span.Start), .. brief.Entities.Where(e => e.Mentions.Count > 0).Select(e => e.Mentions[0].Span.Start), .. brief.Quotations.Select(q => q.Span.Start),
        .. brief.Claims.Select(c => c.Span.Start), .. brief.Quantities.Select(q => q.Span.Start), .. brief.Sections.Select(s => s.Span.Start),
    ];

    private readonly record struct Mark(int Start, int End, BriefEntity? Entity);
}
