using System.Globalization;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>A word of a CoNLL-U file; <c>_</c> is kept in form and lemma, where it may be a word.</summary>
/// <remarks>Line is that of the range for the first word of a multi-word token. Surface is the token that begins with the word, empty for the
/// further words of a multi-word token; HasSpaceAfter is told of the token that ends with it. Head is an index in the file, -1 for a root.</remarks>
internal readonly record struct ConlluWord(
    int Line, string Surface, string Form, string Lower, string Lemma, Upos Upos, string Xpos, Morphology Morphology, int Head, string Relation, bool HasSpaceAfter);

/// <summary>What a CoNLL-U file says, checked line by line.</summary>
internal sealed class ConlluDocument
{
    private const int Columns = 10;

    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Morphology> _bundles = new(StringComparer.Ordinal);
    private readonly Range[] _cells = new Range[Columns + 1];
    private bool? _hasHeads;
    private string? _comment;
    private int _line;
    private int _paragraph = -1;
    private bool _isNewParagraph = true;
    private int _first;
    private (string Surface, int Line, int End, bool HasSpaceAfter) _range = ("", 0, 0, true);

    public List<ConlluWord> Words { get; } = [];

    public List<(int First, int End, int Paragraph, string? Text)> Sentences { get; } = [];

    /// <summary>True when the words have heads.</summary>
    public bool HasHeads => _hasHeads ?? false;

    public static ConlluDocument Parse(TextReader reader)
    {
        var document = new ConlluDocument();
        while (reader.ReadLine() is { } line)
        {
            document._line++;
            if (line.Length == 0) document.EndSentence();
            else if (line[0] == '#' && document._first == document.Words.Count) document.Comment(line);
            else document.WordLine(line);
        }
        document.EndSentence();
        document.CheckCircles();
        return document;
    }

    /// <summary>Index after the last word of the surface token that begins with word <paramref name="first"/>.</summary>
    public int EndOfSurface(int first, int end)
    {
        var next = first + 1;
        while (next < end && Words[next].Surface.Length == 0) next++;
        return next;
    }

    private void Comment(string line)
    {
        var body = line.AsSpan(1).TrimStart();
        if (body.StartsWith("newdoc", StringComparison.Ordinal) || body.StartsWith("newpar", StringComparison.Ordinal)) _isNewParagraph = true;
        else if (body.StartsWith("text =", StringComparison.Ordinal)) _comment = body["text =".Length..].Trim().ToString();
    }

    private void WordLine(string line)
    {
        var count = line.AsSpan().Split(_cells, '\t');
        if (count != Columns) throw Fault($"has {(count > Columns ? "more than 10" : count)} columns", "a word has 10, divided by tabs, with _ for what is empty");
        var id = Cell(line, 0);
        var next = Words.Count - _first + 1;
        if (IsEmptyNode(id)) return;
        if (id.IndexOf('-') is > 0 and var dash)
        {
            if (next <= _range.End || Number(id[..dash]) != next || Number(id[(dash + 1)..]) is not { } end || end < next)
                throw Fault($"the range '{id}' does not begin with the next word, {next}", "put a range before its first word, and let no two overlap");
            _range = (Text(line, 1), _line, end, !HasNoSpace(line));
            return;
        }
        if (Number(id) != next) throw Fault($"the ID is '{id}' where {next} is due", "number the words of a sentence from 1, without gaps");
        AddWord(line, next);
    }

    private void AddWord(string line, int id)
    {
        var form = Text(line, 1);
        if (form.Length == 0) throw Fault("the FORM is empty", "write the word, or _ for none");
        var (inRange, opensRange) = (id <= _range.End, id <= _range.End && _range.Surface.Length > 0);
        var surface = opensRange ? _range.Surface : inRange ? "" : form;
        Words.Add(new ConlluWord(opensRange ? _range.Line : _line, surface, form, Shared(form.ToLowerInvariant().Replace('’', '\'')), Text(line, 2), UposOf(line), Value(line, 4),
            MorphologyOf(line), HeadOf(line), Value(line, 7), inRange ? id < _range.End || _range.HasSpaceAfter : !HasNoSpace(line)));
        if (opensRange) _range.Surface = "";
    }

