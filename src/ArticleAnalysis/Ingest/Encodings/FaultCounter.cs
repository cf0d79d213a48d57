using System.Text;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>Writes U+FFFD for what cannot be decoded, and notes how many bytes that were and where the first of them stands.</summary>
internal sealed class FaultCounter : DecoderFallback
{
    /// <inheritdoc/>
    public override int MaxCharCount => 1;

    /// <summary>Number of bytes that could not be decoded.</summary>
    public int Count { get; private set; }

    /// <summary>Index of the first of them in the bytes decoded; -1 when there are none.</summary>
    public int First { get; private set; } = -1;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Replacement(this);

    private void Note(int bytes, int index)
    {
        if (First < 0) First = Math.Max(0, index);
        Count += bytes;
    }

    private sealed class Replacement(FaultCounter faults) : DecoderFallbackBuffer
    {
        private bool _pending;
        private bool _given;

        public override int Remaining => _pending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            faults.Note(bytesUnknown.Length, index);
            return _pending = true;
        }

        public override char GetNextChar()
        {
            (_given, _pending) = (_pending, false);
            return _given ? '\uFFFD' : '\0';
        }

        public override bool MovePrevious()
        {
            if (!_given) return false;
            (_given, _pending) = (false, true);
            return true;
        }

        public override void Reset() => (_given, _pending) = (false, false);
    }
}
