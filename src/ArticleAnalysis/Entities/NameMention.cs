using System.Runtime.CompilerServices;

namespace ArticleAnalysis.Entities;

/// <summary>A name as it stands in the text, before it is known which entity it means.</summary>
internal sealed class NameMention(int first, int end, int sentence)
{
    private Evidence _evidence;

    /// <summary>Index of the first token.</summary>
    public int First { get; private set; } = first;

    /// <summary>Index after the last token.</summary>
    public int End { get; } = end;

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>Number of tokens.</summary>
    public int Count => End - First;

    /// <summary>What the gazetteer knows of the words.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Type that the words themselves show (University of Galway); null when only the context can tell.</summary>
    public EntityType? Type { get; set; }

    /// <summary>Tokens of the title before a person's name: <c>Prime Minister</c>.</summary>
    public (int First, int End) Title { get; init; }

    /// <summary>True when little speaks for a name: it may be a short form of another (the Commission), but opens no entity.</summary>
    public bool IsWeak { get; set; }

    /// <summary>How sure the recogniser is of range and type, 0 to 1; null for names that it has not found.</summary>
    public double? Recognized { get; set; }

    /// <summary>How the words mean the entity.</summary>
    public MentionKind Kind { get; set; }

    /// <summary>The entity it was found to mean.</summary>
    public NameCluster? Cluster { get; set; }

    /// <summary>How sure it is that a description or pronoun means the entity, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.75;

    /// <summary>Takes the article before it into the name: the Dutch.</summary>
    public void TakeArticle() => First--;

    /// <summary>How much speaks for each type.</summary>
    public ref Evidence For => ref _evidence;
}

/// <summary>Weights for and against each <see cref="EntityType"/>.</summary>
[InlineArray(10)]
internal struct Evidence
{
    private float _first;

    /// <summary>Adds <paramref name="weight"/> for <paramref name="type"/>.</summary>
    public void Add(EntityType type, float weight) => this[(int)type] += weight;

    /// <summary>Adds all of <paramref name="other"/>.</summary>
    public void Add(in Evidence other)
    {
        for (var i = 0; i < 10; i++) this[i] += other[i];
    }

    /// <summary>The type with the greatest weight; the first of equals in the order of <see cref="EntityType"/>.</summary>
    public readonly EntityType Best
    {
        get
        {
            var best = 0;
            for (var i = 1; i < 10; i++)
                if (this[i] > this[best]) best = i;
            return (EntityType)best;
        }
    }

    /// <summary>The weight of <paramref name="type"/>.</summary>
    public readonly float Of(EntityType type) => this[(int)type];
}

/// <summary>The names that mean one entity.</summary>
internal sealed class NameCluster(NameMention anchor, KnownThing? thing)
{
    public List<NameMention> Names { get; } = [anchor];

    /// <summary>The name by which the others were joined to it: the fullest.</summary>
    public NameMention Anchor { get; } = anchor;

    public KnownThing? Thing { get; set; } = thing;

    public EntityType Type { get; set; }

    /// <summary>Tokens of what the text says it is; empty when it does not say.</summary>
    public (int First, int End) Description { get; set; }

    /// <summary>Descriptions and pronouns that mean it.</summary>
    public List<NameMention> References { get; } = [];

    /// <summary>Weights of all its names together.</summary>
    public Evidence Evidence;
}
