using System.Globalization;
using ArticleAnalysis.Stances;

namespace ArticleAnalysis.Briefs;

/// <summary>What a reader of a brief looks up again and again: the entity behind an id, the words behind a span.</summary>
public static class BriefLookup
{
    /// <summary>The entity with this id, or null when the id is null or unknown.</summary>
    public static BriefEntity? EntityOf(this Brief brief, string? id)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (id is null) return null;
        // Ids follow the order of the list (e1, e2, …); a brief that somebody filtered may break that, so it is checked.
        if (id.Length > 1 && int.TryParse(id.AsSpan(1), CultureInfo.InvariantCulture, out var number) && number > 0 && number <= brief.Entities.Count && brief.Entities[number - 1].Id == id)
            return brief.Entities[number - 1];
        return brief.Entities.FirstOrDefault(e => e.Id == id);
    }

    /// <summary>The name of the entity with this id, or null when the id is null or unknown.</summary>
    public static string? NameOf(this Brief brief, string? id) => brief.EntityOf(id)?.Name;

    /// <summary>The words that a span covers, or null when the brief was written without its text or the span does not lie in it.</summary>
    public static string? TextOf(this Brief brief, BriefSpan span)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return brief.Text is { } text && span.Start >= 0 && span.Length >= 0 && (long)span.Start + span.Length <= text.Length
            ? text.Substring(span.Start, span.Length)
            : null;
    }

    /// <summary>Who holds the stance, by name; <c>the author</c> for the article's own voice.</summary>
    public static string HolderOf(this Brief brief, BriefStance stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        return stance.Holder.Kind == StanceHolderKind.Author ? "the author" : brief.NameOf(stance.Holder.Entity) ?? "somebody";
    }

    /// <summary>Whom or what the stance is toward: the entity's name, or the words of the proposition.</summary>
    public static string TargetOf(this Brief brief, BriefStance stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        return brief.NameOf(stance.Target.Entity) ?? stance.Target.Text ?? "something";
    }

    /// <summary>Who makes the claim, by name or in the text's words; <c>the author</c> for the article's own voice.</summary>
    public static string SourceOf(this Brief brief, BriefClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Source.Kind == Claims.ClaimSourceKind.Author ? "the author" : brief.NameOf(claim.Source.Entity) ?? claim.Source.Text ?? "somebody";
    }
}
