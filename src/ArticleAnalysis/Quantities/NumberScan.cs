using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quantities;

/// <summary>
/// The grammar of numbers over the tokens of a sentence, by recursive descent: a number is a cardinal, then decimals, a part (<c>and a half</c>, <c>fifths</c>) or a scale;
/// a cardinal is a falling series of groups with their scales (<c>two million | three hundred thousand | and five</c>).
/// </summary>
internal readonly ref partial struct NumberScan(NumberWords words, AnnotatedText text, int limit)
{
    private readonly ReadOnlySpan<Token> _tokens = text.Tokens;

    /// <summary>A cardinal or fraction that begins at token <paramref name="i"/>.</summary>
    public bool TryRead(int i, out Number number)
    {
        number = new(0, i + 1, NumberForm.Digits);
        if (StartsWithDigit(i))
        {
            if (!TryDigits(i, _tokens[i].Span.Start, out number)) return false;
            if (!number.Suffix.IsEmpty) return true;
            if (number.Form != NumberForm.Digits) return Take(Scaled(new(number.Value, number.End, number.Form), NumberRole.Cardinal), out number);
        }
        if (!TryCardinal(i, NumberRole.Cardinal, out var whole)) return TryFraction(i, out var part) && Take(WithScaleOf(part), out number);
        if (!whole.IsDigits && TryCardinal(i, NumberRole.Ordinal, out var rank) && rank.IsClosed && rank.End > whole.End) return TryParts(whole, out var one) && Take(one, out number); // one hundred twenty-fifth
        if (TryPoint(whole, out var exact)) return Take(exact, out number);
        if (TryParts(whole, out var parts)) return Take(WithScaleOf(parts), out number);
        return Take(WithPart(whole), out number);
    }

    /// <summary>Digits that begin inside token <paramref name="i"/>, with their scale.</summary>
    public bool TryGlued(int i, int start, out Number number)
    {
        number = default;
        if (start >= text.Text.Length || !char.IsAsciiDigit(text.Text[start]) || !TryDigits(i, start, out number)) return false;
        return !number.Suffix.IsEmpty || Take(Scaled(new(number.Value, number.End, number.Form, IsDigits: true), NumberRole.Cardinal), out number);
    }

    /// <summary>A number with a sign before it: "minus 17", "-4.5", "negative one"; not the dash of "40 -50" and "5-7".</summary>
    /// <param name="i">Where the sign stands.</param>
    /// <param name="first">Where the sentence begins.</param>
    /// <param name="mayBeApart">True when a dash with spaces on both sides is a sign too.</param>
    /// <param name="number">The number with its sign.</param>
    public bool TrySigned(int i, int first, bool mayBeApart, out Number number)
    {
        number = default;
        if (i + 1 >= limit || words.SignOf(_tokens[i]) is var sign && sign == 0 || !TryRead(i + 1, out number)) return false;
        if (!_tokens[i].IsWord)
        {
            var touches = _tokens[i].Span.End == _tokens[i + 1].Span.Start;
            var isDash = i > first && (_tokens[i - 1].Span.End == _tokens[i].Span.Start || _tokens[i - 1].Shape is TokenShape.Number or TokenShape.Alphanumeric || WordAt(i - 1).Kind != NumberWordKind.None && _tokens[i - 1].Upos == Upos.Num);
            if (isDash || !(touches || mayBeApart)) return false;
        }
        number = number with { Value = sign * number.Value };
        return true;
    }

    /// <summary>One number over another, greater one: "one over three", "1 in twenty-one", "one out of three".</summary>
    public bool TryRatio(int i, out Number number)
    {
        number = default;
        if (!TryRead(i, out var part) || !part.Suffix.IsEmpty || WordAt(part.End).Kind != NumberWordKind.Over) return false;
        var at = part.End + 1;
        if (WordAt(at).Kind == NumberWordKind.Of) at++;
        if (!TryRead(at, out var whole) || !whole.Suffix.IsEmpty || whole.Value <= part.Value || whole.Value != Math.Floor(whole.Value)) return false;
        number = new(part.Value / whole.Value, whole.End, NumberForm.Fraction);
        return true;
    }

    /// <summary>An ordinal that begins at token <paramref name="i"/>: "21st", "two hundredth", "twenty-first".</summary>
    public bool TryOrdinal(int i, out Number number)
    {
        if (StartsWithDigit(i) && TryDigits(i, _tokens[i].Span.Start, out number)) return number.Form == NumberForm.Digits && !number.Suffix.IsEmpty && words.IsEnding(number.Suffix.In(text.Text));
        number = default;
        return TryCardinal(i, NumberRole.Ordinal, out var rank) && rank.IsClosed && Take(rank, out number);
    }

    private static bool Take(Piece piece, out Number number)
    {
        number = new(piece.Value, piece.End, piece.Form, Scale: piece.Scale);
        return true;
    }

    /// <summary>"two hundred point zero three", "1 point 1 million".</summary>
    private bool TryPoint(Piece whole, out Piece exact)
    {
        exact = whole;
        if (whole.Scale != 1 || !WordAt(whole.End).Counts(NumberWordKind.Point)) return false;
        var (at, digits, places) = (whole.End + 1, 0.0, 1.0);
        for (; places < 1e12; at++)
        {
            if (!TrySmall(at, NumberRole.Cardinal, out var next) || next.Value != Math.Floor(next.Value) || (next.IsDigits && at > whole.End + 1)) break;
            var width = next.IsDigits ? Math.Pow(10, _tokens[at].Span.Length) : next.Value < 10 ? 10 : 100;
            (digits, places, at) = (digits * width + next.Value, places * width, next.End - 1);
        }
        if (places == 1) return false;
        exact = Scaled(new(whole.Value + digits / places, at, NumberForm.Digits), NumberRole.Cardinal);
        return true;
    }

    /// <summary>A part that stands alone: "half", "a fifth", "two thirds", "one twenty-fifth".</summary>
    private bool TryFraction(int i, out Piece part)
    {
        part = default;
        if (i >= limit) return false;
        var opening = WordAt(i);
        if (opening.Role == NumberRole.Part)
        {
            part = new(1 / opening.Value, i + 1, NumberForm.Fraction);
            return opening.Value == 2 || WithScaleOf(part).End > part.End; // a bare quarter is three months
        }
        if (opening.Kind == NumberWordKind.Article) return TryParts(new(1, i + 1, NumberForm.Words), out part);
        return TryCardinal(i, NumberRole.Cardinal, out var count) && TryParts(count, out part);
    }

    /// <summary>So many parts: "five | eighths", "one hundred | thirty-fifths", "a | third".</summary>
    private bool TryParts(Piece count, out Piece part)
    {
        part = default;
        if (count.Form == NumberForm.Fraction || count.IsDigits || count.Value <= 0 || !TryCardinal(PastHyphen(count.End), NumberRole.Parts, out var whole) || !whole.IsClosed) return false;
        if (whole.Role != NumberRole.Parts && (count.Value != 1 || (whole.Role == NumberRole.Ordinal && (whole.Value < 3 || IsRank(whole.End))))) return false;
        part = new(count.Value / whole.Value, whole.End, NumberForm.Fraction);
        return true;
    }

    /// <summary>True where "a third" counts on: "a third term", "a fifth new ship"; not "a third of", "a third miles", "a fifth more".</summary>
    private bool IsRank(int next)
    {
        if (next < limit && _tokens[next].Upos == Upos.Adj) next++;
        return next < limit && (_tokens[next].Upos == Upos.Propn || (_tokens[next].Upos == Upos.Noun && _tokens[next].Lower == _tokens[next].Lemma && !WordAt(next).Counts(NumberWordKind.Scale)));
    }

    /// <summary>A part of a scale: "half | a million", "three quarters | million", "two thirds | of a million", "half | a dozen".</summary>
    private Piece WithScaleOf(Piece part)
    {
        var at = WordAt(part.End).Counts(NumberWordKind.Of) ? part.End + 1 : part.End;
        if (WordAt(at).Counts(NumberWordKind.Article)) at++;
        if (WordAt(at) is not { Kind: NumberWordKind.Scale or NumberWordKind.Dozen, Role: NumberRole.Cardinal }) return part;
        var scaled = Scaled(part with { End = at }, NumberRole.Cardinal);
        return scaled with { Form = scaled.Scale < 1000 ? NumberForm.Scaled : NumberForm.Fraction };
    }

    /// <summary>Adds a part: "five | and a half", "one million | and a half", "five | and a half | million", "one billion | and a quarter million".</summary>
    private Piece WithPart(Piece whole)
    {
        if (!WordAt(whole.End).Counts(NumberWordKind.And) || !TryFraction(whole.End + 1, out var part)) return whole;
        var scaled = Scaled(part, NumberRole.Cardinal);
        var value = scaled.Scale == 1 ? whole.Value + part.Value * (whole.Scale < 1000 ? 1 : whole.Scale)
            : whole.Scale == 1 ? (whole.Value + part.Value) * scaled.Scale : whole.Value + scaled.Value;
        return new(value, scaled.End, NumberForm.Fraction, Math.Max(whole.Scale, scaled.Scale));
    }

    private NumberWord WordAt(int i) => i < limit ? words[_tokens[i]] : default;

    private int PastHyphen(int i) => i + 1 < limit && _tokens[i].Lower == "-" ? i + 1 : i;

    /// <summary>A number in the making.</summary>
    /// <param name="Value">Its value so far.</param>
    /// <param name="End">Index after its last token.</param>
    /// <param name="Form">How it is written.</param>
    /// <param name="Scale">What its last scale multiplies by.</param>
    /// <param name="Role">Of its last word.</param>
    /// <param name="IsDigits">Begun in digits.</param>
    private readonly record struct Piece(double Value, int End, NumberForm Form, double Scale = 1, NumberRole Role = NumberRole.Cardinal, bool IsDigits = false)
    {
        /// <summary>True when an ordinal or a part has ended it.</summary>
        public bool IsClosed => Role != NumberRole.Cardinal;
    }
}
