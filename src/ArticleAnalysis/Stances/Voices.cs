using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Who speaks where: the author, or the speaker of a quotation.</summary>
internal sealed class Voices
{
    // An author who says "I" this often argues in their own name.
    private const int FirstPersons = 3;

    private readonly TextSpan[] _spans;
    private readonly int?[] _speakers;

    // An analysis has several parts; the last one draws the author's conclusion.
    private const int PartsOfAnAnalysis = 4;

    private readonly int _argument;

    private Voices(TextSpan[] spans, int?[] speakers, int argument) => (_spans, _speakers, _argument) = (spans, speakers, argument);

    /// <summary>True where the author argues: everywhere in a text written in the first person, in the last part of an analysis.</summary>
    public bool AuthorArgues(int section) => section >= _argument;

    /// <summary>How often the author says "I".</summary>
    public int FirstPersonUses { get; private init; }

    /// <summary>Reads the voices of an article.</summary>
    public static Voices Of(AnnotatedText text, IReadOnlyList<Quotation> quotations, int sections)
    {
        var sorted = quotations.OrderBy(q => q.Span).ToArray();
        var voices = new Voices([.. sorted.Select(q => q.Span)], [.. sorted.Select(q => q.SpeakerEntity)], 0);
        var count = 0;
        foreach (var token in text.Tokens)
            if (token is { Upos: Upos.Pron, Lower: "i" or "my" } && !voices.TryQuoted(token.Span.Start, out _)) count++;
        return new Voices(voices._spans, voices._speakers, count >= FirstPersons ? 0 : sections >= PartsOfAnAnalysis ? sections - 1 : int.MaxValue) { FirstPersonUses = count };
    }

    /// <summary>True when <paramref name="position"/> lies in a quotation; <paramref name="speaker"/> is its speaker, null when that is no entity.</summary>
    public bool TryQuoted(int position, out int? speaker)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_spans[middle].Start <= position) low = middle + 1;
            else high = middle;
        }
        for (var i = low - 1; i >= 0 && i >= low - 3; i--)
        {
            if (!_spans[i].Contains(position)) continue;
            speaker = _speakers[i];
            return true;
        }
        speaker = null;
        return false;
    }
}
