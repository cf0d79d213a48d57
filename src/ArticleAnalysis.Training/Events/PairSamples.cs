using System.Numerics;
using System.Text.Json;
using ArticleAnalysis.Events;

namespace ArticleAnalysis.Training.Events;

/// <summary>A sentence of which source and target are given, with what the one does to the other.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Source">The head of who acts, -1 for none.</param>
/// <param name="Target">The head of whom it is done to, -1 for none.</param>
/// <param name="Root">The PLOVER type, with YIELD for CONCEDE and RETREAT; empty when it is not told.</param>
/// <param name="Penta">0 neutral, 1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict; -1 when it is not told.</param>
internal sealed record GivenPair(string Id, EventText Text, int Source, int Target, string Root, int Penta)
{
    /// <summary>The word between the two, or -1.</summary>
    public int Trigger { get; } = EventReader.TriggerBetween(Text, Source, Target);

    /// <summary>The rows of a file with source_span and target_span.</summary>
    public static IEnumerable<GivenPair> Read(string path, EventReader reader) => JsonLines.Read(path, "id, text, source_span, target_span, root and penta", row =>
    {
        var text = reader.Read(row.GetProperty("text").GetString()!);
        return new GivenPair(row.GetProperty("id").GetString()!, text, EventReader.HeadOf(text, row, "source_span"), EventReader.HeadOf(text, row, "target_span"), row.GetProperty("root").GetString()!, row.GetProperty("penta").GetInt32());
    });

    /// <summary>The rows of a file with spans of sources and targets; the first of each are taken, rows without both are left out.</summary>
    public static IEnumerable<GivenPair> ReadSpans(string path, EventReader reader) => JsonLines.Read(path, "id, text and actors", row =>
    {
        if (row.GetProperty("actors").ValueKind != JsonValueKind.Array) return null;
        var text = reader.Read(row.GetProperty("text").GetString()!);
        var (source, target) = (Head("source"), Head("target"));
        return source < 0 || target < 0 ? null : new GivenPair(row.GetProperty("id").GetString()!, text, source, target, "", -1);

        int Head(string role)
        {
            foreach (var actor in row.GetProperty("actors").EnumerateArray())
                if (actor.GetProperty("role").GetString() == role) return EventReader.HeadOf(text, EventReader.Offset(text, actor.GetProperty("start").GetInt32()), EventReader.Offset(text, actor.GetProperty("end").GetInt32()));
            return -1;
        }
    }).OfType<GivenPair>();
}

/// <summary>Turns given pairs into samples.</summary>
internal static class PairSamples
{
    // A type asked for two given parties is rare beside the words of running text.
    private const float WeightOfPairs = 2;

    /// <summary>Adds type and parties of a pair whose type is told.</summary>
    public static void AddTyped(this EventSamples samples, GivenPair pair)
    {
        if (pair.Trigger < 0)
        {
            samples.LostEvents++;
            return;
        }
        var right = PloverCodes.TypesOf(pair.Root).Aggregate(0UL, static (labels, type) => labels | EventSamples.Label(type));
        samples.AddType(pair.Text, pair.Trigger, right, WeightOfPairs, pair.Source, pair.Target);
        samples.AddType(pair.Text, pair.Trigger, right);
        samples.AddParties(pair, (EventType)BitOperations.TrailingZeroCount(right));
    }

    /// <summary>Adds the parties of a pair; the type is what a model makes of it.</summary>
    public static void AddParties(this EventSamples samples, GivenPair pair, EventType type)
    {
        if (pair.Trigger < 0)
        {
            samples.LostEvents++;
            return;
        }
        var text = pair.Text;
        var choices = new PartyChoices(text).Of(text.Text.SentenceAt(text[pair.Trigger].Span.Start));
        var (actors, recipients) = (Meant(pair.Source), Meant(pair.Target));
        samples.AddActor(text, pair.Trigger, type, choices, actors.Contains);
        samples.AddRecipient(text, pair.Trigger, type, choices, recipients.Contains, actors.Count > 0 ? actors[0] : null);

        List<PartyChoice> Meant(int head) =>
            EventSamples.Meaning(text, choices, token => token == head || (text.MentionAt(head) >= 0 && text.MentionAt(head) == text.MentionAt(token)));
    }
}
