namespace ArticleAnalysis.Ingest;

/// <summary>Knows lines of page furniture by the words of the language: <c>Read more:</c>, <c>Advertisement</c>.</summary>
internal sealed class FurnitureLines
{
    private const int Longest = 256;

    private readonly ILookup<char, FurnitureLine> _byFirst;
    private readonly FurnitureLine[] _anywhere;

    /// <summary>Makes a table of lines.</summary>
    public FurnitureLines(IEnumerable<FurnitureLine> lines)
    {
        var all = lines.ToList();
        _byFirst = all.Where(l => l.Where is "line" or "start").ToLookup(l => l.Words[0]);
        _anywhere = [.. all.Where(l => l.Where is not ("line" or "start"))];
    }

    /// <summary>True when the text is, begins, ends with or holds such words, as their entry says; a text of more than 256 characters is none.</summary>
    public bool Has(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest) return false;
        Span<char> line = stackalloc char[text.Length];
        text.ToLowerInvariant(line);
        line.Replace('’', '\'');
        foreach (var (furniture, where) in _byFirst[line[0]])
        {
            if (!line.StartsWith(furniture)) continue;
            var rest = line[furniture.Length..];
            if (where == "line" ? rest.Trim(" :.…>»").IsEmpty : rest.IsEmpty || !char.IsLetter(rest[0]) || !char.IsLetter(furniture[^1])) return true;
        }
        foreach (var (furniture, where) in _anywhere)
            if (where == "end" ? line.EndsWith(furniture) : line.IndexOf(furniture) >= 0)
                return true;
        return false;
    }
}

/// <summary>A line of page furniture and where in a block its words stand (<c>line</c>, <c>start</c>, <c>any</c>, <c>end</c>).</summary>
internal readonly record struct FurnitureLine(string Words, string Where);
