using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Stances.Evidence;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Gathers what the network of evidence learns from: the scenes of an article, right where a sentence is evidence of a stance that annotators noted.</summary>
internal sealed class EvidenceSamples(NotedStances noted) : ISceneJudge
{
    private const ulong Nothing = 1, For = 2, Against = 4;

    /// <summary>The samples so far.</summary>
    public List<LabelSample> Samples { get; } = [];

    /// <inheritdoc/>
    public void Judge(in Sentence sentence, List<Scene> scenes, EvidenceFacts facts, PassageReader passages, StanceBook book)
    {
        foreach (var scene in scenes)
        {
            var (label, isEvidence) = noted.LabelOf(scene.Holder, scene.Target, sentence.Span);
            // Another sentence about a noted pair may well be evidence that the annotator did not need.
            if (label is not null && !isEvidence || label == StanceLabel.Neutral) continue;
            facts.Read(scene);
            facts.AddOdds(scene, passages.Ask(scene));
            Samples.Add(new([.. facts.Rows], [.. facts.Words], label switch { null => Nothing, StanceLabel.Supportive => For, StanceLabel.Opposed => Against, _ => For | Against }));
        }
    }
}
