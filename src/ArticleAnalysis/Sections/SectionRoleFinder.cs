using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Says what each section does, from the words and the form of its heading, its place, and the manner of the article.</summary>
internal sealed class SectionRoleFinder(LanguageResources resources)
{
    // Weights of the form of a heading, on the scale of the tables (1 a hint, 3 as good as certain).
    private const double PossessiveActor = 1.6;
    private const double ActorFirst = 1.0;
    private const double ActorsTogether = 1.2;
    private const double Place = 0.7;
    private const double AuthorsVoice = 2.6;
    private const double BodyCap = 0.9;
    private const int BodyWords = 45;
    private const int NameSearch = 20_000;
    private const int LongestName = 32;

    private readonly HeadingCues _headings = new(resources, "Sections/heading-cues.tsv");
    private readonly HeadingCues _openings = new(resources, "Sections/opening-cues.tsv");

    /// <summary>Turns the parts into sections.</summary>
    /// <param name="article">The article.</param>
    /// <param name="parts">Its parts, in order.</param>
    /// <param name="manner">How it is written.</param>
    /// <param name="tail">Index of the first boilerplate block, or -1.</param>
    public IReadOnlyList<Section> Assign(Article article, IReadOnlyList<SectionPart> parts, ArticleKind manner, int tail)
    {
        var sections = new Section[parts.Count];
        var count = tail >= 0 ? parts.Count - 1 : parts.Count;
        for (var i = 0; i < parts.Count; i++)
        {
            var (role, confidence) = i >= count ? (SectionRole.Boilerplate, 0.9) : RoleOf(article, parts, i, count, manner);
            sections[i] = new(parts[i].Span, parts[i].Heading, parts[i].FirstBlock, parts[i].EndBlock, role, confidence);
        }
        return sections;
    }

    private (SectionRole Role, double Confidence) RoleOf(Article article, IReadOnlyList<SectionPart> parts, int index, int count, ArticleKind manner)
    {
        if (parts[index].Heading is not { } heading)
            return index > 0 ? (manner == ArticleKind.Interview ? SectionRole.Position : SectionRole.Development, 0.6)
                : count == 1 && manner == ArticleKind.Opinion ? (SectionRole.Analysis, 0.8) : (SectionRole.Lead, 0.9);

        var scores = HeadingCues.NoScores();
        ScoreHeading(article.Text, heading, scores);
        ScoreOpening(article.Text, parts[index], heading, scores);
        ScorePlace(index, count, parts[0].Heading is null, manner, scores);
        if (index > 0) scores[(int)SectionRole.Lead] = 0; // an article has one opening
        return Best(scores);
    }

    private void ScoreHeading(string text, TextSpan heading, double[] scores)
    {
        var words = WordScan.Split(text, heading);
        // "3. Limits": the number is no word of the heading.
        if (words.Count > 1 && IsNumbering(text, words[0], words[1])) words.RemoveAt(0);
        if (words.Count == 0) return;
        var colon = 0;
        while (colon < words.Count && !text.AsSpan(heading.Start, words[colon].Start - heading.Start).Contains(':')) colon++;
        _headings.Score(text, words, colon, scores);
        ScoreActors(text, words, scores);
    }

    private static bool IsNumbering(string text, TextSpan first, TextSpan second) =>
        (char.IsDigit(text[first.Start]) || first.Length == 1) && text.AsSpan(first.End, second.Start - first.End).IndexOfAny('.', ')', ':') >= 0;

    /// <summary>"Beijing's Patience" sets out Beijing's view; "Moscow and Washington" how both respond.</summary>
    private static void ScoreActors(string text, List<TextSpan> words, double[] scores)
    {
        var first = words.Count > 1 && words[0].Length <= 3 && !IsName(text, words[0]) ? 1 : 0;
        var possessive = words.FindIndex(first, w => WordScan.IsPossessive(text, w));
        if (possessive > first && IsName(text, words[possessive - 1])) scores[(int)SectionRole.Position] += PossessiveActor;
        else if (IsName(text, words[first])) scores[(int)(HasSecondActor(text, words, first) ? SectionRole.Reaction : SectionRole.Position)] += HasSecondActor(text, words, first) ? ActorsTogether : ActorFirst;
    }

