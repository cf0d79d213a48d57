using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArticleAnalysis.Claims;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Text;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Timeline;
// The working state and the provenance member of the brief share a word.
using Work = ArticleAnalysis.Pipeline.Analysis;

namespace ArticleAnalysis.Briefs;

/// <summary>Writes the layers of an analysis into a brief: the one place where spans become strings and indices become ids.</summary>
internal static class BriefBuilder
{
    private static readonly string Version = typeof(BriefBuilder).Assembly.GetName().Version!.ToString(3);

    public static Brief Build(Work work, IReadOnlyList<ModelInfo> models)
    {
        var (article, text) = (work.Article, work.Text);
        var metadata = article.Metadata;
        var events = work.Find(Layers.Events) ?? [];
        var dated = FirstEventsByEntry(events);
        return new Brief
        {
            Id = IdOf(article.Uri, article.ContentSha256),
            Source = new BriefSource { Uri = article.Uri, Format = article.Format, ContentSha256 = article.ContentSha256 },
            Title = metadata.Title,
            Authors = metadata.Authors,
            Outlet = metadata.Outlet,
            Published = metadata.Published?.ToString("O"),
            PublishedTime = metadata.PublishedTime,
            Language = work.Find(Layers.Language)?.Language ?? metadata.Language ?? "und",
            Kind = work.Find(Layers.Kind) is { } kind ? new BriefKind(kind.Kind, Round(kind.Confidence)) : null,
            Text = text,
            Sections = Map(work.Find(Layers.Outline) ?? work.Find(Layers.Sections), (s, i) => SectionOf(s, i, work)),
            Entities = Map(work.Find(Layers.Entities)?.Entities, (e, _) => EntityOf(e, text)),
            Relations = Map(work.Find(Layers.Relations), (r, _) => new BriefRelation(r.Type, EntityId(r.From), EntityId(r.To), SpanOf(r.Span), Round(r.Confidence))),
            Quotations = Map(work.Find(Layers.Quotations), (q, _) => QuotationOf(q, text)),
            Quantities = Map(work.Find(Layers.Quantities), (q, _) => QuantityOf(q, text)),
            Timeline = Map(work.Find(Layers.Timeline), (t, i) => TimelineEntryOf(t, text, dated.TryGetValue(i, out var first) ? first : null)),
            Events = Map(events, (e, _) => EventOf(e, work)),
            Claims = Map(work.Find(Layers.Claims), (c, _) => ClaimOf(c, text)),
            Stances = Map(work.Find(Layers.Stances), (s, _) => StanceOf(s, text)),
            Themes = Map(work.Find(Layers.Themes), (t, _) => ThemeOf(t, text)),
            Summary = Map(work.Find(Layers.Summary), (s, _) => new BriefKeySentence(SpanOf(s.Span), s.Span.Of(text), Round(s.Score))),
            Keyphrases = Map(work.Find(Layers.Keyphrases), (k, _) => new BriefKeyphrase(k.Text, Round(k.Score), Map(k.Spans, (s, _) => SpanOf(s)))),
            Metrics = MetricsOf(work.Find(Layers.Metrics) ?? new Metrics()),
            Extensions = ExtensionsOf(work),
            Warnings = Map(work.Warnings, (w, _) => new BriefWarning(w.Code, w.Message)),
            Analysis = new BriefProvenance($"ArticleAnalysis/{Version}", Map(models, (m, _) => new BriefModel(m.Name, m.Version, m.Sha256))),
        };
    }

    private static BriefSection SectionOf(Section section, int index, Work work) => new()
    {
        Index = index,
        Heading = section.Heading?.Of(work.Text),
        HeadingSpan = section.Heading is { } heading ? SpanOf(heading) : null,
        Span = SpanOf(section.Span),
        Role = section.Role,
        RoleConfidence = Round(section.RoleConfidence),
        Subject = IdOf(work.Find(Layers.SectionSubjects)?[index]),
        Summary = work.Find(Layers.SectionSummaries)?[index] is { IsEmpty: false } summary ? EvidenceOf(summary, work.Text) : null,
    };

    private static BriefEntity EntityOf(Entity entity, string text) => new()
    {
        Id = EntityId(entity.Index),
        Name = entity.Name,
        Type = entity.Type,
        Aliases = AliasesOf(entity, text),
        Links = LinksOf(entity),
        Description = entity.Description.IsEmpty ? null : entity.Description.Of(text),
        Affiliation = IdOf(entity.Affiliation),
        Salience = Round(entity.Salience),
        Mentions = Map(entity.Mentions, (m, _) => new BriefMention(SpanOf(m.Span), m.Span.Of(text), m.Kind, Round(m.Confidence))),
    };

    private static List<string> AliasesOf(Entity entity, string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { entity.Name };
        var aliases = new List<string>();
        foreach (var mention in entity.Mentions)
            if (mention.Kind is not (MentionKind.Nominal or MentionKind.Pronoun) && mention.Span.Of(text) is var form && seen.Add(form))
                aliases.Add(form);
        return aliases;
    }

    private static BriefQuotation QuotationOf(Quotation quotation, string text) => new()
    {
        Span = SpanOf(quotation.Span),
        Text = quotation.Span.Of(text),
        Kind = quotation.Kind,
        Speaker = quotation.Speaker.IsEmpty ? null : new BriefSpeaker(IdOf(quotation.SpeakerEntity), quotation.Speaker.Of(text), SpanOf(quotation.Speaker)),
        Cue = quotation.Cue.IsEmpty ? null : EvidenceOf(quotation.Cue, text),
        Addressee = IdOf(quotation.Addressee),
    };

