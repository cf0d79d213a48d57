namespace ArticleAnalysis.Cli;

/// <summary>A file that appears whole or not at all: written under another name beside its place, then renamed.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string? _partial;
    private bool _complete;

    public AtomicFile(string path)
    {
        _path = path;
        // A device or pipe cannot be replaced by a file.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            Content = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return;
        }
        _partial = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.partial");
        Content = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    public Stream Content { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        Content.Dispose();
        if (_partial is not null) File.Move(_partial, _path, overwrite: true);
        _complete = true;
    }

    /// <summary>Removes what was written unless it was completed.</summary>
    public void Dispose()
    {
        Content.Dispose();
        if (!_complete && _partial is not null) File.Delete(_partial);
    }
}
