using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Finds where the article ends and the site's own words begin: a tagline, a note on the author, a call to subscribe.</summary>
internal sealed class BoilerplateTail
{
    private const int MostBlocks = 4;
    private const int MostCharacters = 420;
    private const int NoticeReach = 14;
    private readonly RawPhrases<Cue> _cues;

    public BoilerplateTail(LanguageResources resources) =>
        _cues = new(resources.Table("Sections/boilerplate-cues.tsv"), 1, row => Enum.Parse<Cue>(row[0], ignoreCase: true));

    private enum Cue
    {
        /// <summary>Enough by itself: "edited for length", "all rights reserved".</summary>
        Notice,

        /// <summary>What notes say of a writer or a site right after its name: "teaches", "is the author of", "appears every".</summary>
        Note,
    }

    /// <summary>Index of the first block of the tail; -1 when there is none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="headings">The heading of each block, empty where it has none.</param>
    public int Start(Article article, TextSpan[] headings)
    {
        var start = -1;
        var seen = 0;
        for (var i = article.Blocks.Count - 1; i > 0 && seen < MostBlocks; i--)
        {
            if (!article.Blocks[i].IsBody) continue;
            if (!headings[i].IsEmpty || !FollowsBody(article.Blocks, headings, i) || !IsBoilerplate(article, i)) break;
            start = i;
            seen++;
        }
        return start;
    }

    /// <summary>True when a paragraph stands above: neither the only block of the article nor the only one of its section is the tail.</summary>
    private static bool FollowsBody(IReadOnlyList<Block> blocks, TextSpan[] headings, int index)
    {
        for (var i = index - 1; i >= 0; i--)
            if (blocks[i].IsBody) return headings[i].IsEmpty;
        return false;
    }

    private bool IsBoilerplate(Article article, int index)
    {
        var (text, span) = (article.Text, article.Blocks[index].Span);
        if (span.Length > MostCharacters || text[span.Start] is '"' or '“') return false;
        var words = WordScan.Split(text, span);
        if (words.Count == 0) return true;
        for (var i = 0; i < Math.Min(words.Count, NoticeReach); i++)
            if (_cues.Match(text, words, i, out var values) > 0 && values.Contains(Cue.Notice)) return true;
        if (IsTagline(text, span, words)) return true;

        var name = NameAtStart(text, words);
        if (name == 0) return false;
        var nameSpan = new TextSpan(words[0].Start, words[name - 1].End);
        var isAuthor = IsKnown(article.Metadata, nameSpan.In(text));
        if (!isAuthor && IsMentionedBefore(article, nameSpan, index)) return false;
        // "North Sea Notes covers politics …", "Ada Obi, a former judge, teaches law": the cue stands right after the name, or further on for a known author.
        var reach = isAuthor ? words.Count : Math.Min(words.Count, name + 1);
        for (var i = name; i < reach; i++)
            if (_cues.Match(text, words, i, out var values) > 0 && values.Contains(Cue.Note)) return true;
        return false;
    }

    /// <summary>"Asia Weekly | The continent explained": a last line of names that is no sentence and no heading of anything.</summary>
    private static bool IsTagline(string text, TextSpan span, List<TextSpan> words)
    {
        if (words.Count > 16 || text[span.End - 1] is '.' or '?' or '!' or '”' or '"' or ':' or '’') return false;
        if (span.In(text).Contains('|')) return true;
        var capitalized = 0;
        foreach (var word in words)
            if (char.IsUpper(text[word.Start])) capitalized++;
        return capitalized * 4 >= words.Count * 3;
    }

    /// <summary>Number of words of the capitalised name that opens the block; 0 when there is none of two words or more.</summary>
    private static int NameAtStart(string text, List<TextSpan> words)
    {
        var count = 0;
        while (count < words.Count && (char.IsUpper(text[words[count].Start]) || IsJoint(text, words, count))) count++;
        // "The Framework works": an article and one word are no name.
        return count >= 3 || (count == 2 && words[0].Length > 3) ? count : 0;
    }

    /// <summary>"Reef &amp; Range", "Times of Malta": a short word inside a name.</summary>
    private static bool IsJoint(string text, List<TextSpan> words, int at) =>
        at > 0 && at + 1 < words.Count && words[at].Length <= 3 && char.IsUpper(text[words[at + 1].Start]);

    private static bool IsKnown(ArticleMetadata metadata, ReadOnlySpan<char> name)
    {
        foreach (var author in metadata.Authors)
            if (name.StartsWith(author, StringComparison.OrdinalIgnoreCase) || author.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase)) return true;
        return metadata.Outlet is { Length: > 0 } outlet && name.Contains(outlet, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMentionedBefore(Article article, TextSpan name, int index)
    {
        var surface = name.In(article.Text);
        for (var i = 0; i < index; i++)
            if (article.Blocks[i].IsBody && article.Blocks[i].Span.In(article.Text).Contains(surface, StringComparison.Ordinal)) return true;
        return false;
    }
}
