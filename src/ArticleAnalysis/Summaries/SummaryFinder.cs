using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Summaries;

/// <summary>Chooses the sentences that say most of an article, and one for each section.</summary>
internal static class SummaryFinder
{
    private const int LongArticle = 90;
    private const int VeryLongArticle = 180;
    private const double Repetition = 0.25;

    /// <summary>The key sentences in text order: three, and up to five of a long article. None begins with a pronoun that means nothing in the sentence before it in the summary.</summary>
    public static IReadOnlyList<KeySentence> Find(AnnotatedText text, SentenceMatrix matrix, EntitySet entities, SummaryModel model, SummaryWords words)
    {
        var (scores, starts) = (model.Scores(matrix), new HangingStarts(text, matrix, entities));
        var wanted = scores.Length > VeryLongArticle ? 5 : scores.Length > LongArticle ? 4 : 3;
        var chosen = new SortedSet<int>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        while (chosen.Count < wanted)
        {
            var (best, bestScore) = (-1, double.NegativeInfinity);
            for (var row = 0; row < scores.Length; row++)
            {
                if (scores[row] <= bestScore || chosen.Contains(row) || !Fits(row, chosen, starts)) continue;
                // A sentence that repeats the ones already chosen gives its place to the next.
                var score = scores[row] - (Repetition * Said(text, matrix.Sentences[row], said, words));
                if (score > bestScore) (best, bestScore) = (row, score);
            }
            if (best < 0) break;
            chosen.Add(best);
            foreach (ref readonly var token in text.TokensOf(text.Sentences[matrix.Sentences[best]]))
                if (SentenceMatrix.IsContent(token, words)) said.Add(token.Lemma);
        }
        return [.. chosen.Select(row => new KeySentence(text.Sentences[matrix.Sentences[row]].Span, Math.Min(1, Math.Exp(scores[row]))))];
    }

    /// <summary>True when neither the sentence nor the one after it would begin with a pronoun left hanging.</summary>
    private static bool Fits(int row, SortedSet<int> chosen, HangingStarts starts)
    {
        var (before, after) = (-1, -1);
        foreach (var other in chosen)
        {
            if (other < row) before = other;
            else if (after < 0) after = other;
        }
        return !starts.Hangs(row, before) && (after < 0 || !starts.Hangs(after, row));
    }

    /// <summary>The best sentence of each section by what it says; empty for a section without one.</summary>
    public static IReadOnlyList<TextSpan> OfSections(AnnotatedText text, SentenceMatrix matrix, IReadOnlyList<Section> sections)
    {
        var spans = new TextSpan[sections.Count];
        var best = new float[sections.Count];
        for (int row = 0, section = 0; row < matrix.Sentences.Count; row++)
        {
            var sentence = text.Sentences[matrix.Sentences[row]];
            while (section < sections.Count && sentence.Block >= sections[section].EndBlock) section++;
            if (section == sections.Count) break;
            var score = 0.01f + matrix.Value(row, SentenceFeature.Centrality) + (matrix.Value(row, SentenceFeature.InSection) == 0 ? 0.35f : 0)
                - (0.4f * matrix.Value(row, SentenceFeature.StartsDangling)) - (0.4f * matrix.Value(row, SentenceFeature.Question)) + (0.3f * matrix.Value(row, SentenceFeature.Salience));
            if (!spans[section].IsEmpty && score <= best[section]) continue;
            (spans[section], best[section]) = (sentence.Span, score);
        }
        return spans;
    }

    /// <summary>Share of the sentence's content that the chosen sentences have already said.</summary>
    private static double Said(AnnotatedText text, int sentence, HashSet<string> said, SummaryWords words)
    {
        if (said.Count == 0) return 0;
        var (content, repeated) = (0, 0);
        foreach (ref readonly var token in text.TokensOf(text.Sentences[sentence]))
        {
            if (!SentenceMatrix.IsContent(token, words)) continue;
            content++;
            if (said.Contains(token.Lemma)) repeated++;
        }
        return content == 0 ? 0 : (double)repeated / content;
    }
}
