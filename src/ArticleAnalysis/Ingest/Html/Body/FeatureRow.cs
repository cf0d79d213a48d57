namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>Fills a row of features from left to right.</summary>
/// <param name="row">The row.</param>
internal ref struct FeatureRow(Span<float> row)
{
    private readonly Span<float> _row = row;

    /// <summary>How many values were added.</summary>
    public int Count { get; private set; }

    public void Add(float value) => _row[Count++] = value;

    public void Add(bool value) => Add(value ? 1f : 0f);

    /// <summary>Adds a share; 0 of nothing is 0.</summary>
    public void Share(float part, float whole) => Add(whole == 0 ? 0 : part / whole);
}
