using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities.Names;

/// <summary>
/// Joins what the recogniser and the tables find. The recogniser has learnt from many texts which words are names; the tables know countries, and the heads by
/// which longer names are told (the Trade Act of 1974). Where both speak of the same words, the recogniser decides when it is sure.
/// </summary>
internal sealed class NameMerger(CasedText cased, NameText text, NameReading reading)
{
    /// <summary>The recogniser's names less probable than this are left out.</summary>
    private const double Least = 0.3;

    /// <summary>From here on the recogniser is sure where a name begins and ends.</summary>
    private const double Sure = 0.65;

    /// <summary>Names that only capitals tell are weak unless one of their words is so probably part of a name.</summary>
    private const float LeastPart = 0.5f;

    /// <summary>From here on a word that the recogniser leaves out of a name may still belong to it.</summary>
    private const float LeastHalf = 0.1f;

    /// <summary>How much the recogniser's type weighs, where it is certain, against the words around the name.</summary>
    private const float TypeWeight = 8;

    private readonly List<NameMention> _merged = [];

    /// <summary>The names of both, in text order.</summary>
    /// <param name="ruled">The names that the tables find, in text order.</param>
    public List<NameMention> Merge(List<NameMention> ruled)
    {
        ruled.Sort(InOrder);
        var found = reading.Names;
        for (int r = 0, f = 0; r < ruled.Count || f < found.Count;)
        {
            // A group: names that overlap, directly or by others.
            var (firstRuled, firstFound) = (r, f);
            var end = Math.Min(r < ruled.Count ? ruled[r].First : int.MaxValue, f < found.Count ? found[f].FirstToken : int.MaxValue) + 1;
            while (true)
            {
                if (r < ruled.Count && ruled[r].First < end) end = Math.Max(end, ruled[r++].End);
                else if (f < found.Count && found[f].FirstToken < end) end = Math.Max(end, found[f++].EndToken);
                else break;
            }
            Decide(ruled[firstRuled..r], found[firstFound..f]);
        }
        _merged.Sort(InOrder);
        return _merged;

        static int InOrder(NameMention a, NameMention b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End);
    }

    private void Decide(List<NameMention> ruled, List<RecognizedName> found)
    {
        var isOther = found.Exists(name => name.Type is null);
        found.RemoveAll(name => name.Type is null || name.Confidence < Least || cased.CaseOf(SentenceOf(name)) != SentenceCase.Normal);
        if (ruled.Count == 0) found.RemoveAll(IsPlainWord);
        for (var i = 0; i < found.Count; i++) found[i] = WithoutArticle(found[i], ruled);
        var takesFound = found.Count > 0 && found.TrueForAll(name => name.Confidence >= Sure) && !ruled.Exists(mention => IsLonger(mention, found)) && !found.Exists(name => IsTakenTogether(name, ruled));
        foreach (var mention in ruled)
        {
            var same = found.FindIndex(name => name.FirstToken == mention.First && name.EndToken == mention.End);
            if (same >= 0) Note(mention, found[same]);
            else if (takesFound) continue;
            else if (found.Count == 0 && !IsTold(mention)) mention.IsWeak = isOther || PartOf(mention) < LeastPart;
            _merged.Add(mention);
        }
        if (!takesFound && ruled.Count > 0) return;
        foreach (var name in found)
            if (!ruled.Exists(m => m.First == name.FirstToken && m.End == name.EndToken)) _merged.Add(MentionOf(name));
    }

    /// <summary>Mackerel swim north: a word with its capital from the start of the sentence, which the article also writes in lower case.</summary>
    private bool IsPlainWord(RecognizedName name) => name.EndToken == name.FirstToken + 1 && cased.IsInitial(name.FirstToken) && cased.IsSeenInLowerCase(text.Tokens[name.FirstToken].Lower);

