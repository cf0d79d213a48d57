using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Finds names in titles and headings that capitalise every word: only those that running text or the tables know.</summary>
internal static class HeadingNames
{
    public static void Find(CasedText cased, Gazetteer gazetteer, EntityResolver resolver)
    {
        var text = cased.Text;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            if (cased.CaseOf(s) == SentenceCase.Normal) continue;
            var sentence = text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!text.Tokens[i].IsCapitalized)
                {
                    i++;
                    continue;
                }
                var cluster = resolver.Known(i, sentence.EndToken, out var knownEnd);
                var reading = gazetteer.Longest(text, i, sentence.EndToken, out var end);
                if (reading is not null && end >= knownEnd && IsSafe(reading, end - i, cased.CaseOf(s), text.Tokens[i])) resolver.ResolveHeading(new NameMention(i, end, s) { Reading = reading });
                else if (cluster is not null && !IsPlainWord(cluster, i, knownEnd, text, cased))
                {
                    end = knownEnd;
                    resolver.ResolveHeading(new NameMention(i, end, s) { Cluster = cluster, Kind = MentionKind.Name });
                }
                else end = i + 1;
                i = end;
            }
        }
    }

    // In ALL CAPITALS, WHO and US may be plain words.
    private static bool IsSafe(Reading reading, int count, SentenceCase sentenceCase, in Token token) =>
        reading.Kind is not (ReadingKind.City or ReadingKind.Region)
        && !(count == 1 && reading.IsAcronym && sentenceCase == SentenceCase.AllCapitals && !token.Lower.Contains('.', StringComparison.Ordinal) && token.Lower.Length < 4)
        && (count > 1 || reading.Thing.Type is EntityType.Gpe or EntityType.Loc or EntityType.Person || reading.IsAcronym || token.Shape == TokenShape.MixedCase);

    /// <summary>True for a short form that running text also writes in lower case (the Commission, the commission).</summary>
    private static bool IsPlainWord(NameCluster cluster, int first, int end, AnnotatedText text, CasedText cased) =>
        end == first + 1 && cluster.Anchor.Count > 1 && cased.IsSeenInLowerCase(text.Tokens[first].Lower);
}
