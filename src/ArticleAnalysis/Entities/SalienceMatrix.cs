using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>The features of every entity of an article, in time linear in its tokens and mentions.</summary>
internal sealed class SalienceMatrix
{
    private static readonly int Width = Enum.GetValues<SalienceFeature>().Length;

    private readonly AnnotatedText _text;
    private readonly float[] _values;
    private readonly NameCluster?[] _described;
    private readonly int _firstSentence;
    private readonly int _most = 1;

    /// <summary>Reads the entities.</summary>
    public SalienceMatrix(AnnotatedText text, List<NameCluster> clusters)
    {
        _text = text;
        _values = new float[clusters.Count * Width];
        _described = DescribedBy(text, clusters);
        while (_firstSentence < text.Sentences.Length && !text.Sentences[_firstSentence].IsProse) _firstSentence++;
        foreach (var cluster in clusters) _most = Math.Max(_most, cluster.Names.Count + cluster.References.Count);
        for (var i = 0; i < clusters.Count; i++) Read(clusters[i], _values.AsSpan(i * Width, Width));
    }

    /// <summary>The features of the entity at <paramref name="index"/>, by <see cref="SalienceFeature"/>.</summary>
    public ReadOnlySpan<float> this[int index] => _values.AsSpan(index * Width, Width);

    private void Read(NameCluster cluster, Span<float> row)
    {
        var (block, first) = (-1, _text.Tokens.Length);
        foreach (var name in cluster.Names)
        {
            ref readonly var sentence = ref _text.Sentences[name.Sentence];
            first = Math.Min(first, name.First);
            if (name.Sentence == _firstSentence) row[(int)SalienceFeature.InFirstSentence] = 1;
            if (sentence.Kind == SentenceKind.Title) row[(int)SalienceFeature.Titles]++;
            else if (sentence.Kind == SentenceKind.Heading) row[(int)SalienceFeature.Headings]++;
            if (sentence.Kind is SentenceKind.Title or SentenceKind.Heading or SentenceKind.Boilerplate) continue;
            row[(int)(name.Kind switch { MentionKind.Demonym => SalienceFeature.Demonyms, MentionKind.Metonym => SalienceFeature.Metonyms, _ => SalienceFeature.Names })]++;
            if (sentence.Block != block) row[(int)SalienceFeature.Paragraphs]++;
            block = sentence.Block;
            if (_described[name.First] is { } other && other != cluster) row[(int)SalienceFeature.OtherDescriptions]++;
            CountRole(name, row);
        }
        foreach (var reference in cluster.References)
        {
            row[(int)SalienceFeature.References]++;
            CountRole(reference, row);
        }
        for (var i = 0; i < row.Length; i++)
            if ((SalienceFeature)i != SalienceFeature.InFirstSentence) row[i] = MathF.Log(1 + row[i]);
        row[(int)SalienceFeature.ShareOfMost] = (float)(cluster.Names.Count + cluster.References.Count) / _most;
        row[(int)SalienceFeature.FirstAt] = 1 - ((float)first / _text.Tokens.Length);
        if (cluster.Description.End > cluster.Description.First) row[(int)SalienceFeature.Described] = 1;
        if (FeatureOf(cluster.Type) is { } type) row[(int)type] = 1;
    }

    private void CountRole(NameMention name, Span<float> row)
    {
        var (tree, head) = (_text.Tree, HeadOf(name));
        if (tree.Is(head, "nsubj"))
        {
            row[(int)SalienceFeature.Subjects]++;
            if (tree.Child(tree.Head(head), "ccomp") >= 0 || tree.Child(tree.Head(head), "parataxis") >= 0) row[(int)SalienceFeature.Speakers]++;
        }
        else if (tree.Is(head, "obj") || tree.Is(head, "iobj")) row[(int)SalienceFeature.Objects]++;
        else if (tree.Is(head, "obl") || tree.Is(head, "nmod")) row[(int)SalienceFeature.Obliques]++;
    }

    /// <summary>The token of a name whose head stands outside it.</summary>
    private int HeadOf(NameMention name)
    {
        for (var i = name.First; i < name.End; i++)
            if (_text.Tree.Head(i) is var head && (head < name.First || head >= name.End)) return i;
        return name.End - 1;
    }

    private static SalienceFeature? FeatureOf(EntityType type) => type switch
    {
        EntityType.Person => SalienceFeature.Person,
        EntityType.Org => SalienceFeature.Org,
        EntityType.Gpe => SalienceFeature.Gpe,
        EntityType.Law => SalienceFeature.Law,
        _ => null,
    };

    /// <summary>For each token the entity that it describes: <i>a specialist at the University of Galway</i>.</summary>
    private static NameCluster?[] DescribedBy(AnnotatedText text, List<NameCluster> clusters)
    {
        var described = new NameCluster?[text.Tokens.Length];
        foreach (var cluster in clusters)
            for (var i = cluster.Description.First; i < cluster.Description.End; i++) described[i] = cluster;
        return described;
    }
}
