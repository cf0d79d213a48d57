using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>What stands above the body of a plain text: title, byline, day, outlet and label, in any order.</summary>
/// <param name="Kinds">Kinds of the first lines; a stand-first among them is a paragraph.</param>
/// <param name="Metadata">What they say.</param>
/// <param name="Dateline">A dateline that is a line of its own, or empty.</param>
internal sealed record FrontMatter(IReadOnlyList<BlockKind> Kinds, ArticleMetadata Metadata, TextSpan Dateline)
{
    private const int MostLines = 12;
    private const int LongestTitle = 200;
    private const int LongestStandFirst = 400;
    private const int LongestTrade = 90;
    private const int LongestTrail = 60;
    private const int MostTrailWords = 3;

    /// <summary>Reads the first lines of <paramref name="text"/>.</summary>
    public static FrontMatter Read(string text, IReadOnlyList<TextSpan> lines, IngestWords words) => new Reader(text, lines, words).Read();

    private sealed class Reader(string text, IReadOnlyList<TextSpan> lines, IngestWords words)
    {
        private readonly List<BlockKind> _kinds = [];
        private readonly List<string> _authors = [];
        private readonly Head[] _heads = [.. lines.Take(MostLines).Select(l => HeadOf(l, text, words))];
        private string? _title;
        private string? _outlet;
        private string? _standFirst;
        private DateOnly? _published;
        private DateOnly? _updated;
        private TextSpan _dateline;

        public FrontMatter Read()
        {
            for (var i = 0; i < _heads.Length && Take(i) is { } kind; i++) _kinds.Add(kind);
            // A stand-first counts only when lines of front matter follow it.
            while (_kinds.Count > 0 && _kinds[^1] == BlockKind.Paragraph) _kinds.RemoveAt(_kinds.Count - 1);
            return new(_kinds, new ArticleMetadata { Title = _title, Authors = _authors, Outlet = _outlet, Published = _published ?? _updated, Description = _standFirst }, _dateline);
        }

        /// <summary>What line <paramref name="i"/> is, or null when the body begins with it.</summary>
        private BlockKind? Take(int i)
        {
            var head = _heads[i];
            if (head.Front is { } front) return Note(front);
            if (head.IsLabel && _title is null && i + 1 < _heads.Length) return BlockKind.Label;
            if (_title is null && IsTrail(head.Line) && IsTitleBelow(i + 1)) return BlockKind.Label;
            if (head.Wire is { } wire) return wire.Length == head.Line.Length && i + 1 < lines.Count ? NoteWire(head.Line, wire) : null;
            if (_title is null) return TitleOrByline(i);
            if (head.Names is { } names && _authors.Count == 0 && i <= TitleAt + 3 && !IsHeading(head.Line)) return NoteAuthors(names);
            if (_outlet is null && head.IsOutlet && (IsFront(i - 1) || IsFront(i + 1)))
            {
                _outlet = head.Line.Of(text);
                return BlockKind.Publication;
            }
            if (IsTradeOfAuthor(i)) return BlockKind.Byline;
            return IsStandFirst(i) ? NoteStandFirst(head.Line) : null;
        }

