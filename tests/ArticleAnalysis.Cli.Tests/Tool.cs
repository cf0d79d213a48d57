using System.Diagnostics;
using System.Text;

namespace ArticleAnalysis.Cli.Tests;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built tool as a process, in the folder of the corpus.</summary>
internal static class Tool
{
    private static readonly string Dll = Path.Combine(TestContext.CurrentContext.TestDirectory, "article-analysis.dll");

    /// <summary>The repository's corpus.</summary>
    public static string Corpus { get; } = FindCorpus();

    public static ToolRun Run(params string[] arguments) => Run(input: [], arguments);

    public static ToolRun Run(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool has ended without reading its input.
        }
        return End(process, () => (reading.Wait(1000) ? output.ToArray() : [], error.Result));
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Dll, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Corpus,
            UseShellExecute = false,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end and reads what the process said.</summary>
    public static ToolRun End(Process process, Func<(byte[] Output, string Error)> said)
    {
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The tool does not end.");
        }
        var (output, error) = said();
        return new ToolRun(process.ExitCode, output, error);
    }

    private static string FindCorpus()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArticleAnalysis.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "corpus");
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("article-analysis-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllBytes(File(name), content);
        return File(name);
    }

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
