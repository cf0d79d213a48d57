using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>What the words of a heading say about its section.</summary>
internal sealed class HeadingCues
{
    private static readonly int Roles = Enum.GetValues<SectionRole>().Length;
    private readonly RawPhrases<Cue> _cues;

    public HeadingCues(LanguageResources resources, string table) =>
        _cues = new(resources.Table(table), 3, row => new(Enum.Parse<SectionRole>(row[0], ignoreCase: true), row.Number(1), Enum.Parse<Place>(row[2], ignoreCase: true)));

    private enum Place
    {
        /// <summary>Anywhere.</summary>
        Any,

        /// <summary>At the start, after a number or a colon.</summary>
        Start,

        /// <summary>As the whole heading, or the whole part before a colon.</summary>
        Whole,
    }

    /// <summary>Adds the weight of each phrase found to its role.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">The words of the heading, without its number.</param>
    /// <param name="colon">Number of words before a colon; the word count when there is none.</param>
    /// <param name="scores">One score a role.</param>
    public void Score(string text, IReadOnlyList<TextSpan> words, int colon, Span<double> scores)
    {
        for (var i = 0; i < words.Count;)
        {
            var length = _cues.Match(text, words, i, out var found);
            foreach (var cue in found)
            {
                var fits = cue.Place switch
                {
                    Place.Start => i == 0 || i == colon,
                    Place.Whole => i == 0 && (length == words.Count || length == colon),
                    _ => true,
                };
                if (fits) scores[(int)cue.Role] += cue.Weight;
            }
            i += Math.Max(1, length);
        }
    }

    /// <summary>A fresh row of scores.</summary>
    public static double[] NoScores() => new double[Roles];

    private readonly record struct Cue(SectionRole Role, double Weight, Place Place);
}
