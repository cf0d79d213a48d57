using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Cli;

/// <summary>Where briefs go: standard output, one file, or a folder with one file an input.</summary>
internal abstract class Destination : IDisposable
{
    /// <summary>Chooses place and format.</summary>
    /// <exception cref="UsageException">They do not go together.</exception>
    public static Destination Of(BriefRequest request, InputList list)
    {
        var one = list.IsMany ? BriefFormat.Jsonl : BriefFormat.Json;
        if (request.Output is null or "-")
        {
            var format = request.Format ?? (StandardOutput.IsTerminal ? BriefFormat.Terminal : one);
            RefusePages(format, list);
            return new StreamDestination(StandardOutput.Open(), format, list.IsMany, request.WithText, StandardOutput.Width, StandardOutput.HasColour);
        }
        if (Path.EndsInDirectorySeparator(request.Output) || Directory.Exists(request.Output))
            return new FolderDestination(request.Output, list.Inputs, request.Format ?? BriefFormat.Json, request.WithText);
        if (Path.GetDirectoryName(Path.GetFullPath(request.Output)) is { } folder && !Directory.Exists(folder))
            throw new UsageException($"{request.Output}: its folder does not exist: make it first, or end the path with '/' for a folder of briefs.");
        var chosen = request.Format ?? OfExtension(request.Output) ?? one;
        RefusePages(chosen, list);
        RefuseInputs([request.Output], list.Inputs);
        return new FileDestination(new AtomicFile(request.Output), chosen, list.IsMany, request.WithText);
    }

    /// <summary>True when a person sees the briefs as they are written.</summary>
    public virtual bool IsTerminal => false;

    /// <summary>Writes the brief of the input at <paramref name="index"/>.</summary>
    public abstract void Write(int index, Brief brief);

    /// <summary>Called once after the last brief; without it, a file does not come into being.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    private static void RefusePages(BriefFormat format, InputList list)
    {
        if (format == BriefFormat.Html && list.IsMany) throw new UsageException("html is one page an input: give -o and a folder (-o pages/).");
    }

    /// <summary>No brief takes the place of an article (<c>brief news/ -o news/ --format html</c>).</summary>
    protected static void RefuseInputs(IEnumerable<string> outputs, IReadOnlyList<Input> inputs)
    {
        var articles = inputs.Where(i => i.Path != "-").Select(i => Path.GetFullPath(i.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (outputs.FirstOrDefault(o => articles.Contains(Path.GetFullPath(o))) is { } output)
            throw new UsageException($"{output}: is one of the inputs: write the briefs to another place.");
    }

    private static BriefFormat? OfExtension(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => BriefFormat.Json,
        ".JSONL" or ".NDJSON" => BriefFormat.Jsonl,
        ".MD" or ".MARKDOWN" => BriefFormat.Markdown,
        ".HTML" or ".HTM" => BriefFormat.Html,
        ".TXT" => BriefFormat.Terminal,
        _ => null,
    };
}

/// <summary>All briefs to one stream.</summary>
internal sealed class StreamDestination(Stream output, BriefFormat format, bool isMany, bool withText, int width, bool colour) : Destination
{
    private readonly BriefSequence _briefs = new(output, format, isMany && format == BriefFormat.Json, withText, width, colour);

    public override bool IsTerminal => StandardOutput.IsTerminal;

    public override void Write(int index, Brief brief) => _briefs.Write(brief);

    public override void Complete() => _briefs.End();

    public override void Dispose()
    {
        // Everything was flushed brief by brief; what is left in the buffer belongs to a reader that has left.
    }
}

/// <summary>All briefs to one file.</summary>
internal sealed class FileDestination(AtomicFile file, BriefFormat format, bool isMany, bool withText) : Destination
{
    private readonly BriefSequence _briefs = new(file.Content, format, isMany && format == BriefFormat.Json, withText);
    private bool _any;

    public override void Write(int index, Brief brief)
    {
        _briefs.Write(brief);
        _any = true;
    }

    public override void Complete()
    {
        // The only input could not be read: no file rather than an empty one.
        if (!_any && !isMany) return;
        _briefs.End();
        file.Complete();
    }

    public override void Dispose() => file.Dispose();
}

/// <summary>One file an input, named for it.</summary>
internal sealed class FolderDestination : Destination
{
    private readonly List<string> _paths;
    private readonly BriefFormat _format;
    private readonly bool _withText;

    public FolderDestination(string folder, IReadOnlyList<Input> inputs, BriefFormat format, bool withText)
    {
        (_format, _withText) = (format, withText);
        _paths = [.. OutputNames.Of(inputs, ExtensionOf(format)).Select(n => Path.Combine(folder, n))];
        RefuseInputs(_paths, inputs);
        Directory.CreateDirectory(folder);
    }

    public override void Write(int index, Brief brief)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_paths[index]))!);
        using var file = new AtomicFile(_paths[index]);
        var briefs = new BriefSequence(file.Content, _format, isArray: false, _withText);
        briefs.Write(brief);
        briefs.End();
        file.Complete();
    }

    public override void Complete()
    {
        // Every file was completed when it was written.
    }

    public override void Dispose()
    {
        // Nothing is held open between two briefs.
    }

    private static string ExtensionOf(BriefFormat format) => format switch
    {
        BriefFormat.Json => ".json",
        BriefFormat.Jsonl => ".jsonl",
        BriefFormat.Markdown => ".md",
        BriefFormat.Html => ".html",
        _ => ".txt",
    };
}
