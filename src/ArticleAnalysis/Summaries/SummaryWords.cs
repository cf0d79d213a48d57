using System.Collections.Frozen;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>The word lists by which key sentences are chosen.</summary>
internal sealed class SummaryWords
{
    /// <summary>How often the commonest word is met in an article of 700 words, by Zipf's law over the words of the table.</summary>
    private const double CommonestInArticle = 60;
    private const double LeastRarity = 0.05;
    private const int LongestForm = 64;


    public SummaryWords(LanguageResources resources)
    {
        var words = resources.Table("Summaries/sentence-words.tsv");
        FrozenSet<string> Of(string kind) => words.Where(r => r[0] == kind).SelectMany(r => r.List(1)).ToFrozenSet(StringComparer.Ordinal);
        Table = WordTable.Read(resources.Bytes("models/words.bin"));
        Dangling = Of("dangling");
        Contrast = Of("contrast");
        Modals = Of("modal");
        Selves = Of("self");
        Light = Of("light");
    }

    /// <summary>The vectors of words, the commonest first.</summary>
    public WordTable Table { get; }

    /// <summary>First words that refer back, so that the sentence cannot stand alone: "They agreed …".</summary>
    public FrozenSet<string> Dangling { get; }

    /// <summary>First words that turn against what came before: "But the deal …".</summary>
    public FrozenSet<string> Contrast { get; }

    /// <summary>Verbs by which a sentence judges or looks ahead.</summary>
    public FrozenSet<string> Modals { get; }

    /// <summary>Words by which the author appears.</summary>
    public FrozenSet<string> Selves { get; }

    /// <summary>Nouns, verbs and adjectives that say nothing of the subject: "year", "say".</summary>
    public FrozenSet<string> Light { get; }

    /// <summary>Inverse document frequency of a word in news: minus the logarithm of the share of articles that have it, read from its rank among all words.</summary>
    public double Rarity(in Token token)
    {
        if (token.Lemma.Length > LongestForm) return RarityOf(Table.Count);
        Span<char> form = stackalloc char[LongestForm];
        return Table.Find(WordForms.Normalize(token.Lemma, form)) is >= 0 and var rank ? RarityOf(rank) : RarityOf(Table.Count);
    }

    private static double RarityOf(int rank) => Math.Max(LeastRarity, -Math.Log(1 - Math.Exp(-CommonestInArticle / (rank + 1))));
}
