using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>The learnt rows of a token, which are added up: of its word if it is frequent, of its affixes, of its shape. For one worker.</summary>
/// <param name="parameters">Where <see cref="AddParameters"/> has put the tables.</param>
/// <param name="prefix">What their names begin with.</param>
/// <param name="size">Tells which words are frequent.</param>
/// <param name="worker">Index of the worker.</param>
/// <param name="hasShortSuffix">True when the last two characters have a row too.</param>
internal sealed unsafe class TokenRows(ParameterSet parameters, string prefix, NetworkSize size, int worker, bool hasShortSuffix)
{
    private readonly Parameter _words = parameters[$"{prefix}words"];
    private readonly Parameter _affixes = parameters[$"{prefix}affixes"];
    private readonly Parameter _shapes = parameters[$"{prefix}shapes"];

    public static void AddParameters(ParameterSet parameters, string prefix, NetworkSize size, int width, float spread)
    {
        parameters.Add($"{prefix}words", size.Words + 1, width, spread, isTable: true);
        parameters.Add($"{prefix}affixes", NetworkInput.Buckets, width, spread, isTable: true);
        parameters.Add($"{prefix}shapes", NetworkInput.Shapes, width, spread, isTable: true);
    }

    /// <summary>Adds the rows of each token to its row of <paramref name="x"/>.</summary>
    public void AddTo(float* x, ReadOnlySpan<NetworkInput> tokens)
    {
        var d = _words.Columns;
        for (var i = 0; i < tokens.Length; i++, x += d)
        {
            var token = tokens[i];
            Arithmetic.Add(_words.Value + ((long)size.WordRow(token.Word) * d), x, d);
            if (hasShortSuffix) Arithmetic.Add(_affixes.Value + ((long)token.Suffix2 * d), x, d);
            Arithmetic.Add(_affixes.Value + ((long)token.Suffix3 * d), x, d);
            Arithmetic.Add(_affixes.Value + ((long)token.Suffix4 * d), x, d);
            Arithmetic.Add(_affixes.Value + ((long)token.Prefix3 * d), x, d);
            Arithmetic.Add(_shapes.Value + ((long)token.Shape * d), x, d);
        }
    }

    /// <summary>Adds to the gradients of the rows; <paramref name="dx"/> is that of the sums.</summary>
    public void Backward(float* dx, ReadOnlySpan<NetworkInput> tokens)
    {
        var d = _words.Columns;
        for (var i = 0; i < tokens.Length; i++, dx += d)
        {
            var token = tokens[i];
            Arithmetic.Add(dx, _words.TouchRow(worker, size.WordRow(token.Word)), d);
            if (hasShortSuffix) Arithmetic.Add(dx, _affixes.TouchRow(worker, token.Suffix2), d);
            Arithmetic.Add(dx, _affixes.TouchRow(worker, token.Suffix3), d);
            Arithmetic.Add(dx, _affixes.TouchRow(worker, token.Suffix4), d);
            Arithmetic.Add(dx, _affixes.TouchRow(worker, token.Prefix3), d);
            Arithmetic.Add(dx, _shapes.TouchRow(worker, token.Shape), d);
        }
    }
}
