namespace ArticleAnalysis.Entities;

/// <summary>
/// What tells how much an article is about an entity; the weights stand in <c>Entities/salience-weights.tsv</c> under the same names. A plural is a count n, taken as
/// <c>ln(1 + n)</c>.
/// </summary>
internal enum SalienceFeature
{
    Bias,

    // what means it in running text, and its share of what means the entity that is meant most
    Names, Demonyms, Metonyms, References, ShareOfMost,

    // where it stands: how near the start it is first named, from 1 to 0
    Titles, Headings, InFirstSentence, FirstAt, Paragraphs,

    // what it does in the sentence; an entity that serves to say who another is matters less
    Subjects, Speakers, Objects, Obliques, OtherDescriptions,

    // what it is
    Described, Person, Org, Gpe, Law,
}
