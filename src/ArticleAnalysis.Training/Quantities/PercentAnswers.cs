using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Percentages in the conventions of Recognizers-Text: "10 percent", "per cent of twenty", and the bare word.</summary>
internal sealed class PercentAnswers(QuantityTables tables, NumberAnswers numbers)
{
    private const string Percent = "percent";

    public IReadOnlyList<RecognizerAnswer> Answer(AnnotatedText text)
    {
        List<RecognizerAnswer> answers = [];
        for (var i = 0; i < text.Tokens.Length;)
        {
            var end = i + 1;
            if (numbers.TryRead(text, i, out var number) && IsPercent(text, number.End, out var after)) Add(after, NumberAnswers.Spell(number.Value) + "%");
            else if (IsPercent(text, i, out after))
            {
                if (after < text.Tokens.Length && tables.Is(text.Tokens[after], QuantityWordClass.Of) && numbers.TryRead(text, after + 1, out number)) Add(number.End, NumberAnswers.Spell(number.Value) + "%");
                else Add(after, "null");
            }
            i = end;

            void Add(int to, string value) => answers.Add(RecognizerAnswer.Of(text.SpanOf(i, end = to), "percentage", ("value", value)));
        }
        return answers;
    }

    private bool IsPercent(AnnotatedText text, int i, out int end) =>
        tables.Units.TryMatch(text.Tokens, i, text.Tokens.Length, out end, out var unit) && unit.Code == Percent;
}
