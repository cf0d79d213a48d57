using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>What ingest knows of a language: the words of bylines, date lines, taglines and page furniture, all in lower case.</summary>
internal sealed class IngestWords
{
    /// <summary>No language at all: markup and paragraphs alone are read.</summary>
    public static readonly IngestWords None = new(_ => TsvTable.Parse(default));

    private readonly WordTable? _lexicon;

    private IngestWords(Func<string, TsvTable> table, WordTable? lexicon = null)
    {
        _lexicon = lexicon;
        // The longest opener first: "analysis by X" begins with no shorter one, but "words by X" begins with "words".
        BylineOpeners = [.. Column(table("byline-openers")).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
        Labels = SetOf(table("labels"));
        DateWords = table("date-line-words").ToFrozenDictionary(r => r[0], r => KindOf(r[1]), StringComparer.Ordinal);
        DateOpeners = [.. DateWords.Where(p => p.Value != DateWord.Filler).Select(p => p.Key).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
        OutletWords = SetOf(table("outlet-words"));
        OutletOpeners = SetOf(table("outlet-openers"));
        OutletKinds = SetOf(table("outlet-kinds"));
        TaglineVerbs = table("tagline-verbs").ToFrozenDictionary(r => r[0], r => r[1] == "sure", StringComparer.Ordinal);
        AuthorVerbs = table("author-verbs").ToFrozenDictionary(r => r[0], r => r[1] == "sure", StringComparer.Ordinal);
        FirstAppeared = [.. Column(table("first-appeared"))];
        Roles = table("roles").ToFrozenDictionary(r => r[0], r => r[1] != "modifier", StringComparer.Ordinal);
        NameParticles = SetOf(table("name-particles"));
        NameJoins = table("name-joins").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        NoAuthors = SetOf(table("no-authors"));
        Places = table("places-of-two-words").Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Fields = table("field-names").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        Furniture = new(table("furniture-lines").Select(r => new FurnitureLine(r[0], r[1])));
        WireLines = [.. table("wire-lines").Select(r => (r[0], r[1]))];
        SuspendedBefore = SetOf(table("suspended-before"));
    }

    public string[] BylineOpeners { get; }
    public FrozenSet<string> Labels { get; }
    public FrozenDictionary<string, DateWord> DateWords { get; }
    public string[] DateOpeners { get; }
    public FrozenSet<string> OutletWords { get; }
    public FrozenSet<string> OutletOpeners { get; }
    public FrozenSet<string> OutletKinds { get; }

    /// <summary>Verb to whether it is enough when the name does not look like an outlet.</summary>
    public FrozenDictionary<string, bool> TaglineVerbs { get; }

    /// <summary>Verb that follows an author's name in a note at the end, to whether it is enough when no trade follows.</summary>
    public FrozenDictionary<string, bool> AuthorVerbs { get; }

    public string[] FirstAppeared { get; }

    /// <summary>Word of rank or trade to whether it may stand without another one.</summary>
    public FrozenDictionary<string, bool> Roles { get; }

    public FrozenSet<string> NameParticles { get; }
    public FrozenDictionary<string, string> NameJoins { get; }
    public FrozenSet<string> NoAuthors { get; }
    public FrozenSet<string> Places { get; }

    /// <summary>Name of a field before a colon to what it holds (<c>title</c>, <c>outlet</c>).</summary>
    public FrozenDictionary<string, string> Fields { get; }

    public FurnitureLines Furniture { get; }

    /// <summary>Words of lines that agencies and mail programs add, and where they stand (<c>end</c>, <c>mark</c>, <c>start</c>, <c>any</c>).</summary>
    public (string Words, string Place)[] WireLines { get; }

    /// <summary>Words before which a hyphen hangs: pre- and post-war.</summary>
    public FrozenSet<string> SuspendedBefore { get; }

    public static IngestWords Load(LanguageResources language) => new(name => language.Table($"Ingest/{name}.tsv"), WordTable.Read(language.Bytes("models/words.bin")));

    /// <summary>True for a common word of the language.</summary>
    public bool IsWord(string word) => _lexicon is not null && _lexicon.Find(WordForms.Normalize(word, new char[word.Length])) >= 0;

    private static IEnumerable<string> Column(TsvTable table) => table.Select(r => r[0]);

    private static FrozenSet<string> SetOf(TsvTable table) => Column(table).ToFrozenSet(StringComparer.Ordinal);

    private static DateWord KindOf(string cell) => cell switch { "published" => DateWord.Published, "updated" => DateWord.Updated, _ => DateWord.Filler };
}

/// <summary>What a word beside a date says of it.</summary>
internal enum DateWord
{
    /// <summary>Nothing: a day of the week, a time zone.</summary>
    Filler,

    /// <summary>The day of publication follows.</summary>
    Published,

    /// <summary>A later day follows.</summary>
    Updated,
}
