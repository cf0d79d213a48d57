using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Measures tags and lemmas on the tokens of a treebank.</summary>
internal static class LinguisticsEvaluator
{
    public static (int Words, double Upos, double Lemma) GoldTokens(IEnumerable<TreebankSentence> sentences, Lexicon lexicon, byte[] model)
    {
        var pinned = GC.AllocateArray<byte>(model.Length, pinned: true);
        model.CopyTo(pinned, 0);
        var tagger = Tagger.Read(pinned);
        var strangers = new Lexicon.Strangers();
        var (words, tagsRight, lemmasRight) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var tokens = TaggerTrainer.WordsOf(sentence, lexicon);
            var tags = new Upos[tokens.Length];
            tagger.Tag(tokens, tags);
            for (var i = 0; i < tags.Length; i++)
            {
                words++;
                if (tags[i] == sentence.Words[i].Upos) tagsRight++;
                if (string.Equals(lexicon.Lemma(tokens[i], tags[i], sentence.Words[i].Form, strangers), sentence.Words[i].Lemma, StringComparison.OrdinalIgnoreCase)) lemmasRight++;
            }
        }
        GC.KeepAlive(pinned);
        return (words, (double)tagsRight / words, (double)lemmasRight / words);
    }
}
