namespace ArticleAnalysis.Training.Quantities;

/// <summary>A unit as Recognizers-Text names it.</summary>
/// <param name="Family">Length, Area, Speed …; <c>temperature</c>; <c>currency</c>.</param>
/// <param name="Name">Its English name.</param>
internal sealed record UnitName(string Family, string Name);

/// <summary>The names of units and currencies in Recognizers-Text, by our codes or by the words of the text.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, UnitName> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitName> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitName> _bare = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _currencies = new(StringComparer.Ordinal);

    public UnitNames()
    {
        foreach (var row in TrainingTable.Read("unit-names.tsv"))
        {
            var unit = new UnitName(row[1], row[2]);
            if (row[1] == "age") _ages[row[0]] = row[2];
            else (row[3] == "words" ? _words : _units)[row[0]] = unit;
            if (row[4] == "alone") _bare[row[0]] = unit;
        }
        foreach (var row in EnglishResources.Instance.Table("Quantities/currencies.tsv")) _currencies[row[0]] = $"{row.List(2).FirstOrDefault()} {row.List(1)[0].TrimEnd('*')}";
        foreach (var row in TrainingTable.Read("currency-names.tsv"))
        {
            _currencies[row[0]] = row[1];
            if (row[2] == "alone") _bare[row[0]] = new("currency", row[1]);
        }
    }

    /// <summary>The unit of a measure; null for what is no unit there.</summary>
    public UnitName? Find(string code, string words)
    {
        if ((code != "deg" && _words.TryGetValue(words, out var unit)) || _units.TryGetValue(code, out unit)) return unit;
        if (code.Split('/') is not [var way, var time] || !_units.TryGetValue(way, out unit)) return null;
        return unit.Family == "Length" && _units.TryGetValue(time, out var per) ? new("Speed", $"{unit.Name} per {per.Name}") : unit; // a rate of flow is no unit
    }

    /// <summary>The name of a currency by its code or by words that several share; empty where it is none there, null where nothing is known.</summary>
    public string? Currency(string codeOrWords) => _currencies.GetValueOrDefault(codeOrWords);

    public string Age(string code) => _ages.GetValueOrDefault(code, "");

    /// <summary>The unit that counts without a number, or null.</summary>
    public UnitName? Bare(string words, string family) => _bare.GetValueOrDefault(words) is { } unit && (unit.Family is "currency" or "temperature" ? unit.Family : "dimension") == family ? unit : null;
}
