using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>Gives capitals to the names of months, weekdays and feasts, which users of assistants write small; the length of the text stays.</summary>
internal sealed class SpokenCapitals
{
    private static readonly string[] Ordinals = [" first", " second", " third", " fourth", " fifth", " sixth"];

    private readonly HashSet<string> _names;
    private readonly string[] _feasts;

    public SpokenCapitals(LanguageResources resources)
    {
        _names = [.. resources.Table("Timeline/time-words.tsv").Where(r => r[1] is "month" or "weekday" or "weekdays").Select(r => r[0]).Where(w => w is not ("may" or "march" or "sat" or "sun"))];
        _feasts = [.. resources.Table("Timeline/holidays.tsv").Select(r => r[0].Replace(" '", "'", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal))];
    }

    public string Of(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (!char.IsAsciiLetterLower(letters[i]) || i > 0 && char.IsLetter(letters[i - 1])) continue;
            var end = i;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            var word = text[i..end];
            var nearDigit = end + 1 < text.Length && char.IsDigit(text[end + 1]) || i > 1 && char.IsDigit(text[i - 2]);
            nearDigit |= i > 2 && text[..i].EndsWith("of ", StringComparison.OrdinalIgnoreCase) || i > 3 && text[..i].EndsWith("mid ", StringComparison.OrdinalIgnoreCase) || Ordinals.Any(o => text.AsSpan(end).StartsWith(o, StringComparison.OrdinalIgnoreCase));
            if (_names.Contains(word) || _names.Contains(word + ".") || nearDigit && word is "may" or "march") letters[i] = char.ToUpperInvariant(letters[i]);
        }
        foreach (var feast in _feasts)
            if (text.IndexOf(feast, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && char.IsAsciiLetterLower(letters[at])) letters[at] = char.ToUpperInvariant(letters[at]);
        return new string(letters);
    }
}
