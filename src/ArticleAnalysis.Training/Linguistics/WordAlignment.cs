namespace ArticleAnalysis.Training.Linguistics;

/// <summary>
/// Which word of the system is which word of the gold: those of equal span; where a multi-word token is concerned, the longest common
/// subsequence of the lower-case forms over the stretch that the overlapping tokens cover.
/// </summary>
internal sealed class WordAlignment
{
    private readonly ScoredText _gold;
    private readonly ScoredText _system;

    public WordAlignment(ScoredText gold, ScoredText system)
    {
        (_gold, _system) = (gold, system);
        GoldOf = new int[system.WordSpans.Length];
        Array.Fill(GoldOf, -1);
        Align();
    }

    /// <summary>The gold word of each word of the system, or -1.</summary>
    public int[] GoldOf { get; }

    public int Count => GoldOf.Count(g => g >= 0);

    private void Align()
    {
        var (g, s) = (0, 0);
        while (g < _gold.WordSpans.Length && s < _system.WordSpans.Length)
        {
            var (gold, system) = (_gold.WordSpans[g], _system.WordSpans[s]);
            if (gold.End <= system.Start && !_gold.IsPart[g]) g++;
            else if (system.End <= gold.Start && !_system.IsPart[s]) s++;
            else if (_gold.IsPart[g] || _system.IsPart[s]) AlignStretch(ref g, ref s);
            else if (gold == system) GoldOf[s++] = g++;
            else if (gold.Start <= system.Start) g++;
            else s++;
        }
    }

    private void AlignStretch(ref int g, ref int s)
    {
        var (firstGold, firstSystem) = (g, s);
        var end = _gold.IsPart[g] ? _gold.WordSpans[g].End : _system.WordSpans[s].End;
        while (Grow(_gold, ref g, ref end) | Grow(_system, ref s, ref end))
        {
        }
        AlignForms(firstGold, g, firstSystem, s);
    }

    private static bool Grow(ScoredText text, ref int word, ref int end)
    {
        var first = word;
        for (; word < text.WordSpans.Length && text.WordSpans[word].Start < end; word++)
            if (text.IsPart[word]) end = Math.Max(end, text.WordSpans[word].End);
        return word > first;
    }

    private void AlignForms(int firstGold, int endGold, int firstSystem, int endSystem)
    {
        var (rows, columns) = (endGold - firstGold, endSystem - firstSystem);
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                longest[i, j] = IsSame(i, j) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (IsSame(i, j)) GoldOf[firstSystem + j++] = firstGold + i++;
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        bool IsSame(int i, int j) => _gold.Text.Tokens[firstGold + i].Lower == _system.Text.Tokens[firstSystem + j].Lower;
    }
}
