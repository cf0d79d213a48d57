using ArticleAnalysis.Entities;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Chooses sentences of raw news that may tell what somebody thinks of somebody.</summary>
internal sealed class RawStances
{
    private const ulong Seed = 20261126;
    private const double ShareOfArticles = 0.42;
    private const int LongestText = 4000, LeastTokens = 8, MostTokens = 60, ByChance = 2, MostOfArticle = 4;

    // A name stands for three pronouns or descriptions.
    private const int NameWeight = 3;

    private readonly ArticleReader _reader = new(EnglishResources.Instance);
    private readonly AnalysisPipeline _pipeline = UpToEntities();
    private readonly Valences _valences = new(EnglishResources.Instance);
    private readonly HashSet<string> _without;

    /// <param name="without">Passages that must not be chosen.</param>
    public RawStances(IEnumerable<string> without) => _without = [.. without.Select(Letters)];

    /// <summary>The sentences, with their words, sorted by file and line.</summary>
    /// <param name="folder">The folder <c>rawtext</c>.</param>
    public IEnumerable<(RawStance Row, string Text)> Choose(string folder) =>
        RawText.Files(folder).Index().SelectMany(file => RawText.Articles(file.Item).Where((_, number) => IsChosen(number)).AsParallel().AsOrdered().SelectMany(article => Of(file.Index, article.FirstLine, article.Lines)));

    /// <summary>The sentences that rows name, in their order.</summary>
    /// <param name="folder">The folder <c>rawtext</c>.</param>
    /// <param name="rows">Sorted by file and line.</param>
    public static IEnumerable<(RawStance Row, string Text)> Find(string folder, IEnumerable<RawStance> rows)
    {
        var files = RawText.Files(folder);
        foreach (var ofFile in rows.GroupBy(r => r.File))
        {
            using var lines = RawText.Lines(files[ofFile.Key]).GetEnumerator();
            var at = -1;
            foreach (var row in ofFile)
            {
                for (; at < row.Line; at++)
                    if (!lines.MoveNext()) throw new FormatException($"{files[ofFile.Key]} has no line {row.Line}.");
                yield return (row, row.Sentence.Of(lines.Current));
            }
        }
    }

    private static bool IsChosen(int number) => Math.Floor((number + 1) * ShareOfArticles) > Math.Floor(number * ShareOfArticles);

    private List<(RawStance, string)> Of(int file, int firstLine, List<string> lines)
    {
        var read = 1 + lines.Skip(1).Select((line, i) => lines.Take(i + 2).Sum(l => l.Length)).TakeWhile(length => length < LongestText).Count();
        var work = _pipeline.Run(_reader.Read(ArticleSource.FromText(string.Join("\n\n", lines.Take(read)))));
        var (text, entities, chance) = (work.Get(Layers.Linguistics), work.Get(Layers.Entities), new Generator(Seed ^ ((ulong)file << 32) ^ (ulong)firstLine));
        var candidates = new List<(int Sentence, int Line, int Start)>();
        for (var (s, line) = (0, 1); s < text.Sentences.Length; s++)
        {
            ref readonly var sentence = ref text.Sentences[s];
            if (sentence.EndToken - sentence.FirstToken is < LeastTokens or > MostTokens || Parties(entities, sentence).Length == 0) continue;
            var words = sentence.Span.Of(text.Text);
            if (_without.Contains(Letters(words))) continue;
            // The sentences stand in the order of the lines.
            var found = Enumerable.Range(line, Math.Max(0, read - line)).FirstOrDefault(l => lines[l].Contains(words, StringComparison.Ordinal));
            if (found > 0) candidates.Add((s, line = found, lines[found].IndexOf(words, StringComparison.Ordinal)));
        }
        var order = candidates.ToArray();
        chance.Shuffle(order);
        var chosen = order.Take(ByChance).Concat(order.Skip(ByChance).Where(c => IsValenced(text, text.Sentences[c.Sentence]))).Take(MostOfArticle).OrderBy(c => c.Sentence).ToList();
        return [.. chosen.Select(c => (Row(entities, text.Sentences[c.Sentence], file, firstLine + c.Line, c.Start, chance), text.Sentences[c.Sentence].Span.Of(text.Text)))];
    }

    private static RawStance Row(EntitySet entities, in Sentence sentence, int file, int line, int start, Generator chance)
    {
        var (parties, from) = (Parties(entities, sentence), sentence.Span.Start);
        var (target, one) = (Pick(parties, chance), Pick(parties, chance));
        var others = Array.FindAll(parties, m => m.Entity != one.Entity && !m.Span.Overlaps(one.Span));
        var place = new TextSpan(start, start + sentence.Span.Length);
        if (others.Length == 0) return new(file, line, place, In(target), default, default);
        var other = Pick(others, chance);
        return one.Span.Start < other.Span.Start ? new(file, line, place, In(target), In(one), In(other)) : new(file, line, place, In(target), In(other), In(one));

        TextSpan In(Mention mention) => new(mention.Span.Start - from, mention.Span.End - from);
    }

    private static Mention Pick(Mention[] mentions, Generator chance)
    {
        var left = (int)(chance.Next() % (ulong)mentions.Sum(Weight));
        return mentions.First(m => (left -= Weight(m)) < 0);

        static int Weight(Mention mention) => mention.Kind is MentionKind.Pronoun or MentionKind.Nominal ? 1 : NameWeight;
    }

    private static Mention[] Parties(EntitySet entities, Sentence sentence) =>
        [.. entities.In(sentence.Span).ToArray().Where(m => m.Span.End <= sentence.Span.End && !m.Span.IsEmpty && entities[m.Entity].Type is EntityType.Person or EntityType.Org or EntityType.Gpe or EntityType.Norp)];

    private bool IsValenced(AnnotatedText text, in Sentence sentence)
    {
        foreach (ref readonly var token in text.TokensOf(sentence))
            if (_valences.Of(token.Lower) != 0) return true;
        return false;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Select(char.ToLowerInvariant));

    private static AnalysisPipeline UpToEntities()
    {
        var (stages, line) = (PipelineBuilder.ForEnglish().Stages, new PipelineBuilder());
        foreach (var stage in stages.Take(stages.TakeWhile(s => !s.Gives.Contains(Layers.Entities)).Count() + 1)) line.Add(stage);
        return line.Build();
    }
}
