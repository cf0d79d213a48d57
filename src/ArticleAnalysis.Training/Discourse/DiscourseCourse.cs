using System.Globalization;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>What the networks learn besides the labels of people: a teacher's shares, of the labelled reports by one that has not seen them, and of raw news.</summary>
internal sealed class DiscourseCourse
{
    /// <summary>Draws the order of documents and the first values.</summary>
    public const ulong Seed = 20260119;

    /// <summary>What part of a labelled sentence the teacher says.</summary>
    public const float TeacherPart = 0.5f;

    /// <summary>How many documents of raw news come in each pass, beside all labelled ones.</summary>
    public const int RawAPass = 1600;

    private const int Passes = 26, FirstInMean = 14;

    private readonly TeacherRoles _teacher = TeacherRoles.Read();
    private readonly WordTable _words;

    /// <summary>Reads the raw news.</summary>
    /// <param name="data">The folder that holds <c>rawtext</c>.</param>
    /// <param name="texts">The stages before.</param>
    /// <param name="words">Vectors of words.</param>
    public DiscourseCourse(string data, DiscourseTexts texts, WordTable words)
    {
        _words = words;
        Raw = [.. RawDiscourse.Read(Path.Combine(data, "rawtext"), _teacher).Select(r => DiscourseSample.Of(texts.Read(r.Document), words, r.Shares))];
    }

    /// <summary>The raw news.</summary>
    public DiscourseSample[] Raw { get; }

    /// <summary>A labelled report, with the teacher's part in each sentence.</summary>
    public DiscourseSample Sample(DiscourseDocument document, SentenceContext context)
    {
        float[][] shares = [.. document.Sentences.Select(s => DiscourseSample.Only(s.Role))];
        if (_teacher.Find(document.Id) is { } row) shares = [.. shares.Zip(TeacherRoles.SharesOf(row), Mix)];
        return DiscourseSample.Of(context, _words, shares);
    }

    /// <summary>The bytes of a model that learns from labelled reports and from the raw news.</summary>
    public byte[] Fit(IReadOnlyList<DiscourseSample> labelled, int networks, TextWriter log)
    {
        var weights = DiscourseSample.Balance(labelled);
        DiscourseSample[] reports = [.. labelled.Select(s => s.Times(weights))], raw = Array.ConvertAll(Raw, s => s.Times(weights));
        var parameters = new List<Parameter>();
        for (var number = 0; number < networks; number++)
        {
            new Generator(Seed + (ulong)number).Shuffle(raw);
            using var learner = new DiscourseLearner(number, _words.Dimensions, Seed + (ulong)number);
            for (var pass = 0; pass < Passes; pass++)
            {
                var loss = learner.Pass([.. reports, .. Enumerable.Range(pass * RawAPass, RawAPass).Select(i => raw[i % raw.Length])]);
                if (pass + 1 >= FirstInMean) learner.TakeMean();
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"network {number + 1}, pass {pass + 1}: loss {loss:0.000}"));
            }
            parameters.AddRange(learner.Learned());
        }
        return NetworkWriter.Write(parameters);
    }

    private static float[] Mix(float[] own, float[] teacher) => [.. own.Zip(teacher, (o, t) => ((1 - TeacherPart) * o) + (TeacherPart * t))];
}
