using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Stances.Network;

/// <summary>Memory for one passage at a time, for one thread.</summary>
internal sealed unsafe class StanceMemory
{
    private readonly float[] _memory;

    public StanceMemory()
    {
        const int Rows = StanceMarks.MostTokens * StanceNetwork.Width;
        // What the kernel writes comes in blocks of rows.
        const int GatheredFloats = Kernels.RowBlock * StanceNetwork.Gathered, HiddenFloats = Kernels.RowBlock * StanceNetwork.Hidden, OutputFloats = Kernels.RowBlock * Kernels.Panel;
        _memory = GC.AllocateArray<float>((3 * Rows) + StanceMarks.MostTokens + GatheredFloats + HiddenFloats + OutputFloats, pinned: true);
        Prepared = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory));
        Toward = Prepared + Rows;
        Tokens = Toward + Rows;
        Weights = Tokens + Rows;
        Gathered = Weights + StanceMarks.MostTokens;
        Hidden = Gathered + GatheredFloats;
        Output = Hidden + HiddenFloats;
    }

    /// <summary>Room for marks.</summary>
    public StanceMarks.Room Marks { get; } = new();

    /// <summary>What does not depend on a pair: a row a token.</summary>
    public float* Prepared { get; }

    /// <summary>The tokens as they stand to a target.</summary>
    public float* Toward { get; }

    /// <summary>The tokens as they stand to a pair.</summary>
    public float* Tokens { get; }

    /// <summary>Weights of one attention.</summary>
    public float* Weights { get; }

    /// <summary>What is gathered of the passage.</summary>
    public float* Gathered { get; }

    /// <summary>The hidden layer.</summary>
    public float* Hidden { get; }

    /// <summary>The answers.</summary>
    public float* Output { get; }
}
