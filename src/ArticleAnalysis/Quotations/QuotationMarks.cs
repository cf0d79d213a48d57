using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>A passage between quotation marks.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Continues">True when it goes on from the passage before, in the paragraph before: the mark was opened again.</param>
internal readonly record struct MarkedPassage(TextSpan Outer, TextSpan Inner, bool Continues);

/// <summary>Pairs quotation marks inside one block of text after another.</summary>
/// <remarks>
/// A mark opens or closes by its form (“ ” « »), and a straight one by the white space around it. A passage ends within its block; only when the next
/// block opens with a mark again does it run to the end of its own. What is opened and never closed is dropped, so that one lost mark cannot swallow the text.
/// </remarks>
internal sealed class QuotationMarks(string text)
{
    private readonly List<MarkedPassage> _found = [];
    private int _open = -1;
    private char _opener;
    private bool _continues;

    /// <summary>The passages found so far, in text order.</summary>
    public List<MarkedPassage> Found => _found;

    /// <summary>Reads one block; blocks come in text order.</summary>
    public void Read(TextSpan block)
    {
        if (_open >= 0)
        {
            // "My drivers asked me one question.   (no closing mark)
            // "It was a hard one," she said.       the paragraph opens again: the first one ran to its end
            if (IsSameOpener(text[block.Start])) Add(block.Start, TrimmedEnd(_open, block.Start), 0);
            else _continues = false;
            _open = -1;
        }
        for (var i = block.Start; i < block.End; i++)
        {
            var c = text[i];
            if (c is not ('"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '‘' or '’' or '‚' or '\'')) continue;
            if (_open >= 0 && Closes(i, block)) Add(i + 1, i, 1);
            else if (Opens(i, block) && (_open < 0 || Rank(c) >= Rank(_opener))) (_open, _opener) = (i, c);
        }
    }

    // Single marks inside double ones are part of the passage; a second double opener means that the first was never closed.
    private static int Rank(char mark) => mark is '‘' or '\'' or '‚' or '‹' ? 0 : 1;

    private void Add(int outerEnd, int innerEnd, int closers)
    {
        var inner = new TextSpan(_open + 1, innerEnd).Trim(text);
        // rock 'n' roll: a single letter between single marks is a clipped word.
        if (inner.Length > Math.Abs(Rank(_opener) - 1)) _found.Add(new(new(_open, closers == 0 ? innerEnd : outerEnd), inner, _continues));
        _continues = closers == 0;
        _open = -1;
    }

    private int TrimmedEnd(int start, int end) => new TextSpan(start, end).Trim(text).End;

    private bool IsSameOpener(char c) => c == _opener;

    private bool Opens(int i, TextSpan block) => text[i] switch
    {
        '“' or '‘' or '«' or '‹' or '„' or '‚' or '‟' => StartsWord(i, block),
        '"' or '\'' => IsBoundaryBefore(i, block) && StartsWord(i, block),
        '»' or '›' => IsBoundaryBefore(i, block) && StartsWord(i, block), // »German style«
        _ => false,
    };

    private bool Closes(int i, TextSpan block) => (_opener, text[i]) switch
    {
        ('"', '"') or ('“', '”') or ('„', '“' or '”' or '"') or ('‟', '”') or ('«', '»') or ('»', '«') or ('‹', '›') or ('›', '‹') => EndsWord(i, block),
        ('“', '"') or ('"', '”') => EndsWord(i, block),
        ('‘' or '‚', '’') or ('\'', '\'') or ('‚', '‘') => EndsWord(i, block) && !IsApostrophe(i, block),
        _ => false,
    };

    private bool StartsWord(int i, TextSpan block) => i + 1 < block.End && !char.IsWhiteSpace(text[i + 1]);

    private bool IsBoundaryBefore(int i, TextSpan block) =>
        i == block.Start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-' or '“' or '"' or '/';

    private bool EndsWord(int i, TextSpan block) => i > block.Start && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= block.End || !char.IsLetterOrDigit(text[i + 1]));

    // In ‘the farmers’ last year’ the first ’ is an apostrophe: a word follows in lower case, and a later mark can close before one opens again.
    private bool IsApostrophe(int i, TextSpan block)
    {
        if (i == block.Start || !char.IsLetter(text[i - 1]) || i + 2 >= block.End || text[i + 1] != ' ' || !char.IsLower(text[i + 2])) return false;
        var mark = text[i];
        for (var j = i + 1; j < block.End && j < i + 400; j++)
        {
            if (text[j] == mark && EndsWord(j, block) && (mark != '\'' || !StartsOpening(j, block))) return true;
            if (text[j] == _opener && StartsOpening(j, block)) return false;
        }
        return false;
    }

    private bool StartsOpening(int j, TextSpan block) => IsBoundaryBefore(j, block) && StartsWord(j, block);
}
