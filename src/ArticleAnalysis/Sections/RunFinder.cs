namespace ArticleAnalysis.Sections;

/// <summary>Divides paragraphs into few runs of one role each: the best path through their probabilities, where every new run costs (Viterbi 1967).</summary>
internal static class RunFinder
{
    private static readonly int Roles = (int)SectionRole.Boilerplate;

    /// <summary>The role of each paragraph. The first run is the lead, and no other is.</summary>
    /// <param name="shares">Probabilities of the roles, a row of <see cref="SectionRole.Boilerplate"/> numbers a paragraph.</param>
    /// <param name="cost">What a new run costs, in natural logarithms of probability.</param>
    public static SectionRole[] Find(ReadOnlySpan<float> shares, double cost)
    {
        var count = shares.Length / Roles;
        if (count == 0) return [];
        Span<double> best = stackalloc double[Roles];
        Span<double> next = stackalloc double[Roles];
        var from = new byte[count * Roles];
        best.Fill(double.NegativeInfinity);
        best[(int)SectionRole.Lead] = 0;
        for (var at = 1; at < count; at++)
        {
            var top = 0;
            for (var role = 1; role < Roles; role++)
                if (best[role] > best[top]) top = role;
            for (var role = 0; role < Roles; role++)
            {
                // The lead never comes again.
                var opens = role != (int)SectionRole.Lead && best[top] - cost > best[role];
                from[(at * Roles) + role] = (byte)(opens ? top : role);
                next[role] = (opens ? best[top] - cost : best[role]) + Math.Log(Math.Max(shares[(at * Roles) + role], 1e-6));
            }
            next.CopyTo(best);
        }
        var roles = new SectionRole[count];
        var last = 0;
        for (var role = 1; role < Roles; role++)
            if (best[role] > best[last]) last = role;
        for (var at = count - 1; at >= 0; at--)
        {
            roles[at] = (SectionRole)last;
            last = from[(at * Roles) + last];
        }
        return roles;
    }
}
