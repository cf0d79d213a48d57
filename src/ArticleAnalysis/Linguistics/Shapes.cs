namespace ArticleAnalysis.Linguistics;

/// <summary>Tells how a form is written.</summary>
internal static class Shapes
{
    public static TokenShape Of(ReadOnlySpan<char> form)
    {
        var (upper, lower, digits, letters) = (0, 0, 0, 0);
        foreach (var c in form)
        {
            if (char.IsLetter(c)) letters++;
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
            else if (char.IsDigit(c)) digits++;
        }
        if (letters == 0 && digits == 0) return form.Length > 0 && (Characters.IsSymbol(form[0]) || char.IsSurrogate(form[0]) || char.IsSymbol(form[0])) ? TokenShape.Symbol : TokenShape.Punctuation;
        if (letters == 0) return TokenShape.Number;
        if (digits > 0) return TokenShape.Alphanumeric;
        if (upper == 0) return TokenShape.Lower;
        if (letters == 1) return TokenShape.Initial;
        if (lower == 0) return TokenShape.AllCaps;
        if (!char.IsUpper(form[0])) return TokenShape.InnerCaps;
        if (upper == 1) return TokenShape.Capitalized;
        for (var i = 1; i < form.Length; i++)
            if (char.IsUpper(form[i]) && char.IsLetter(form[i - 1])) return TokenShape.MixedCase;
        return TokenShape.Capitalized; // O'Brien has its second capital after a mark
    }
}
