using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Ingest;

/// <summary>The warnings of one reading, each code once, in the order in which they were found.</summary>
internal sealed class IngestWarnings
{
    private readonly List<Warning> _all = [];

    public IReadOnlyList<Warning> All => _all;

    public void Add(string code, string message)
    {
        if (!_all.Exists(w => w.Code == code)) _all.Add(new Warning(code, message));
    }

    public void Truncated(string message) => Add(WarningCodes.Truncated, message);
}
