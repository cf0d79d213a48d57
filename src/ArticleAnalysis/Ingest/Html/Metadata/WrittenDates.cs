using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Reads the days that stand in the text of a page and in its <c>time</c> elements.</summary>
internal static class WrittenDates
{
    private const int LongestLine = 300;
    private const int LongestLabel = 60;
    private const int MostDaysInLine = 3;

    /// <summary>Adds the days beside the title, and those elsewhere that stand for themselves.</summary>
    public static void Add(PageFront front, DateClues clues)
    {
        var read = new List<TextSpan>();
        AddElements(front, clues, read);
        AddLines(front, clues, read);
    }

    private static void AddElements(PageFront front, DateClues clues, List<TextSpan> read)
    {
        var tree = front.Tree;
        var block = 0;
        for (var i = 0; i < tree.Elements.Length; i++)
        {
            ref readonly var element = ref tree.Elements[i];
            if (element.Tag != HtmlTag.Time && (element.TextStart < front.Span.Start || element.TextEnd > front.Span.End)) continue;
            var stated = DateWords.OfKey(element.Node.GetAttribute("itemprop"));
            if (element.Tag != HtmlTag.Time && stated == DateMeaning.None) continue;
            while (block + 1 < tree.Blocks.Count && tree.Blocks[block].Span.End < element.TextEnd) block++;
            if (stated == DateMeaning.None && element.Node.HasAttribute("pubdate")) stated = DateMeaning.Published;
            if (stated == DateMeaning.None) stated = MeaningOf(tree, i);
            if (stated is DateMeaning.None or DateMeaning.Day && block < tree.Blocks.Count && tree.Blocks[block].Span.Start <= element.TextStart
                && LabelOf(tree, block, element.TextStart) is var label and not DateMeaning.None) stated = label;
            if (front.IsElsewhere(i, front.Holds(block), IsNamed(stated))) continue;
            if ((element.Node.GetAttribute("datetime") ?? element.Node.GetAttribute("content")) is not { } value) continue;
            if (clues.Add(PlaceOf(front.Holds(block), stated, DatePlace.FrontTime, clues), value, "time")) read.Add(new TextSpan(element.TextStart, element.TextEnd));
        }
    }

    private static void AddLines(PageFront front, DateClues clues, List<TextSpan> read)
    {
        var tree = front.Tree;
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            var inFront = front.Holds(i);
            if (block.Span.Length is < 6 or > LongestLine || i == front.Title) continue;
            var text = tree.TextOf(block);
            if (!HasYear(text, inFront) || (!inFront && text.Length > LongestLabel && !DateWords.HasLabel(text))) continue;
            for (int at = 0, count = 0; count < MostDaysInLine && LineDate.Find(text[at..], clues.Order) is { } date; at += date.Span.End, count++)
            {
                var (start, end) = (block.Span.Start + at + date.Span.Start, block.Span.Start + at + date.Span.End);
                if (date.Day is not { } day || read.Exists(r => r.Start < end && start < r.End)) continue;
                var meaning = LabelOf(tree, i, start);
                if (meaning == DateMeaning.None) meaning = MeaningOf(tree, block.Owner);
                if (!(IsNamed(meaning) || StandsAlone(text, at + date.Span.Start, at + date.Span.End, inFront)) || front.IsElsewhere(block.Owner, inFront, IsNamed(meaning))) continue;
                clues.Add(PlaceOf(inFront, meaning, DatePlace.FrontDay, clues), day, null, "byline");
            }
        }
    }

    private static bool IsNamed(DateMeaning meaning) => meaning is not (DateMeaning.None or DateMeaning.Day);

    /// <summary>True for a day in a line of its own or at the head of one; a day in running text is one of the events told.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> line, int start, int end, bool inFront)
    {
        if (line.Length < (inFront ? LongestLabel : LongestLabel / 2)) return true;
        if (!inFront || start > LongestLabel / 2) return false;
        var rest = line[end..].TrimStart();
        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

    /// <summary>True when the text has a year in four figures, or, where <paramref name="shortYears"/>, figures at all.</summary>
    private static bool HasYear(ReadOnlySpan<char> text, bool shortYears)
    {
        var figures = 0;
        foreach (var c in text)
        {
            figures = char.IsDigit(c) ? figures + 1 : 0;
            if (figures == (shortYears ? 1 : 4)) return true;
        }
        return false;
    }

    /// <summary>What the words before a date say: those in its line, or the whole line before when the date opens its own.</summary>
    private static DateMeaning LabelOf(PageTree tree, int block, int start)
    {
        var line = tree.Blocks[block].Span;
        var before = tree.Text[Math.Max(line.Start, start - LongestLabel)..start];
        if (before.Length > 2) return DateWords.OfLabel(before);
        if (block == 0 || tree.Blocks[block - 1].Span.Length > LongestLabel / 2) return DateMeaning.None;
        return DateWords.OfLabel(tree.TextOf(tree.Blocks[block - 1]));
    }

    /// <summary>What the classes of an element and of the two around it say.</summary>
    private static DateMeaning MeaningOf(PageTree tree, int element)
    {
        var found = DateMeaning.None;
        for (var (at, steps) = (element, 0); at >= 0 && steps < 3; at = tree.Elements[at].Parent, steps++)
        {
            var node = tree.Elements[at].Node;
            var meaning = DateWords.OfClass(node.ClassName);
            if (meaning is DateMeaning.None or DateMeaning.Day && node.Id is { } id && DateWords.OfClass(id) is var named and not DateMeaning.None) meaning = named;
            if (meaning is DateMeaning.Published or DateMeaning.Modified) return meaning;
            if (steps == 0 || found == DateMeaning.None) found = meaning;
        }
        return found;
    }

    private static DatePlace PlaceOf(bool inFront, DateMeaning meaning, DatePlace unnamed, DateClues clues) => (inFront, meaning) switch
    {
        (true, DateMeaning.Published or DateMeaning.Created) => DatePlace.FrontPublished,
        (true, DateMeaning.Modified) => DatePlace.FrontModified,
        (true, _) => clues.Found.Any(c => c.Place == unnamed) ? DatePlace.FrontLater : unnamed,
        (false, DateMeaning.Published or DateMeaning.Created) => DatePlace.PagePublished,
        (false, DateMeaning.Modified) => DatePlace.PageModified,
        _ => DatePlace.PageDay,
    };
}
