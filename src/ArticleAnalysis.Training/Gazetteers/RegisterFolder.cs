using System.Text;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>The registers as they were downloaded: tables with a header line.</summary>
internal sealed class RegisterFolder(string folder)
{
    /// <summary>The rows of one register, without its header.</summary>
    public IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(folder, file), Encoding.UTF8).Skip(1).Select(l => l.Split('\t'));

    /// <summary>ISO 3166-1 alpha-2 codes by every spelling of a country that the registers use.</summary>
    public Dictionary<string, string> CodesByName()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("countries.tsv"))
        {
            codes.TryAdd(row[2], row[0]);
            codes.TryAdd(row[3], row[0]);
            foreach (var form in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
                if (form.Length > 3) codes.TryAdd(form, row[0]);
        }
        // Spellings that only one of the registers has.
        foreach (var (name, code) in new[]
        {
            ("Burma", "MM"), ("Cabo Verde", "CV"), ("Czechia", "CZ"), ("Congo, Democratic Republic of the", "CD"), ("Congo, Republic of the", "CG"), ("The Bahamas", "BS"),
            ("The Gambia", "GM"), ("Korea, North", "KP"), ("Korea, South", "KR"), ("Korea, Democratic People's Republic of", "KP"), ("Korea, Republic of", "KR"),
            ("Turkey (Turkiye)", "TR"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Holy See (Vatican City)", "VA"), ("Micronesia, Federated States of", "FM"), ("Macau", "MO"),
            ("Falkland Islands (Islas Malvinas)", "FK"), ("Viet Nam", "VN"), ("Cote d'Ivoire", "CI"), ("Côte d'Ivoire", "CI"), ("Swaziland", "SZ"), ("Eswatini", "SZ"),
            ("Palestinian Territory, Occupied", "PS"), ("Palestine, State of", "PS"), ("Lao People's Democratic Republic", "LA"), ("Moldova, Republic of", "MD"),
            ("Congo, The Democratic Republic of the", "CD"), ("Congo", "CG"), ("Syrian Arab Republic", "SY"), ("Saint Helena, Ascension, and Tristan da Cunha", "SH"),
        })
            codes[name] = code;
        return codes;
    }
}
