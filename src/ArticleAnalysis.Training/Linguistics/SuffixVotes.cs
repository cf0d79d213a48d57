namespace ArticleAnalysis.Training.Linguistics;

/// <summary>
/// Learns which outcome goes with which suffix: every word type votes under all its suffixes, and the commonest outcome of a suffix becomes its rule,
/// unless too few voted for it or the next shorter suffix with a rule says the same.
/// </summary>
/// <typeparam name="TContext">What the rule holds for, such as a tag.</typeparam>
/// <typeparam name="TOutcome">What is to be told.</typeparam>
internal sealed class SuffixVotes<TContext, TOutcome>(int leastSupport)
    where TContext : notnull
    where TOutcome : notnull
{
    private readonly Dictionary<(TContext Context, string Suffix), Dictionary<TOutcome, int>> _votes = [];

    /// <summary>One type's vote under its suffixes of these lengths.</summary>
    public void Add(TContext context, string word, TOutcome outcome, int shortest, int longest)
    {
        for (var length = shortest; length <= Math.Min(longest, word.Length); length++)
        {
            var key = (context, word[^length..]);
            if (!_votes.TryGetValue(key, out var outcomes)) _votes[key] = outcomes = [];
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
    }

    /// <summary>The rules, shorter suffixes first; of two outcomes with as many votes the one seen first.</summary>
    public IEnumerable<(TContext Context, string Suffix, TOutcome Outcome)> Rules()
    {
        var rules = new Dictionary<(TContext Context, string Suffix), TOutcome>();
        foreach (var (key, outcomes) in _votes.OrderBy(v => v.Key.Suffix.Length))
        {
            var (best, support) = outcomes.MaxBy(o => o.Value);
            if (key.Suffix.Length > 0 && (support < leastSupport || Says(key.Context, key.Suffix[1..], best))) continue;
            rules[key] = best;
            yield return (key.Context, key.Suffix, best);
        }

        bool Says(TContext context, string suffix, TOutcome outcome)
        {
            for (var start = 0; start <= suffix.Length; start++)
                if (rules.TryGetValue((context, suffix[start..]), out var shorter)) return shorter.Equals(outcome);
            return false;
        }
    }
}
