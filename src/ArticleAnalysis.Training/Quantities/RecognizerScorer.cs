using System.Text.Json;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>How far the answers to one case are right; each level asks for the one before.</summary>
internal enum RecognizerVerdict
{
    /// <summary>Other stretches of the text, or none.</summary>
    Wrong,

    /// <summary>The same words in the same order.</summary>
    Span,

    /// <summary>Their types too.</summary>
    Type,

    /// <summary>Every value of the expected resolution too.</summary>
    Full,
}

/// <summary>Compares answers with a specification, by the definitions of the reference scorer (<c>score_recognizers.py</c>).</summary>
internal sealed class RecognizerScorer
{
    private readonly int[] _counts = new int[4];

    public int Cases { get; private set; }

    public RecognizerVerdict Add(RecognizerCase item, IReadOnlyList<RecognizerAnswer> answers)
    {
        var verdict = Judge(item, answers);
        Cases++;
        for (var level = (int)verdict; level > 0; level--) _counts[level]++;
        return verdict;
    }

    /// <summary>The figures on one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"cases {Cases}  span {Percent(RecognizerVerdict.Span):0.0}%  span+type {Percent(RecognizerVerdict.Type):0.0}%  full {Percent(RecognizerVerdict.Full):0.0}%");

    private double Percent(RecognizerVerdict level) => 100.0 * _counts[(int)level] / Math.Max(1, Cases);

    private static RecognizerVerdict Judge(RecognizerCase item, IReadOnlyList<RecognizerAnswer> answers)
    {
        if (item.Expected.Length != answers.Count) return RecognizerVerdict.Wrong;
        var verdict = RecognizerVerdict.Full;
        foreach (var (wanted, given) in item.Expected.Zip(answers))
        {
            if (!Fold(Text(wanted, "Text")).Equals(Fold(given.Span.Of(item.Input)), StringComparison.Ordinal)) return RecognizerVerdict.Wrong;
            if ((Text(wanted, "TypeName") ?? Text(wanted, "Type")) != given.TypeName) verdict = RecognizerVerdict.Span;
            else if (verdict == RecognizerVerdict.Full && !Covers(given, wanted)) verdict = RecognizerVerdict.Type;
        }
        return verdict;
    }

    private static bool Covers(RecognizerAnswer given, JsonElement wanted)
    {
        if (!(wanted.TryGetProperty("Resolution", out var resolution) && !IsEmpty(resolution)) && !wanted.TryGetProperty("Value", out resolution)) return true;
        Dictionary<string, string> values = [];
        Flatten(JsonSerializer.SerializeToElement(given.Resolution), "", values);
        Dictionary<string, string> needed = [];
        Flatten(resolution, "", needed);
        return needed.All(n => values.TryGetValue(n.Key, out var value) && value == n.Value);
    }

    private static void Flatten(JsonElement element, string path, Dictionary<string, string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) Flatten(member.Value, $"{path}/{member.Name}", values);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index()) Flatten(item, $"{path}/{index}", values);
                break;
            case not (JsonValueKind.Null or JsonValueKind.Undefined):
                values[path] = element.ToString();
                break;
        }
    }

    private static bool IsEmpty(JsonElement element) => element.ValueKind == JsonValueKind.Null || element.ValueKind == JsonValueKind.Object && !element.EnumerateObject().Any();

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Fold(string? text) => (text ?? "").ToLowerInvariant().Trim();
}
