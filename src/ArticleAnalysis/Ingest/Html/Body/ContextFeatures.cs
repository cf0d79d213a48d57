namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>The features by which a block is judged again, when it is known how the blocks around it were judged alone.</summary>
/// <remarks>A row begins with the features of <see cref="BlockFeatures"/>.</remarks>
internal static class ContextFeatures
{
    /// <summary>How many values a row has.</summary>
    public const int Width = BlockFeatures.Width + Added;

    private const int Added = 31;
    private const int Neighbours = 3;
    private const float Likely = 0.7f;

    /// <summary>Rows of <see cref="Width"/> values, one a block.</summary>
    /// <param name="page">The page.</param>
    /// <param name="alone">The rows of <see cref="BlockFeatures"/>.</param>
    /// <param name="scores">Score of each block judged alone.</param>
    public static float[] Of(PageReading page, ReadOnlySpan<float> alone, ReadOnlySpan<float> scores)
    {
        var count = page.Texts.Length;
        var rows = new float[count * Width];
        var chances = new float[count];
        for (var i = 0; i < count; i++) chances[i] = Chance(scores[i]);
        var containers = ContainersOf(page, chances);
        var groups = GroupsOf(page, chances);
        var (before, total) = (0f, 0f);
        for (var i = 0; i < count; i++) total += Mass(page, chances, i);
        var lastLikely = -1;
        var nextLikely = NextLikely(page, chances);
        for (var i = 0; i < count; i++)
        {
            alone.Slice(i * BlockFeatures.Width, BlockFeatures.Width).CopyTo(rows.AsSpan(i * Width));
            var row = new FeatureRow(rows.AsSpan((i * Width) + BlockFeatures.Width, Added));
            row.Add(scores[i]);
            for (var k = -Neighbours; k <= Neighbours; k++)
                if (k != 0)
                    row.Add(i + k >= 0 && i + k < count ? scores[i + k] : -9);
            Window(ref row, page, chances, i, -5, -1);
            Window(ref row, page, chances, i, 1, 5);
            Window(ref row, page, chances, i, -12, 12);
            Around(ref row, page, containers, chances, i);
            var group = groups[page.Groups[i]];
            row.Share(group.Mass - Mass(page, chances, i), group.Length - page.Texts[i].Length);
            row.Add(group.Count);
            row.Share(group.Mass, total);
            row.Share(before, total);
            row.Add(total);
            row.Add(lastLikely < 0 ? -99 : lastLikely - i);
            row.Add(nextLikely[i] < 0 ? 99 : nextLikely[i] - i);
            row.Add(lastLikely < 0 ? -1 : page.Tree.Blocks[i].Span.Start - page.Tree.Blocks[lastLikely].Span.End);
            row.Add(nextLikely[i] < 0 ? -1 : page.Tree.Blocks[nextLikely[i]].Span.Start - page.Tree.Blocks[i].Span.End);
            row.Add(lastLikely >= 0 && page.Groups[lastLikely] == page.Groups[i]);
            row.Add(nextLikely[i] >= 0 && page.Groups[nextLikely[i]] == page.Groups[i]);
            Section(ref row, page, chances, i);
            System.Diagnostics.Debug.Assert(row.Count == Added, $"a row has {row.Count} values");
            before += Mass(page, chances, i);
            if (chances[i] > Likely && page.Texts[i].IsProse) lastLikely = i;
        }
        return rows;
    }

    /// <summary>A score as a number between 0 and 1, by arithmetic that is the same everywhere.</summary>
    public static float Chance(float score) => 0.5f + (0.5f * score / (1 + Math.Abs(score)));

    private static float Mass(PageReading page, ReadOnlySpan<float> chances, int i) => chances[i] * page.Texts[i].Length;

    private static (float Mass, int Length)[] ContainersOf(PageReading page, ReadOnlySpan<float> chances)
    {
        var elements = page.Tree.Elements;
        var containers = new (float Mass, int Length)[elements.Length];
        for (var i = 0; i < chances.Length; i++)
        {
            ref var owner = ref containers[page.Tree.Blocks[i].Owner];
            owner = (owner.Mass + Mass(page, chances, i), owner.Length + page.Texts[i].Length);
        }
        for (var i = elements.Length - 1; i > 0; i--)
        {
            ref var parent = ref containers[elements[i].Parent];
            parent = (parent.Mass + containers[i].Mass, parent.Length + containers[i].Length);
        }
        return containers;
    }

    private static Dictionary<long, (float Mass, int Length, int Count)> GroupsOf(PageReading page, ReadOnlySpan<float> chances)
    {
        var groups = new Dictionary<long, (float Mass, int Length, int Count)>();
        for (var i = 0; i < chances.Length; i++)
        {
            var group = groups.GetValueOrDefault(page.Groups[i]);
            groups[page.Groups[i]] = (group.Mass + Mass(page, chances, i), group.Length + page.Texts[i].Length, group.Count + 1);
        }
        return groups;
    }

    private static int[] NextLikely(PageReading page, ReadOnlySpan<float> chances)
    {
        var next = new int[chances.Length];
        var likely = -1;
        for (var i = chances.Length - 1; i >= 0; i--)
        {
            next[i] = likely;
            if (chances[i] > Likely && page.Texts[i].IsProse) likely = i;
        }
        return next;
    }

    private static void Window(ref FeatureRow row, PageReading page, ReadOnlySpan<float> chances, int i, int from, int to)
    {
        var (mass, length) = (0f, 0);
        for (var k = Math.Max(0, i + from); k <= Math.Min(chances.Length - 1, i + to); k++)
        {
            if (k == i) continue;
            mass += Mass(page, chances, k);
            length += page.Texts[k].Length;
        }
        row.Share(mass, length);
    }

    /// <summary>How the rest of each of four containers around the block was judged, and how much of all that is likely stands in it.</summary>
    private static void Around(ref FeatureRow row, PageReading page, ReadOnlySpan<(float Mass, int Length)> containers, ReadOnlySpan<float> chances, int i)
    {
        var (own, length) = (Mass(page, chances, i), page.Texts[i].Length);
        var at = page.Tree.Blocks[i].Owner;
        for (var step = 0; step < 4; step++)
        {
            var (mass, whole) = containers[at];
            row.Add(whole <= length ? -1 : (mass - own) / (whole - length));
            row.Share(mass, containers[0].Mass);
            // The next container is one that holds more than this block.
            do at = Math.Max(0, page.Tree.Elements[at].Parent);
            while (at > 0 && containers[at].Length == whole);
        }
    }

    /// <summary>For a heading: how what follows up to the next heading was judged.</summary>
    private static void Section(ref FeatureRow row, PageReading page, ReadOnlySpan<float> chances, int i)
    {
        var blocks = page.Tree.Blocks;
        if (blocks[i].Kind != BlockKind.Heading)
        {
            row.Add(-1);
            row.Add(-1);
            return;
        }
        var (mass, length, k) = (0f, 0, i + 1);
        for (; k < chances.Length && k < i + 12 && blocks[k].Kind != BlockKind.Heading; k++) (mass, length) = (mass + Mass(page, chances, k), length + page.Texts[k].Length);
        row.Share(mass, length);
        row.Add(k - i - 1);
    }
}
