using ArticleAnalysis.Claims;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Summaries;

/// <summary>Counts words, sentences and syllables, and tells how sure and how much of an opinion the article is.</summary>
internal sealed class MetricsFinder
{
    private const double WordsAMinute = 230;

    private readonly SyllableCounter _syllables;
    private readonly SubjectivityFinder _subjectivity;

    public MetricsFinder(LanguageResources resources)
    {
        _syllables = new SyllableCounter(resources);
        _subjectivity = new SubjectivityFinder(resources);
    }

    /// <summary>The metrics of one article.</summary>
    public Metrics Find(IReadOnlyList<Block> blocks, IReadOnlyList<Section> sections, AnnotatedText text, IReadOnlyList<Quotation> quotations, IReadOnlyList<Claim> claims, SentenceRoles roles)
    {
        var (words, proseWords, syllables, sentences) = (0, 0, 0, 0);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Kind == SentenceKind.Boilerplate) continue;
            if (sentence.IsProse) sentences++;
            foreach (ref readonly var token in text.TokensOf(sentence))
            {
                if (!token.IsWord || token.Lower[0] == '\'') continue;
                words++;
                if (!sentence.IsProse) continue;
                proseWords++;
                syllables += _syllables.Count(token.Lower);
            }
        }
        return new Metrics
        {
            Words = words,
            Sentences = sentences,
            Paragraphs = Paragraphs(blocks, sections),
            ReadingMinutes = Math.Round(words / WordsAMinute, 1, MidpointRounding.ToEven),
            FleschReadingEase = sentences == 0 || proseWords == 0 ? 0 : 206.835 - (1.015 * proseWords / sentences) - (84.6 * syllables / proseWords),
            Certainty = CertaintyOf(claims),
            Subjectivity = _subjectivity.Find(text, roles, quotations, claims),
        };
    }

    private static int Paragraphs(IReadOnlyList<Block> blocks, IReadOnlyList<Section> sections)
    {
        var count = 0;
        foreach (var section in sections)
        {
            if (section.Role == SectionRole.Boilerplate) continue;
            for (var i = section.FirstBlock; i < section.EndBlock; i++)
                if (blocks[i].IsBody && !(section.Heading is { } heading && heading.Overlaps(blocks[i].Span))) count++;
        }
        return count;
    }

    private static double CertaintyOf(IReadOnlyList<Claim> claims)
    {
        var sum = 0.0;
        foreach (var claim in claims)
        {
            sum += claim.Certainty switch
            {
                Certainty.Asserted => 1,
                Certainty.Probable => 0.75,
                Certainty.Possible => 0.5,
                _ => 0,
            };
        }
        return claims.Count == 0 ? 0 : sum / claims.Count;
    }
}
