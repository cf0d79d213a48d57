using System.Collections.Frozen;
using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>An encoding that can be read.</summary>
/// <param name="Name">Its name in the WHATWG Encoding Standard.</param>
/// <param name="CodePage">The name under which the runtime knows it.</param>
/// <param name="Rarity">How much rarer than the commonest it is among texts without a label, in bits; infinite when the bytes alone never tell it.</param>
internal sealed record KnownEncoding(string Name, string CodePage, double Rarity)
{
    /// <summary>True for UTF-8 and UTF-16, which their own form tells better than any label.</summary>
    public bool IsUnicode => Name.StartsWith("utf-", StringComparison.Ordinal);

    /// <summary>True for UTF-16.</summary>
    public bool IsUtf16 => Name.StartsWith("utf-16", StringComparison.Ordinal);

    /// <summary>A decoder that hands what is not valid to <paramref name="fallback"/>.</summary>
    public Decoder Decoder(DecoderFallback fallback) => Encoding.GetEncoding(CodePage, EncoderFallback.ReplacementFallback, fallback).GetDecoder();
}

/// <summary>The encodings of the web and the labels that mean them, as browsers read them: <c>latin1</c> means Windows-1252, <c>gb2312</c> GB 18030.</summary>
internal static class EncodingLabels
{
    private static readonly FrozenDictionary<string, KnownEncoding> Labels;

    static EncodingLabels()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Windows1252 = Encoding.GetEncoding(1252);
        Windows1252Upper = Windows1252.GetString([.. Enumerable.Range(0x80, 0x20).Select(b => (byte)b)]);
        var labels = new Dictionary<string, KnownEncoding>(StringComparer.OrdinalIgnoreCase);
        var all = new List<KnownEncoding>();
        foreach (var row in EmbeddedTable.Read("Ingest/Encodings/encodings.tsv"))
        {
            var encoding = new KnownEncoding(row[0], row[1], row[2].Length == 0 ? double.PositiveInfinity : row.Number(2));
            all.Add(encoding);
            foreach (var label in row[3].Split(' ')) labels.Add(label, encoding);
        }
        (Labels, All) = (labels.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), all);
    }

    /// <summary>Windows-1252, which most single bytes that do not belong are in.</summary>
    public static Encoding Windows1252 { get; }

    /// <summary>What Windows-1252 has from 80 to 9F.</summary>
    public static string Windows1252Upper { get; }

    /// <summary>All encodings.</summary>
    public static IReadOnlyList<KnownEncoding> All { get; }

    /// <summary>The encoding of a name that is known to be in the table.</summary>
    public static KnownEncoding Named(string name) => Labels[name];

    /// <summary>The encoding that a label means, or null; UTF-7 has no label, because it hides markup from whoever looks for it.</summary>
    public static KnownEncoding? Find(string? label) => label is null ? null : Labels.GetValueOrDefault(label.Trim().Trim('"', '\''));
}
