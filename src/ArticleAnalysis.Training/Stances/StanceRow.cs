using System.IO.Compression;
using System.Text.Json;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Stances;

/// <summary>One row of a set of stances: a passage, and who thinks what of whom in it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">The passage.</param>
/// <param name="Holder">Whose stance it is; empty for the author's.</param>
/// <param name="Target">Toward whom or what.</param>
/// <param name="Label"><c>neg</c>, <c>neu</c>, <c>pos</c>; of a row with a holder <c>neu</c>, or <c>neg_ab</c>, <c>pos_ab</c> for the holder's stance and <c>neg_ba</c>, <c>pos_ba</c> for the one that is returned.</param>
internal sealed record StanceRow(string Id, string Text, TextSpan Holder, TextSpan Target, string Label)
{
    /// <summary>True when two parties stand in the row.</summary>
    public bool IsPair => !Holder.IsEmpty;

    /// <summary>True when the label comes of an event and says nothing of what the second party thinks of the first.</summary>
    public bool IsEvent { get; init; }

    /// <summary>What a teacher that had not learnt from the row answers to its <see cref="Questions"/>; empty where none was asked.</summary>
    public IReadOnlyList<StanceShares> Beliefs { get; init; } = [];

    /// <summary>What can be learnt of the row: of two parties both directions, but of an event one; nothing where parties are missing.</summary>
    public IReadOnlyList<(TextSpan Holder, TextSpan Target, StanceShares Answer)> Questions
    {
        get
        {
            if (Target.IsEmpty || Label.Length == 0 || (Label.Contains('_', StringComparison.Ordinal) && !IsPair)) return [];
            if (!IsPair) return [(Holder, Target, Answer(""))];
            return IsEvent ? [(Holder, Target, Answer("_ab"))] : [(Holder, Target, Answer("_ab")), (Target, Holder, Answer("_ba"))];
        }
    }

    /// <summary>The rows of a file of JSON lines, packed or not: <c>id, text, label</c> and <c>start, end</c> of a target, or <c>a_start, a_end, b_start, b_end</c> of two parties, counted in code points.</summary>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    public static List<StanceRow> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        return [.. JsonLines.Read(reader, "id, text, label and spans", Parse)];
    }

    private StanceShares Answer(string direction) => StanceShares.Sure(Label == $"neg{direction}" ? 0 : Label == $"pos{direction}" ? 2 : 1);

    private static StanceRow Parse(JsonElement row)
    {
        var (id, text) = (row.GetProperty("id").ToString(), row.GetProperty("text").GetString()!);
        if (row.TryGetProperty("a_start", out _)) return new(id, text, Span(row, "a_start", "a_end"), Span(row, "b_start", "b_end"), row.GetProperty("label").GetString()!);
        if (row.TryGetProperty("source_span", out var source)) return new(id, text, Pair(source), Pair(row.GetProperty("target_span")), OfQuad(row, "penta")) { IsEvent = true };
        if (row.TryGetProperty("actors", out var actors) && actors.ValueKind == JsonValueKind.Array) return new(id, text, Party(actors, "source"), Party(actors, "target"), OfQuad(row, "quad")) { IsEvent = true };
        return row.TryGetProperty("label", out var label) ? new(id, text, default, Span(row, "start", "end"), label.GetString()!) : new(id, text, default, default, "");

        TextSpan Span(JsonElement element, string start, string end) => new(Place(element.GetProperty(start).GetInt32()), Place(element.GetProperty(end).GetInt32()));

        TextSpan Pair(JsonElement ends) => ends.ValueKind == JsonValueKind.Null ? default : new(Place(ends[0].GetInt32()), Place(ends[1].GetInt32()));

        TextSpan Party(JsonElement all, string role) =>
            all.EnumerateArray().Where(a => a.GetProperty("role").GetString() == role).Select(a => Span(a, "start", "end")).FirstOrDefault();

        int Place(int codePoints)
        {
            var place = 0;
            for (; codePoints > 0 && place < text.Length; codePoints--) place += char.IsSurrogatePair(text, place) ? 2 : 1;
            return place;
        }
    }

    /// <summary>What the class of an event says of its source: 1 and 2 are cooperation in word and deed, 3 and 4 conflict; empty where the class is not known.</summary>
    private static string OfQuad(JsonElement row, string name) => !row.TryGetProperty(name, out var quad) || quad.ValueKind != JsonValueKind.Number ? "" : quad.GetInt32() switch { 1 or 2 => "pos_ab", 3 or 4 => "neg_ab", _ => "neu" };
}
