using ArticleAnalysis.Entities;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>The tags that say where names stand (BIO): 0 outside, then for each type one for its first token and one for those that follow.</summary>
internal static class NameTags
{
    /// <summary>Named things of none of the types of <see cref="EntityType"/>: illnesses, prizes, programmes.</summary>
    public const int Other = 10;

    /// <summary>Number of types, with <see cref="Other"/>.</summary>
    public const int Types = Other + 1;

    /// <summary>Number of tags.</summary>
    public const int Count = 1 + (2 * Types);

    /// <summary>Columns of a row of scores.</summary>
    public const int Width = 32;

    /// <summary>The tag of no name.</summary>
    public const int Outside = 0;

    /// <summary>The tag of the first token of a name.</summary>
    public static int First(int type) => 1 + (2 * type);

    /// <summary>The tag of the tokens of a name that follow the first.</summary>
    public static int Inside(int type) => 2 + (2 * type);

    /// <summary>The type of a tag other than <see cref="Outside"/>.</summary>
    public static int TypeOf(int tag) => (tag - 1) / 2;

    /// <summary>True for the tag of a token that goes on with a name.</summary>
    public static bool IsInside(int tag) => tag > 0 && tag % 2 == 0;

    /// <summary>True when a token of tag <paramref name="next"/> may follow one of tag <paramref name="tag"/>: a name goes on only where one of its type is open.</summary>
    public static bool MayFollow(int tag, int next) => !IsInside(next) || (tag != Outside && TypeOf(tag) == TypeOf(next));
}
