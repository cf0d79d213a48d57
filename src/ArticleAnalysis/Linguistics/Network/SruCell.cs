using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// A simple recurrent unit (Lei et al., EMNLP 2018) in one direction: f = s(x Wf + vf c' + bf), c = f c' + (1 - f) x W, r = s(x Wr + vr c' + br),
/// h = r c + (1 - r) x, where c' is the state before. When input and output differ in width, the x of the last term is x Wx.
/// </summary>
internal sealed unsafe class SruCell
{
    private readonly int _inputs;
    private readonly int _width;
    private readonly int _columns;
    private readonly bool _reverse;
    private readonly float* _weights;
    private readonly float* _state;

    public SruCell(TensorFile file, string name, int inputs, int width, bool reverse)
    {
        (_inputs, _width, _columns, _reverse) = (inputs, width, (inputs == width ? 3 : 4) * width, reverse);
        _weights = file.Floats($"{name}.weight", inputs, _columns);
        _state = file.Floats($"{name}.state", 4, width);
    }

    /// <summary>Reads n rows of x and writes n rows of h.</summary>
    /// <param name="x">Input; padded to whole row blocks.</param>
    /// <param name="strideX">Floats from one row of it to the next.</param>
    /// <param name="h">Output.</param>
    /// <param name="strideH">Floats from one row of it to the next.</param>
    /// <param name="n">Tokens.</param>
    /// <param name="u">Scratch for n rows, padded to whole row blocks, of four times the width.</param>
    public void Run(float* x, int strideX, float* h, int strideH, int n, float* u)
    {
        Kernels.Multiply(x, strideX, _weights, u, _columns, n, _inputs, _columns);
        var projects = _columns == 4 * _width;
        var skip = projects ? u + (3 * _width) : x;
        var (first, step) = _reverse ? (n - 1, -1) : (0, 1);
        Recur(u + ((long)first * _columns), step * _columns, skip + ((long)first * (projects ? _columns : strideX)), step * (projects ? _columns : strideX),
            h + ((long)first * strideH), step * strideH, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Recur(float* u, int stepU, float* x, int stepX, float* h, int stepH, int n)
    {
        // Lanes do not touch each other, so that each runs through all tokens with its state in a register; two at a time, since each waits for its own division.
        for (var j = 0; j < _width; j += 2 * Kernels.Lanes)
        {
            var (low, high) = (new Gates(_state + j, _width), new Gates(_state + j + Kernels.Lanes, _width));
            var (lowState, highState) = (Vector512<float>.Zero, Vector512<float>.Zero);
            float* at = u + j, skip = x + j, output = h + j;
            for (var t = 0; t < n; t++, at += stepU, skip += stepX, output += stepH)
            {
                lowState = low.Step(at, skip, output, lowState);
                highState = high.Step(at + Kernels.Lanes, skip + Kernels.Lanes, output + Kernels.Lanes, highState);
            }
        }
    }

    /// <summary>What the gates of a few lanes have learnt.</summary>
    private readonly struct Gates(float* state, int width)
    {
        private readonly Vector512<float> _forgetState = Vector512.Load(state);
        private readonly Vector512<float> _resetState = Vector512.Load(state + width);
        private readonly Vector512<float> _forgetBias = Vector512.Load(state + (2 * width));
        private readonly Vector512<float> _resetBias = Vector512.Load(state + (3 * width));

        /// <summary>Writes the output of one token and gives the state after it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Step(float* u, float* x, float* output, Vector512<float> state)
        {
            var forget = Kernels.Sigmoid(Vector512.FusedMultiplyAdd(_forgetState, state, Vector512.Load(u + width) + _forgetBias));
            var reset = Kernels.Sigmoid(Vector512.FusedMultiplyAdd(_resetState, state, Vector512.Load(u + (2 * width)) + _resetBias));
            var fresh = Vector512.Load(u);
            state = Vector512.FusedMultiplyAdd(forget, state - fresh, fresh);
            var through = Vector512.Load(x);
            Vector512.FusedMultiplyAdd(reset, state - through, through).Store(output);
            return state;
        }
    }
}
