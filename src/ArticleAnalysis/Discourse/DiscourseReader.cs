using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Discourse;

/// <summary>Tells what each sentence of an article does, by the mean of a few networks. Immutable, thread-safe.</summary>
internal sealed class DiscourseReader
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
        while (count == 0 || file.Has(DiscourseNetwork.Name(count, DiscourseNetwork.Facts))) count++;
        _networks = [.. Enumerable.Range(0, count).Select(number => new DiscourseNetwork(file, number, words.Dimensions))];
    }

    /// <summary>The reader of a language.</summary>
    /// <exception cref="InvalidDataException">The model is missing, or damaged.</exception>
    public static DiscourseReader Read(LanguageResources resources) => new(resources.Bytes(File), WordTable.Read(resources.Bytes("models/words.bin")));

    /// <summary>The roles of the sentences of running text.</summary>
    public SentenceRoles Read(SentenceContext context)
    {
        var facts = new SentenceFacts(context, _words);
        var shares = new float[facts.Sentences.Length * SentenceRoles.Count];
        if (shares.Length == 0) return new(facts.Sentences, shares);
        using var memory = new DiscourseMemory(facts.Sentences.Length, _words.Dimensions);
        for (var at = 0; at < memory.Count; at++) memory.Take(facts, at);
        foreach (var network in _networks) network.Read(memory, shares);
        foreach (ref var share in shares.AsSpan()) share /= _networks.Length;
        return new(facts.Sentences, shares);
    }
}
