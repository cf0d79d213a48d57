using System.Diagnostics;

namespace ArticleAnalysis.Cli;

/// <summary>Tells on standard error how far a long run is: in place on a terminal, now and then a plain line elsewhere.</summary>
internal sealed class Progress(int total, bool isShown, bool besideResults, string one, string many)
{
    private static readonly TimeSpan InPlacePause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LinePause = TimeSpan.FromSeconds(10);

    // On a terminal that also gets the results, a line in place would be torn apart.
    private readonly bool _inPlace = isShown && !Console.IsErrorRedirected && !besideResults;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _told = Stopwatch.GetTimestamp();
    private int _widest;

    public int Done { get; private set; }

    public int Failed { get; private set; }

    /// <summary>One input more has its result.</summary>
    public void Succeed()
    {
        Done++;
        Tell();
    }

    /// <summary>One input more has none, and this is why.</summary>
    public void Fail(string problem)
    {
        Failed++;
        Note(problem);
        Tell();
    }

    /// <summary>Something that the user should know of an input.</summary>
    public void Note(string message)
    {
        Clear();
        CommandLine.Fail(message);
    }

    /// <summary>The last line.</summary>
    public void End()
    {
        Clear();
        if (isShown) Console.Error.WriteLine($"{Counts()} in {Stopwatch.GetElapsedTime(_started).TotalSeconds:0.0} s");
    }

    /// <summary>Takes the line in place away, so that another can be written.</summary>
    public void Clear()
    {
        if (_widest > 0) Console.Error.Write($"\r{new string(' ', _widest)}\r");
        _widest = 0;
    }

    private void Tell()
    {
        if (!isShown || Stopwatch.GetElapsedTime(_told) < (_inPlace ? InPlacePause : LinePause)) return;
        _told = Stopwatch.GetTimestamp();
        var line = $"{Done + Failed} of {total}: {Counts()}";
        if (!_inPlace)
        {
            Console.Error.WriteLine(line);
            return;
        }
        _widest = Math.Max(_widest, line.Length);
        Console.Error.Write($"\r{line.PadRight(_widest)}");
    }

    private string Counts() => $"{Done} {(Done == 1 ? one : many)}, {Failed} failed";
}
