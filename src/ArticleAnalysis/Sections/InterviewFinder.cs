using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Tells an interview in questions and answers, and which blocks the interviewer speaks.</summary>
/// <param name="Asked">For each block, whether the interviewer speaks in it.</param>
/// <param name="FirstQuestion">Index of the first such block; -1 when the article is no interview.</param>
internal sealed record InterviewFinder(bool[] Asked, int FirstQuestion)
{
    private const int LeastQuestions = 3;
    private const int LongestLabel = 32;
    private const int LongestQuestion = 320;

    /// <summary>Reads the blocks.</summary>
    public static InterviewFinder Find(string text, IReadOnlyList<Block> blocks, MannerCues cues)
    {
        var asked = new bool[blocks.Count];
        if (ByLabels(text, blocks, asked) < LeastQuestions && ByQuestions(text, blocks, cues, asked) < LeastQuestions) Array.Clear(asked);
        return new(asked, Array.IndexOf(asked, true));
    }

    /// <summary>"Q: …" and "A: …", or two names in turn: labels that come back. Labelled answers count with the questions, since neither is a heading.</summary>
    private static int ByLabels(string text, IReadOnlyList<Block> blocks, bool[] asked)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].IsBody && Label(text, blocks[i].Span) is { IsEmpty: false } label)
                uses[label.Of(text)] = uses.GetValueOrDefault(label.Of(text)) + 1;
        var turns = uses.Where(u => u.Value >= 2).ToArray();
        if (turns.Length < 2) return 0;
        var count = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].IsBody || Label(text, blocks[i].Span) is not { IsEmpty: false } label || uses[label.Of(text)] < 2) continue;
            asked[i] = true;
            count++;
        }
        return count;
    }

    /// <summary>The words before the colon at the head of a turn, at most three; empty when there are none.</summary>
    private static TextSpan Label(string text, TextSpan span)
    {
        var head = text.AsSpan(span.Start, Math.Min(span.Length, LongestLabel));
        var colon = head.IndexOf(':');
        if (colon < 1 || colon + 2 >= span.Length || !char.IsUpper(head[0]) || head[..colon].Count(' ') > 2) return default;
        return new(span.Start, span.Start + colon);
    }

    /// <summary>Short blocks, most of them questions, each followed by an answer in the first person: "Why stay?" / "Because I promised …".</summary>
    private static int ByQuestions(string text, IReadOnlyList<Block> blocks, MannerCues cues, bool[] asked)
    {
        var (questions, personal, first) = (0, 0, -1);
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (!IsQuestion(text, blocks[i]) || !blocks[i + 1].IsBody) continue;
            if (first < 0) first = i;
            questions++;
            if (cues.IsPersonal(text, blocks[i + 1].Span)) personal++;
        }
        if (questions < LeastQuestions || personal * 2 < questions) return 0;
        // A remark among the questions ("Critics say nothing will be left.") is the interviewer's too, but only the first turn matters for the sections.
        for (var i = first; i < blocks.Count; i++) asked[i] = IsQuestion(text, blocks[i]);
        return questions;
    }

    private static bool IsQuestion(string text, Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Heading && block.Span.Length <= LongestQuestion && text[block.Span.End - 1] == '?';
}
