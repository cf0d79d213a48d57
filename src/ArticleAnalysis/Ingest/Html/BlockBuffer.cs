using System.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Collects the text of one block, white space collapsed, and how much of it lies in links.</summary>
internal sealed class BlockBuffer
{
    private readonly StringBuilder _text = new();
    private bool _space;

    public int LinkLength { get; private set; }

    public bool IsEmpty => _text.Length == 0;

    public int Length => _text.Length;

    public void Append(string text, bool inLink)
    {
        foreach (var c in text)
        {
            // Soft hyphens and zero-width marks are layout, not text.
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060') continue;
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }
            if (_space && _text.Length > 0) _text.Append(' ');
            _space = false;
            _text.Append(c);
            if (inLink) LinkLength++;
        }
    }

    public void Space() => _space = true;

    /// <summary>Sets what follows apart as the next cell of a table row.</summary>
    public void NextCell()
    {
        if (_text.Length > 0) _text.Append(" |");
        _space = true;
    }

    public string Take()
    {
        while (_text.Length > 1 && _text[^1] == '|' && _text[^2] == ' ') _text.Length -= 2;
        var text = _text.ToString();
        _text.Clear();
        (_space, LinkLength) = (false, 0);
        return text;
    }
}
