using System.Numerics;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Stances;

/// <summary>What tells whether a careful reader would note a stance, and which: how much speaks for and against it from each source, what is returned, who both are.</summary>
internal sealed class StanceFacts(AnnotatedText text, EntitySet entities, StanceBook book, bool authorArgues)
{
    private const uint Sums = 1, Returned = 20, Event = 40, Types = 41, Rank = 42, Together = 43, Thing = 44, Kind = 45;

    /// <summary>Reads the features of an account.</summary>
    public void Read<T>(StanceAccount account, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var kind = (account.IsAuthors ? authorArgues ? 2u : 1u : 0u) | (account.Target.Entity is null ? 4u : 0u);
        sink.Add(FeatureHash.Of(Kind, kind));
        for (var source = 0u; source < StanceAccount.Sources; source++) Add(ref sink, Sums + source, kind, account[(StanceSource)source]);
        for (var types = account.EventTypes; types != 0; types &= types - 1) sink.Add(FeatureHash.Of(Event, (uint)BitOperations.TrailingZeroCount(types)));
        Add(ref sink, Rank, kind, 0, account.Holder);
        Add(ref sink, Rank, kind, 1, account.Target.Entity);
        if (account.Target.Entity is not { } target)
        {
            Span(account, kind, ref sink);
            return;
        }
        sink.Add(FeatureHash.Of(Types, kind, (uint)entities[target].Type, account.Holder is { } of ? (uint)entities[of].Type + 1 : 0));
        if (account.Holder is not { } holder) return;
        if (entities[holder].Affiliation == target) sink.Add(FeatureHash.Of(Together, 1));
        if (entities[target].Affiliation == holder) sink.Add(FeatureHash.Of(Together, 2));
        if (book.Find(target, holder) is not { } returned) return;
        for (var source = 0u; source < StanceAccount.Sources; source++) Add(ref sink, Returned + source, kind, returned[(StanceSource)source]);
    }

    private static void Add<T>(ref T sink, uint template, uint kind, in StanceSums sums) where T : IFeatureSink, allows ref struct
    {
        if (sums.Count == 0) return;
        sink.Add(FeatureHash.Of(template, kind, 1), MathF.Log(1 + sums.Count));
        sink.Add(FeatureHash.Of(template, kind, 2), MathF.Log(1 + sums.For));
        sink.Add(FeatureHash.Of(template, kind, 3), MathF.Log(1 + sums.Against));
        sink.Add(FeatureHash.Of(template, kind, 4), sums.MostFor);
        sink.Add(FeatureHash.Of(template, kind, 5), sums.MostAgainst);
        sink.Add(FeatureHash.Of(template, kind, 6), MathF.Sqrt(sums.MostFor * sums.MostAgainst));
        sink.Add(FeatureHash.Of(template, kind, 7), sums.MostFor > 0.5f ? 1 : 0);
        sink.Add(FeatureHash.Of(template, kind, 8), sums.MostAgainst > 0.5f ? 1 : 0);
        sink.Add(FeatureHash.Of(template, kind, 9));
        sink.Add(FeatureHash.Of(template, kind, 10), (sums.For - sums.Against) / sums.Count);
    }

    private void Add<T>(ref T sink, uint template, uint kind, uint side, int? entity) where T : IFeatureSink, allows ref struct
    {
        if (entity is not { } index) return;
        sink.Add(FeatureHash.Of(template, kind, side), MathF.Log(1 + index));
        sink.Add(FeatureHash.Of(template, kind, side + 2), (float)Math.Sqrt(entities[index].Salience));
        sink.Add(FeatureHash.Of(template, kind, side + 4), MathF.Log(1 + entities[index].Mentions.Count));
        sink.Add(FeatureHash.Of(template, kind, side + 6, (uint)Math.Min(index, 5)));
    }

    private void Span<T>(StanceAccount account, uint kind, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var (first, end) = (text.TokenAt(account.Target.Span.Start), text.TokenAt(account.Target.Span.End));
        sink.Add(FeatureHash.Of(Thing, kind, 1, (uint)Math.Min(end - first, 6)));
        sink.Add(FeatureHash.Of(Thing, kind, 2, (uint)text.Tokens[first].Upos));
        sink.Add(FeatureHash.Of(Thing, kind, 3), MathF.Log(1 + account.Evidence.Count));
        if (account.Holder is { } holder) sink.Add(FeatureHash.Of(Types, kind, (uint)entities[holder].Type));
    }
}
