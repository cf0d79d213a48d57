using System.Formats.Tar;
using System.Text.Json;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>Pages with gold: a folder with <c>gold.json</c> beside <c>html/ID.html</c>, or beside <c>html.tar.xz</c> that holds these files.</summary>
internal sealed class PageSet
{
    private readonly DirectoryInfo _folder;

    private PageSet(DirectoryInfo folder)
    {
        _folder = folder;
        using var file = File.OpenRead(GoldOf(folder));
        try
        {
            Gold = JsonSerializer.Deserialize(file, ExtractionJsonContext.Default.DictionaryStringGoldPage)!;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{GoldOf(folder)}: {error.Message}", error);
        }
    }

    /// <summary>Name of the folder.</summary>
    public string Name => _folder.Name;

    /// <summary>Gold by id, in the order of the file.</summary>
    public IReadOnlyDictionary<string, GoldPage> Gold { get; }

    /// <summary>The set that <paramref name="data"/> is, or those in it by name.</summary>
    /// <exception cref="InvalidDataException">There is none, or a wanted one is missing.</exception>
    public static IReadOnlyList<PageSet> Find(DirectoryInfo data, string[] wanted)
    {
        var folders = File.Exists(GoldOf(data)) ? [data]
            : data.GetDirectories().Where(d => File.Exists(GoldOf(d))).OrderBy(d => d.Name, StringComparer.Ordinal).ToArray();
        if (wanted.FirstOrDefault(w => !Array.Exists(folders, f => f.Name == w)) is { } missing) throw new InvalidDataException($"{data}: no set '{missing}': there are {string.Join(", ", folders.Select(f => f.Name))}.");
        if (folders.Length == 0) throw new InvalidDataException($"{data}: no set: a set is a folder with gold.json.");
        return [.. folders.Where(f => wanted.Length == 0 || wanted.Contains(f.Name)).Select(f => new PageSet(f))];
    }

    /// <summary>Bytes of every page by id.</summary>
    /// <exception cref="InvalidDataException">A page that has gold is missing.</exception>
    public IReadOnlyDictionary<string, byte[]> ReadPages()
    {
        var html = Path.Combine(_folder.FullName, "html");
        var pages = Directory.Exists(html) ? ReadFolder(html) : ReadArchive(html + ".tar.xz");
        return Gold.Keys.FirstOrDefault(id => !pages.ContainsKey(id)) is { } missing ? throw new InvalidDataException($"{Name}: the page {missing}.html is missing.") : pages;
    }

    private Dictionary<string, byte[]> ReadFolder(string html) =>
        Gold.Keys.Select(id => (Id: id, Path: Path.Combine(html, id + ".html"))).Where(p => File.Exists(p.Path)).ToDictionary(p => p.Id, p => File.ReadAllBytes(p.Path));

    private Dictionary<string, byte[]> ReadArchive(string path)
    {
        var pages = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var file = File.OpenRead(path);
        using var xz = new XZStream(file);
        using var tar = new TarReader(xz);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || Path.GetExtension(entry.Name) != ".html") continue;
            var id = Path.GetFileNameWithoutExtension(entry.Name);
            if (!Gold.ContainsKey(id)) continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            pages[id] = bytes.ToArray();
        }
        return pages;
    }

    private static string GoldOf(DirectoryInfo folder) => Path.Combine(folder.FullName, "gold.json");
}
