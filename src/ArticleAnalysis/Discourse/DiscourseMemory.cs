using System.Buffers;
using ArticleAnalysis.Linguistics.Network;
using static ArticleAnalysis.Discourse.DiscourseNetwork;

namespace ArticleAnalysis.Discourse;

/// <summary>Room for what the networks read and make of one article, lent by the shared pools.</summary>
internal readonly unsafe ref struct DiscourseMemory
{
    private readonly float[] _floats;
    private readonly int[] _facts;
    private readonly MemoryHandle _pin;

    /// <param name="sentences">How many sentences the article has.</param>
    /// <param name="dimensions">Numbers of a word's vector.</param>
    public DiscourseMemory(int sentences, int dimensions)
    {
        var rows = Kernels.RoundUp(sentences, Kernels.RowBlock);
        (Count, Dimensions) = (sentences, dimensions);
        _floats = ArrayPool<float>.Shared.Rent(rows * (dimensions + (Views * Width) + ScratchWidth + Outputs));
        _facts = ArrayPool<int>.Shared.Rent(sentences * (FactRows.Most + 1));
        _pin = _floats.AsMemory().Pin();
        Vectors = (float*)_pin.Pointer;
        Read = Vectors + (rows * dimensions);
        Scratch = Read + (rows * Views * Width);
        Scores = Scratch + (rows * ScratchWidth);
    }

    /// <summary>How many sentences there are.</summary>
    public int Count { get; }

    /// <summary>Numbers of a word's vector.</summary>
    public int Dimensions { get; }

    /// <summary>For each sentence the mean of its words' vectors.</summary>
    public float* Vectors { get; }

    /// <summary>For each sentence what the last layer reads.</summary>
    public float* Read { get; }

    /// <summary>For each sentence <see cref="ScratchWidth"/> numbers for what comes between.</summary>
    public float* Scratch { get; }

    /// <summary>For each sentence <see cref="Outputs"/> scores.</summary>
    public float* Scores { get; }

    /// <summary>The facts of a sentence, as rows of the table of weights.</summary>
    public ReadOnlySpan<int> FactsOf(int sentence) => RoomOf(sentence).Slice(1, RoomOf(sentence)[0]);

    /// <summary>Takes the facts and the vector of a sentence; each sentence comes once, in order.</summary>
    public void Take(SentenceFacts facts, int sentence)
    {
        var sink = new FactRows(RoomOf(sentence)[1..]);
        facts.Read(sentence, ref sink);
        RoomOf(sentence)[0] = sink.Count;
        facts.Mean(sentence, VectorOf(sentence));
    }

    /// <summary>Takes facts, at most <see cref="FactRows.Most"/>, and a vector.</summary>
    public void Take(int sentence, ReadOnlySpan<int> facts, ReadOnlySpan<float> vector)
    {
        RoomOf(sentence)[0] = facts.Length;
        facts.CopyTo(RoomOf(sentence)[1..]);
        vector.CopyTo(VectorOf(sentence));
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        _pin.Dispose();
        ArrayPool<float>.Shared.Return(_floats);
        ArrayPool<int>.Shared.Return(_facts);
    }

    /// <summary>The number of a sentence's facts, and they.</summary>
    private Span<int> RoomOf(int sentence) => _facts.AsSpan(sentence * (FactRows.Most + 1), FactRows.Most + 1);

    private Span<float> VectorOf(int sentence) => new(Vectors + (sentence * Dimensions), Dimensions);
}
