using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Events;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Stances;

/// <summary>What may be the target of an attitude.</summary>
internal enum TargetScope : byte { Any, Thing, Party }

/// <summary>One way in which a word says that somebody is for or against something.</summary>
internal sealed record Attitude(double Polarity, string[] Targets, StanceBasis Basis, TargetScope Scope);

/// <summary>How an event speaks of the actor's attitude to the recipient.</summary>
internal readonly record struct EventAttitude(double Polarity, double Weight);

/// <summary>The tables of the room.</summary>
internal sealed class StanceLexicon
{
    private readonly FrozenDictionary<string, Attitude[]> _verbs;
    private readonly FrozenDictionary<string, Attitude[]> _denials;
    private readonly FrozenDictionary<string, Attitude[]> _adjectives;
    private readonly FrozenDictionary<string, Attitude[]> _nouns;
    private readonly FrozenDictionary<EventType, EventAttitude> _events;

    public StanceLexicon(LanguageResources resources)
    {
        var rows = resources.Table("Stances/attitudes.tsv");
        _verbs = Of("verb");
        _denials = Of("denial");
        _adjectives = Of("adjective");
        _nouns = Of("noun");
        _events = resources.Table("Stances/event-stances.tsv").ToFrozenDictionary(
            r => Enum.Parse<EventType>(r[0], ignoreCase: true), r => new EventAttitude(Number(r[1]), Number(r[2])));

        FrozenDictionary<string, Attitude[]> Of(string kind) => rows.Where(r => r[0] == kind)
            .SelectMany(r => r.List(1).Select(word => (word, Attitude: new Attitude(Number(r[2]), r.List(3), Enum.Parse<StanceBasis>(r[4], ignoreCase: true), Enum.Parse<TargetScope>(r[5], ignoreCase: true)))))
            .GroupBy(a => a.word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(a => a.Attitude).ToArray(), StringComparer.Ordinal);
    }

    public ReadOnlySpan<Attitude> OfVerb(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>What a verb says when it is negated: "will not accept a quota".</summary>
    public ReadOnlySpan<Attitude> OfDenial(string lemma) => _denials.GetValueOrDefault(lemma);

    public ReadOnlySpan<Attitude> OfAdjective(string lemma) => _adjectives.GetValueOrDefault(lemma);

    public ReadOnlySpan<Attitude> OfNoun(string lemma) => _nouns.GetValueOrDefault(lemma);

    public EventAttitude OfEvent(EventType type) => _events.GetValueOrDefault(type);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
