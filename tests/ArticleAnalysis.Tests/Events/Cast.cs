using ArticleAnalysis.Entities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Events;

/// <summary>The entities of a short text, given by the forms under which they stand in it.</summary>
internal static class Cast
{
    /// <summary>One entity for each line of <paramref name="cast"/>: type, then its forms, separated by <c>|</c>; the first form is its name.</summary>
    public static EntitySet In(string text, params string[] cast)
    {
        var taken = new bool[text.Length];
        var entities = new List<Entity>();
        foreach (var line in cast)
        {
            var cells = line.Split('|');
            var mentions = new List<Mention>();
            foreach (var form in cells[1..].OrderByDescending(f => f.Length))
                for (var start = text.IndexOf(form, StringComparison.Ordinal); start >= 0; start = text.IndexOf(form, start + 1, StringComparison.Ordinal))
                {
                    var span = new TextSpan(start, start + form.Length);
                    if (taken.AsSpan(span.Start, span.Length).Contains(true)) continue;
                    taken.AsSpan(span.Start, span.Length).Fill(true);
                    mentions.Add(new Mention(span, entities.Count, MentionKind.Name, 1));
                }
            mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
            var type = Enum.Parse<EntityType>(cells[0], ignoreCase: true);
            entities.Add(new Entity { Index = entities.Count, Name = cells[1], Type = type, Iso3166 = type == EntityType.Gpe ? "ZZ" : null, Salience = 1.0 / cast.Length, Mentions = mentions });
        }
        return new EntitySet(entities);
    }
}
