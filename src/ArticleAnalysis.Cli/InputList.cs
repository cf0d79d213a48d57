using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Cli;

/// <summary>One input.</summary>
/// <param name="Path">Path as the user would write it; <c>-</c> for standard input.</param>
/// <param name="Name">Path below the folder that was given, else the file's name: what an output folder calls it.</param>
internal sealed record Input(string Path, string Name);

/// <summary>What FILE, FOLDER, GLOB and - stand for, in the order given; inside a folder or pattern in ordinal order.</summary>
internal sealed class InputList
{
    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".md"];

    public List<Input> Inputs { get; } = [];

    /// <summary>Arguments that stand for nothing that can be read.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>True when the user asked for many: several arguments, a folder or a pattern, however many files are in it.</summary>
    public bool IsMany { get; private set; }

    public static InputList Expand(IReadOnlyList<string> arguments)
    {
        var list = new InputList { IsMany = arguments.Count > 1 };
        if (arguments.Count(a => a == "-") > 1) throw new UsageException("'-' is given twice: standard input can be read once.");
        foreach (var argument in arguments)
        {
            try
            {
                list.Add(argument);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                list.Problems.Add($"{argument}: cannot be listed ({error.Message.TrimEnd('.')}): check the path and its permissions.");
            }
        }
        return list;
    }

    /// <summary>The inputs as sources; standard input is read when its turn comes.</summary>
    public async IAsyncEnumerable<ArticleSource> Sources([EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var input in Inputs)
            yield return input.Path == "-" ? await StandardInputAsync(stop) : ArticleSource.FromFile(input.Path);
    }

    private void Add(string argument)
    {
        if (argument == "-")
        {
            Inputs.Add(new Input("-", "stdin"));
        }
        else if (Directory.Exists(argument))
        {
            IsMany = true;
            var files = FilesOf(argument);
            if (files.Count == 0) Problems.Add($"{argument}: no article in this folder: articles are {string.Join(' ', Extensions.Select(e => $"*{e}"))}.");
            foreach (var name in files) Inputs.Add(new Input(Path.Combine(argument, name), name));
        }
        else if (Glob.IsPattern(argument) && !File.Exists(argument))
        {
            IsMany = true;
            var files = Glob.Files(argument);
            if (files.Count == 0) Problems.Add($"{argument}: no file matches: check the pattern.");
            foreach (var path in files) Inputs.Add(new Input(path, Path.GetFileName(path)));
        }
        else
        {
            // A file that is not there is told as an unreadable input when its turn comes.
            Inputs.Add(new Input(argument, Path.GetFileName(argument)));
        }
    }

    private static List<string> FilesOf(string folder)
    {
        var root = Path.GetFullPath(folder);
        var files = new FileSystemEnumerable<string>(
            root, (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace('\\', '/'),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName[0] != '.' && IsArticle(entry.FileName),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => entry.FileName[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static bool IsArticle(ReadOnlySpan<char> name)
    {
        foreach (var extension in Extensions)
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static async Task<ArticleSource> StandardInputAsync(CancellationToken stop)
    {
        // One byte more than is read of an input, so that a longer one is told to be cut.
        var most = new AnalyzerOptions().MaxInputBytes + 1;
        var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        // A read that waits for a person or a pipe does not hear of the cancellation; so the wait for it ends instead.
        while (bytes.Length < most && (read = await input.ReadAsync(buffer, stop).AsTask().WaitAsync(stop)) > 0) bytes.Write(buffer, 0, read);
        return ArticleSource.FromBytes(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), name: "standard input");
    }
}
