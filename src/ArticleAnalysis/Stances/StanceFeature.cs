namespace ArticleAnalysis.Stances;

/// <summary>What the weighing of a pair looks at. The order is that of the columns of the model; a change asks for new training.</summary>
internal enum StanceFeature
{
    // what kind of pair, in what kind of article
    Author, Proposition, FirstPersonUses, AuthorArgues, Sentences, Entities, Sections, ReportedShare, Judging, IsReport, IsAnalysis, IsOpinion, IsExplainer,

    // who holds it
    HolderRank, HolderSalience, HolderMentions, HolderWords, HolderPerson, HolderOrg, HolderGpe,

    // toward whom or what
    TargetRank, TargetSalience, TargetMentions, TargetPerson, TargetOrg, TargetGpe, TargetLaw, TargetWords, TargetDefinite, TargetUses, TargetInTitle,
    HolderOfTarget, TargetOfHolder,

    // where it stands, and how strong it is beside the others of its holder, its target, the article
    First, Last, Strength, ShareOfHolder, ShareOfTarget, ShareOfArticle,

    // events between them
    VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict,

    // which way all its evidence leans, how far one side of it speaks against the other; which way others lean toward the target, the holder toward others, the author toward both, the article
    Lean, ShownLean, CarriedLean, SentenceLean, WordsLean, Spread, LeanOnTarget, LeanOfHolder, AuthorOnTarget, AuthorOnHolder, LeanOfArticle,

    // the sentence that speaks most for it, the one that speaks most against it, and which of both is stronger
    BestFor, BestAgainst, BestLean,

    /// <summary>From here on <see cref="StanceMatrix.SumColumns"/> for each <see cref="StanceSource"/>, then the same for what is returned.</summary>
    Sums,
}
