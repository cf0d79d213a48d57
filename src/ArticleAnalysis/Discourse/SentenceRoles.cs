namespace ArticleAnalysis.Discourse;

/// <summary>What the sentences of running text do in their article.</summary>
public sealed class SentenceRoles
{
    /// <summary>Number of roles.</summary>
    internal static readonly int Count = Enum.GetValues<SentenceRole>().Length;

    private readonly int[] _sentences;
    private readonly float[] _shares;

    internal SentenceRoles(int[] sentences, float[] shares) => (_sentences, _shares) = (sentences, shares);

    /// <summary>Indices of the sentences of running text, in text order.</summary>
    public ReadOnlySpan<int> Sentences => _sentences;

    /// <summary>The probability of each role, in the order of <see cref="SentenceRole"/>; together 1.</summary>
    /// <param name="at">A place in <see cref="Sentences"/>.</param>
    public ReadOnlySpan<float> Shares(int at) => _shares.AsSpan(at * Count, Count);

    /// <summary>The probability of one role.</summary>
    public float Share(int at, SentenceRole role) => _shares[(at * Count) + (int)role];

    /// <summary>The most probable role.</summary>
    public SentenceRole this[int at]
    {
        get
        {
            var shares = Shares(at);
            var best = 0;
            for (var role = 1; role < Count; role++)
                if (shares[role] > shares[best]) best = role;
            return (SentenceRole)best;
        }
    }
}
