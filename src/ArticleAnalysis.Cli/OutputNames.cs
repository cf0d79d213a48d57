namespace ArticleAnalysis.Cli;

/// <summary>Names of the files in an output folder, one an input, no two alike.</summary>
internal static class OutputNames
{
    /// <summary><c>a.txt</c> gives <c>a.json</c>; where that is taken (by <c>a.html</c>), <c>a.txt.json</c>, then <c>a.txt-2.json</c>.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Input> inputs, string extension)
    {
        // Compared without case: on some file systems A.json and a.json are one file.
        var shared = inputs.CountBy(i => Path.ChangeExtension(i.Name, null), StringComparer.OrdinalIgnoreCase)
            .Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs)
        {
            var stem = Path.ChangeExtension(input.Name, null);
            if (shared.Contains(stem)) stem = input.Name;
            var name = stem + extension;
            for (var n = 2; !taken.Add(name); n++) name = $"{stem}-{n}{extension}";
            yield return name;
        }
    }
}
