using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>A time in the notation of duckling's examples.</summary>
/// <param name="Bound">Empty, or <c>After</c> or <c>Before</c> where one end is open.</param>
/// <param name="Start">Its beginning.</param>
/// <param name="End">For an interval, the moment after it.</param>
/// <param name="Grain">How exact it is: Second, Minute, Hour, Day, Week, Month, Quarter, Year.</param>
internal sealed partial record DucklingTime(string Bound, DateTime Start, DateTime? End, string Grain)
{
    /// <summary>Reads <c>datetime (2013, 2, 12, 0, 0, 0) Day</c> and its kin; null for another expression. The name of a holiday is not compared.</summary>
    public static DucklingTime? Parse(string? expect)
    {
        if (expect is null || Expression().Match(expect) is not { Success: true } match) return null;
        return new(match.Groups["bound"].Value, Moment("start"), match.Groups["end"].Success ? Moment("end") : null, match.Groups["grain"].Value);

        DateTime Moment(string group)
        {
            var parts = match.Groups[group].Value.Split(',').Select(p => (int)double.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            return new(Math.Max(1, parts[0]), parts[1], parts[2], parts[3], parts[4], parts[5]);
        }
    }

    [GeneratedRegex(@"^datetime\w* (?<bound>After|Before)? ?\(?\((?<start>[\d\s,.]+)\)(, \((?<end>[\d\s,.]+)\)\))? (?<grain>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expression();
}
