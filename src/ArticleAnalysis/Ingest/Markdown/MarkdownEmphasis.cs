using System.Buffers;

namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>Marks of emphasis and of deletion that come in pairs: <c>*</c>, <c>_</c>, <c>~~</c>. Those that find no partner are words.</summary>
/// <remarks>By the rules of CommonMark for what can open and close, one stack a sign keeps it linear.</remarks>
internal static class MarkdownEmphasis
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_~");

    /// <summary>Marks the jumps over them.</summary>
    public static void Mark(string text, int[] jumps)
    {
        var open = new Dictionary<char, Stack<Run>> { ['*'] = [], ['_'] = [], ['~'] = [] };
        for (var i = 0; i < text.Length;)
        {
            if (jumps[i] > i)
            {
                i = jumps[i];
                continue;
            }
            if (jumps[i] != 0 || !Signs.Contains(text[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < text.Length && text[end] == text[i] && jumps[end] == 0) end++;
            if (text[i] != '~' || end - i == 2) Take(text, jumps, new(i, end, end - i, IsEither: false), open[text[i]]);
            i = end;
        }
    }

    /// <summary>What is left of a run of signs; its length as written, and whether it may stand at either end of the words.</summary>
    private readonly record struct Run(int Start, int End, int Length, bool IsEither);

    private static void Take(string text, int[] jumps, Run run, Stack<Run> open)
    {
        var (before, after) = (run.Start == 0 ? ' ' : text[run.Start - 1], run.End == text.Length ? ' ' : text[run.End]);
        var opens = !char.IsWhiteSpace(after) && (!IsSign(after) || char.IsWhiteSpace(before) || IsSign(before));
        var closes = !char.IsWhiteSpace(before) && (!IsSign(before) || char.IsWhiteSpace(after) || IsSign(after));
        // snake_case_names keep their underscores.
        if (text[run.Start] == '_') (opens, closes) = (opens && (!closes || IsSign(before)), closes && (!opens || IsSign(after)));
        run = run with { IsEither = opens && closes };
        while (closes && run.End > run.Start && open.TryPeek(out var partner) && ArePair(partner, run))
        {
            open.Pop();
            var length = Math.Min(run.End - run.Start, partner.End - partner.Start);
            for (var i = 1; i <= length; i++) jumps[partner.End - i] = partner.End - i + 1;
            for (var i = 0; i < length; i++) jumps[run.Start + i] = run.Start + i + 1;
            run = run with { Start = run.Start + length };
            if (partner.End - length > partner.Start) open.Push(partner with { End = partner.End - length });
        }
        if (opens && run.End > run.Start) open.Push(run);
    }

    /// <summary>The rule of three: <c>**bold*both*bold**</c> begins no emphasis at its second sign and ends none at its first.</summary>
    private static bool ArePair(Run opener, Run closer) =>
        !(opener.IsEither || closer.IsEither) || (opener.Length + closer.Length) % 3 != 0 || (opener.Length % 3 == 0 && closer.Length % 3 == 0);

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
