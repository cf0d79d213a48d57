using System.Text;

namespace ArticleAnalysis.Cli;

/// <summary>Writes results one after the other to one stream; many of them in JSON are an array.</summary>
/// <param name="output">The stream.</param>
/// <param name="isArray">True when what is written as JSON of many lines is an array.</param>
internal abstract class TextSequence<T>(Stream output, bool isArray) : IResultSequence<T>
{
    private int _count;

    public void Write(T result)
    {
        Write(result, isFirst: _count++ == 0);
        output.Flush();
    }

    public void End()
    {
        if (isArray) Write(_count == 0 ? "[]\n" : "\n]\n");
        output.Flush();
    }

    /// <summary>Writes one result.</summary>
    protected abstract void Write(T result, bool isFirst);

    /// <summary>Writes one result as JSON: an item of the array, or alone.</summary>
    protected void WriteItem(bool isFirst, Action<Stream> json)
    {
        if (isArray) Write(isFirst ? "[\n" : ",\n");
        json(output);
        if (!isArray) Write("\n");
    }

    /// <summary>Writes one result as a line of JSON.</summary>
    protected void WriteLine(Action<Stream> json)
    {
        json(output);
        Write("\n");
    }

    /// <summary>Writes text that is made piece by piece.</summary>
    protected void Write(Action<TextWriter> text)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        text(writer);
    }

    /// <summary>Writes text. A lone surrogate has no UTF-8 and comes out as U+FFFD.</summary>
    protected void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
