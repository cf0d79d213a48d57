using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>Makes the generated name tables of the English package from open registers. The same sources give the same bytes.</summary>
internal static class GazetteerMaker
{
    // Subdivisions of these kinds are places that news names by themselves; parishes, quarters and districts are not.
    private static readonly HashSet<string> RegionKinds = new(StringComparer.Ordinal)
    {
        "Province", "Region", "State", "Governorate", "Prefecture", "Canton", "Republic", "Autonomous region", "Autonomous community",
        "Voivodship", "Land", "Union territory", "Regional state", "Emirate", "Oblast", "Country", "Autonomous republic", "Metropolitan region", "Territory", "Department",
    };

    private static readonly HashSet<string> NotPlaces =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, .. CultureInfo.InvariantCulture.DateTimeFormat.DayNames, "Union", "Police", "South", "North", "West", "East", "Central"];

    private static readonly string[] CompanySuffixes =
        [" (The)", " Inc.", " Inc", " Corporation", " Corp.", " Company", " Co.", " plc", " Holdings", " Incorporated", " Ltd.", ",", " (Class A)", " (Class B)", " (Class C)", " &"];

    /// <summary>Writes all tables.</summary>
    /// <param name="data">Folder with <c>gazetteer</c>, <c>treebank</c> and <c>rawtext</c>.</param>
    /// <param name="target">Folder of the tables.</param>
    /// <param name="models">Folder of the models.</param>
    public static void Run(string data, string target, string models)
    {
        var sources = new RegisterFolder(Path.Combine(data, "gazetteer"));
        var common = CommonWords.OfTreebank(Path.Combine(data, "treebank", "en_ewt-train.conllu.xz"));
        Directory.CreateDirectory(target);
        File.WriteAllBytes(Path.Combine(models, "name-words.bin"), NameLexiconMaker.Make(sources, common, CommonWords.OfText(Path.Combine(data, "rawtext", "wikinews-2019-20.txt.xz"), 1).Union(common)));
        File.WriteAllBytes(Path.Combine(models, "places.bin"), PlaceTableMaker.Make(Regions(sources, common).Concat(Cities(sources, common))));
        Write("countries.tsv", CountryTable.Rows(sources),
            "Countries and territories with an ISO code of their own, and how English names them.",
            "Source: world-countries 5.1.0 (mledoze/countries), Open Database License 1.0; CIA World Factbook 2025, public domain.",
            "Columns: ISO 3166-1 alpha-2, name, other forms, adjectives, nouns for the people, capitals.");
        Write("leaders.tsv", LeaderTable.Rows(sources),
            "Heads of state and government, with the day on which each took office.",
            "Source: CIA World Factbook (factbook/factbook.json 8662a8b1, into late 2025), public domain.",
            "Columns: ISO 3166-1 alpha-2, office, name, surname, since.");
        Write("legislators.tsv", Congress(sources),
            "Members of the Senate and the House of Representatives of the United States.",
            "Source: unitedstates/congress-legislators dfa9622 (2025), CC0.",
            "Columns: ISO 3166-1 alpha-2, name, other forms.");
        Write("companies.tsv", Companies(sources, common),
            "Large listed companies under the names that news uses.",
            "Source: datasets/s-and-p-500-companies 56509dd, PDDL.",
            "Columns: name.");

        void Write(string file, IEnumerable<string> rows, params string[] notes)
        {
            var table = new StringBuilder();
            foreach (var note in notes) table.Append("# ").Append(note).Append('\n');
            table.Append("# Made by: train gazetteer\n");
            foreach (var row in rows) table.Append(row).Append('\n');
            File.WriteAllText(Path.Combine(target, file), table.ToString(), new UTF8Encoding(false));
        }
    }

    private static IEnumerable<Place> Cities(RegisterFolder sources, HashSet<string> common)
    {
        var countries = sources.CodesByName();
        var cities = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var row in sources.Rows("cities.tsv"))
        {
            var name = Latin.Plain(row[0]);
            if (!IsPlaceName(name, common) || !countries.TryGetValue(row[1], out var code)) continue;
            if (!cities.TryGetValue(name, out var holders)) cities[name] = holders = new(StringComparer.Ordinal);
            holders.Add(code);
        }
        return cities.Select(c => new Place(c.Key, c.Value.Count == 1 ? c.Value.Min! : "", IsRegion: false));
    }

    private static IEnumerable<Place> Regions(RegisterFolder sources, HashSet<string> common)
    {
        var (regions, countries) = (new SortedDictionary<string, string>(StringComparer.Ordinal), sources.CodesByName());
        foreach (var row in sources.Rows("iso_3166_2.tsv"))
        {
            var name = row[1].Split('[')[0].Split('(')[0].Split('/')[0].Replace(" Sheng", "", StringComparison.Ordinal).Trim(); // Chinese for province: Henan Sheng
            // CN-TW: what has a code of its own is no region of another.
            var isCountry = countries.TryGetValue(name, out var code) && row[0].EndsWith(code, StringComparison.Ordinal);
            if (!isCountry && RegionKinds.Contains(row[2]) && IsPlaceName(name, common)) regions.TryAdd(name, row[0][..2]);
        }
        return regions.Select(r => new Place(r.Key, r.Value, IsRegion: true));
    }

    private static IEnumerable<string> Congress(RegisterFolder sources)
    {
        foreach (var row in sources.Rows("us_congress_current.tsv"))
        {
            // The form that news uses comes first: Bernie Sanders, Bernard Sanders.
            string[] forms = [.. new[] { row[3].Length > 0 ? $"{row[3]} {row[2]}" : "", $"{row[1]} {row[2]}", row[0] }.Where(f => f.Length > 0 && !f.Contains(',', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
            yield return $"US\t{forms[0]}\t{string.Join('|', forms.Skip(1))}";
        }
    }

    private static SortedSet<string> Companies(RegisterFolder sources, HashSet<string> common)
    {
        var companies = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in sources.Rows("sp500.tsv"))
        {
            var name = row[1];
            for (var cut = true; cut;)
            {
                cut = false;
                foreach (var suffix in CompanySuffixes)
                    if (name.EndsWith(suffix, StringComparison.Ordinal))
                        (name, cut) = (name[..^suffix.Length].TrimEnd(), true);
            }
            if (name.Length > 2 && !name.Contains('(', StringComparison.Ordinal) && !common.Contains(name.ToLowerInvariant())) companies.Add(name);
        }
        return companies;
    }

    private static bool IsPlaceName(string name, HashSet<string> common) =>
        name.Length > 3 && char.IsUpper(name[0]) && !name.Any(char.IsDigit) && !common.Contains(name.ToLower(CultureInfo.InvariantCulture)) && !NotPlaces.Contains(name);
}