    /// <summary>Two names with one short word between them.</summary>
    private static bool HasSecondActor(string text, List<TextSpan> words, int first) =>
        first + 2 < words.Count && words[first + 1].Length == 3 && IsName(text, words[first + 2]);

    /// <summary>True when running text writes the word with a capital in mid-sentence, or never without one: in a heading, capitals say nothing.</summary>
    private static bool IsName(string text, TextSpan word)
    {
        if (word.Length is < 2 or > LongestName || !char.IsUpper(text[word.Start])) return false;
        Span<char> form = stackalloc char[word.Length];
        word.In(text).CopyTo(form);
        if (char.IsUpper(form[^1]))
            for (var i = 1; i < form.Length; i++) form[i] = char.ToLowerInvariant(form[i]);
        var searched = text.AsSpan(0, Math.Min(text.Length, NameSearch));
        var inProse = false;
        for (var at = 0; Next(searched, form, at) is >= 0 and var found; at = found + form.Length)
        {
            if (!IsProse(searched, found)) continue;
            inProse = true;
            if (found > 1 && searched[found - 1] == ' ' && (char.IsLower(searched[found - 2]) || searched[found - 2] == ',')) return true;
        }
        form[0] = char.ToLowerInvariant(form[0]);
        return inProse && Next(searched, form, 0) < 0;
    }

    /// <summary>Index of the next <paramref name="form"/> that stands as a whole word; -1 when there is none.</summary>
    private static int Next(ReadOnlySpan<char> text, ReadOnlySpan<char> form, int from)
    {
        for (var at = from; text[at..].IndexOf(form, StringComparison.Ordinal) is >= 0 and var found;)
        {
            var (start, end) = (at + found, at + found + form.Length);
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return start;
            at = end;
        }
        return -1;
    }

    /// <summary>True when the line around <paramref name="at"/> is a paragraph and not a heading.</summary>
    private static bool IsProse(ReadOnlySpan<char> text, int at)
    {
        var end = text[at..].IndexOf('\n');
        var start = text[..at].LastIndexOf('\n');
        return (end < 0 ? text.Length : at + end) - start > 120;
    }

    /// <summary>The first words of the section: "Critics warn …", "Nobody knows whether …". They only help where the heading says little.</summary>
    private void ScoreOpening(string text, SectionPart part, TextSpan heading, double[] scores)
    {
        var words = new List<TextSpan>();
        WordScan.Split(text, new(heading.End, part.Span.End), words, BodyWords);
        if (words.Count == 0) return;
        var opening = HeadingCues.NoScores();
        _openings.Score(text, words, words.Count, opening);
        for (var i = 0; i < scores.Length; i++) scores[i] += Math.Min(opening[i], BodyCap);
    }

    private static void ScorePlace(int index, int count, bool hasLead, ArticleKind manner, double[] scores)
    {
        if (index == 0)
        {
            // An article that opens with a heading opens with its lead all the same ("1. What happened?").
            scores[(int)SectionRole.Lead] += Place + 0.1 + scores[(int)SectionRole.Development];
            return;
        }
        if (manner is ArticleKind.Opinion or ArticleKind.Interview)
        {
            scores[(int)(manner == ArticleKind.Opinion ? SectionRole.Analysis : SectionRole.Position)] += AuthorsVoice;
            return;
        }
        if (index == 1 && hasLead) scores[(int)(manner == ArticleKind.Report ? SectionRole.Development : SectionRole.Background)] += Place;
        else if (index == count - 1) scores[(int)(manner == ArticleKind.Analysis ? SectionRole.Analysis : SectionRole.Outlook)] += Place;
        else scores[(int)(manner == ArticleKind.Explainer ? SectionRole.Impact : SectionRole.Development)] += Place / 2;
    }

    private static (SectionRole Role, double Confidence) Best(double[] scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        var second = 0.0;
        for (var i = 0; i < scores.Length; i++)
            if (i != best) second = Math.Max(second, scores[i]);
        // A lead of three points over the next role is as good as certain.
        return ((SectionRole)best, Math.Clamp(0.4 + (scores[best] - second) * 0.18, 0.3, 0.95));
    }
}
