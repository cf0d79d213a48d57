using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Ordinals in the conventions of Recognizers-Text: ranks from the start, and "next", "last" and their like.</summary>
internal sealed class OrdinalAnswers(NumberReader numbers)
{
    private readonly PhraseTable<(string Offset, string Place)> _relative = new(TrainingTable.Read("relative-ordinals.tsv").Select(r => (r[0], (r[1], r[2]))));

    public IReadOnlyList<RecognizerAnswer> Answer(AnnotatedText text)
    {
        List<RecognizerAnswer> answers = [];
        var limit = text.Tokens.Length;
        for (var i = 0; i < limit;)
        {
            var end = i + 1;
            if (_relative.TryMatch(text.Tokens, i, limit, out var after, out var place))
                answers.Add(RecognizerAnswer.Of(text.SpanOf(i, end = after), "ordinal.relative", ("offset", place.Offset), ("relativeTo", place.Place), ("value", $"{place.Place}{int.Parse(place.Offset, CultureInfo.InvariantCulture):+0;-0;+0}")));
            else if (numbers.TryReadOrdinal(text, i, limit, out var rank) && !IsPart(text, i, rank))
                answers.Add(RecognizerAnswer.Of(text.SpanOf(i, end = rank.End), "ordinal", ("offset", NumberAnswers.Spell(rank.Value)), ("relativeTo", "start"), ("value", NumberAnswers.Spell(rank.Value))));
            i = end;
        }
        return answers;
    }

    /// <summary>True for an ordinal that an article before it makes a part: "a trillionth".</summary>
    private bool IsPart(AnnotatedText text, int i, in Number rank) =>
        i > 0 && numbers.TryRead(text, i - 1, text.Tokens.Length, out var part) && part.Form == NumberForm.Fraction && part.End == rank.End;
}
