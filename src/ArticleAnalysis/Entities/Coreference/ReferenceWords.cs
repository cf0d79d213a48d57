using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>The tables of pronouns and of nouns with gender.</summary>
internal sealed class ReferenceWords
{
    private readonly Dictionary<string, (byte Person, GrammaticalNumber Number, Gender Gender)> _pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _nouns = new(StringComparer.Ordinal);

    public ReferenceWords(LanguageResources resources)
    {
        foreach (var row in resources.Table("Entities/pronouns.tsv"))
            foreach (var word in row.List(3)) _pronouns.TryAdd(word, ((byte)(row[0][0] - '0'), Parse<GrammaticalNumber>(row[1]), Parse<Gender>(row[2])));
        foreach (var row in resources.Table("Entities/noun-classes.tsv"))
            foreach (var word in row.List(1)) _nouns.TryAdd(word, Parse<Gender>(row[0]));

        static T Parse<T>(string cell) where T : struct, Enum => cell == "-" ? default : Enum.Parse<T>(cell, ignoreCase: true);
    }

    /// <summary>What a pronoun stands for; of an unknown one, a third person of whatever kind.</summary>
    public (byte Person, GrammaticalNumber Number, Gender Gender) Pronoun(string lower) => _pronouns.GetValueOrDefault(lower, ((byte)3, GrammaticalNumber.Unknown, Gender.Unknown));

    /// <summary>What a noun stands for.</summary>
    public Gender Noun(string lower) => _nouns.GetValueOrDefault(lower);
}
