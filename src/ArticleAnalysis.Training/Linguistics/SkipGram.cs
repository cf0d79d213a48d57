namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Settings of <see cref="SkipGram"/>.</summary>
/// <param name="Dimensions">Components of a vector; a multiple of <see cref="FixedLanes.Step"/>.</param>
/// <param name="Reach">Words to either side that are told.</param>
/// <param name="Negatives">Random words to a word; each is held against every place.</param>
/// <param name="Epochs">Passes.</param>
/// <param name="Sample">A word more frequent than this is learnt from in some of its places only.</param>
/// <param name="Rate">Learning rate at the start; it falls in a line to nothing.</param>
internal sealed record SkipGramOptions(int Dimensions, int Reach, int Negatives, int Epochs, double Sample, float Rate);

/// <summary>
/// Word vectors by structured skip-gram (Ling et al. 2015) with negative sampling (Mikolov et al. 2013): from a word's vector one tells the
/// words around it, each place with an output matrix of its own, so that words are near each other when they stand alike in the sentence.
/// </summary>
internal sealed class SkipGram
{
    private const int NegativeTable = 1 << 22;
    private const float LargestSum = 8;

    /// <summary>Words that share their negatives, as those of one window do in other programs: a row in the cache is quicker than another row.</summary>
    private const int WordsToADraw = 4;

    private static readonly float[] Sigmoid = [.. Enumerable.Range(0, 4096).Select(i => (float)(1 / (1 + Math.Exp(LargestSum - ((i + 0.5) * LargestSum / 2048)))))];

    private readonly SkipGramOptions _options;
    private readonly int[] _offsets;
    private readonly float[] _words;
    private readonly float[] _contexts;
    private readonly float[] _error;
    private readonly int[] _negatives;

    private SkipGram(SkipGramOptions options, int words)
    {
        _options = options;
        _offsets = [.. Enumerable.Range(-options.Reach, (2 * options.Reach) + 1).Where(o => o != 0)];
        _words = new float[words * options.Dimensions];
        _contexts = new float[words * _offsets.Length * options.Dimensions];
        _error = new float[options.Dimensions];
        _negatives = new int[options.Negatives];
    }

    /// <summary>The vectors of the words of <paramref name="corpus"/>, one row a word.</summary>
    public static float[][] Train(WordCorpus corpus, SkipGramOptions options, int seed, TextWriter log)
    {
        var model = new SkipGram(options, corpus.Forms.Length);
        var random = new Generator((ulong)seed);
        foreach (ref var weight in model._words.AsSpan()) weight = (Fraction(random.Next()) - 0.5f) / options.Dimensions;
        var (negatives, keep) = (NegativesOf(corpus.Counts), KeepOf(corpus.Counts, options.Sample));
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            model.Pass(corpus.Tokens, negatives, keep, random, epoch);
            log.WriteLine($"vectors: pass {epoch + 1} of {options.Epochs} done");
        }
        return [.. model._words.Chunk(options.Dimensions)];
    }

    private void Pass(int[] tokens, int[] negatives, float[] keep, Generator random, int epoch)
    {
        Span<int> around = stackalloc int[_offsets.Length];
        var learnt = 0;
        for (var at = _options.Reach; at < tokens.Length - _options.Reach; at++)
        {
            var word = tokens[at];
            if (word == WordCorpus.Outside || Fraction(random.Next()) > keep[word]) continue;
            for (var place = 0; place < around.Length; place++) around[place] = tokens[at + _offsets[place]];
            var rate = _options.Rate * (1 - ((epoch + ((float)at / tokens.Length)) / _options.Epochs));
            if (learnt++ % WordsToADraw == 0)
                foreach (ref var negative in _negatives.AsSpan()) negative = negatives[random.Next() >> 42];
            Learn(word, around, rate);
        }
    }

    private void Learn(int word, ReadOnlySpan<int> around, float rate)
    {
        var vector = _words.AsSpan(word * _options.Dimensions, _options.Dimensions);
        Array.Clear(_error);
        for (var place = 0; place < around.Length; place++)
            if (around[place] != WordCorpus.Outside) Step(vector, around[place], place, 1, rate);
        foreach (var negative in _negatives)
            for (var place = 0; place < around.Length; place++)
                if (around[place] != WordCorpus.Outside && around[place] != negative) Step(vector, negative, place, 0, rate);
        FixedLanes.Add(vector, _error, 1);
    }

    private void Step(ReadOnlySpan<float> vector, int word, int place, float label, float rate)
    {
        var context = _contexts.AsSpan(((word * _offsets.Length) + place) * _options.Dimensions, _options.Dimensions);
        var sum = Math.Clamp(FixedLanes.Dot(vector, context), -LargestSum, LargestSum);
        var told = Sigmoid[Math.Min((int)((sum + LargestSum) * (2048 / LargestSum)), Sigmoid.Length - 1)];
        var step = (label - told) * rate;
        FixedLanes.Add(_error, context, step);
        FixedLanes.Add(context, vector, step);
    }

    /// <summary>Words drawn in proportion to the three-quarter power of their counts.</summary>
    private static int[] NegativesOf(int[] counts)
    {
        var weights = Array.ConvertAll(counts, c => Math.Pow(c, 0.75));
        var (total, sum) = (weights.Sum(), weights[0]);
        var table = new int[NegativeTable];
        for (var (i, word) = (0, 0); i < table.Length; i++)
        {
            while ((i + 0.5) / table.Length * total > sum && word < counts.Length - 1) sum += weights[++word];
            table[i] = word;
        }
        return table;
    }

    private static float[] KeepOf(int[] counts, double sample)
    {
        var total = counts.Sum(c => (double)c);
        return Array.ConvertAll(counts, c => (float)Math.Sqrt(sample * total / c));
    }

    private static float Fraction(ulong bits) => (bits >> 40) * (1f / (1 << 24));
}
