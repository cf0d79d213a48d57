using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using static ArticleAnalysis.Discourse.DiscourseNetwork;

namespace ArticleAnalysis.Discourse;

/// <summary>Tells what each sentence of an article does, by the mean of a few networks. Immutable, thread-safe.</summary>
internal sealed unsafe class DiscourseReader
{
    /// <summary>The model's file.</summary>
    public const string File = "models/discourse.bin";

    private readonly WordTable _words;
    private readonly DiscourseNetwork[] _networks;

    /// <summary>A reader over a model's bytes, which do not move.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model, or cut off.</exception>
    public DiscourseReader(ReadOnlySpan<byte> model, WordTable words)
    {
        var file = new TensorFile(File, model);
        _words = words;
        var count = 0;
        while (count == 0 || file.Has(Name(count, DiscourseNetwork.Bias))) count++;
        _networks = [.. Enumerable.Range(0, count).Select(number => new DiscourseNetwork(file, number, words))];
    }

    /// <summary>The reader of a language.</summary>
    /// <exception cref="InvalidDataException">The model is missing, or damaged.</exception>
    public static DiscourseReader Read(LanguageResources resources) => new(resources.Bytes(File), WordTable.Read(resources.Bytes("models/words.bin")));

    /// <summary>The roles of the sentences of running text.</summary>
    public SentenceRoles Read(SentenceContext context)
    {
        var facts = new SentenceFacts(context, _words);
        var count = facts.Sentences.Length;
        var (states, shares) = (new float[_networks.Length * count * Width], new float[count * SentenceRoles.Count]);
        Span<int> rows = stackalloc int[FactRows.Most];
        Span<float> vector = stackalloc float[_words.Dimensions];
        fixed (float* state = states)
        {
            for (var at = 0; at < count; at++)
            {
                var sink = new FactRows(rows);
                facts.Read(at, ref sink);
                facts.Mean(at, vector);
                for (var n = 0; n < _networks.Length; n++) _networks[n].ReadSentence(rows[..sink.Count], vector, state + (((n * count) + at) * Width));
            }
        }
        for (var n = 0; n < _networks.Length; n++) ReadContext(_networks[n], states.AsSpan(n * count * Width, count * Width), shares);
        foreach (ref var share in shares.AsSpan()) share /= _networks.Length;
        return new(facts.Sentences, shares);
    }

    private static void ReadContext(DiscourseNetwork network, ReadOnlySpan<float> states, Span<float> shares)
    {
        var count = states.Length / Width;
        var views = new SentenceViews(states);
        Span<float> view = stackalloc float[Views * Width];
        var hidden = stackalloc float[Width];
        for (var at = 0; at < count; at++)
        {
            views.Write(at, view);
            network.ReadContext(view, hidden, shares[(at * SentenceRoles.Count)..]);
        }
    }
}
