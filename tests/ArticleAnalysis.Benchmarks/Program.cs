using System.Globalization;
using ArticleAnalysis.Benchmarks;
using BenchmarkDotNet.Running;

// throughput [SECONDS]: words a second and core, and what each stage costs. Anything else goes to BenchmarkDotNet.
if (args is ["throughput", .. var rest])
    return Throughput.Run(TimeSpan.FromSeconds(rest is [var seconds] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 10), Console.Out);

BenchmarkSwitcher.FromAssembly(typeof(PlainTextToBrief).Assembly).Run(args);
return 0;
