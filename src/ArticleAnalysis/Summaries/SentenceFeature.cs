namespace ArticleAnalysis.Summaries;

/// <summary>What the choice of key sentences looks at. The order is that of the columns of the model; a change asks for new training.</summary>
internal enum SentenceFeature
{
    // where it stands: places from the start and to the end, counted from 0, and how many there are
    InArticle, LeftInArticle, ShareOfArticle, SentencesOfArticle,
    Section, SectionsLeft, Headings, InSection, LeftInSection, SentencesOfSection,
    InParagraph, LeftInParagraph, SentencesOfParagraph, ParagraphInSection, ParagraphsLeftInSection,

    // what its section does; an article without headings is a report or an argument
    Lead, Development, Background, Impact, Position, Dispute, Constraints, Reaction, Data, Significance, Analysis, Outlook,
    Report, Argument,

    // what the sentence does: the shares of its roles, and that of judgement in the sentence before
    Main, Consequence, PreviousEvent, CurrentContext, HistoricalEvent, Anecdotal, Evaluation, Expectation, Furniture, JudgedBefore,

    // what it is about
    Centrality, MeanUse, Uses, MeanRareUse, RareUses, ContentWords, TitleOverlap, Salience, Names,

    // how it is written
    Words, StartsDangling, StartsWithContrast, Question, Quoted, Number, Money, Modal, FirstPerson, PastTense,

    // whether its words are those of the first, of a middle, of the last sentence of a summary
    OpeningWords, MiddleWords, ClosingWords,
}
