using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Finds the lower-case head that belongs to a name before it: Vilnius airport, Syrian war, Norwegian fisheries ministry.</summary>
internal sealed class LowerCaseHeads(NameText text)
{
    // China's human rights office: the head begins among so many words after the country.
    private const int BodyReach = 3;

    /// <summary>Index after the head that follows a name, with the type it gives; <paramref name="end"/> when there is none.</summary>
    /// <param name="end">Token after the name.</param>
    /// <param name="limit">Token before which the head must end.</param>
    /// <param name="reading">What the name is known as; null for an unknown name.</param>
    /// <param name="type">What the longer name is.</param>
    public int EndAfter(int end, int limit, Reading? reading, out EntityType? type)
    {
        type = null;
        var isOwner = end < limit && text.Tokens[end].Lower is "'s" or "'";
        var at = isOwner ? end + 1 : end;
        if (at >= limit || !text.Tokens[at].IsWord || text.IsNameLike(at)) return end;
        if (SpeaksOfState(reading, isOwner) && AfterBody(at, limit, ref type) is > 0 and var afterBody) return afterBody;
        if (isOwner) return end;
        if (text.LongestHead(at, limit, HeadUse.Lower, out var close) is { } head && Takes(reading, head.TypeIn(HeadUse.Lower)))
        {
            type = head.TypeIn(HeadUse.Lower);
            return close;
        }
        // Trump administration
        if (text.Is(at, WordClass.Administration) && (reading is null || reading.Thing.Type == EntityType.Person))
        {
            type = EntityType.Org;
            return at + 1;
        }
        return end;
    }

    // Norwegian fisheries ministry, China's commerce ministry, US treasury; "Norway ministry" is nothing.
    private static bool SpeaksOfState(Reading? reading, bool isOwner) =>
        reading is { Thing.Type: EntityType.Gpe, Kind: ReadingKind.Name or ReadingKind.Alias or ReadingKind.Adjective }
        && (isOwner || reading.Kind == ReadingKind.Adjective || reading.IsAcronym);

    private int AfterBody(int at, int limit, ref EntityType? type)
    {
        for (var i = at; i < Math.Min(at + BodyReach, limit) && text.Tokens[i].Shape == TokenShape.Lower; i++)
        {
            if (text.LongestHead(i, limit, HeadUse.Body, out var after) is { } body)
            {
                type = body.TypeIn(HeadUse.Body);
                return after;
            }
            if (text.Tokens[i].Upos is not (Upos.Noun or Upos.Propn) && !text.IsPortfolio(i)) break;
        }
        return -1;
    }

    // Vilnius airport is a longer name; "Germany airport" is none, "Syrian war" is one, "Syrian airport" is none.
    private static bool Takes(Reading? reading, EntityType head) => reading?.Kind switch
    {
        null or ReadingKind.City or ReadingKind.Region => true,
        ReadingKind.Capital => head != EntityType.Loc,
        ReadingKind.Adjective => head == EntityType.Event && reading.Thing.Type == EntityType.Gpe,
        _ => false,
    };
}
