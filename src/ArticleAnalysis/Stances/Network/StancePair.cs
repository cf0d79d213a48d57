namespace ArticleAnalysis.Stances.Network;

/// <summary>A holder and a target in a passage, as indices of tokens: the first and the one after the last.</summary>
/// <param name="First">First token of the passage.</param>
/// <param name="End">Token after its last.</param>
/// <param name="Holder">Whose stance it is; without tokens it is the author's.</param>
/// <param name="Target">Toward whom or what.</param>
internal readonly record struct StancePair(int First, int End, (int First, int End) Holder, (int First, int End) Target)
{
    /// <summary>True when the holder stands in the passage.</summary>
    public bool HasHolder => Holder.End > Holder.First;
}
