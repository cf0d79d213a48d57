using System.Runtime.Intrinsics;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Discourse;

// Words and predicates.
internal sealed unsafe partial class SentenceFacts
{
    private const uint Stranger = ushort.MaxValue;

    private void Words<T>(in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var (quotes, numbers, capitals) = (0u, 0u, 0u);
        var tokens = _text.TokensOf(sentence);
        for (var t = 0; t < tokens.Length; t++)
        {
            ref readonly var token = ref tokens[t];
            if (token.Shape == TokenShape.Number) numbers++;
            if (token.Shape == TokenShape.AllCaps && token.Lower.Length > 3) capitals++;
            if (!token.IsWord)
            {
                if (token.Lower is "\"" or "“" or "”") quotes++;
                else if (token.Lower is not ("," or ".")) sink.Add(FeatureHash.Of(Fact.Sign, token.Lower));
                continue;
            }
            sink.Add(FeatureHash.Of(Fact.Word, token.Lower));
            if (t + 1 < tokens.Length) sink.Add(FeatureHash.Join(FeatureHash.Of(Fact.Pair, token.Lower), FeatureHash.Of(Fact.Pair, tokens[t + 1].Lower)));
            if (!SharedWords.IsContent(token)) continue;
            sink.Add(FeatureHash.Of(Fact.Lemma, token.Lemma));
            sink.Add(FeatureHash.Of(Fact.Cluster, Cluster(sentence.FirstToken + t)));
        }
        sink.Add(FeatureHash.Of(Fact.Quotes, Math.Min(quotes, 3)));
        sink.Add(FeatureHash.Of(Fact.Numbers, Math.Min(numbers, 4)));
        sink.Add(FeatureHash.Of(Fact.Capitals, Math.Min(capitals, 2)));
        sink.Add(FeatureHash.Of(Fact.FirstWord, tokens[0].Lower));
        if (tokens.Length > 1) sink.Add(FeatureHash.Join(FeatureHash.Of(Fact.FirstPair, tokens[0].Lower), FeatureHash.Of(Fact.FirstPair, tokens[1].Lower)));
        sink.Add(FeatureHash.Of(Fact.LastWord, tokens[^1].Lower));
    }

    /// <summary>The forms of all verbs together, then the main predicate and the one that depends on it: in "she said it would rise", what is said has a tense of its own.</summary>
    private void Predicates<T>(in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var forms = 0u;
        foreach (ref readonly var token in _text.TokensOf(sentence))
        {
            if (token.Upos is not (Upos.Verb or Upos.Aux)) continue;
            var form = (token.Morphology.Tense, token.Morphology.VerbForm) switch { ("Past", "Fin") => 0, ("Pres", "Fin") => 1, (null, "Fin") => 2, ("Past", _) => 3, (_, "Inf") => 4, _ => 5 };
            forms |= 1u << (form + (token.Upos == Upos.Aux ? 6 : 0));
        }
        sink.Add(FeatureHash.Of(Fact.Tenses, forms));
        for (var bit = 0; bit < 12; bit++)
            if ((forms & (1u << bit)) != 0) sink.Add(FeatureHash.Of(Fact.Tense, (uint)bit));
        var root = _text.Tree.Root(sentence);
        if (root < 0) return;
        Predicate(Fact.Root, root, ref sink);
        if (_text.Tree.Child(root, "ccomp") is >= 0 and var inner) Predicate(Fact.Inner, inner, ref sink);
    }

    private void Predicate<T>(uint fact, int predicate, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var (tree, token) = (_text.Tree, _text.Tokens[predicate]);
        var form = FeatureHash.Of(0, token.Xpos);
        sink.Add(FeatureHash.Join(FeatureHash.Of(fact, token.Lemma), (uint)token.Upos));
        sink.Add(FeatureHash.Of(fact + 1, form));
        sink.Add(FeatureHash.Of(fact + 2, Cluster(predicate)));
        foreach (var auxiliary in tree.Auxiliaries(predicate))
        {
            sink.Add(FeatureHash.Of(fact + 3, _text.Tokens[auxiliary].Lower));
            sink.Add(FeatureHash.Join(FeatureHash.Of(fact + 4, _text.Tokens[auxiliary].Lower), form));
        }
        sink.Add(FeatureHash.Join(FeatureHash.Of(fact + 5, tree.Negation(predicate) >= 0 ? 1u : 0), tree.Copula(predicate) is >= 0 and var copula ? FeatureHash.Of(0, _text.Tokens[copula].Lower) : 0));
        if (tree.IsPassive(predicate)) sink.Add(FeatureHash.Of(fact + 6, 1));
        var subject = tree.Subject(predicate);
        if (subject < 0)
        {
            sink.Add(FeatureHash.Of(fact + 7, 1));
            return;
        }
        var who = _text.Tokens[subject];
        sink.Add(FeatureHash.Of(fact + 8, (uint)who.Upos, who.Upos == Upos.Pron ? FeatureHash.Of(0, who.Lower) : 0));
        sink.Add(FeatureHash.Of(fact + 9, Cluster(subject)));
    }

    /// <summary>Writes the mean of the vectors of the content words, times the root of their number.</summary>
    public void Mean(int at, Span<float> mean)
    {
        mean.Clear();
        var (sentence, count) = (_text.Sentences[Sentences[at]], 0);
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (_text.Tokens[t].Upos is not (Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Adv) || _rows[t] is not (>= 0 and var row)) continue;
            Add(mean, _words.Vector(row), _words.Scale(row));
            count++;
        }
        var root = MathF.Sqrt(Math.Max(1, count));
        foreach (ref var component in mean) component /= root;
    }

    private static void Add(Span<float> mean, ReadOnlySpan<sbyte> vector, float scale)
    {
        Span<float> term = stackalloc float[mean.Length];
        fixed (float* to = term) RowTable.Widen(vector, scale, to);
        for (var k = 0; k < mean.Length; k += Vector512<float>.Count) (Vector512.Create<float>(mean[k..]) + Vector512.Create<float>(term[k..])).CopyTo(mean[k..]);
    }

    private uint Cluster(int token) => _rows[token] is >= 0 and var row ? (uint)_words.Cluster(row) : Stranger;
}
