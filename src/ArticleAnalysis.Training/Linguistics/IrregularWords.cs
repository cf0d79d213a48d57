using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>The forms of irregular words, from the language's table.</summary>
internal static class IrregularWords
{
    /// <summary>Enough to outvote a slip that was made a few times.</summary>
    private const int Times = 5;

    public static IEnumerable<LemmaSample> Read(LanguageResources language)
    {
        foreach (var row in language.Table("Linguistics/irregular-forms.tsv"))
        {
            var upos = Enum.Parse<Upos>(row[1], ignoreCase: true);
            foreach (var xpos in row[2].Split(','))
                for (var i = 3; i < row.Count; i++)
                    foreach (var sample in LemmaSample.OfFact(row[i], upos, xpos, row[0], Times)) yield return sample;
        }
    }
}
