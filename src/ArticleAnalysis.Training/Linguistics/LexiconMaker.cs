using System.Text;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Makes the lexicon: forms seen at least twice, the tag of those that have one alone, and the lemmas that the rules get wrong.</summary>
internal static class LexiconMaker
{
    private const int LeastCount = 2;
    private const int CertainCount = 25;
    private const double CertainShare = 0.996;
    private static readonly Upos[] Closed = [Upos.Det, Upos.Pron, Upos.Cconj, Upos.Sconj, Upos.Adp, Upos.Aux];

    public static string Make(IReadOnlyList<TreebankSentence> sentences, string rules)
    {
        var byRule = new Lexicon(TsvTable.Parse([]), TsvTable.Parse(Encoding.UTF8.GetBytes(rules)));
        var table = new StringBuilder("# Forms of UD English EWT and GUM (CC BY-SA 4.0, CC BY 4.0): statistics only; see linguistics.md.\n"
            + "# form, its one tag or empty (* mostly a function word), lemma:TAG where the rules are wrong\n");
        var forms = sentences.SelectMany(s => s.Words).GroupBy(w => LemmaRules.Lower(w.Form)).Where(g => g.Count() >= LeastCount && !g.Key.Contains('\t'));
        foreach (var form in forms.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (form.Key[0] == '#') continue; // would read as a note
            var tags = form.GroupBy(w => w.Upos).OrderByDescending(t => t.Count()).ThenBy(t => t.Key).ToList();
            var certain = form.Count() >= CertainCount && tags[0].Count() >= CertainShare * form.Count();
            var function = form.Count(w => Closed.Contains(w.Upos)) > 0.8 * form.Count();
            table.Append(form.Key).Append('\t').Append(certain ? tags[0].Key.ToString().ToUpperInvariant() : "").Append(function ? "*" : "");
            foreach (var tag in tags.Where(t => t.Key is not Upos.Propn and not Upos.X))
            {
                var lemma = tag.GroupBy(w => LemmaRules.Lower(w.Lemma)).OrderByDescending(l => l.Count()).ThenBy(l => l.Key, StringComparer.Ordinal).First();
                // One annotation alone may be a slip (lent, loan); a form that begins and ends otherwise needs two.
                if (lemma.Key == "_" || lemma.Key == Default(tag.Key, form.Key) || lemma.Count() < LeastCount) continue;
                table.Append('\t').Append(lemma.Key).Append(':').Append(tag.Key.ToString().ToUpperInvariant());
            }
            table.Append('\n');
        }
        return table.ToString();

        string Default(Upos tag, string lower) => tag is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Aux ? byRule.ApplyRules(lower, tag) : lower;
    }
}
