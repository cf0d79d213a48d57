namespace ArticleAnalysis.Linguistics.Network;

/// <summary>The widths of the scorer of names. All are multiples of 32.</summary>
internal static class NameSize
{
    /// <summary>Width of its input layer.</summary>
    public const int Width = 192;

    /// <summary>Width of each direction of its recurrent layer.</summary>
    public const int Side = 96;
}