    /// <summary>The Miners' Union without its article; The Hague keeps it.</summary>
    private RecognizedName WithoutArticle(RecognizedName name, List<NameMention> ruled)
    {
        var (first, end) = (name.FirstToken, name.EndToken);
        if (end - first < 2 || !cased.Is(first, WordClass.Article) || text.Known(first, end) is not null || ruled.Exists(mention => mention.First == first)) return name;
        return name with { FirstToken = first + 1, Span = cased.Text.SpanOf(first + 1, end) };
    }

    /// <summary>True where the recogniser takes a name and a known place for one: Victoria, Australia; Wingate Steel of Japan. The heads tell the Bank of Japan.</summary>
    private bool IsTakenTogether(RecognizedName name, List<NameMention> ruled)
    {
        for (var i = 1; i < ruled.Count; i++)
        {
            var (joint, place) = (ruled[i - 1].End, ruled[i]);
            if (ruled[i - 1].First >= name.FirstToken && place.End == name.EndToken && place.First == joint + 1 && place.Reading?.Thing.Type is EntityType.Gpe or EntityType.Loc
                && (text.Form(joint) is "," || text.Is(joint, WordClass.Connector))) return true;
        }
        return false;
    }

    /// <summary>
    /// True for a name whose head or first words tell it, and which holds all that was recognised: it ends in a head in lower case (Vilnius airport), or what the recogniser
    /// leaves out it half takes for a name too (Seafood Norway).
    /// </summary>
    private bool IsLonger(NameMention mention, List<RecognizedName> found)
    {
        if (mention.Type is null || mention.Count < 2 || (IsGuessed(mention) && found.Exists(name => name.Type != EntityType.Person)) || !found.TrueForAll(name => name.FirstToken >= mention.First && name.EndToken <= mention.End)) return false;
        if (text.Tokens[mention.End - 1].Shape == TokenShape.Lower) return true;
        for (var i = mention.First; i < mention.End; i++)
            if (text.IsNameLike(i) && !found.Exists(name => name.FirstToken <= i && i < name.EndToken) && reading.Parts[i] < LeastHalf) return false;
        return true;
    }

    /// <summary>True for a name that the tables know, or whose head tells that it is one, whatever the recogniser thinks: Article 9, Lake Turkana.</summary>
    private static bool IsTold(NameMention mention) => mention.Reading is { Kind: not (ReadingKind.City or ReadingKind.Region or ReadingKind.Surname) }
        || mention is { Count: > 1, Type: EntityType.Law or EntityType.Loc or EntityType.Facility or EntityType.Event };

    private float PartOf(NameMention mention)
    {
        var most = 0f;
        for (var i = mention.First; i < mention.End; i++) most = MathF.Max(most, reading.Parts[i]);
        return most;
    }

    private NameMention MentionOf(RecognizedName name)
    {
        var known = text.Known(name.FirstToken, name.EndToken);
        var type = name.Type!.Value;
        var mention = new NameMention(name.FirstToken, name.EndToken, SentenceOf(name))
        {
            Reading = known,
            Title = type == EntityType.Person ? text.TitleBefore(name.FirstToken) : default,
            Type = known is null && type is not (EntityType.Gpe or EntityType.Loc or EntityType.Norp) ? type : null,
        };
        Note(mention, name);
        return mention;
    }

    /// <summary>True for a person that only a first name tells: Madison Square Garden, Merry Christmas. What the recogniser takes for something else is none.</summary>
    private static bool IsGuessed(NameMention mention) => mention is { Type: EntityType.Person, Title: (0, 0) };

    private static void Note(NameMention mention, RecognizedName name)
    {
        mention.Recognized = name.Confidence;
        if (IsGuessed(mention) && name.Type != EntityType.Person && name.Confidence >= Sure) mention.Type = null;
        mention.For.Add(name.Type!.Value, TypeWeight * (float)name.Confidence);
    }

    private int SentenceOf(RecognizedName name) => cased.Text.SentenceAt(name.Span.Start);
}
