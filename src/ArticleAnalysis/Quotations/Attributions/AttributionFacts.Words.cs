using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations.Attributions;

/// <content>What is asked of single words.</content>
internal sealed partial class AttributionFacts
{
    // 0 for nothing in marks, 3 for everything.
    private uint Quoted(TokenRanges ranges)
    {
        int all = 0, quoted = 0;
        for (var i = ranges.First; i < ranges.Last; i++)
        {
            if (!ranges.Contains(i) || !text[i].IsWord) continue;
            all++;
            if (text.IsQuoted(i)) quoted++;
        }
        return quoted == 0 ? 0u : quoted == all ? 3u : 2 * quoted >= all ? 2u : 1u;
    }

    private int Marker(int token) => _tree.Child(token, "mark") is >= 0 and var mark ? mark : _tree.Child(token, "case");

    private int Modal(int token)
    {
        foreach (var auxiliary in _tree.Auxiliaries(token))
            if (text.Has(auxiliary, WordRoles.Modal)) return auxiliary;
        return -1;
    }

    private uint EntityKind(int token) => token < 0 ? 0 : text.EntityOf(token) is >= 0 and var entity ? (uint)text.Entities[entity].Type + 2 : 1;

    private uint Sign(int token) => token < 0 || token >= text.Linguistics.Tokens.Length ? 1u : IsOpen(text[token].Upos) ? 2u + (uint)text[token].Upos : Hash(text[token].Lower);

    private static bool IsOpen(Upos tag) => tag is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Num;

    private uint Lemma(int token) => token < 0 ? 0 : Hash(text[token].Lemma);

    private uint Relation(int token) => Hash(text[token].Relation);

    private static uint Hash(string word) => WordForms.Hash(word);

    private static uint Bucket(int count) => count < 5 ? (uint)Math.Max(0, count) : count < 8 ? 5u : count < 12 ? 6u : count < 20 ? 7u : count < 35 ? 8u : 9u;
}