    private void EndSentence()
    {
        var count = Words.Count - _first;
        if (_range.End > count) throw Fault($"the sentence ends before word {_range.End} of the range that was begun", "give every word of a range");
        if (count == 0) return;
        CheckHeads();
        if (_isNewParagraph) _paragraph++;
        Sentences.Add((_first, Words.Count, _paragraph, _comment));
        (_first, _comment, _isNewParagraph, _range) = (Words.Count, null, false, ("", 0, 0, true));
    }

    private void CheckHeads()
    {
        for (var i = _first; i < Words.Count; i++)
            if (Words[i].Head >= Words.Count)
                throw Diagnostics.Conllu(Words[i].Line, $"the HEAD is {Words[i].Head - _first + 1}, but the sentence has {Words.Count - _first} words", "let HEAD be 0 or the ID of a word of the sentence");
    }

    private void CheckCircles()
    {
        if (TreeIndex.Circle([.. Words.Select(w => w.Head)]) is >= 0 and var lost)
            throw Diagnostics.Conllu(Words[lost].Line, $"the heads above '{Words[lost].Form}' go round in a circle", "let every word lead up to one with HEAD 0");
    }

    private Upos UposOf(string line)
    {
        var name = Text(line, 3);
        if (name == "_") return Upos.X;
        return UposNames.TryParse(name, out var upos) ? upos : throw Fault($"the UPOS is '{name}'", "use one of the 17 tags of Universal Dependencies, or _");
    }

    private Morphology MorphologyOf(string line)
    {
        var text = Text(line, 5);
        if (_bundles.TryGetValue(text, out var morphology)) return morphology;
        try
        {
            return _bundles[text] = Morphology.Parse(text);
        }
        catch (FormatException)
        {
            throw Fault($"the FEATS are '{text}'", "write Name=Value, divided by |, or _");
        }
    }

    private int HeadOf(string line)
    {
        var cell = Cell(line, 6);
        var hasHead = cell is not "_";
        if (hasHead != (_hasHeads ??= hasHead)) throw Fault($"the word has {(hasHead ? "a" : "no")} HEAD, unlike those before it", "give a HEAD to every word of the file, or to none");
        if (!hasHead) return -1;
        if (Number(cell) is not { } head) throw Fault($"the HEAD is '{cell}'", "let HEAD be 0 or the ID of a word of the sentence");
        return head == 0 ? -1 : _first + head - 1;
    }

    /// <summary>True for a node of the enhanced graph alone, <c>8.1</c>.</summary>
    private static bool IsEmptyNode(ReadOnlySpan<char> id) => id.IndexOf('.') is > 0 and var dot && Number(id[..dot]) is not null && Number(id[(dot + 1)..]) is not null;

    private static int? Number(ReadOnlySpan<char> cell) => cell.Length < 10 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool HasNoSpace(string line)
    {
        foreach (var part in Cell(line, 9).Split('|'))
            if (Cell(line, 9)[part] is "SpaceAfter=No") return true;
        return false;
    }

    private ReadOnlySpan<char> Cell(string line, int column) => line.AsSpan(_cells[column]);

    private string Text(string line, int column) => Shared(line[_cells[column]]);

    /// <summary>A cell of which <c>_</c> says that there is none.</summary>
    private string Value(string line, int column) => Cell(line, column) is "_" ? "" : Text(line, column);

    private string Shared(string value) => _strings.TryGetValue(value, out var known) ? known : _strings[value] = value;

    private FormatException Fault(string cause, string remedy) => Diagnostics.Conllu(_line, cause, remedy);
}
