using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>The annotated articles as documents whose names are known: wherever a name of the gold stands as words of its own, the longest first.</summary>
internal static class CorpusNames
{
    public static IEnumerable<NamedDocument> Read(string folder, string from, string to)
    {
        var reader = new ArticleReader(EnglishResources.Instance);
        foreach (var path in Directory.GetFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var (stem, id) = (path[..^".gold.json".Length], Path.GetFileName(path));
            if (string.CompareOrdinal(id, from) < 0 || string.CompareOrdinal(id, to) >= 0) continue;
            yield return Of(GoldBrief.Read(path), reader.Read(ArticleSource.FromFile(File.Exists(stem + ".txt") ? stem + ".txt" : stem + ".html")).Text);
        }
    }

    private static NamedDocument Of(GoldBrief gold, string text)
    {
        var (tokens, ends) = (new List<NamedToken>(), new List<int>());
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('\n') is var found && found < 0 ? text.Length : start + found;
            if (end > start)
            {
                tokens.Add(new(new TextSpan(start, end)));
                ends.Add(tokens.Count);
            }
            start = end + 1;
        }
        var (taken, names) = (new bool[text.Length], new List<NamedSpan>());
        foreach (var (name, type) in gold.Entities.SelectMany(e => e.Names.Select(n => (Name: n, e.Type))).OrderByDescending(n => n.Name.Length))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end])) || taken.AsSpan(at, name.Length).Contains(true)) continue;
                taken.AsSpan(at, name.Length).Fill(true);
                names.Add(new(at, end, type));
            }
        }
        return new(gold.Id, text, [.. tokens], [.. ends], [.. names.OrderBy(n => n.Start)]);
    }
}
