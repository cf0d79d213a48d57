namespace ArticleAnalysis.Training.Stances;

/// <summary>An answer that need not be sure: shares that sum to one.</summary>
/// <param name="Against">That the holder is against the target.</param>
/// <param name="Neither">Neither.</param>
/// <param name="For">That the holder is for it.</param>
internal readonly record struct StanceShares(float Against, float Neither, float For)
{
    private const int Whole = 255;

    /// <summary>A sure answer.</summary>
    /// <param name="answer">0 against, 1 neither, 2 for.</param>
    public static StanceShares Sure(int answer) => new(answer == 0 ? 1 : 0, answer == 1 ? 1 : 0, answer == 2 ? 1 : 0);

    /// <summary>Of shares against and for in parts of 255.</summary>
    public static StanceShares OfBytes(int against, int favour) => new((float)against / Whole, (float)(Whole - against - favour) / Whole, (float)favour / Whole);

    /// <summary>A part of these shares and a part of others.</summary>
    /// <param name="other">The others.</param>
    /// <param name="part">How much of them.</param>
    public StanceShares Mix(in StanceShares other, float part) =>
        new(Against + ((other.Against - Against) * part), Neither + ((other.Neither - Neither) * part), For + ((other.For - For) * part));

    /// <summary>The shares against and for in parts of 255.</summary>
    public int[] ToBytes()
    {
        var against = (int)MathF.Round(Against * Whole);
        return [against, Math.Min((int)MathF.Round(For * Whole), Whole - against)];
    }
}
