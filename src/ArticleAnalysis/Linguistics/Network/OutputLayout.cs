namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Where the scores of each kind of label stand in a row of the tag scorer's output. Each kind begins at a multiple of 16.</summary>
/// <param name="Xpos">Number of language-specific parts of speech.</param>
/// <param name="Features">Number of bundles of features.</param>
internal readonly record struct OutputLayout(int Xpos, int Features)
{
    /// <summary>Number of universal parts of speech.</summary>
    public const int Upos = 17;

    public static int UposAt => 0;

    public static int EndAt => 32;

    public static int XposAt => 48;

    public int FeaturesAt => XposAt + Kernels.RoundUp(Xpos, Kernels.Lanes);

    /// <summary>Columns of the output, a multiple of 32.</summary>
    public int Width => Kernels.RoundUp(FeaturesAt + Features, Kernels.Panel);
}