    private static BriefQuantity QuantityOf(Quantity quantity, string text) => new()
    {
        Span = SpanOf(quantity.Span),
        Text = quantity.Span.Of(text),
        Value = Round(quantity.Value),
        Unit = quantity.Unit,
        Modifier = quantity.Modifier,
        Range = quantity.High is { } high ? [Round(quantity.Value), Round(high)] : null,
    };

    /// <summary>The first event that each timeline entry dates.</summary>
    private static Dictionary<int, int> FirstEventsByEntry(IReadOnlyList<Event> events)
    {
        var first = new Dictionary<int, int>();
        for (var i = 0; i < events.Count; i++)
            if (events[i].When is { } entry) first.TryAdd(entry, i);
        return first;
    }

    private static BriefTimelineEntry TimelineEntryOf(TimelineEntry entry, string text, int? dated) => new()
    {
        Date = entry.Date,
        Span = SpanOf(entry.Span),
        Text = entry.Span.Of(text),
        Kind = entry.Kind,
        Event = dated,
        Sentence = SpanOf(entry.Sentence),
    };

    private static BriefEvent EventOf(Event e, Work work) => new()
    {
        Type = e.Type,
        Actor = IdOf(e.Actor),
        Recipient = IdOf(e.Recipient),
        Action = EvidenceOf(e.Action, work.Text),
        Date = e.When is { } when ? work.Get(Layers.Timeline)[when].Date : null,
        Location = IdOf(e.Location),
        Amount = e.Amount,
        Modality = e.Modality,
        Confidence = Round(e.Confidence),
        Sentence = SpanOf(e.Sentence),
    };

    private static BriefClaim ClaimOf(Claim claim, string text) => new()
    {
        Span = SpanOf(claim.Span),
        Text = claim.Span.Of(text),
        Source = claim.Source.Span.IsEmpty
            ? new BriefClaimSource(claim.Source.Kind, IdOf(claim.Source.Entity), null, null)
            : new BriefClaimSource(claim.Source.Kind, IdOf(claim.Source.Entity), claim.Source.Span.Of(text), SpanOf(claim.Source.Span)),
        Certainty = claim.Certainty,
        Cues = Map(claim.Cues, (c, _) => EvidenceOf(c, text)),
    };

    private static BriefStance StanceOf(Stance stance, string text) => new()
    {
        Holder = new BriefStanceHolder(stance.Holder is null ? StanceHolderKind.Author : StanceHolderKind.Entity, IdOf(stance.Holder)),
        Target = stance.Target.Span.IsEmpty
            ? new BriefStanceTarget(stance.Target.Kind, IdOf(stance.Target.Entity), null, null)
            : new BriefStanceTarget(stance.Target.Kind, IdOf(stance.Target.Entity), stance.Target.Span.Of(text), SpanOf(stance.Target.Span)),
        Label = stance.Label,
        Score = Round(stance.Score),
        Confidence = Round(stance.Confidence),
        Evidence = Map(stance.Evidence, (e, _) => new BriefStanceEvidence(SpanOf(e.Span), e.Span.Of(text), Round(e.Polarity), e.Basis)),
    };

    private static BriefTheme ThemeOf(Theme theme, string text) => new()
    {
        Code = theme.Code,
        Label = theme.Label,
        Level = theme.Level,
        Score = Round(theme.Score),
        Evidence = Map(theme.Evidence, (e, _) => EvidenceOf(e, text)),
    };

    private static BriefMetrics MetricsOf(Metrics metrics) => new()
    {
        Words = metrics.Words,
        Sentences = metrics.Sentences,
        Paragraphs = metrics.Paragraphs,
        ReadingMinutes = Round(metrics.ReadingMinutes),
        FleschReadingEase = Round(metrics.FleschReadingEase),
        Certainty = Round(metrics.Certainty),
        Subjectivity = Round(metrics.Subjectivity),
    };

    private static SortedDictionary<string, JsonElement> ExtensionsOf(Work work)
    {
        var extensions = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var layer in work.LayersSet)
            if (layer.Published is { } type)
                extensions[layer.Name] = JsonSerializer.SerializeToElement(work.Value(layer), type);
        return extensions;
    }

    private static string IdOf(string? uri, string contentSha256) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{uri}\n{contentSha256}")).AsSpan(0, 12));

    /// <summary>What an entity is in the registers of others; null when it is in none.</summary>
    public static BriefLinks? LinksOf(Entity entity) => entity.Iso3166 is null && entity.Wikidata is null ? null : new BriefLinks { Iso3166 = entity.Iso3166, Wikidata = entity.Wikidata };

    /// <summary>The id by which a brief calls an entity; null for none.</summary>
    public static string? IdOf(int? entity) => entity is { } index ? EntityId(index) : null;

    /// <summary>The id by which a brief calls an entity.</summary>
    public static string EntityId(int index) => $"e{index + 1}";

    private static BriefSpan SpanOf(TextSpan span) => new(span.Start, span.Length);

    private static BriefEvidence EvidenceOf(TextSpan span, string text) => new(SpanOf(span), span.Of(text));

    private static double Round(double value) => Math.Round(value, 4, MidpointRounding.ToEven);

    private static TOut[] Map<TIn, TOut>(IReadOnlyList<TIn>? items, Func<TIn, int, TOut> map)
    {
        if (items is null or { Count: 0 }) return [];
        var mapped = new TOut[items.Count];
        for (var i = 0; i < mapped.Length; i++) mapped[i] = map(items[i], i);
        return mapped;
    }
}
