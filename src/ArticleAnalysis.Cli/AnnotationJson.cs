using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Cli;

/// <summary>An annotated text as one line of JSON; spans as in a brief, nothing for what is absent.</summary>
internal static class AnnotationJson
{
    private static readonly AnnotationJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Annotation annotation)
    {
        var text = annotation.Text;
        var sentences = new SentenceRecord[text.Sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = text.Sentences[i];
            var tokens = new TokenRecord[sentence.EndToken - sentence.FirstToken];
            for (var t = 0; t < tokens.Length; t++) tokens[t] = Record(text, sentence.FirstToken + t, sentence.FirstToken);
            sentences[i] = new(Span(sentence.Span), sentence.Block, TerminalText.Kebab(sentence.Kind), tokens);
        }
        return JsonSerializer.Serialize(new TextRecord(annotation.Id, text.Text, sentences), Context.TextRecord);
    }

    private static TokenRecord Record(AnnotatedText text, int index, int first)
    {
        var token = text.Tokens[index];
        return new(Span(token.Span), token.Span.Of(text.Text), token.Lemma, token.Upos.ToString().ToUpperInvariant(), OrNull(token.Xpos), token.Morphology == Morphology.None ? null : token.Morphology.Text,
            token.Head < 0 ? null : token.Head - first, OrNull(token.Relation), token.IsContinuation ? true : null);
    }

    private static BriefSpan Span(TextSpan span) => new(span.Start, span.Length);

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}

/// <summary>A text.</summary>
internal sealed record TextRecord(string Id, string Text, SentenceRecord[] Sentences);

/// <summary>A sentence; <paramref name="Block"/> counts the paragraphs of a text or the blocks of an article.</summary>
internal sealed record SentenceRecord(BriefSpan Span, int Block, string Kind, TokenRecord[] Tokens);

/// <summary>A token; <paramref name="Head"/> counts in the sentence from 0 and is absent for a root, <paramref name="IsContinuation"/> is absent when false.</summary>
internal sealed record TokenRecord(BriefSpan Span, string Form, string Lemma, string Upos, string? Xpos, string? Feats, int? Head, string? Relation, bool? IsContinuation);

[JsonSerializable(typeof(TextRecord))]
internal sealed partial class AnnotationJsonContext : JsonSerializerContext;
