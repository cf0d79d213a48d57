using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>Finds the blocks of a page that are the body of its article.</summary>
/// <remarks>Every block is judged alone and then again among its neighbours, its containers and the blocks of the same design,
/// by boosted trees over cheap features (as in Vogels, Ganea and Eickhoff 2018: unary and context; trees instead of networks). The containers that simple rules
/// would choose are features among others: the model decides which of them to believe.</remarks>
internal static class BodyFinder
{
    /// <summary>Hardly a block with a lower score is saved by its neighbours.</summary>
    private const float Hopeless = -15;

    /// <summary>Score of each block; above 0 it belongs to the body.</summary>
    public static float[] Judge(PageReading page, in BodyModel model)
    {
        var alone = BlockFeatures.Of(page);
        var scores = Score(model.Alone, alone, BlockFeatures.Width);
        return InContext(model.Together, ContextFeatures.Of(page, alone, scores), scores);
    }

    /// <summary>Judges again what may yet be body; what was judged hopeless alone stays so.</summary>
    public static float[] InContext(TreeEnsemble trees, ReadOnlySpan<float> rows, ReadOnlySpan<float> alone)
    {
        var scores = alone.ToArray();
        for (var i = 0; i < scores.Length; i++)
            if (alone[i] > Hopeless)
                scores[i] = trees.Score(rows.Slice(i * ContextFeatures.Width, ContextFeatures.Width));
        return scores;
    }

    /// <summary>Score of each row.</summary>
    public static float[] Score(TreeEnsemble trees, ReadOnlySpan<float> rows, int width)
    {
        var scores = new float[rows.Length / width];
        trees.Score(rows, width, scores);
        return scores;
    }
}
