using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Numbers in the conventions of Recognizers-Text: every numeral of the text, whatever it counts.</summary>
internal sealed class NumberAnswers(QuantityTables tables)
{
    public IReadOnlyList<RecognizerAnswer> Answer(AnnotatedText text)
    {
        List<RecognizerAnswer> answers = [];
        for (var i = 0; i < text.Tokens.Length;)
        {
            if (tables.Numbers.TryRead(text, i, text.Tokens.Length, out var number) && !number.HasForeignLetters)
            {
                answers.Add(RecognizerAnswer.Of(text.SpanOf(i, number.End), "number", ("value", Spell(number.Value))));
                i = number.End;
            }
            else i++;
        }
        return answers;
    }

    /// <summary>A value with fifteen digits, as the specification writes it.</summary>
    public static string Spell(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
