using System.Text;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Learns suffix edit rules: for each tag and suffix the commonest way from form to lemma.</summary>
internal static class LemmaRules
{
    private const int LongestSuffix = 5;
    private const int LeastSupport = 3;
    private static readonly Upos[] Tags = [Upos.Noun, Upos.Verb, Upos.Adj, Upos.Adv, Upos.Aux];

    public static string Learn(IEnumerable<TreebankSentence> sentences)
    {
        // Types, not tokens: a rule must hold for many words, not for one frequent word.
        var types = sentences.SelectMany(s => s.Words).Where(w => Tags.Contains(w.Upos) && w.Lemma != "_")
            .Select(w => (Form: Lower(w.Form), Lemma: Lower(w.Lemma), w.Upos)).Where(w => w.Form.All(char.IsLetter)).ToHashSet();
        var votes = new Dictionary<(Upos Tag, string Suffix), Dictionary<(int Cut, string Append), int>>();
        foreach (var (form, lemma, tag) in types)
        {
            var shared = 0;
            while (shared < form.Length && shared < lemma.Length && form[shared] == lemma[shared]) shared++;
            var edit = (form.Length - shared, lemma[shared..]);
            for (var length = 0; length <= Math.Min(LongestSuffix, form.Length - 1); length++)
            {
                if (edit.Item1 > Math.Max(length, 0) && length > 0) continue; // the suffix must hold what is cut
                var key = (tag, form[^length..]);
                if (!votes.TryGetValue(key, out var edits)) votes[key] = edits = [];
                edits[edit] = edits.GetValueOrDefault(edit) + 1;
            }
        }
        var best = votes.ToDictionary(v => v.Key, v => v.Value.OrderByDescending(e => e.Value).ThenBy(e => e.Key.Cut).ThenBy(e => e.Key.Append, StringComparer.Ordinal).First());
        var table = new StringBuilder("# Suffix rules for lemmas, learnt from UD English EWT and GUM; see linguistics.md.\n# tag, suffix, characters to cut, what to append\n");
        foreach (var (key, (edit, support)) in best.OrderBy(b => b.Key.Tag).ThenBy(b => b.Key.Suffix.Length).ThenBy(b => b.Key.Suffix, StringComparer.Ordinal))
        {
            if (key.Suffix.Length > 0 && support < LeastSupport) continue;
            var applied = key.Suffix.Length == 0 ? (0, "") : edit;
            if (key.Suffix.Length > 0 && Inherited(best, key) == applied) continue; // the shorter suffix says the same
            table.Append($"{key.Tag.ToString().ToUpperInvariant()}\t{key.Suffix}\t{applied.Item1}\t{applied.Item2}\n");
        }
        return table.ToString();
    }

    private static (int, string) Inherited(Dictionary<(Upos Tag, string Suffix), KeyValuePair<(int Cut, string Append), int>> best, (Upos Tag, string Suffix) key)
    {
        for (var length = key.Suffix.Length - 1; length > 0; length--)
            if (best.TryGetValue((key.Tag, key.Suffix[^length..]), out var shorter) && shorter.Value >= LeastSupport) return shorter.Key;
        return (0, "");
    }

    internal static string Lower(string form) => form.Replace('’', '\'').ToLowerInvariant();
}
