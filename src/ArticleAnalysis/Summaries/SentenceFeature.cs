namespace ArticleAnalysis.Summaries;

/// <summary>What the choice of key sentences looks at; the weights stand in <c>Summaries/sentence-weights.tsv</c> under the same names.</summary>
internal enum SentenceFeature
{
    Bias,

    // where it stands in the article
    FirstOfArticle, SecondOfArticle, ThirdOfArticle, LastOfArticle, BeforeLastOfArticle, LastParagraph, FirstQuarter, SecondQuarter, LastQuarter,

    // where it stands in its section and paragraph
    FirstOfSection, SecondOfSection, LastOfSection, FirstOfParagraph, LastOfParagraph,

    // what its section does; an article without headings is a report or an argument
    Lead, Development, Background, Impact, Position, Dispute, Constraints, Reaction, Data, Significance, Analysis, Outlook,
    Report, Argument, LastSection,

    // firsts and lasts count differently in pieces with headings and without
    ReportParagraphStart, ArgumentParagraphStart, ArgumentEnd, AnalysisStart, AnalysisEnd, LeadStart,

    // what it is about
    Centrality, MostCentral, TitleOverlap, Salience, Claim, UncertainClaim,

    // how it is written
    Short, Long, VeryLong, StartsDangling, StartsWithContrast, Question, Quoted, Number, Money, Names, ManyNames, Modal, FirstPerson, PastTense,
}
