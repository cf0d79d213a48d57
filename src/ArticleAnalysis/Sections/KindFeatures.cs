using ArticleAnalysis.Classification;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Sections;

/// <summary>What tells the kind of an article: what its labels, headings and voice make of it, what its sentences do, and how much of it gives the words of others.</summary>
internal sealed class KindFeatures(MannerCues cues)
{
    private const uint Manner = 1, Headings = 2, Questions = 3, Does = 4, Opens = 5, Said = 6, Dateline = 7, Tail = 8;
    private const int Opening = 3;

    /// <summary>Gives the features.</summary>
    public void Read<T>(Analysis analysis, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var (article, sections, text) = (analysis.Article, analysis.Get(Layers.Sections), analysis.Get(Layers.Linguistics));
        var roles = analysis.Get(Layers.SentenceRoles);
        sink.Add(FeatureHash.Of(Manner, (uint)cues.Of(article, sections)));
        var (headings, questions) = (0, 0);
        foreach (var section in sections)
        {
            if (section.Heading is not { } heading) continue;
            headings++;
            if (article.Text[heading.End - 1] == '?') questions++;
        }
        sink.Add(FeatureHash.Of(Headings, headings == 0 ? 0u : headings < 3 ? 1u : 2));
        if (headings > 0) sink.Add(FeatureHash.Of(Questions, 1), (float)questions / headings);
        if (!article.Dateline.IsEmpty) sink.Add(FeatureHash.Of(Dateline, 1));
        var (count, said, all) = (roles.Sentences.Length, 0, 0);
        for (var at = 0; at < count; at++)
        {
            var shares = roles.Shares(at);
            for (var role = 0; role < shares.Length; role++)
            {
                sink.Add(FeatureHash.Of(Does, (uint)role), 2 * shares[role] / count);
                if (at < Opening) sink.Add(FeatureHash.Of(Opens, (uint)role), shares[role] / Math.Min(Opening, count));
            }
            all += text.Sentences[roles.Sentences[at]].Span.Length;
        }
        foreach (var attribution in analysis.Get(Layers.Attributions))
            foreach (var content in attribution.Content) said += content.Length;
        if (all > 0) sink.Add(FeatureHash.Of(Said, 1), 2 * Math.Min(1f, (float)said / all));
        if (sections.Count > 0 && sections[^1].Role == SectionRole.Boilerplate) sink.Add(FeatureHash.Of(Tail, 1));
    }
}
