using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quantities;

/// <content>Cardinals: digits, words below a hundred, hundreds, and the scales above.</content>
internal readonly ref partial struct NumberScan
{
    /// <summary>A falling series of groups; with a <paramref name="role"/> the last word may be of that role and then ends it.</summary>
    private bool TryCardinal(int i, NumberRole role, out Piece sum)
    {
        sum = default;
        var joins = !(i > 0 && words[_tokens[i - 1]].Kind == NumberWordKind.Between); // "between two million and three hundred thousand"
        var (at, bound) = (i, double.PositiveInfinity);
        while (TryGroup(at, role, joins, out var group))
        {
            if (!group.IsClosed) group = Scaled(group, role);
            if (at > i && (group.Value >= bound || group.Value == 0 || group.IsDigits != sum.IsDigits || group.Form == NumberForm.Digits)) break;
            sum = at == i ? group : group with { Value = sum.Value + group.Value, IsDigits = sum.IsDigits, Form = NumberForm.Scaled };
            if (group.IsClosed || group.Scale < 1000) break;
            (bound, at) = (group.Scale, group.End);
            if (!joins || !WordAt(at).Counts(NumberWordKind.And)) continue;
            if (role == NumberRole.Cardinal && IsPart(at + 1)) break;
            at++;
        }
        return sum.End > i;
    }

    /// <summary>Below a thousand, or so many hundred: "three hundred and twenty-one", "322 hundred", "a hundred".</summary>
    private bool TryGroup(int i, NumberRole role, bool joins, out Piece group)
    {
        var word = WordAt(i);
        if (word.Kind == NumberWordKind.Article)
        {
            group = new(1, i + 1, NumberForm.Words);
            var next = WordAt(i + 1);
            if (next.Kind is not (NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen) || next.Role != NumberRole.Cardinal) return false;
        }
        else if (word.Kind is NumberWordKind.Hundred or NumberWordKind.Scale && word.Role != NumberRole.Cardinal && Fits(word, role))
        {
            group = new(word.Value, i + 1, NumberForm.Scaled, Role: word.Role);
            return true;
        }
        else if (word.Counts(NumberWordKind.Dozen) && _tokens[i].Lower == _tokens[i].Lemma)
        {
            group = new(word.Value, i + 1, NumberForm.Scaled); // "the first dozen"
            return true;
        }
        else if (!TrySmall(i, role, out group)) return false;
        var hundred = PastHyphen(group.End);
        if (group.IsClosed || WordAt(hundred) is not { Kind: NumberWordKind.Hundred } found || !Fits(found, role)) return true;
        group = group with { Value = group.Value * found.Value, End = hundred + 1, Form = NumberForm.Scaled, Role = found.Role };
        if (group.IsClosed) return true;
        var and = joins && WordAt(group.End).Counts(NumberWordKind.And);
        var at = and ? group.End + 1 : PastHyphen(group.End);
        if (!TrySmall(at, role, out var rest) || rest.Value is not (> 0 and < 100) || rest.IsDigits != group.IsDigits || (rest.IsDigits && !and) || WordAt(rest.End).Counts(NumberWordKind.Hundred)) return true;
        if (and && role == NumberRole.Cardinal && IsPart(at)) return true;
        group = group with { Value = group.Value + rest.Value, End = rest.End, Role = rest.Role };
        return true;
    }

    /// <summary>True where a few parts begin, which "and" adds to the whole: "one hundred | and three quarters", "two million | and three fifths".</summary>
    private bool IsPart(int i) => TrySmall(i, NumberRole.Cardinal, out var few) && few.Value < 20 && TryParts(few, out _);

    /// <summary>Digits, or words below a hundred; a dozen of them.</summary>
    private bool TrySmall(int i, NumberRole role, out Piece small)
    {
        small = default;
        if (i >= limit) return false;
        if (StartsWithDigit(i))
        {
            if (!TryDigits(i, _tokens[i].Span.Start, out var digits) || digits.Form != NumberForm.Digits || !digits.Suffix.IsEmpty) return false;
            small = new(digits.Value, digits.End, NumberForm.Digits, IsDigits: true);
        }
        else
        {
            var word = WordAt(i);
            if (word.Kind is not (NumberWordKind.Unit or NumberWordKind.Tens) || !Fits(word, role)) return false;
            small = new(word.Value, i + 1, NumberForm.Words, Role: word.Role);
            var at = PastHyphen(i + 1);
            if (word.Counts(NumberWordKind.Tens) && WordAt(at) is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 } unit && unit.Role != NumberRole.Part)
            {
                if (!Fits(unit, role)) return false; // "twenty-first", "thirty fifths"
                small = new(word.Value + unit.Value, at + 1, NumberForm.Words, Role: unit.Role);
            }
        }
        var dozen = PastHyphen(small.End);
        if (!small.IsClosed && WordAt(dozen).Counts(NumberWordKind.Dozen)) small = small with { Value = small.Value * words[_tokens[dozen]].Value, End = dozen + 1, Form = NumberForm.Scaled };
        return true;
    }

    /// <summary>Takes the scales after a number: "million", "lakh crore", "-million-", "bn" apart.</summary>
    private Piece Scaled(Piece piece, NumberRole role)
    {
        while (PastHyphen(piece.End) is var at && at < limit && !piece.IsClosed)
        {
            if (WordAt(at) is { Kind: NumberWordKind.Scale or NumberWordKind.Dozen } word && Fits(word, role))
                piece = new(piece.Value * word.Value, at + 1, Grown(piece), piece.Scale * word.Value, word.Role, piece.IsDigits);
            else if (piece.IsDigits && _tokens[at].Span.Length <= 3 && (at == piece.End || _tokens[at].Span.Length > 1) && words.TryApart(text.Form(at), out var scale))
                piece = new(piece.Value * scale, at + 1, Grown(piece), piece.Scale * scale, IsDigits: true);
            else break;
        }
        return piece;
    }

    private static NumberForm Grown(Piece piece) => piece.Form == NumberForm.Fraction ? NumberForm.Fraction : NumberForm.Scaled;

    private static bool Fits(NumberWord word, NumberRole role) => word.Role == NumberRole.Cardinal || word.Role == role || role == NumberRole.Parts;

    private bool StartsWithDigit(int i) => i < limit && _tokens[i].Shape is TokenShape.Number or TokenShape.Alphanumeric or TokenShape.Symbol or TokenShape.Punctuation
        && text.Form(i) is [var first, ..] form && (char.IsAsciiDigit(first) || (first == '.' && form.Length > 1 && char.IsAsciiDigit(form[1])) || first > 127 && char.IsNumber(first));

    /// <summary>The digits at <paramref name="start"/> in token <paramref name="i"/> with the letters glued to them, which may be a scale: "7.4bn".</summary>
    private bool TryDigits(int i, int start, out Number number)
    {
        var whole = NumeralScanner.TryScan(text.Text, start, out var numeral);
        var end = i + 1;
        while (end < limit && _tokens[end].Span.Start < numeral.End) end++;
        number = new(numeral.Value, end, numeral.Form);
        if (!whole) return false;
        var suffix = _tokens[end - 1].Span with { Start = Math.Min(numeral.End, _tokens[end - 1].Span.End) };
        if (suffix.IsEmpty && end < limit && _tokens[end].Span is var next && next.Start == suffix.End && char.IsLetter(text.Text[next.Start]))
            (suffix, end) = (next, end + 1); // a unit is a token of its own
        if (suffix.IsEmpty) return true;
        number = words.TrySuffix(suffix.In(text.Text), out var scale)
            ? new(numeral.Value * scale, end, NumberForm.Scaled, suffix, scale) : number with { End = end, Suffix = suffix };
        return number.Form == NumberForm.Scaled || (!char.IsAsciiDigit(text.Text[suffix.End - 1]) && text.Text[suffix.Start] is not ('-' or '/'));
    }
}
