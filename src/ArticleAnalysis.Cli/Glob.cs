using System.IO.Enumeration;

namespace ArticleAnalysis.Cli;

/// <summary>Files by pattern, the same on every shell: <c>*</c> and <c>?</c> inside a name, <c>**</c> for any depth of folders.</summary>
internal static class Glob
{
    private static readonly char[] Wild = ['*', '?'];

    // Links to folders are not followed down a '**', so that no circle can hold the search.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static bool IsPattern(string input) => input.IndexOfAny(Wild) >= 0;

    /// <summary>The files that match, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string pattern)
    {
        var steps = (OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern).Split('/');
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk("", steps, found);
        return [.. found];
    }

    private static void Walk(string folder, ReadOnlySpan<string> steps, SortedSet<string> found)
    {
        if (folder.Length > 0 && !Directory.Exists(folder)) return;
        var step = steps[0];
        var rest = steps[1..];
        if (step == "**")
        {
            if (rest.IsEmpty) rest = new[] { "*" };
            Walk(folder, rest, found);
            foreach (var sub in Entries(folder, "*", folders: true))
                if (!File.GetAttributes(sub).HasFlag(FileAttributes.ReparsePoint)) Walk($"{sub}/", steps, found);
        }
        else if (!IsPattern(step))
        {
            if (!rest.IsEmpty) Walk($"{folder}{step}/", rest, found);
            else if (File.Exists(folder + step)) found.Add(folder + step);
        }
        else
        {
            foreach (var entry in Entries(folder, step, folders: !rest.IsEmpty))
                if (rest.IsEmpty) found.Add(entry);
                else Walk($"{entry}/", rest, found);
        }
    }

    private static FileSystemEnumerable<string> Entries(string folder, string pattern, bool folders) =>
        new(folder.Length == 0 ? "." : folder, (ref FileSystemEntry entry) => folder + entry.FileName.ToString(), Everything)
        {
            // As in a shell, a name that begins with a dot is hidden from patterns that do not.
            ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory == folders && (entry.FileName[0] != '.' || pattern[0] == '.') &&
                FileSystemName.MatchesSimpleExpression(pattern, entry.FileName, ignoreCase: OperatingSystem.IsWindows()),
        };
}
