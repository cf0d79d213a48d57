using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Reads <c>Full Name (FN)</c> and <c>FN (Full Name)</c>: what an article defines holds all through it.</summary>
internal sealed class AcronymDefinitions(AnnotatedText text)
{
    private readonly Dictionary<string, NameMention> _fullNames = new(StringComparer.Ordinal);

    /// <summary>Finds the definitions among the names of an article, which are in text order.</summary>
    public void Find(List<NameMention> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (right.First != left.End + 1 || text.Form(left.End) is not "(") continue;
            if (IsAcronymOf(right, left)) _fullNames.TryAdd(text.Tokens[right.First].Lower, left);
            else if (IsAcronymOf(left, right)) _fullNames.TryAdd(text.Tokens[left.First].Lower, right);
        }
    }

    /// <summary>The full name for which an acronym was defined; null when the name is none.</summary>
    public NameMention? FullNameOf(NameMention name) =>
        name.Count == 1 && _fullNames.TryGetValue(text.Tokens[name.First].Lower, out var full) && full != name ? full : null;

    private bool IsAcronymOf(NameMention acronym, NameMention full)
    {
        if (acronym.Count != 1 || full.Count < 2) return false;
        var letters = text.Form(acronym.First);
        var capitals = 0;
        foreach (var c in letters)
            if (char.IsUpper(c)) capitals++;
        if (capitals < 2 || !IsBeforeClosingBracket(acronym) && !IsBeforeClosingBracket(full)) return false;
        for (var i = full.First; i < full.End; i++)
            if (char.ToUpperInvariant(text.Form(i)[0]) == char.ToUpperInvariant(letters[0])) return true;
        return full.Reading is not null;
    }

    private bool IsBeforeClosingBracket(NameMention name) => name.End < text.Tokens.Length && text.Form(name.End) is ")";
}
