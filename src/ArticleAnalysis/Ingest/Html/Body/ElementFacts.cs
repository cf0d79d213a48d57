namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>Among which elements something stands.</summary>
[Flags]
internal enum Places
{
    None = 0, Article = 1, Main = 2, Section = 4, Aside = 8, Navigation = 16, Header = 32, Footer = 64, Form = 128, Figure = 256, Caption = 512,
    List = 1024, Table = 2048, Quote = 4096, Button = 8192, Link = 16384, Details = 32768, Address = 65536, Hidden = 131072, Body = 262144, Dialog = 524288,
}

/// <summary>What an element inherits from those around it and gathers from those within.</summary>
internal struct ElementFacts
{
    /// <summary>The elements around it, itself included.</summary>
    public Places Places;

    /// <summary>Weight of its own class and id, and the sum, least and greatest of the weights of all around it.</summary>
    public float Name, NameSum, NameLeast, NameGreatest;

    /// <summary>How many elements around it are furniture by name, and how many when they hold little text.</summary>
    public int Furniture, Doubtful;

    /// <summary>The outermost element around it that is furniture by name or tag; -1 when there is none.</summary>
    public int OutermostFurniture;

    /// <summary>The nearest <c>article</c> around it; -1 when there is none.</summary>
    public int Article;

    /// <summary>Characters of running text within, and how many blocks, of running text and of any kind.</summary>
    public int ProseLength, ProseBlocks, Blocks;

    /// <summary>What the running text within is worth less what the rest takes off.</summary>
    public int Density;

    /// <summary>Points for the paragraphs that stand in it and one step below.</summary>
    public float ParagraphScore;

    /// <summary>Number of its pair of tag and class.</summary>
    public int Signature;
}
