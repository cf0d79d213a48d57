using System.Globalization;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>
/// Coreference in the columns of the CoNLL shared tasks: <c># begin document NAME</c>, then a line a token with its index, its form and the brackets of the
/// mentions that begin and end at it (<c>(3(4)</c>, <c>5)</c>, <c>_</c>; also with <c>|</c> between them).
/// </summary>
internal static class CorefFile
{
    private const string Begin = "# begin document";

    /// <summary>Reads a file, plain or compressed with xz.</summary>
    /// <exception cref="FormatException">A line has not three columns, or brackets do not match.</exception>
    public static List<CorefDocument> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(file) : file;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>Reads documents.</summary>
    public static List<CorefDocument> Read(TextReader reader)
    {
        var documents = new List<CorefDocument>();
        Draft? draft = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                if (draft is not null) documents.Add(draft.Finish());
                draft = new Draft(line[Begin.Length..].Trim());
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                (draft ??= new Draft("")).Add(line);
            }
        }
        if (draft is not null) documents.Add(draft.Finish());
        return documents;
    }

    /// <summary>Writes documents as <see cref="Read(TextReader)"/> takes them.</summary>
    public static void Write(TextWriter writer, IEnumerable<CorefDocument> documents)
    {
        foreach (var document in documents)
        {
            var brackets = new string[document.Tokens.Length];
            Array.Fill(brackets, "");
            var mentions = document.Chains.SelectMany((chain, id) => chain.Select(m => (m.First, m.End, Id: id + 1))).ToList();
            // Brackets nest: the longer opens first and closes last.
            foreach (var (first, end, id) in mentions.OrderByDescending(m => m.End))
                brackets[first] += end == first + 1 ? "" : $"({id}";
            foreach (var (first, end, id) in mentions.Where(m => m.End == m.First + 1))
                brackets[first] += $"({id})";
            foreach (var (first, end, id) in mentions.OrderByDescending(m => m.First))
                if (end > first + 1) brackets[end - 1] += $"{id})";
            writer.Write($"{Begin} {document.Name}".TrimEnd() + "\n");
            for (var i = 0; i < brackets.Length; i++) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i}\t{document.Tokens[i]}\t{(brackets[i].Length == 0 ? "_" : brackets[i])}\n"));
            writer.Write('\n');
        }
    }

    private sealed class Draft(string name)
    {
        private readonly List<string> _tokens = [];
        private readonly SortedDictionary<int, List<MentionSpan>> _chains = [];
        private readonly Dictionary<int, Stack<int>> _open = [];

        public void Add(string line)
        {
            var cells = line.Split('\t');
            if (cells.Length < 3) throw new FormatException($"'{line}' has not three columns.");
            var (token, brackets) = (_tokens.Count, cells[^1]);
            _tokens.Add(cells[1]);
            for (var i = 0; i < brackets.Length;)
            {
                var opens = brackets[i] == '(';
                if (opens) i++;
                var start = i;
                while (i < brackets.Length && char.IsAsciiDigit(brackets[i])) i++;
                if (i == start && !opens && brackets[i] is '_' or '-' or '|')
                {
                    i++;
                    continue;
                }
                if (!int.TryParse(brackets.AsSpan(start, i - start), CultureInfo.InvariantCulture, out var id)) throw new FormatException($"'{brackets}' at token {token} of {name} are no brackets.");
                if (opens) Opened(id).Push(token);
                if (i < brackets.Length && brackets[i] == ')')
                {
                    i++;
                    if (!Opened(id).TryPop(out var first)) throw new FormatException($"'{brackets}' at token {token} of {name} closes what is not open.");
                    if (!_chains.TryGetValue(id, out var chain)) _chains[id] = chain = [];
                    chain.Add(new(first, token + 1));
                }
            }
        }

        public CorefDocument Finish() => new(name, [.. _tokens], [.. _chains.Values.Select(c => c.OrderBy(m => m.First).ThenBy(m => m.End).ToArray())]);

        private Stack<int> Opened(int id)
        {
            if (!_open.TryGetValue(id, out var stack)) _open[id] = stack = new();
            return stack;
        }
    }
}
