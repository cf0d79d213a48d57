using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Fits the line from the logarithm of a theme's share to the log-odds that annotators name it (Platt 1999).</summary>
internal static class ThemeCalibration
{
    private const int Steps = 100;
    private const double Ridge = 1e-3;
    private const double Bound = 0.3;

    public static (float Slope, float Offset) Fit(ThemeModel model, IReadOnlyList<ThemeText> articles)
    {
        var points = new List<(double X, double Y)>();
        foreach (var article in articles)
        {
            var shares = ThemeVector.Shares(model, article);
            for (var i = 0; i < shares.Length; i++)
                points.Add((Math.Log(Math.Max(shares[i], 1e-9f)), article.Themes.Contains(model.Codes[i]) ? 1 : 0));
        }
        var (a, b) = (0.5, 1.0);
        for (var step = 0; step < Steps; step++)
        {
            // Newton's method; the ridge keeps the matrix regular, the bound keeps a step from running away.
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, Ridge, 0.0, Ridge);
            foreach (var (x, y) in points)
            {
                var p = 1 / (1 + Math.Exp(-((a * x) + b)));
                var w = p * (1 - p);
                (ga, gb, haa, hab, hbb) = (ga + ((p - y) * x), gb + (p - y), haa + (w * x * x), hab + (w * x), hbb + w);
            }
            var determinant = (haa * hbb) - (hab * hab);
            a -= Math.Clamp(((hbb * ga) - (hab * gb)) / determinant, -Bound, Bound);
            b -= Math.Clamp(((haa * gb) - (hab * ga)) / determinant, -Bound, Bound);
        }
        return ((float)a, (float)b);
    }
}
