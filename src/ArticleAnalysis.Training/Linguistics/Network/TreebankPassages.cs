using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Makes passages of treebank paragraphs, and batches of passages.</summary>
internal static class TreebankPassages
{
    /// <summary>Longer paragraphs are cut between sentences.</summary>
    private const int MostTokens = 300;

    public static List<ParserBatch> Make(IEnumerable<TreebankSentence> sentences, LabelSets labels, Func<string, bool, NetworkInput> input)
    {
        var passages = new List<ParserBatch>();
        var (tokens, gold, ends) = (new List<NetworkInput>(), new List<TokenLabels>(), new List<int>());
        var afterSpace = true;
        foreach (var sentence in sentences)
        {
            if (sentence.StartsParagraph || tokens.Count + sentence.Words.Length > MostTokens) Close();
            var first = tokens.Count;
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                tokens.Add(input(word.Form, afterSpace));
                gold.Add(labels.Of(word, word.Head < 0 ? -1 : first + word.Head, i == sentence.Words.Length - 1));
                afterSpace = word.SpaceAfter;
            }
            ends.Add(tokens.Count);
        }
        Close();
        return passages;

        void Close()
        {
            if (tokens.Count > 0) passages.Add(new([.. tokens], [tokens.Count], [.. gold], [.. ends]));
            tokens.Clear();
            gold.Clear();
            ends.Clear();
            afterSpace = true;
        }
    }

    /// <summary>One batch of several passages.</summary>
    public static ParserBatch Join(IReadOnlyList<ParserBatch> passages)
    {
        var count = passages.Sum(p => p.Count);
        var (tokens, gold) = (new NetworkInput[count], new TokenLabels[count]);
        var (ends, sentenceEnds) = (new List<int>(), new List<int>());
        var at = 0;
        foreach (var passage in passages)
        {
            passage.Tokens.CopyTo(tokens, at);
            for (var i = 0; i < passage.Count; i++) gold[at + i] = passage.Labels[i].Head < 0 ? passage.Labels[i] : passage.Labels[i] with { Head = passage.Labels[i].Head + at };
            foreach (var end in passage.SentenceEnds) sentenceEnds.Add(at + end);
            at += passage.Count;
            ends.Add(at);
        }
        return new(tokens, [.. ends], gold, [.. sentenceEnds]);
    }

    /// <summary>Groups of passages of about <paramref name="most"/> tokens.</summary>
    public static IEnumerable<List<ParserBatch>> Group(IEnumerable<ParserBatch> passages, int most)
    {
        var (group, count) = (new List<ParserBatch>(), 0);
        foreach (var passage in passages)
        {
            if (count > 0 && count + passage.Count > most)
            {
                yield return group;
                (group, count) = ([], 0);
            }
            group.Add(passage);
            count += passage.Count;
        }
        if (count > 0) yield return group;
    }
}
