using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ArticleAnalysis.Cli;

/// <summary>Whoever read the tool's output has left.</summary>
internal sealed class OutputClosedException() : IOException("The reader of the output has left.");

/// <summary>Standard output as UTF-8 bytes without a byte-order mark.</summary>
internal static class StandardOutput
{
    public static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>Width in cells: of the terminal, else of <c>COLUMNS</c>, else 80.</summary>
    public static int Width
    {
        get
        {
            try
            {
                if (IsTerminal && Console.WindowWidth > 0) return Console.WindowWidth;
            }
            catch (IOException)
            {
                // A terminal that does not tell its width.
            }
            return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0 ? columns : 80;
        }
    }

    /// <summary>False when the user or the terminal wants none.</summary>
    public static bool HasColour => IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The stream, buffered; a write throws <see cref="OutputClosedException"/> once the reader has left.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows()) return new BufferedStream(new ClosingStream(Console.OpenStandardOutput()), 1 << 16);
        // The console's stream says nothing when a pipe is closed, so that the work would go on for nobody. A stream on the handle
        // tells; but on a file it would not move the position that it shares with the programs before and after it.
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return new BufferedStream(pipe.CanSeek ? Console.OpenStandardOutput() : new ClosingStream(pipe), 1 << 16);
    }

    /// <summary>Writes a whole text.</summary>
    public static void Write(string text)
    {
        using var output = Open();
        output.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Tells a reader that has left from other trouble.</summary>
    private sealed class ClosingStream(Stream inner) : Stream
    {
        private const int BrokenPipe = 32; // EPIPE
        private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
        private const int WindowsNoData = unchecked((int)0x800700E8);

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (IOException error) when (error.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoData)
            {
                throw new OutputClosedException();
            }
        }

        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
