using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <content>Reported clauses that only the attributions see, for all that stands between the verb and its clause: "said in a statement that …".</content>
internal sealed partial class QuotationFinder
{
    // Words between the start of what is attributed and the complementizer.
    private const int FarthestComplementizer = 8;

    private const double SureEnough = 0.6;

    private void AddReported(IReadOnlyList<Attribution> attributions)
    {
        HashSet<int> told = [.. _found.Select(q => q.Cue.Start)];
        foreach (var attribution in attributions)
        {
            if (attribution is not { Kind: QuotationKind.Indirect, Content: [var content], Source.IsEmpty: false, Confidence: >= SureEnough }) continue;
            var cue = _text.Linguistics.TokenAt(attribution.Cue.Start);
            if (!_text.SentenceOf(cue).IsProse || (_text.FramesOf(cue) & Frames.Clause) == Frames.None || IsUnsaid(cue) || told.Contains(attribution.Cue.Start) || _text.Linguistics.Tree.Child(cue, "obj") >= 0) continue;
            var end = _text.Linguistics.TokenAt(content.End - 1) + 1;
            if (ClauseIn(_text.Linguistics.TokenAt(content.Start), end) is not (>= 0 and var first) || SourceOf(attribution) is not { IsNobody: false } speaker) continue;
            if (!_text.Has(_text.Linguistics.TokenAt(speaker.Span.Start), WordRoles.Self | WordRoles.Negation)) Add(_text.SpanOf(first, end), QuotationKind.Indirect, speaker, attribution.Cue);
        }
    }

    // The token after the complementizer; -1 when there is none near the start, but not at it, or no verb after it.
    private int ClauseIn(int first, int end)
    {
        for (var i = first + 1; i < Math.Min(end, first + FarthestComplementizer) && !_text.IsFinite(i); i++)
            if (_text.Has(i, WordRoles.Complementizer)) return !IsVerbAt(i + 1, end) && _text.HasFinite(i + 1, end) ? i + 1 : -1;
        return -1;
    }

    // "a plan that gave …" has a relative clause; in "that talks would …" a noun is taken for a verb.
    private bool IsVerbAt(int i, int end) => i < end && _text.IsFinite(i) && !(i + 1 < end && _text.Tag(i + 1) == Upos.Aux);

    private bool IsUnsaid(int cue)
    {
        var tree = _text.Linguistics.Tree;
        foreach (var auxiliary in tree.Auxiliaries(cue))
            if (_text.Has(auxiliary, WordRoles.Modal)) return true;
        return tree.Negation(cue) >= 0 || tree.IsPassive(cue);
    }
}
