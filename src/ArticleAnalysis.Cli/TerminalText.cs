using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
// The library has a namespace called Text.
using Line = Spectre.Console.Text;

namespace ArticleAnalysis.Cli;

/// <summary>The few parts of which the terminal view is made.</summary>
internal static class TerminalText
{
    public static readonly Style Loud = new(decoration: Decoration.Bold);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style HeadingStyle = new(Color.Teal, decoration: Decoration.Bold);
    public static readonly Style Accent = new(Color.Teal);
    public static readonly Style For = new(Color.Green);
    public static readonly Style Against = new(Color.Red);
    public static readonly Style Caution = new(Color.Olive);

    public static Line Bullet => new("  •", Accent);

    /// <summary>Words of the article on one line, without the control characters that could steer a terminal.</summary>
    public static string OneLine(string text) => Collapse(text).Trim();

    /// <summary>At most <paramref name="most"/> characters, cut after a word.</summary>
    public static string Clip(string text, int most, bool keepGap = false)
    {
        var line = keepGap ? Collapse(text).TrimEnd() : OneLine(text);
        if (line.Length <= most) return line;
        var cut = line.LastIndexOf(' ', Math.Max(0, most - 1));
        return $"{line[..(cut > most / 2 ? cut : Whole(line, most))]} …";
    }

    /// <summary>At most <paramref name="most"/> characters from the end, cut before a word.</summary>
    public static string ClipStart(string text, int most)
    {
        var line = Collapse(text).TrimStart();
        if (line.Length <= most) return line;
        var cut = line.IndexOf(' ', line.Length - most);
        return cut < 0 ? "… " : $"…{line[cut..]}";
    }

    /// <summary>A bar of blocks for a share of 0 to 1; the rest is drawn too, so that it reads without colour.</summary>
    public static string Bar(double share, int width)
    {
        var full = double.IsFinite(share) ? (int)Math.Round(Math.Clamp(share, 0, 1) * width) : 0;
        return new string('█', full) + new string('░', width - full);
    }

    /// <summary>An enum member as the brief spells it.</summary>
    public static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>A mark and the text beside it.</summary>
    public static Grid Row(IRenderable mark, IRenderable text) => Columns([[mark, text]]);

    /// <summary>Rows of equal cells under each other; all but the last column keep their width.</summary>
    public static Grid Columns(IEnumerable<IRenderable[]> rows)
    {
        var grid = new Grid();
        foreach (var row in rows)
        {
            if (grid.Columns.Count == 0)
                for (var i = 0; i < row.Length; i++) grid.AddColumn(new GridColumn { NoWrap = i > 0 && i < row.Length - 1, Padding = new Padding(0, 0, i < row.Length - 1 ? 2 : 0, 0) });
            grid.AddRow(row);
        }
        return grid;
    }

    public static Padder Indent(IRenderable text) => new(text, new Padding(5, 0, 0, 0));

    /// <summary>What stands on the page, as text of the given width.</summary>
    public static string Render(IRenderable page, int width, bool colour)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(page);
        return string.Concat(text.ToString().Split('\n').Select(l => l.TrimEnd(' ', '\r')).Select(l => $"{l}\n")).TrimEnd('\n') + "\n";
    }

    private static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (line.Length == 0 || line[^1] != ' ') line.Append(' ');
            }
            else if (!char.IsControl(c))
            {
                line.Append(c);
            }
        }
        return line.ToString();
    }

    // Not between the halves of a surrogate pair.
    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
