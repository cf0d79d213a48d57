using System.Buffers.Binary;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Trains the tagger's averaged perceptron in the hashed space in which it is used, and packs the weights into eight bits.</summary>
internal static class TaggerTrainer
{
    public const int Epochs = 8;
    private const int RowsLog2 = 18;
    private const int Rows = 1 << RowsLog2;

    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, Lexicon lexicon, int seed, TextWriter log)
    {
        var data = sentences.Select(s => (Words: WordsOf(s, lexicon), Tags: s.Words.Select(w => w.Upos).ToArray())).ToArray();
        var (weights, totals, stamps) = (new int[Rows * Tagger.Tags], new long[Rows * Tagger.Tags], new int[Rows * Tagger.Tags]);
        var random = new SeededShuffle(seed);
        var rows = new int[TaggerFeatures.Count];
        var scores = new int[Tagger.Tags];
        var now = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(data);
            var (right, seen) = (0, 0);
            foreach (var (words, tags) in data)
            {
                var (before, before2) = (Upos.Punct, Upos.Punct);
                for (var i = 0; i < words.Length; i++)
                {
                    now++;
                    var tag = words[i].Entry.OnlyTag ?? Predict(words, i, before, before2);
                    if (words[i].Entry.OnlyTag is null)
                    {
                        seen++;
                        if (tag == tags[i]) right++;
                        else Update(tag, tags[i]);
                    }
                    (before2, before) = (before, tag);
                }
            }
            log.WriteLine($"pass {epoch + 1}: {(double)right / seen:P2} of scored words right in training");
        }
        for (var i = 0; i < weights.Length; i++) totals[i] += (long)weights[i] * (now - stamps[i]);
        return Pack(totals, now);

        Upos Predict(Word[] words, int at, Upos before, Upos before2)
        {
            TaggerFeatures.Write(words, at, before, before2, Rows - 1, rows);
            Array.Clear(scores);
            foreach (var row in rows)
                for (var t = 0; t < Tagger.Tags; t++) scores[t] += weights[(row * Tagger.Tags) + t];
            return (Upos)Array.IndexOf(scores, scores.Max());
        }

        void Update(Upos wrong, Upos gold)
        {
            foreach (var row in rows)
            {
                Add((row * Tagger.Tags) + (int)gold, 1);
                Add((row * Tagger.Tags) + (int)wrong, -1);
            }
        }

        void Add(int at, int step)
        {
            totals[at] += (long)weights[at] * (now - stamps[at]);
            stamps[at] = now;
            weights[at] += step;
        }
    }

    internal static Word[] WordsOf(TreebankSentence sentence, Lexicon lexicon)
    {
        var strangers = new Lexicon.Strangers();
        return [.. sentence.Words.Select(w => lexicon.Look(w.Form, strangers))];
    }

    /// <summary>Scales the averaged weights so that the largest in a thousand just fits a signed byte.</summary>
    private static byte[] Pack(long[] totals, int steps)
    {
        var sizes = totals.Where(t => t != 0).Select(Math.Abs).Order().ToArray();
        var scale = 127.0 / ((double)sizes[(int)(sizes.Length * 0.9995)] / steps);
        var model = new byte[Tagger.HeaderBytes + totals.Length + Tagger.PaddingBytes];
        Tagger.Magic.CopyTo(model);
        BinaryPrimitives.WriteInt32LittleEndian(model.AsSpan(4), Tagger.Version);
        BinaryPrimitives.WriteInt32LittleEndian(model.AsSpan(8), RowsLog2);
        for (var i = 0; i < totals.Length; i++)
            model[Tagger.HeaderBytes + i] = unchecked((byte)(sbyte)Math.Clamp(Math.Round((double)totals[i] / steps * scale), -127, 127));
        return model;
    }
}
