namespace ArticleAnalysis.Claims;

/// <summary>What the ranking of claims looks at beside words. The order is that of the facts of the model; a change asks for new training.</summary>
internal enum ClaimFeature
{
    Bias,

    // whose words
    Author, Direct, Indirect, Partial, Thought,

    // how sure
    AuthorProbable, AuthorPossible, AuthorDoubtful, AuthorNegated, SpeechProbable, SpeechPossible, SpeechDoubtful, SpeechNegated,

    // who speaks
    PersonSpeaks, OrganisationSpeaks, CountrySpeaks, GroupSpeaks, DocumentSpeaks, PronounSpeaks,

    // the verb of saying
    Assesses, Accuses, Names, Requests, Denies,

    // where it stands: the role of the section, apart for the author's words and for reported ones
    AuthorLead, AuthorDevelopment, AuthorBackground, AuthorImpact, AuthorPosition, AuthorDispute, AuthorConstraints, AuthorReaction, AuthorData, AuthorSignificance, AuthorAnalysis,
    AuthorOutlook, AuthorBoilerplate,
    SpeechLead, SpeechDevelopment, SpeechBackground, SpeechImpact, SpeechPosition, SpeechDispute, SpeechConstraints, SpeechReaction, SpeechData, SpeechSignificance, SpeechAnalysis,
    SpeechOutlook, SpeechBoilerplate,

    // where it stands in the text
    FirstTenth, FirstFifth, LastThird, LastTenth, LastSection, LastBlock, LastSentence, StartsBlock, EndsBlock, OneSection,

    // how it is written
    VeryShort, Short, Long, VeryLong, Question, StartsWithDeixis, Contrast, HasNumber, HasMoney, HasYear, HasName, ManyNames, PastTense, HasInfinitive, IsSegment,

    // what words it has
    Evaluative, ManyEvaluative, Comparison, Obligation, Forecast, Reasoning, Condition, FirstPerson, Copula,
}
