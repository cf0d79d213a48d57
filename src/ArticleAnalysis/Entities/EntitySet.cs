using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities;

/// <summary>The entities of one article, most salient first, and their mentions in text order.</summary>
public sealed class EntitySet
{
    private readonly Mention[] _mentions;

    /// <summary>Makes a set; mentions are taken from the entities.</summary>
    public EntitySet(IReadOnlyList<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        Entities = entities;
        _mentions = [.. entities.SelectMany(e => e.Mentions)];
        Array.Sort(_mentions, static (a, b) => a.Span.CompareTo(b.Span));
    }

    /// <summary>A set without entities.</summary>
    public static EntitySet Empty { get; } = new([]);

    /// <summary>Entities, most salient first.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>All mentions in text order.</summary>
    public ReadOnlySpan<Mention> Mentions => _mentions;

    /// <summary>The entity at <paramref name="index"/>.</summary>
    public Entity this[int index] => Entities[index];

    /// <summary>
    /// The type of the words themselves: <see cref="EntityType.Norp"/> for a demonym, which names a people though it may mean a country
    /// (<i>Chinese</i> for China, a <see cref="EntityType.Gpe"/>); else the type of the entity.
    /// </summary>
    public EntityType TypeOf(Mention mention) => mention.Kind == MentionKind.Demonym ? EntityType.Norp : Entities[mention.Entity].Type;

    /// <summary>The mentions that start inside <paramref name="span"/>, in text order; found by binary search, without allocation.</summary>
    public ReadOnlySpan<Mention> In(TextSpan span)
    {
        var (first, end) = (LowerBound(span.Start), LowerBound(span.End));
        return _mentions.AsSpan(first, end - first);
    }

    /// <summary>Index of the first mention that starts at <paramref name="position"/> or after it; the mention count when there is none.</summary>
    public int FirstMentionFrom(int position) => LowerBound(position);

    private int LowerBound(int position)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_mentions[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
