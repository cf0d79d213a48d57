using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>How much of an article is about each entity: how often it is named, where, and in how many parts of the text.</summary>
internal static class Salience
{
    private const double InTitle = 4, InHeading = 1.5, InLead = 1.5, AsSubject = 0.5, InBoilerplate = 0.1, AsReference = 0.4;

    /// <summary>Shares that sum to 1.</summary>
    public static double[] Of(AnnotatedText text, List<NameCluster> clusters)
    {
        var weights = new double[clusters.Count];
        var total = 0.0;
        var leadBlock = -1;
        foreach (var sentence in text.Sentences)
            if (leadBlock < 0 && sentence.IsProse) leadBlock = sentence.Block;
        for (var i = 0; i < weights.Length; i++)
        {
            var blocks = new HashSet<int>();
            foreach (var name in clusters[i].Names)
            {
                var sentence = text.Sentences[name.Sentence];
                blocks.Add(sentence.Block);
                weights[i] += sentence.Kind switch
                {
                    SentenceKind.Title => InTitle,
                    SentenceKind.Heading => InHeading,
                    SentenceKind.Boilerplate => InBoilerplate,
                    _ => 1 + (sentence.Block == leadBlock ? InLead : 0) + (IsSubject(text, name) ? AsSubject : 0),
                };
            }
            weights[i] += AsReference * clusters[i].References.Count;
            weights[i] *= 1 + 0.1 * Math.Min(blocks.Count, 10);
            total += weights[i];
        }
        for (var i = 0; i < weights.Length; i++) weights[i] = total > 0 ? weights[i] / total : 0;
        return weights;
    }

    private static bool IsSubject(AnnotatedText text, NameMention name) =>
        name.End < text.Sentences[name.Sentence].EndToken && text.Tokens[name.End].Upos is Upos.Verb or Upos.Aux;
}
