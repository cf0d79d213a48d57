namespace ArticleAnalysis.Summaries;

/// <summary>By what a sentence shows that its author judges; the weights stand in <c>Summaries/subjectivity-weights.tsv</c> under the same names.</summary>
internal enum SubjectivityFeature
{
    Bias,

    // what it does: the shares of its roles
    Main, Consequence, PreviousEvent, CurrentContext, HistoricalEvent, Anecdotal, Evaluation, Expectation, Furniture,

    // how much of it gives the words of others
    Said,

    // words outside quotations: those of the judgement table, by what they show, and those by which the author appears
    Evaluative, Comparison, Obligation, Forecast, Reasoning, Condition, Person, Deixis, Copula, Assessment, CertaintyCue, Opinion, Self,

    // claims
    AuthorClaim, OtherClaim,

    Question,
}
