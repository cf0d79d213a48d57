namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>A tokenised document and which of its phrases mean the same thing.</summary>
/// <param name="Name">As the file names it; may be empty.</param>
/// <param name="Tokens">The words and signs.</param>
/// <param name="Chains">For each thing the phrases that mean it.</param>
internal sealed record CorefDocument(string Name, string[] Tokens, IReadOnlyList<MentionSpan[]> Chains);

/// <summary>A phrase, by the index of its first token and that after its last.</summary>
internal readonly record struct MentionSpan(int First, int End);
