using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Summaries;

/// <summary>Finds the noun phrases that come back, stand early or stand in the title; forms of one phrase are one ("trade deal", "trade deals").</summary>
internal static class KeyphraseFinder
{
    private const int MostPhrases = 15;
    private const int MostWords = 4;
    private const double TitleBonus = 1.6;
    private const double EarlyBonus = 0.8;

    /// <summary>At most fifteen phrases, best first.</summary>
    public static IReadOnlyList<Keyphrase> Find(AnnotatedText text, SummaryWords words)
    {
        var phrases = Collect(text, words);
        foreach (var phrase in phrases) Score(phrase, text.Text.Length);
        phrases.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Spans[0].CompareTo(b.Spans[0]));
        var chosen = new List<Candidate>(MostPhrases);
        foreach (var phrase in phrases)
        {
            if (chosen.Count == MostPhrases) break;
            // Capitals in titles and headings hide where a phrase ends ("Iraq Bargain"), so it has to stand in running text too.
            if (phrase.InProse && !chosen.Exists(c => SaysTheSame(c, phrase))) chosen.Add(phrase);
        }
        if (chosen.Count == 0) return [];
        var best = chosen[0].Score;
        return [.. chosen.Select(c => new Keyphrase(c.Spans[0].Of(text.Text), c.Score / best, c.Spans))];
    }

    private static List<Candidate> Collect(AnnotatedText text, SummaryWords words)
    {
        var phrases = new List<Candidate>();
        var byLemmas = new Dictionary<ulong, int>();
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Kind == SentenceKind.Boilerplate) continue;
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                var end = EndOfPhrase(text, at, sentence.EndToken, words);
                if (end == at) { at++; continue; }
                Add(text, at, end, sentence.Kind, phrases, byLemmas);
                // "trade deal" inside "new Canadian trade deal" is a phrase too: its head and the word before.
                if (end - at > 2) Add(text, end - 2, end, sentence.Kind, phrases, byLemmas);
                at = end;
            }
        }
        return phrases;
    }

    /// <summary>The end of the adjectives and nouns from <paramref name="at"/> that close with a noun; <paramref name="at"/> when there are none.</summary>
    private static int EndOfPhrase(AnnotatedText text, int at, int end, SummaryWords words)
    {
        var (next, close) = (at, at);
        while (next < end && next - at < MostWords && IsPart(text.Tokens[next], words))
        {
            if (text.Tokens[next].Upos is Upos.Noun or Upos.Propn) close = next + 1;
            next++;
        }
        return close;
    }

    private static bool IsPart(in Token token, SummaryWords words) =>
        token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && token.IsWord && token.Lower.Length > 1 && !Characters.IsSymbol(token.Lower[^1]) && !words.Light.Contains(token.Lemma) && !words.Light.Contains(token.Lower);

    private static void Add(AnnotatedText text, int first, int end, SentenceKind kind, List<Candidate> phrases, Dictionary<ulong, int> byLemmas)
    {
        var key = 14695981039346656037UL;
        for (var i = first; i < end; i++)
        {
            foreach (var c in text.Tokens[i].Lemma) key = (key ^ char.ToLowerInvariant(c)) * 1099511628211;
            key = (key ^ ' ') * 1099511628211;
        }
        var span = text.SpanOf(first, end);
        if (!byLemmas.TryGetValue(key, out var index))
        {
            byLemmas[key] = index = phrases.Count;
            phrases.Add(new Candidate { Words = end - first, IsName = text.Tokens[end - 1].Upos == Upos.Propn });
        }
        phrases[index].Spans.Add(span);
        phrases[index].InTitle |= kind == SentenceKind.Title;
        phrases[index].InProse |= kind == SentenceKind.Prose;
    }

    private static void Score(Candidate phrase, int length)
    {
        var count = phrase.Spans.Count;
        var early = 1 - ((double)phrase.Spans[0].Start / Math.Max(1, length));
        // A word alone has to come back; two or three words together say more, four say too much.
        var form = phrase.Words switch { 1 => 0.75, 2 => 1.5, 3 => 1.35, _ => 0.9 };
        var once = count == 1 && !phrase.InTitle ? 0.4 : 1;
        phrase.Score = Math.Log(1 + count) * form * once * (phrase.IsName ? 0.9 : 1) * (1 + (EarlyBonus * early)) * (phrase.InTitle ? TitleBonus : 1);
    }

    /// <summary>True when one phrase lies inside the other most of the time: "tariffs" says no more than "retaliatory tariffs".</summary>
    private static bool SaysTheSame(Candidate chosen, Candidate other)
    {
        var (inside, least) = (0, Math.Min(chosen.Spans.Count, other.Spans.Count));
        int i = 0, j = 0;
        while (i < chosen.Spans.Count && j < other.Spans.Count)
        {
            if (chosen.Spans[i].Overlaps(other.Spans[j])) inside++;
            if (chosen.Spans[i].End <= other.Spans[j].End) i++;
            else j++;
        }
        return inside * 2 > least;
    }

    private sealed class Candidate
    {
        public List<TextSpan> Spans { get; } = [];

        public int Words { get; init; }

        public bool IsName { get; init; }

        public bool InTitle { get; set; }

        public bool InProse { get; set; }

        public double Score { get; set; }
    }
}
