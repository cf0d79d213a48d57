using System.Diagnostics;
using System.Globalization;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Benchmarks;

/// <summary>The stage of entities alone, on one thread, over texts that are annotated already: tokens a second, where the time goes, and whether twice the text costs more than twice.</summary>
internal static class EntitiesRun
{
    private static readonly string[] Parts = ["names", "things and phrases", "references", "the rest"];

    public static int Run(TimeSpan duration, TextWriter output)
    {
        var annotator = Annotator.CreateEnglish();
        var finder = new EntityFinder(EnglishResources.Instance);
        var texts = Corpus.Texts().Select(annotator.Annotate).ToArray();
        var tokens = texts.Sum(t => t.Tokens.Length);
        for (var i = 0; i < 4; i++)
        {
            Pass();
            Thread.Sleep(200); // lets the background compiler put its second tier in place
        }
        var (passes, allocated, started) = (new List<double>(), GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(started) < duration) passes.Add(Pass());
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        passes.Sort();
        output.WriteLine($"tokens a second {tokens / passes[passes.Count / 2],12:N0}  median of {passes.Count} passes over {texts.Length} texts of {tokens:N0} tokens, one thread");
        output.WriteLine($"                {tokens / passes[0],12:N0}  fastest pass");
        output.WriteLine($"bytes a token   {(double)allocated / tokens / passes.Count,12:N1}");
        output.WriteLine();
        WriteParts(finder, texts, tokens, output);
        output.WriteLine();
        output.WriteLine($"{"text",-30} {"tokens",9} {"mentions",9} {"bytes/tok",9}   µs a token: {string.Join(", ", Parts)}, all");
        foreach (var (name, make, count) in Shapes())
            foreach (var n in (int[])[count / 2, count]) WriteSize(string.Create(CultureInfo.InvariantCulture, $"{n:N0} {name}"), finder, annotator.Annotate(make(n)), output);
        return 0;

        double Pass()
        {
            var begin = Stopwatch.GetTimestamp();
            foreach (var text in texts) finder.Find(text);
            return Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
    }

    /// <summary>Each part is the fastest of its passes; what stands before it in the whole is done again and taken off.</summary>
    private static void WriteParts(EntityFinder finder, AnnotatedText[] texts, int tokens, TextWriter output)
    {
        var phrases = texts.Select(finder.Phrases).ToArray();
        var (names, read, links, whole) = (Fastest(t => finder.Recognizer.Find(texts[t])), Fastest(t => finder.Phrases(texts[t])), Fastest(t => finder.Links(phrases[t])), Fastest(t => finder.Find(texts[t])));
        double[] times = [names, read - names, links, whole - read - links];
        for (var i = 0; i < Parts.Length; i++) output.WriteLine($"{Parts[i],-20} {times[i] * 1e6 / tokens,8:0.000} µs a token {times[i] / whole,6:0%}");

        double Fastest(Action<int> part)
        {
            var best = double.MaxValue;
            for (var pass = 0; pass < 12; pass++)
            {
                var begin = Stopwatch.GetTimestamp();
                for (var i = 0; i < texts.Length; i++) part(i);
                best = Math.Min(best, Stopwatch.GetElapsedTime(begin).TotalSeconds);
            }
            return best;
        }
    }

    private static void WriteSize(string name, EntityFinder finder, AnnotatedText text, TextWriter output)
    {
        var heap = GC.GetAllocatedBytesForCurrentThread();
        var mentions = finder.Find(text).Mentions.Length;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - heap;
        var phrases = finder.Phrases(text);
        var times = TimesOf(() => finder.Recognizer.Find(text), () => finder.Phrases(text), () => finder.Links(phrases), () => finder.Find(text));
        output.WriteLine($"{name,-30} {text.Tokens.Length,9:N0} {mentions,9:N0} {(double)bytes / text.Tokens.Length,9:N0}   {string.Join(" ", times.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t * 1e6 / text.Tokens.Length,8:0.00}")))}");
    }

    private static double[] TimesOf(Action names, Action phrases, Action links, Action whole)
    {
        var (first, second, third, all) = (Time(names), Time(phrases), Time(links), Time(whole));
        return [first, second - first, third, all - second - third, all];

        static double Time(Action part)
        {
            var begin = Stopwatch.GetTimestamp();
            part();
            return Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
    }

    private static IEnumerable<(string Name, Func<int, string> Make, int Count)> Shapes()
    {
        var words = string.Join(' ', Corpus.Texts()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        yield return ("words of news", n => string.Join(' ', Enumerable.Range(0, n).Select(i => words[i % words.Length])), 400_000);
        yield return ("sentences of one name", n => Paragraphs(n, _ => "Ana Kovac left Split."), 20_000);
        yield return ("references to one person", n => Paragraphs(n, i => i % 50 == 0 ? "Ana Kovac left Split." : "She said the mayor would see her again."), 2_000);
        yield return ("different names", n => Paragraphs(n, i => $"{Name(i)} {Name(i / 7)} left the town."), 50_000);
        yield return ("persons of one surname", n => Paragraphs(n, i => $"{Name(i)} Kovac left the town, Kovac said."), 20_000);
        yield return ("names in one sentence", n => string.Join(", ", Enumerable.Range(0, n).Select(i => $"{Name(i)} {Name(i / 7)}")) + " left.", 20_000);
        yield return ("bodies with acronyms", n => Paragraphs(n, i => $"The {Name(i)} Trade Organisation ({Name(i)[0]}TO) met the {Name(i)} Ministry of Finance."), 10_000);
    }

    private static string Paragraphs(int count, Func<int, string> sentence) => string.Concat(Enumerable.Range(0, count).Select(i => sentence(i) + (i % 10 == 9 ? "\n\n" : " ")));

    private static string Name(int number)
    {
        string[] syllables = ["ba", "do", "ke", "li", "mu", "na", "ro", "sa", "ti", "vo", "za", "fe"];
        var name = "";
        for (var rest = number + syllables.Length; rest > 0; rest /= syllables.Length) name += syllables[rest % syllables.Length];
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}n";
    }
}
