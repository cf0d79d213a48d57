using System.Globalization;
using System.Text;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>How many characters of running text stand in a run whose role is that of gold, and how many runs there are.</summary>
internal sealed class RunScore
{
    private readonly SortedDictionary<SectionRole, (long Right, long Found, long Gold)> _roles = [];
    private int _documents, _runs;

    /// <summary>Counts a document as the library divides it.</summary>
    public void Add(RoleDocument document, ParagraphRoles roles) => Add(document, RunFinder.Find(roles.Shares(document.Features), ParagraphRoles.RunCost));

    /// <summary>Counts a document.</summary>
    /// <param name="document">Its gold.</param>
    /// <param name="found">The role of each paragraph.</param>
    public void Add(RoleDocument document, SectionRole[] found)
    {
        _documents++;
        for (var p = 0; p < found.Length; p++)
        {
            if (p == 0 || found[p] != found[p - 1]) _runs++;
            var paragraph = document.Features.Paragraphs[p];
            for (var at = paragraph.First; at < paragraph.End; at++)
            {
                if (document.Gold[at] is not { } gold) continue;
                var length = document.Context.Text.Sentences[document.Roles.Sentences[at]].Span.Length;
                Count(gold, (gold == found[p] ? length : 0, 0, length));
                Count(found[p], (0, length, 0));
            }
        }
    }

    /// <summary>Share of the characters that are right.</summary>
    public double Accuracy => (double)_roles.Values.Sum(r => r.Right) / Math.Max(1, _roles.Values.Sum(r => r.Gold));

    /// <summary>Mean of F1 over the roles of gold.</summary>
    public double Macro => _roles.Values.Where(r => r.Gold > 0).Select(F1).DefaultIfEmpty().Average();

    /// <summary>The figures.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{"right",-16} {Accuracy:F3}\n{"macro F1",-16} {Macro:F3}\n{"runs",-16} {(double)_runs / Math.Max(1, _documents):F1} an article\n");
        foreach (var (role, counts) in _roles)
            if (counts.Gold > 0) table.Append(CultureInfo.InvariantCulture, $"{role,-16} P {Share(counts.Right, counts.Found):F3}  R {Share(counts.Right, counts.Gold):F3}  F1 {F1(counts):F3}\n");
        return table.ToString();
    }

    private void Count(SectionRole role, (long Right, long Found, long Gold) more)
    {
        var before = _roles.GetValueOrDefault(role);
        _roles[role] = (before.Right + more.Right, before.Found + more.Found, before.Gold + more.Gold);
    }

    private static double F1((long Right, long Found, long Gold) counts) => counts.Found + counts.Gold == 0 ? 0 : 2.0 * counts.Right / (counts.Found + counts.Gold);

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
