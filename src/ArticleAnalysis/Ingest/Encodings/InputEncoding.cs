using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>The encoding that the bytes of an input were read in, and how it was known.</summary>
/// <param name="Name">Name of the encoding in the WHATWG Encoding Standard (<c>utf-8</c>, <c>windows-1252</c>).</param>
/// <param name="Evidence">How it was known.</param>
public sealed record InputEncoding(string Name, EncodingEvidence Evidence);

/// <summary>How the encoding of an input was known, from the surest to the least sure.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<EncodingEvidence>))]
public enum EncodingEvidence
{
    /// <summary>A byte-order mark.</summary>
    Mark,

    /// <summary>The bytes are valid in an encoding in which no other text would be: UTF-8, UTF-16 with its zeros, ISO-2022 with its escapes.</summary>
    Form,

    /// <summary>The label that a server or a record gave, which the bytes do not gainsay.</summary>
    Header,

    /// <summary>The label in the markup (<c>meta</c> or XML declaration), which the bytes do not gainsay.</summary>
    Markup,

    /// <summary>The letters that the bytes would be: no label, or a wrong one.</summary>
    Letters,
}
