namespace ArticleAnalysis.Stances.Evidence;

/// <summary>A holder and a target that a sentence brings together.</summary>
/// <param name="Holder">The entity that may hold a stance; null for the author.</param>
/// <param name="HolderHead">The token that heads its mention in the sentence, or -1.</param>
/// <param name="By">How the holder comes in.</param>
/// <param name="Target">Toward whom or what.</param>
/// <param name="TargetHead">The token that heads it in the sentence, or -1.</param>
/// <param name="On">How the target comes in.</param>
internal readonly record struct Scene(int? Holder, int HolderHead, HolderPart By, StanceTarget Target, int TargetHead, TargetPart On);

/// <summary>How a holder comes into a sentence.</summary>
internal enum HolderPart : byte
{
    /// <summary>Writes it.</summary>
    Author,

    /// <summary>Is named in it.</summary>
    Named,

    /// <summary>Is meant by its subject: "the union", "its government".</summary>
    Meant,

    /// <summary>Says it, and is named elsewhere.</summary>
    Speaker,
}

/// <summary>How a target comes into a sentence.</summary>
internal enum TargetPart : byte
{
    /// <summary>Is named in it.</summary>
    Named,

    /// <summary>Is a thing or plan in the words of the sentence.</summary>
    Thing,

    /// <summary>Is named in the sentence before: "France opposes that."</summary>
    Before,

    /// <summary>Is what the article is about.</summary>
    Topic,
}
