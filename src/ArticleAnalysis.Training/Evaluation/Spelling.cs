using System.Text.Json;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary>Enum members as a brief spells them.</summary>
internal static class Spelling
{
    public static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Upper<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
