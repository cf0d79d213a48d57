using System.Text;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>Tells by its letters in which legacy encoding a text is written, and whether a label can be right.</summary>
internal sealed class EncodingDetector
{
    /// <summary>Bytes beyond ASCII that are looked at; a few hundred tell as much as all.</summary>
    private const int EnoughHighBytes = 1500;

    /// <summary>ASCII kept on either side of the others: the second half of a character, and the letters beside it.</summary>
    private const int Context = 3;

    private const double LeastMargin = 12;
    private const double MarginPerByte = 1.5;

    private readonly byte[] _sample;
    private readonly int _highBytes;
    private readonly Dictionary<string, double> _costs = new(StringComparer.Ordinal);

    /// <summary>Looks at <paramref name="bytes"/>, which are not valid UTF-8.</summary>
    public EncodingDetector(ReadOnlySpan<byte> bytes)
    {
        (_sample, _highBytes) = SampleOf(bytes);
        foreach (var encoding in EncodingLabels.All)
            if (double.IsFinite(encoding.Rarity))
                _costs.Add(encoding.Name, CostOf(encoding));
        Best = EncodingLabels.All.Where(e => _costs.ContainsKey(e.Name)).MinBy(e => _costs[e.Name])!;
    }

    /// <summary>The encoding in which the letters are likeliest; of equals, the commonest.</summary>
    public KnownEncoding Best { get; }

    /// <summary>True when a label may be believed: nothing else explains the bytes much better.</summary>
    public bool Fits(KnownEncoding encoding) =>
        !_costs.TryGetValue(encoding.Name, out var cost) || cost <= _costs[Best.Name] + Math.Max(LeastMargin, MarginPerByte * _highBytes);

    private double CostOf(KnownEncoding encoding)
    {
        var chars = new char[_sample.Length + 1];
        var decoded = chars.AsSpan(0, encoding.Decoder(new FaultCounter()).GetChars(_sample, chars, flush: false));
        var best = double.PositiveInfinity;
        foreach (var language in LetterModel.All)
            if (language.Encodings.Contains(encoding.Name))
                best = Math.Min(best, language.CostOf(decoded));
        return best + encoding.Rarity;
    }

    private static (byte[] Sample, int HighBytes) SampleOf(ReadOnlySpan<byte> bytes)
    {
        var sample = new List<byte>(2 * EnoughHighBytes);
        var (taken, high, last) = (0, 0, -Context - 1);
        for (var i = 0; i < bytes.Length && high < EnoughHighBytes; i++)
        {
            if (bytes[i] >= 0x80)
            {
                sample.AddRange(bytes[Math.Max(taken, i - Context)..i]);
                (last, high) = (i, high + 1);
            }
            else if (i - last > Context)
            {
                continue;
            }
            sample.Add(bytes[i]);
            taken = i + 1;
        }
        return ([.. sample], high);
    }
}
