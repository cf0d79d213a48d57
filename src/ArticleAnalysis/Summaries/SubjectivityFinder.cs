using System.Globalization;
using System.Numerics;
using ArticleAnalysis.Claims;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Summaries;

/// <summary>Tells how far an article is its author's opinion: for each sentence how likely it stands in a piece that argues, not in one that reports.</summary>
internal sealed class SubjectivityFinder
{
    /// <summary>Features of a sentence.</summary>
    public static readonly int Width = Enum.GetValues<SubjectivityFeature>().Length;

    private const int MostWords = 3;

    private readonly JudgementWords _judgements;
    private readonly SummaryWords _words;
    private readonly double[] _weights = new double[Width];

    public SubjectivityFinder(LanguageResources resources)
    {
        (_judgements, _words) = (new JudgementWords(resources), new SummaryWords(resources));
        foreach (var row in resources.Table("Summaries/subjectivity-weights.tsv"))
            _weights[(int)Enum.Parse<SubjectivityFeature>(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
    }

    /// <summary>The share of the running text, by characters, that is opinion: 0 to 1, and 0 for no text.</summary>
    public double Find(AnnotatedText text, SentenceRoles roles, IReadOnlyList<Quotation> quotations, IReadOnlyList<Claim> claims)
    {
        var (opinion, all) = (0.0, 0);
        Span<float> features = stackalloc float[Width];
        var (quotation, claim) = (0, 0);
        for (var at = 0; at < roles.Sentences.Length; at++)
        {
            var span = text.Sentences[roles.Sentences[at]].Span;
            while (quotation < quotations.Count && quotations[quotation].Span.End <= span.Start) quotation++;
            while (claim < claims.Count && claims[claim].Span.End <= span.Start) claim++;
            Read(text, roles, at, quotations, quotation, claims, claim, features);
            opinion += span.Length * ProbabilityOf(features);
            all += span.Length;
        }
        return all == 0 ? 0 : opinion / all;
    }

    /// <summary>The features of one sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="roles">What its sentences do.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="quotations">Its quotations, in text order.</param>
    /// <param name="quotation">The first that may reach into the sentence.</param>
    /// <param name="claims">Its claims, in text order.</param>
    /// <param name="claim">The first that may reach into the sentence.</param>
    /// <param name="features">Receives them.</param>
    public void Read(AnnotatedText text, SentenceRoles roles, int at, IReadOnlyList<Quotation> quotations, int quotation, IReadOnlyList<Claim> claims, int claim, Span<float> features)
    {
        features.Clear();
        var sentence = text.Sentences[roles.Sentences[at]];
        features[(int)SubjectivityFeature.Bias] = 1;
        roles.Shares(at).CopyTo(features[(int)SubjectivityFeature.Main..]);
        var tokens = text.TokensOf(sentence);
        var said = 0;
        foreach (ref readonly var token in tokens)
        {
            while (quotation < quotations.Count && quotations[quotation].Span.End <= token.Span.Start) quotation++;
            // What somebody else says is no judgement of the author.
            if (quotation < quotations.Count && quotations[quotation].Span.Contains(token.Span)) said++;
            else Count(token, features);
        }
        features[(int)SubjectivityFeature.Said] = (float)said / tokens.Length;
        if (tokens[^1].Lower is "?") features[(int)SubjectivityFeature.Question] = 1;
        for (; claim < claims.Count && claims[claim].Span.Start < sentence.Span.End; claim++)
            if (claims[claim].Span.End > sentence.Span.Start) features[(int)(claims[claim].Source.Kind == ClaimSourceKind.Author ? SubjectivityFeature.AuthorClaim : SubjectivityFeature.OtherClaim)] = 1;
    }

    private void Count(in Token token, Span<float> features)
    {
        if (_words.Selves.Contains(token.Lower)) Add(features, SubjectivityFeature.Self);
        for (var shown = (uint)_judgements.All.GetValueOrDefault(token.Lower); shown != 0; shown &= shown - 1)
            Add(features, SubjectivityFeature.Evaluative + BitOperations.TrailingZeroCount(shown));
    }

    private static void Add(Span<float> features, SubjectivityFeature feature) => features[(int)feature] = Math.Min(MostWords, features[(int)feature] + 1);

    private double ProbabilityOf(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++) sum += features[i] * _weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
