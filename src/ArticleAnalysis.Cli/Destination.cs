namespace ArticleAnalysis.Cli;

/// <summary>Results of one kind, written one after the other to one stream.</summary>
internal interface IResultSequence<in T>
{
    /// <summary>Writes one result and flushes it.</summary>
    void Write(T result);

    /// <summary>Writes what stands after the last result.</summary>
    void End();
}

/// <summary>The kinds of place that <c>--output</c> can name.</summary>
internal enum Place
{
    StandardOutput,
    File,
    Folder,
}

/// <summary>Finds out what <c>--output</c> names, and guards the inputs.</summary>
internal static class Places
{
    public static Place Of(string? output) => output is null or "-" ? Place.StandardOutput
        : Path.EndsInDirectorySeparator(output) || Directory.Exists(output) ? Place.Folder : Place.File;

    /// <summary>No result takes the place of an article (<c>brief news/ -o news/ --format html</c>).</summary>
    public static void RefuseInputs(IEnumerable<string> outputs, IReadOnlyList<Input> inputs)
    {
        var articles = inputs.Where(i => i.Path != "-").Select(i => Path.GetFullPath(i.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (outputs.FirstOrDefault(o => articles.Contains(Path.GetFullPath(o))) is { } output)
            throw new UsageException($"{output}: is one of the inputs: write to another place.");
    }
}

/// <summary>Where results go: standard output, one file, or a folder with one file an input.</summary>
internal abstract class Destination<T> : IDisposable
{
    /// <summary>Opens the place.</summary>
    /// <param name="output">What <c>--output</c> says; null for standard output.</param>
    /// <param name="list">The inputs.</param>
    /// <param name="sequence">Begins a sequence on a stream; the flag tells whether more than one result may come.</param>
    /// <param name="extension">Of the files in a folder, with its dot.</param>
    /// <exception cref="UsageException">The place cannot be written.</exception>
    public static Destination<T> Open(string? output, InputList list, Func<Stream, bool, IResultSequence<T>> sequence, string extension)
    {
        switch (Places.Of(output))
        {
            case Place.StandardOutput:
                return new StreamDestination<T>(sequence(StandardOutput.Open(), list.IsMany));
            case Place.Folder:
                return new FolderDestination<T>(output!, list.Inputs, sequence, extension);
            default:
                if (Path.GetDirectoryName(Path.GetFullPath(output!)) is { } folder && !Directory.Exists(folder))
                    throw new UsageException($"{output}: its folder does not exist: make it first, or end the path with '/' for a folder of results.");
                Places.RefuseInputs([output!], list.Inputs);
                var file = new AtomicFile(output!);
                return new FileDestination<T>(file, sequence(file.Content, list.IsMany), list.IsMany);
        }
    }

    /// <summary>True when a person sees the results as they are written.</summary>
    public virtual bool IsTerminal => false;

    /// <summary>Writes the result of the input at <paramref name="index"/>.</summary>
    public abstract void Write(int index, T result);

    /// <summary>Called once after the last result; without it, a file does not come into being.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}

/// <summary>All results to one stream.</summary>
internal sealed class StreamDestination<T>(IResultSequence<T> results) : Destination<T>
{
    public override bool IsTerminal => StandardOutput.IsTerminal;

    public override void Write(int index, T result) => results.Write(result);

    public override void Complete() => results.End();

    public override void Dispose()
    {
        // Everything was flushed result by result; what is left in the buffer belongs to a reader that has left.
    }
}

/// <summary>All results to one file.</summary>
internal sealed class FileDestination<T>(AtomicFile file, IResultSequence<T> results, bool isMany) : Destination<T>
{
    private bool _any;

    public override void Write(int index, T result)
    {
        results.Write(result);
        _any = true;
    }

    public override void Complete()
    {
        // The only input could not be read: no file rather than an empty one.
        if (!_any && !isMany) return;
        results.End();
        file.Complete();
    }

    public override void Dispose() => file.Dispose();
}

/// <summary>One file an input, named for it.</summary>
internal sealed class FolderDestination<T> : Destination<T>
{
    private readonly List<string> _paths;
    private readonly Func<Stream, bool, IResultSequence<T>> _sequence;

    public FolderDestination(string folder, IReadOnlyList<Input> inputs, Func<Stream, bool, IResultSequence<T>> sequence, string extension)
    {
        _sequence = sequence;
        _paths = [.. OutputNames.Of(inputs, extension).Select(n => Path.Combine(folder, n))];
        Places.RefuseInputs(_paths, inputs);
        Directory.CreateDirectory(folder);
    }

    public override void Write(int index, T result)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_paths[index]))!);
        using var file = new AtomicFile(_paths[index]);
        var results = _sequence(file.Content, false);
        results.Write(result);
        results.End();
        file.Complete();
    }

    public override void Complete()
    {
        // Every file was completed when it was written.
    }

    public override void Dispose()
    {
        // Nothing is held open between two results.
    }
}
