using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Events;

/// <summary>Scores coded events of documents as multisets: dyads of countries, of full codes, event codes, and dyads with them.</summary>
internal sealed class CodedScorer
{
    private const int Letters = 3, Digits = 2;
    private const string Nobody = "---";

    private static readonly (string Name, Func<CodedEvent, string> Key)[] Views =
    [
        ("event found", static _ => ""),
        ("dyad (country)", Countries),
        ("dyad (full code)", static e => Upper(e.Source) + " " + Upper(e.Target)),
        ("code", static e => Upper(e.Code)),
        ("root code", static e => Root(e.Code)),
        ("dyad+code", static e => Countries(e) + " " + Upper(e.Code)),
        ("dyad+root code", static e => Countries(e) + " " + Root(e.Code)),
    ];

    private readonly int[] _right = new int[Views.Length];
    private int _found, _gold;

    public void Add(IReadOnlyList<CodedEvent> gold, IReadOnlyList<CodedEvent> found)
    {
        _found += found.Count;
        _gold += gold.Count;
        for (var v = 0; v < Views.Length; v++) _right[v] += Common(gold.Select(Views[v].Key), found.Select(Views[v].Key));
    }

    public string Table() => string.Concat(Views.Select((view, v) => PercentFigures.Of(_right[v], _found, _gold).Line(view.Name)));

    /// <summary>How many items two multisets share.</summary>
    public static int Common(IEnumerable<string> gold, IEnumerable<string> found)
    {
        var left = gold.GroupBy(static k => k, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        var common = 0;
        foreach (var key in found)
        {
            if (!left.TryGetValue(key, out var count) || count == 0) continue;
            left[key] = count - 1;
            common++;
        }
        return common;
    }

    private static string Countries(CodedEvent e) => Country(e.Source) + " " + Country(e.Target);

    private static string Country(string? code) => Upper(code) is var upper && upper.Length > Letters ? upper[..Letters] : upper;

    private static string Upper(string? code) => string.IsNullOrEmpty(code) ? Nobody : code.ToUpperInvariant();

    private static string Root(string code) => code.Length > 0 && char.IsAsciiDigit(code[0]) ? code[..Math.Min(Digits, code.Length)] : Upper(code);
}

/// <summary>Scores PLOVER gold records: the type, the countries of sources and of targets, all of it together.</summary>
internal sealed class RecordScorer
{
    private const int Letters = 3;

    private int _records, _types, _perfect;
    private int _sources, _goldSources, _rightSources, _targets, _goldTargets, _rightTargets;

    public void Add(CodedRow gold, string type, IReadOnlyList<string> sources, IReadOnlyList<string> targets)
    {
        var (s, t) = (CodedScorer.Common(gold.Sources.Select(Country), sources.Select(Country)), CodedScorer.Common(gold.Targets.Select(Country), targets.Select(Country)));
        (_records, _sources, _goldSources, _rightSources) = (_records + 1, _sources + sources.Count, _goldSources + gold.Sources.Count, _rightSources + s);
        (_targets, _goldTargets, _rightTargets) = (_targets + targets.Count, _goldTargets + gold.Targets.Count, _rightTargets + t);
        if (gold.Type != type) return;
        _types++;
        if (s == sources.Count && s == gold.Sources.Count && t == targets.Count && t == gold.Targets.Count) _perfect++;
    }

    public string Table() => ClassFigures<string>.Line("event type accuracy", Share(_types)) + PercentFigures.Of(_rightSources, _sources, _goldSources).Line("source")
        + PercentFigures.Of(_rightTargets, _targets, _goldTargets).Line("target") + ClassFigures<string>.Line("all right", Share(_perfect));

    private double Share(int count) => _records == 0 ? 0 : 100.0 * count / _records;

    private static string Country(string code) => code.Length > Letters ? code[..Letters] : code;
}
