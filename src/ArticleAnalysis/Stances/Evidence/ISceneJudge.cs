using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Stances.Evidence;

/// <summary>Looks at the scenes of a sentence.</summary>
internal interface ISceneJudge
{
    /// <summary>Judges the scenes of a sentence to which the facts are turned.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="scenes">Its scenes.</param>
    /// <param name="facts">Reads the facts of a scene.</param>
    /// <param name="passages">Asks how the sentence looks upon a target.</param>
    /// <param name="book">Takes what they show.</param>
    void Judge(in Sentence sentence, List<Scene> scenes, EvidenceFacts facts, PassageReader passages, StanceBook book);
}
