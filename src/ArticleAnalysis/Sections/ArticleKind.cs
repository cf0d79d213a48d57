using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>What kind of text an article is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ArticleKind>))]
public enum ArticleKind
{
    /// <summary>News: what happened, in inverted pyramid.</summary>
    Report,

    /// <summary>Weighs a development, mostly under headings.</summary>
    Analysis,

    /// <summary>Argues in the author's own voice.</summary>
    Opinion,

    /// <summary>Asks questions and answers them itself.</summary>
    Explainer,

    /// <summary>Asks questions that another person answers.</summary>
    Interview,
}

/// <summary>The kind of an article.</summary>
/// <param name="Kind">The most probable kind.</param>
/// <param name="Confidence">Its probability, 0 to 1.</param>
public sealed record KindVerdict(ArticleKind Kind, double Confidence);
