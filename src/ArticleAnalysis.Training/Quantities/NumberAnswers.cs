using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Numbers in the conventions of Recognizers-Text: every numeral of the text whatever it counts, dates and addresses digit by digit.</summary>
internal sealed class NumberAnswers(NumberReader numbers)
{
    public IReadOnlyList<RecognizerAnswer> Answer(AnnotatedText text)
    {
        List<RecognizerAnswer> answers = [];
        for (var i = 0; i < text.Tokens.Length;)
        {
            if (TryRead(text, i, out var number))
            {
                answers.Add(RecognizerAnswer.Of(text.SpanOf(i, number.End), "number", ("subtype", SubtypeOf(number)), ("value", Spell(number.Value))));
                i = number.End;
                continue;
            }
            if (text.Tokens[i].Shape == TokenShape.Number && !number.HasForeignLetters) answers.AddRange(Pieces(text, i));
            i++;
        }
        return answers;
    }

    /// <summary>The number with its sign that begins at token <paramref name="i"/>; "one" that stands for a noun is none.</summary>
    public bool TryRead(AnnotatedText text, int i, out Number number)
    {
        var limit = text.Tokens.Length;
        if (numbers.TryReadSigned(text, i, 0, limit, out number, mayBeApart: true))
        {
            if (numbers.TryReadRatio(text, i + 1, limit, out var part)) number = part with { Value = -part.Value };
            return number.Suffix.IsEmpty || number.Form == NumberForm.Scaled;
        }
        if (numbers.TryReadRatio(text, i, limit, out number)) return true;
        if (!numbers.TryRead(text, i, limit, out number) || number.HasForeignLetters) return false;
        return !(number is { Value: 1, Form: NumberForm.Words } && text.Tokens[i].Upos is not Upos.Num);
    }

    /// <summary>A value with fifteen digits, as the specification writes it.</summary>
    public static string Spell(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    private static string SubtypeOf(in Number number) => number.Form switch
    {
        NumberForm.Fraction => "fraction",
        NumberForm.Power => "power",
        _ => number.Value == Math.Floor(number.Value) ? "integer" : "decimal",
    };

    private static IEnumerable<RecognizerAnswer> Pieces(AnnotatedText text, int i)
    {
        var token = text.Tokens[i].Span;
        for (var at = token.Start; at < token.End;)
        {
            var end = NumeralScanner.DigitsEnd(text.Text, at);
            if (end > at && double.TryParse(text.Text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                yield return RecognizerAnswer.Of(new TextSpan(at, end), "number", ("subtype", "integer"), ("value", Spell(value)));
            at = Math.Max(end, at + 1);
        }
    }
}
