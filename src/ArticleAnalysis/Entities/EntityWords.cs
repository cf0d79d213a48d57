using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>The word tables of the room.</summary>
internal sealed class EntityWords
{
    public EntityWords(LanguageResources resources, Tokenizer tokenizer)
    {
        (Heads, Titles, Context) = (new(tokenizer), new(tokenizer), new(tokenizer));
        foreach (var row in resources.Table("Entities/heads.tsv"))
        {
            var type = Enum.Parse<EntityType>(row[0], ignoreCase: true);
            foreach (var word in row.List(2)) Heads.Add(word, NameHead.Of(type, row.List(1)), NameHead.Merge);
        }
        foreach (var row in resources.Table("Entities/titles.tsv"))
        {
            var kind = Enum.Parse<TitleKind>(row[0], ignoreCase: true);
            foreach (var word in row.List(1)) Titles.Add(word, Title.Of(kind), Title.Merge);
        }
        foreach (var row in resources.Table("Entities/context.tsv"))
        {
            var wordClass = Enum.Parse<WordClass>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in row.List(1)) Context.Add(word, new WordClasses(wordClass), WordClasses.Merge);
        }
        Names = new NameLexicon(resources);
    }

    /// <summary>Words that say what kind of thing a name is: River, Ministry.</summary>
    public NamePhrases<NameHead> Heads { get; }

    /// <summary>Words before or beside a person's name: Mr, Foreign Minister, hydrologist.</summary>
    public NamePhrases<Title> Titles { get; }

    /// <summary>Words around a name that tell what it is or how it goes on.</summary>
    public NamePhrases<WordClasses> Context { get; }

    /// <summary>First and last names, and words that are written in lower case.</summary>
    public NameLexicon Names { get; }

    /// <summary>True for a noun for a person that is no office: businessman, hydrologist.</summary>
    public bool IsPersonNoun(ReadOnlySpan<Token> tokens, int token) =>
        Titles.Exactly(tokens, token, token + 1) is { } title && title.Is(TitleKind.Person) && !title.Is(TitleKind.Office);
}
