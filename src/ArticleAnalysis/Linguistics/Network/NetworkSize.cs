namespace ArticleAnalysis.Linguistics.Network;

/// <summary>The widths of the network. All are multiples of 32.</summary>
/// <param name="Vector">Dimensions of the word vectors.</param>
/// <param name="Width">Width of each direction of the encoder.</param>
/// <param name="Layers">Layers of each direction of the encoder.</param>
/// <param name="Joint">Width of each direction of the layer that reads both.</param>
/// <param name="Arc">Width of the arc scorer.</param>
/// <param name="Label">Width of the relation scorer.</param>
/// <param name="Tag">Width of the tag scorer.</param>
/// <param name="Words">Number of frequent words that have a learnt row of their own.</param>
internal sealed record NetworkSize(int Vector, int Width, int Layers, int Joint, int Arc, int Label, int Tag, int Words)
{
    /// <summary>The sizes that ship.</summary>
    public static NetworkSize Default { get; } = new(Vector: 128, Width: 224, Layers: 2, Joint: 160, Arc: 96, Label: 96, Tag: 128, Words: 16_384);

    /// <summary>Columns of the scorers' hidden layer: dependent and head of an arc, dependent and head of a relation, tags.</summary>
    public int Hidden => TagAt + Tag;

    /// <summary>Where in the hidden layer the relations begin.</summary>
    public int LabelAt => 2 * Arc;

    /// <summary>Where in the hidden layer the tags begin.</summary>
    public int TagAt => LabelAt + (2 * Label);

    /// <summary>The row that a word has among the learnt ones: 0 for strangers and for all but the commonest.</summary>
    public int WordRow(int word) => (uint)word < (uint)Words ? word + 1 : 0;

    /// <summary>The sizes of a file, read off its matrices.</summary>
    public static NetworkSize Read(TensorFile file, WordTable words)
    {
        var layers = 0;
        while (file.Has($"forward{layers}.weight")) layers++;
        return new(words.Dimensions, file.Columns("vector.weight"), layers, file.Columns("joint0.state"), file.Columns("arc.weight"), file.Rows("labels.weight"),
            file.Rows("tags.weight"), file.Rows("words") - 1);
    }
}
