using System.Globalization;
using ArticleAnalysis.Benchmarks;
using BenchmarkDotNet.Running;

// throughput [SECONDS]: words a second and core, and what each stage costs. tokens, linguistics, entities, facts, judgement [SECONDS]: the same for the tokenizer, for the whole layer, for the stage behind it and
// for those of dates, amounts, quotations, claims, language and keyphrases.
// extraction [FOLDER] [SECONDS]: pages a second and core, against AngleSharp alone and SmartReader. Anything else goes to BenchmarkDotNet.
if (args is ["extraction", .. var given])
{
    var seconds = given is [.., var last] && double.TryParse(last, CultureInfo.InvariantCulture, out var number) ? number : (double?)null;
    return ExtractionRun.Run(given.Length > (seconds is null ? 0 : 1) ? given[0] : null, TimeSpan.FromSeconds(seconds ?? 20), Console.Out);
}
if (args is ["throughput" or "tokens" or "linguistics" or "entities" or "facts" or "judgement", .. var rest])
{
    var duration = TimeSpan.FromSeconds(rest is [var seconds] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 10);
    return args[0] switch
    {
        "tokens" => TokenizerRun.Run(duration, Console.Out),
        "entities" => EntitiesRun.Run(duration, Console.Out),
        "facts" => StagesRun.Run(StagesRun.Facts, duration, Console.Out),
        "judgement" => StagesRun.Run(StagesRun.Judgement, duration, Console.Out),
        "linguistics" => LinguisticsRun.Run(duration, Console.Out),
        _ => Throughput.Run(duration, Console.Out),
    };
}

BenchmarkSwitcher.FromAssembly(typeof(PlainTextToBrief).Assembly).Run(args);
return 0;
