using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>Finds the amounts of an article in one pass over its tokens.</summary>
internal sealed class QuantityFinder(QuantityTables tables)
{
    /// <summary>The amounts in text order.</summary>
    /// <param name="text">The article.</param>
    /// <param name="entities">What countries it names, which tells a Kenyan from a Ugandan shilling; may be empty.</param>
    public IReadOnlyList<Quantity> Find(AnnotatedText text, EntitySet entities)
    {
        List<Quantity> found = [];
        var reader = new QuantityReader(tables, text, entities);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Kind is not (SentenceKind.Prose or SentenceKind.Heading)) continue;
            reader.Enter(sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (reader.TryRead(i, out var quantity, out var end))
                {
                    found.Add(quantity);
                    i = end;
                }
                else i = Math.Max(end, i + 1);
            }
        }
        return found;
    }
}
