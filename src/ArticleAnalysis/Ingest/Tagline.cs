using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>Finds the outlet in what a site says of itself at the end of an article: <c>North Sea Notes covers politics and trade …</c>,
/// <c>The Archipelago Monitor | Asia's seas, explained weekly</c>, <c>First published in The Reef Review.</c></summary>
internal static class Tagline
{
    private const int Longest = 260;
    private const int LastBlocks = 3;
    private const int MostNameWords = 6;

    /// <summary>The outlet that the last blocks name, or null. The blocks stay part of the body: sections mark them.</summary>
    public static string? OutletOf(string text, List<Block> blocks, IngestWords words)
    {
        for (var i = blocks.Count - 1; i > 0 && i >= blocks.Count - LastBlocks; i--)
        {
            if (!IsTail(blocks[i])) return null;
            var (name, sure) = OutletIn(blocks[i].Span.Of(text), words);
            if (name is null) continue;
            // A paper that the article speaks of is not the paper that printed it.
            if (sure || text.IndexOf(name, StringComparison.Ordinal) >= blocks[i].Span.Start) return name;
        }
        return null;
    }

    /// <summary>The authors in a credit at the end (<c>Reporting by A. Roe; Editing by B. Doe</c>, <c>— A. Roe</c>), or empty.</summary>
    public static IReadOnlyList<string> AuthorsOf(string text, List<Block> blocks, IngestWords words)
    {
        for (var i = blocks.Count - 1; i > 0 && i >= blocks.Count - LastBlocks; i--)
        {
            if (!IsTail(blocks[i])) return [];
            var line = blocks[i].Span.Of(text).Trim('(', ')');
            if (FrontLine.AfterOpener(line, words) is not null && FrontLine.Parse(line, words) is { Authors.Count: > 0 } credit) return credit.Authors;
            if (line is ['—' or '–', ..] && FrontLine.BareNames(line[1..].Trim(), words) is { } signed) return signed;
            if (AuthorOfNote(text, line, blocks[i].Span.Start, words) is { } noted) return [noted];
        }
        return [];
    }

    private static bool IsTail(Block block) => (block.IsBody || block.Kind == BlockKind.Furniture) && block.Span.Length <= Longest;

    /// <summary>The person of whom a note at the end speaks and the article did not: <c>— Marta Lind writes on harbours for …</c>, <c>Jean Roux is a senior fellow …</c></summary>
    private static string? AuthorOfNote(string text, string line, int start, IngestWords words)
    {
        line = line.TrimStart('—', '–', '-', '•', '*', ' ');
        if (line.Length == 0 || line.AsSpan().ContainsAny('"', '“') || LeadingName(line, words) is not { } name || !PersonNames.IsName(name, words) || FrontLine.IsOutlet(name, words)) return null;
        if (words.OutletOpeners.Contains(name.Split(' ')[0].ToLowerInvariant()) || text.IndexOf(name, StringComparison.Ordinal) < start - 1) return null;
        var rest = line[name.Length..].TrimStart().Split(' ');
        return words.AuthorVerbs.TryGetValue(rest[0].ToLowerInvariant(), out var enough) && (enough || SaysTrade(rest, words)) ? name : null;
    }

    private static bool SaysTrade(string[] rest, IngestWords words)
    {
        for (var i = 1; i < Math.Min(rest.Length, 7); i++)
            if (words.Roles.GetValueOrDefault(rest[i].Trim(',', '.').ToLowerInvariant()))
                return true;
        return false;
    }

    private static (string? Name, bool Sure) OutletIn(string line, IngestWords words)
    {
        foreach (var opener in words.FirstAppeared)
            if (line.IndexOf(opener, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && LeadingName(line[(at + opener.Length)..].TrimStart(), words) is { Length: > 0 } source)
                return (source, true);
        if (line.StartsWith('©')) return (LeadingName(line.TrimStart('©', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), words), true);

        var bar = line.IndexOf('|');
        if (bar > 0 && FrontLine.IsTitleCased(line[..bar].Trim()) && line[..bar].Split(' ').Length <= MostNameWords + 1) return (line[..bar].Trim(), false);

        var name = LeadingName(line, words);
        if (name is null || name.Length == line.Length) return (null, false);
        var rest = line[name.Length..].TrimStart();
        if (FrontLine.IsOutlet(name, words) && name.Contains(' '))
        {
            var verb = rest.Split(' ')[0].ToLowerInvariant();
            if (words.TaglineVerbs.ContainsKey(verb)) return (name, false);
        }
        else if (words.TaglineVerbs.TryGetValue(rest.Split(' ')[0].ToLowerInvariant(), out var enough) && (enough || SaysItsKind(rest, words)) && !PersonNames.IsName(name, words))
        {
            return (name, false);
        }
        // A bare strap line: "Southern Media Political Commentary, Analysis, Security".
        return line[^1] is not ('.' or '?' or '!' or '”' or '"') && FrontLine.IsTitleCased(line) ? (ThroughOutletWord(line, words), false) : (null, false);
    }

    /// <summary>True for "is an independent journal of …": what follows the verb names a kind of outlet.</summary>
    private static bool SaysItsKind(string rest, IngestWords words)
    {
        var parts = rest.Split(' ');
        for (var i = 1; i < Math.Min(parts.Length, 7); i++)
            if (words.OutletKinds.Contains(parts[i].Trim(',', '.').ToLowerInvariant()))
                return true;
        return false;
    }

    /// <summary>The capitalised words that a line begins with; short words and ampersands may stand between them.</summary>
    private static string? LeadingName(string line, IngestWords words)
    {
        var (end, count) = (0, 0);
        for (var start = 0; start < line.Length && count <= MostNameWords;)
        {
            var stop = line.IndexOf(' ', start);
            if (stop < 0) stop = line.Length;
            var word = line.AsSpan(start, stop - start);
            var bare = word.TrimEnd(".,;:");
            if (bare.Length > 0 && (char.IsUpper(bare[0]) || char.IsDigit(bare[0])))
            {
                end = start + bare.Length;
                count++;
            }
            else if (count == 0 || word.Length > 3 || words.TaglineVerbs.ContainsKey(word.ToString()))
            {
                break;
            }
            if (bare.Length < word.Length) break;
            start = stop + 1;
        }
        return count is > 0 and <= MostNameWords ? line[..end] : null;
    }

    private static string? ThroughOutletWord(string line, IngestWords words)
    {
        var start = 0;
        for (var count = 0; count < MostNameWords; count++)
        {
            var stop = line.IndexOf(' ', start);
            if (stop < 0) return null;
            if (count > 0 && words.OutletWords.Contains(line[start..stop].ToLowerInvariant())) return line[..stop];
            if (line[stop - 1] == ',') return null;
            start = stop + 1;
        }
        return null;
    }
}
