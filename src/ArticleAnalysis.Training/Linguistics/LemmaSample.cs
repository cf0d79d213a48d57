using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>A word with what the lemmatizer is told of it and the lemma that it shall give.</summary>
internal sealed record LemmaSample(string Form, string Lower, TokenShape Shape, bool Explained, Upos Upos, string Xpos, string Lemma)
{
    /// <summary>The words of a sentence; those without a lemma (<c>_</c>) are passed over.</summary>
    public static IEnumerable<LemmaSample> Of(TreebankSentence sentence)
    {
        var shapes = sentence.Words.Select(w => Shapes.Of(w.Form)).ToArray();
        var capitals = Capitals.Of(shapes);
        for (var i = 0; i < shapes.Length; i++)
        {
            var word = sentence.Words[i];
            if (word.Lemma != "_" || word.Form == "_")
                yield return new(word.Form, LowerOf(word.Form), shapes[i], capitals.Explain(shapes[i], i), word.Upos, word.Xpos, word.Lemma);
        }
    }

    /// <summary>A word that is known without a treebank, as if seen so many times.</summary>
    public static IEnumerable<LemmaSample> OfFact(string form, Upos upos, string xpos, string lemma, int times) =>
        Enumerable.Repeat(new LemmaSample(form, form, TokenShape.Lower, false, upos, xpos, lemma), times);

    /// <summary>The lemma that the lemmatizer gives it.</summary>
    public string Predict(Lemmatizer lemmatizer) => lemmatizer.Lemma(Form, Lower, Shape, Explained, Upos, lemmatizer.Tag(Xpos));

    /// <summary>The edit from the word to its lemma, capitals aside.</summary>
    public LemmaEdit Edit => LemmaEdit.Between(Lower, LowerOf(Lemma));

    /// <summary>What becomes of its capitals, or null when that cannot be told.</summary>
    public LemmaCasing? Casing
    {
        get
        {
            if (Shape != TokenShape.Lower && Form == Lower) return null; // has no capitals to tell of
            var (cut, append) = Edit;
            var kept = Lower.Length - cut;
            if (Lemma == Lower[..kept] + append) return LemmaCasing.Lower;
            if (Lemma == Form[..kept].Replace('’', '\'') + append) return LemmaCasing.Keep;
            var lemma = Lower[..kept] + append;
            return Lemma == string.Concat(lemma[..1].ToUpperInvariant(), lemma.AsSpan(1)) ? LemmaCasing.Capitalize : null;
        }
    }

    private static string LowerOf(string form) => WordForms.Lower(form, new char[form.Length]).ToString();
}

/// <summary>How a lemma is made: cut characters from the end, then append others.</summary>
internal readonly record struct LemmaEdit(int Cut, string Append)
{
    /// <summary>The edit that keeps what the two have in common from the start.</summary>
    public static LemmaEdit Between(string lower, string lemma)
    {
        var shared = lower.AsSpan().CommonPrefixLength(lemma);
        return new(lower.Length - shared, lemma[shared..]);
    }

    /// <summary>Length of the shortest suffix that can call for it: what is cut, and one character more where it changes the stem (sat, sit; robbed, rob).</summary>
    public int ShortestSuffix(string lower)
    {
        var stem = lower.Length - Cut;
        return Append.Length > 1 || (Cut > 1 && stem > 0 && lower[stem - 1] == lower[stem]) ? Cut + 1 : Cut;
    }
}

/// <summary>What a rule on capitals holds for.</summary>
internal readonly record struct CasingContext(int Xpos, TokenShape Shape, bool Explained);