        /// <summary>A line below the byline that says what the author is: "Senior fellow, Nordic Institute".</summary>
        private bool IsTradeOfAuthor(int i)
        {
            var line = _heads[i].Line;
            if (i == 0 || _kinds[i - 1] != BlockKind.Byline || _authors.Count == 0 || line.Length > LongestTrade || EndsSentence(line)) return false;
            foreach (var word in line.Of(text).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
                if (words.Roles.GetValueOrDefault(word.ToLowerInvariant()))
                    return true;
            return false;
        }

        private int TitleAt => _kinds.LastIndexOf(BlockKind.Title);

        private BlockKind? TitleOrByline(int i)
        {
            var head = _heads[i];
            if (head.IsProse) return null;
            var next = i + 1;
            while (next < _heads.Length && _heads[next].Front is not null) next++;
            var titleFollows = next < _heads.Length && _heads[next] is { IsProse: false, Wire: null, IsLabel: false } && next + 1 < lines.Count;
            if (head.Names is { } names && !AnyByline() && !OpensAsOutlet(head))
            {
                // "Sana Khan" above a body is its author; "Iran Strikes Israel" is a title, and its words come again below.
                if (titleFollows ? _heads[next].Names is null && !HasOwnBylineBelow(next) : !RecursBelow(head.Line)) return NoteAuthors(names);
            }
            if (head.IsOutlet && titleFollows && next == i + 1 && IsFront(next + 1))
            {
                _outlet = head.Line.Of(text);
                return BlockKind.Publication;
            }
            if (i + 1 >= lines.Count || (EndsSentence(head.Line) && !IsFront(i + 1) && !(i + 1 < _heads.Length && _heads[i + 1].Names is not null))) return null;
            var line = head.Line.Of(text);
            _title = FrontLine.FieldOf(line, words) is ("title", var value) ? value : line;
            return BlockKind.Title;
        }

        /// <summary>True when the candidate for the title is followed by another line that can only be the author.</summary>
        private bool HasOwnBylineBelow(int title) => title + 1 < _heads.Length && _heads[title + 1].Names is not null && !IsHeading(_heads[title + 1].Line);

        /// <summary>"THE FJORD LEDGER": no person is called The.</summary>
        private bool OpensAsOutlet(Head head) => head.IsOutlet && words.OutletOpeners.Contains(head.Line.Of(text).Split(' ')[0].ToLowerInvariant());

        /// <summary>"Analysis | Southern Cone": a desk or kind of article and a few names beside it, between bars.</summary>
        private bool IsTrail(TextSpan line)
        {
            if (line.Length > LongestTrail) return false;
            var parts = line.Of(text).Split(['|', '›', '»', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return parts.Length > 1 && Array.Exists(parts, p => words.Labels.Contains(p.ToLowerInvariant()))
                && Array.TrueForAll(parts, p => p.Split(' ').Length <= MostTrailWords && FrontLine.IsTitleCased(p));
        }

        /// <summary>True when line <paramref name="i"/> can be the title: nothing else, or like names and right above a byline.</summary>
        private bool IsTitleBelow(int i) =>
            i + 1 < _heads.Length && _heads[i].Front is null && (_heads[i].Names is null || _heads[i + 1] is { Front.Authors.Count: > 0 } or { Names: not null });

        private bool AnyByline() => _heads.Any(h => h.Front is { Authors.Count: > 0 });

        private bool IsFront(int i) => i >= 0 && i < _heads.Length && _heads[i].Front is not null;

        /// <summary>A line of prose or a subtitle between title and byline: "They may only have moved them."</summary>
        private bool IsStandFirst(int i)
        {
            if (_standFirst is not null || i > TitleAt + 1 || _heads[i].Line.Length > LongestStandFirst) return false;
            return IsFront(i + 1) || (_authors.Count == 0 && i + 2 < _heads.Length && _heads[i + 1].Names is not null && IsFront(i + 2));
        }

        private BlockKind Note(FrontLine front)
        {
            _authors.AddRange(front.Authors.Where(a => !_authors.Contains(a)));
            _outlet ??= front.Outlet;
            _published ??= front.Published;
            _updated ??= front.Updated;
            return front.Kind;
        }

        private BlockKind NoteAuthors(List<string> names)
        {
            _authors.AddRange(names);
            return BlockKind.Byline;
        }

        private BlockKind NoteWire(TextSpan line, Dateline wire)
        {
            _outlet ??= wire.Agency;
            _published ??= wire.Published;
            _dateline = line;
            return BlockKind.Publication;
        }

        private BlockKind NoteStandFirst(TextSpan line)
        {
            _standFirst = line.Of(text);
            return BlockKind.Paragraph;
        }

        private bool EndsSentence(TextSpan line) => text[line.End - 1] is '.' or '…';

        /// <summary>True when every word of the line also occurs in lower case: a heading ("Strategic Review"), not a name.</summary>
        private bool IsHeading(TextSpan line)
        {
            foreach (var word in line.Of(text).Split(' '))
                if (!Occurs(word.ToLowerInvariant(), line.End, StringComparison.Ordinal))
                    return false;
            return true;
        }

        private bool RecursBelow(TextSpan line)
        {
            foreach (var word in line.Of(text).Split(' '))
                if (word.Length > 2 && Occurs(word, line.End, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }

        private bool Occurs(string word, int from, StringComparison comparison)
        {
            for (var at = text.IndexOf(word, from, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
                if (!char.IsLetter(text[at - 1]) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
                    return true;
            return false;
        }
    }

    /// <summary>What a line could be, seen alone.</summary>
    private readonly record struct Head(TextSpan Line, FrontLine? Front, bool IsLabel, Dateline? Wire, List<string>? Names, bool IsOutlet, bool IsProse);

    private static Head HeadOf(TextSpan span, string text, IngestWords words)
    {
        var prose = span.Length > LongestTitle;
        if (prose && span.Length > 4 * LongestTitle) span = new(span.Start, span.Start + (4 * LongestTitle));
        var line = span.Of(text);
        var front = words.NoAuthors.Contains(line.ToLowerInvariant()) ? new FrontLine([], null, null) : FrontLine.Parse(line, words);
        return new(
            span, front, IsLabel(line, words),
            front is null ? Ingest.Dateline.Find(line, words) : null,
            prose || front is not null ? null : FrontLine.BareNames(line, words),
            !prose && FrontLine.IsOutlet(line, words),
            prose || IsSentences(line));
    }

    /// <summary>A desk or kind of article, or a trail of them: "World | Europe".</summary>
    private static bool IsLabel(string line, IngestWords words)
    {
        foreach (var part in line.Split(['|', '›', '>', '·', '/', '»'], StringSplitOptions.TrimEntries))
            if (!words.Labels.Contains(part.TrimEnd(':', '.').ToLowerInvariant()))
                return false;
        return true;
    }

    /// <summary>Two sentences, or one long one: more than a title says.</summary>
    private static bool IsSentences(string line) => line[^1] is '.' && line.Length > LongestTitle / 2;
}
