using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;
using BenchmarkDotNet.Attributes;

namespace ArticleAnalysis.Benchmarks;

/// <summary>One warm article of about 500 words: plain text in, brief out, and the same with its JSON.</summary>
[MemoryDiagnoser]
public class PlainTextToBrief
{
    private ArticleAnalyzer _analyzer = null!;
    private string _text = null!;

    [GlobalSetup]
    public void Load() => (_analyzer, _text) = (ArticleAnalyzer.CreateEnglish(), Corpus.Text("dev-010"));

    [Benchmark(Baseline = true)]
    public Brief Analyze() => _analyzer.Analyze(ArticleSource.FromText(_text));

    [Benchmark]
    public string AnalyzeAndWriteJson() => BriefJson.Write(_analyzer.Analyze(ArticleSource.FromText(_text)));
}
