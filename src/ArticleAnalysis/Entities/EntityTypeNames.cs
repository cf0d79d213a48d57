namespace ArticleAnalysis.Entities;

/// <summary>Names of entity types in other schemes.</summary>
public static class EntityTypeNames
{
    /// <summary>The label of OntoNotes 5, as spaCy and others write it: <c>FAC</c> for a facility, <c>WORK_OF_ART</c> for a work, else the type in capitals.</summary>
    public static string OntoNotesLabel(this EntityType type) => type switch
    {
        EntityType.Facility => "FAC",
        EntityType.Work => "WORK_OF_ART",
        _ => type.ToString().ToUpperInvariant(),
    };
}
