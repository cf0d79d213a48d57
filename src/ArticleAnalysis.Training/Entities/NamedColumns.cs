using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Training.Entities;

/// <summary>
/// Reads documents in four columns: form, 1 where white space follows, tag of the name in BIO, tag of the source. <c># newdoc id = …</c> begins a document,
/// a blank line ends a sentence or paragraph.
/// </summary>
/// <remarks>
/// The text is the forms with a space where one follows, and a blank line where the set divides: for our reader the end of a paragraph.
/// Some sets tear abbreviations (<c>U . S .</c>) and tell so by the second column; since the parts stand together in the text and a name is a range of it, nothing need be mended.
/// </remarks>
internal static class NamedColumns
{
    private const string NewDocument = "# newdoc id = ";

    public static IEnumerable<NamedDocument> Read(TextReader reader)
    {
        var (number, document) = (0, new Growing(""));
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith(NewDocument, StringComparison.Ordinal))
            {
                if (!document.IsEmpty) yield return document.Close();
                document = new Growing(line[NewDocument.Length..]);
            }
            else if (line.Length == 0) document.EndSentence();
            else if (line.Split('\t') is [{ Length: > 0 } form, var space, var tag, _]) document.Add(form, space == "1", tag);
            else throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number} has not the columns form, space, tag, native tag."));
        }
        if (!document.IsEmpty) yield return document.Close();
    }

    private sealed class Growing(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly List<NamedToken> _tokens = [];
        private readonly List<int> _ends = [];
        private readonly List<NamedSpan> _names = [];
        private string _separator = "";
        private string _open = "";

        public bool IsEmpty => _tokens.Count == 0;

        public void Add(string form, bool isSpaced, string tag)
        {
            _text.Append(_separator);
            var (start, end) = (_text.Length, _text.Length + form.Length);
            _text.Append(form);
            _tokens.Add(new(new(start, end)));
            var type = tag.Length > 2 ? tag[2..] : "";
            if (type.Length > 0 && (tag[0] == 'B' || type != _open)) _names.Add(new(start, end, type));
            else if (type.Length > 0) _names[^1] = _names[^1] with { End = end };
            (_open, _separator) = (type, isSpaced ? " " : "");
        }

        public void EndSentence()
        {
            if (_ends.Count == 0 ? !IsEmpty : _ends[^1] < _tokens.Count) _ends.Add(_tokens.Count);
            (_open, _separator) = ("", IsEmpty ? "" : "\n\n");
        }

        public NamedDocument Close()
        {
            EndSentence();
            return new(id, _text.ToString(), [.. _tokens], [.. _ends], [.. _names]);
        }
    }
}
