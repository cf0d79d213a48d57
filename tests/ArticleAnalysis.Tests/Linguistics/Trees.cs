using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

/// <summary>Small trees for tests: one word a string, <c>form UPOS head relation [features]</c>.</summary>
internal static class Trees
{
    public static AnnotatedText Of(params string[] words) => ConlluReader.Read(string.Concat(words.Select((word, i) =>
    {
        var cells = word.Split(' ');
        return $"{i + 1}\t{cells[0]}\t_\t{cells[1]}\t_\t{(cells.Length > 4 ? cells[4] : "_")}\t{cells[2]}\t{cells[3]}\t_\t_\n";
    })));

    /// <summary>Index of the first token of this form.</summary>
    public static int Index(this AnnotatedText text, string form) => Array.FindIndex(text.Tokens.ToArray(), t => t.Span.Of(text.Text) == form);

    /// <summary>The form of a token; <c>-</c> for none.</summary>
    public static string Name(this AnnotatedText text, int token) => token < 0 ? "-" : text.Form(token).ToString();

    public static string Names(this AnnotatedText text, IEnumerable<int> tokens) => string.Join(' ', tokens.Select(text.Name));

    public static List<int> All(this TreeChildren tokens)
    {
        var all = new List<int>();
        foreach (var token in tokens) all.Add(token);
        return all;
    }

    public static List<int> All(this TreeDescendants tokens)
    {
        var all = new List<int>();
        foreach (var token in tokens) all.Add(token);
        return all;
    }

    public static List<int> All(this TreePath tokens)
    {
        var all = new List<int>();
        foreach (var token in tokens) all.Add(token);
        return all;
    }

    public static List<Oblique> All(this TreeObliques complements)
    {
        var all = new List<Oblique>();
        foreach (var complement in complements) all.Add(complement);
        return all;
    }
}
