using System.Runtime.CompilerServices;
using System.Text;

namespace ArticleAnalysis.Tests;

/// <summary>
/// Golden files in the manner of Verify: the approved text stands in <c>NAME.verified.EXT</c> beside the test; a difference leaves
/// <c>NAME.received.EXT</c> there and fails with the lines that differ; a missing file fails. <c>GOLDEN_ACCEPT=1</c> accepts what is received.
/// </summary>
internal static class Golden
{
    private const int LinesShown = 12;

    /// <summary>Compares <paramref name="received"/> with the approved file.</summary>
    /// <param name="received">What the code gives now.</param>
    /// <param name="name">Name of the file without its ending; may hold a folder.</param>
    /// <param name="extension">Its ending, for example <c>json</c>.</param>
    /// <param name="caller">The test's file; given by the compiler.</param>
    public static void Matches(string received, string name, string extension = "txt", [CallerFilePath] string caller = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(caller)!, name);
        var (verifiedPath, receivedPath) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        received = Normalize(received);
        var verified = File.Exists(verifiedPath) ? Normalize(File.ReadAllText(verifiedPath)) : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }
        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            Write(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }
        Write(receivedPath, received);
        Assert.Fail(verified is null
            ? $"There is no {Path.GetFileName(verifiedPath)}. Read {receivedPath}, then accept it with GOLDEN_ACCEPT=1."
            : $"{Path.GetFileName(verifiedPath)} differs ({receivedPath}); accept a change that was meant with GOLDEN_ACCEPT=1.\n{Difference(verified, received)}");
    }

    /// <summary>The lines that differ, each with its number; <c>-</c> approved, <c>+</c> received.</summary>
    internal static string Difference(string verified, string received)
    {
        var (before, after) = (verified.Split('\n'), received.Split('\n'));
        var (head, tail) = (0, 0);
        while (head < before.Length && head < after.Length && before[head] == after[head]) head++;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var text = new StringBuilder();
        Show('-', before.AsSpan(head..^tail));
        Show('+', after.AsSpan(head..^tail));
        return text.ToString();

        void Show(char sign, ReadOnlySpan<string> lines)
        {
            for (var i = 0; i < Math.Min(lines.Length, LinesShown); i++) text.Append($"{sign} {head + i + 1}: {lines[i]}\n");
            if (lines.Length > LinesShown) text.Append($"{sign} … {lines.Length - LinesShown} more lines\n");
        }
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
