namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>All that is counted in a page before its blocks are judged.</summary>
internal sealed class PageReading
{
    private PageReading(PageTree tree, BodyHints hints, IngestWords language, HashedWeights names, HashedWeights words)
    {
        (Tree, Hints, Words) = (tree, hints, language);
        Texts = new TextFacts[tree.Blocks.Count];
        for (var i = 0; i < Texts.Length; i++)
        {
            Texts[i] = TextFacts.Of(tree.TextOf(tree.Blocks[i]), words);
            Texts[i].LinkLength = tree.Blocks[i].LinkLength;
        }
        Elements = ElementTable.Read(tree, Texts, names);
        Groups = new long[Texts.Length];
        for (var i = 0; i < Groups.Length; i++)
        {
            var owner = tree.Blocks[i].Owner;
            var parent = tree.Elements[owner].Parent;
            Groups[i] = ((long)(parent < 0 ? -1 : Elements[parent].Signature) << 32) | (uint)Elements[owner].Signature;
        }
        Candidates = Candidates.Find(tree, Texts, Elements, Groups);
    }

    /// <summary>The page.</summary>
    public PageTree Tree { get; }

    /// <summary>What its metadata says.</summary>
    public BodyHints Hints { get; }

    /// <summary>Words of page furniture in the language of the reader.</summary>
    public IngestWords Words { get; }

    /// <summary>One entry a block.</summary>
    public TextFacts[] Texts { get; }

    /// <summary>One entry an element.</summary>
    public ElementFacts[] Elements { get; }

    /// <summary>For each block the signature of owner and parent: blocks of one kind in one design.</summary>
    public long[] Groups { get; }

    /// <summary>Where cheap methods look for the body.</summary>
    public Candidates Candidates { get; }

    /// <summary>Counts a page.</summary>
    public static PageReading Read(PageTree tree, BodyHints hints, IngestWords language, BodyModel model) => new(tree, hints, language, model.Names, model.Words);

    /// <summary>Counts a page with weights that are being learnt.</summary>
    public static PageReading Read(PageTree tree, BodyHints hints, IngestWords language, HashedWeights names, HashedWeights words) => new(tree, hints, language, names, words);
}
