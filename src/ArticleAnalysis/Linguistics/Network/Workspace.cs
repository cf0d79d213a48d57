using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Memory for one passage at a time, for one thread.</summary>
internal sealed unsafe class Workspace
{
    /// <summary>The longest passage that is read at once; also the longest sentence.</summary>
    public const int MostTokens = 256;

    private readonly float[] _memory;
    private readonly NetworkSize _size;

    public Workspace(NetworkSize size, OutputLayout layout)
    {
        _size = size;
        var keys = Kernels.RoundUp(MostTokens + 1, Kernels.Panel);
        var columns = Math.Max(Math.Max(3 * size.Width, 4 * size.Joint), Math.Max(size.Vector, 64));
        long floats = MostTokens * ((long)columns + size.Width + ((size.Layers - 1L) * size.Width) + (2 * size.Width) + (2 * size.Joint) + size.Hidden + layout.Width + size.Arc + size.Label + keys);
        floats += ((long)keys * size.Arc) + (MostTokens * (NameSize.Width + (2 * NameSize.Side) + NameTags.Width + StateProjection.Width));
        _memory = GC.AllocateArray<float>((int)floats, pinned: true);
        Scratch = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory));
        Input = Scratch + (MostTokens * columns);
        Both = Input + (MostTokens * size.Width * size.Layers);
        States = Both + (MostTokens * 2 * size.Width);
        Hidden = States + (MostTokens * 2 * size.Joint);
        Tags = Hidden + (MostTokens * size.Hidden);
        Queries = Tags + (MostTokens * layout.Width);
        Pairs = Queries + (MostTokens * size.Arc);
        Arcs = Pairs + (MostTokens * size.Label);
        Keys = Arcs + (MostTokens * keys);
        NameInput = Keys + (keys * size.Arc);
        NameHidden = NameInput + (MostTokens * NameSize.Width);
        NameScores = NameHidden + (MostTokens * 2 * NameSize.Side);
        Narrow = NameScores + (MostTokens * NameTags.Width);
    }

    public float* Scratch { get; }

    public float* Input { get; }

    public float* Both { get; }

    public float* States { get; }

    public float* Hidden { get; }

    public float* Tags { get; }

    public float* Queries { get; }

    public float* Pairs { get; }

    public float* Arcs { get; }

    public float* Keys { get; }

    public float* NameInput { get; }

    public float* NameHidden { get; }

    public float* NameScores { get; }

    public float* Narrow { get; }

    public TreeDecoder Decoder { get; } = new(MostTokens);

    /// <summary>The output of a layer that is not the last.</summary>
    public float* Between(int layer) => Input + ((layer + 1L) * MostTokens * _size.Width);
}
