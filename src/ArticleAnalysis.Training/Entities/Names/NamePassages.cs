using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>Makes passages of documents whose names are known, cut into tokens by the tokenizer of the library.</summary>
internal sealed class NamePassages(WordTable words)
{
    private readonly Tokenizer _tokenizer = new(EnglishResources.Instance);
    private readonly InputMaker _input = new(words);
    private readonly List<TokenSpan> _spans = [];

    /// <summary>Passages of one to <paramref name="most"/> neighbouring sentences or paragraphs, as chance has it.</summary>
    public IEnumerable<NamePassage> Make(NamedDocument document, NameLabels labels, int most, Generator chance)
    {
        for (var i = 0; i < document.SentenceEnds.Length;)
        {
            var first = i == 0 ? 0 : document.SentenceEnds[i - 1];
            i = Math.Min(i + 1 + (int)(chance.Unit() * most), document.SentenceEnds.Length);
            var end = document.SentenceEnds[i - 1];
            if (end <= first) continue;
            foreach (var passage in Make(document, labels, new TextSpan(document.Tokens[first].Span.Start, document.Tokens[end - 1].Span.End))) yield return passage;
        }
    }

    private IEnumerable<NamePassage> Make(NamedDocument document, NameLabels labels, TextSpan span)
    {
        _spans.Clear();
        _tokenizer.Tokenize(document.Text, span, _spans);
        var (tokens, allowed, gold) = (new NetworkInput[_spans.Count], new uint[_spans.Count], new List<(int, int, string)>());
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = _spans[i].In(document.Text);
            tokens[i] = _input.Of(form, i == 0 || _spans[i].Start > _spans[i - 1].End);
            allowed[i] = 1;
            if (labels.Unmarked == 0 || !char.IsUpper(form[0])) continue;
            var (firsts, insides) = NameLabels.TagsOf(labels.Unmarked);
            allowed[i] |= firsts | insides;
        }
        foreach (var name in document.Names)
        {
            if (name.End <= span.Start || name.Start >= span.End) continue;
            var (first, end) = (_spans.FindIndex(s => s.End > name.Start), _spans.FindLastIndex(s => s.Start < name.End) + 1);
            if (!labels.Types.TryGetValue(name.Type, out var types) || first < 0 || end <= first) continue;
            gold.Add((first, _spans[first].Start == name.Start && _spans[end - 1].End == name.End ? end : -1, name.Type));
            var (firsts, insides) = NameLabels.TagsOf(types);
            for (var i = first; i < end; i++) allowed[i] = i == first ? firsts : insides;
        }
        for (var start = 0; start < tokens.Length; start += Workspace.MostTokens)
        {
            var end = Math.Min(start + Workspace.MostTokens, tokens.Length);
            // A name that the cut divides begins anew.
            if (start > 0 && (allowed[start] & 1) == 0) allowed[start] |= allowed[start] >> 1;
            var part = new NameBatch(tokens[start..end], [end - start], allowed[start..end], [.. Enumerable.Repeat(labels.Weight, end - start)]);
            yield return new(part, [.. gold.Where(g => g.Item1 >= start && g.Item1 < end).Select(g => (g.Item1 - start, g.Item2 - start, g.Item3))], document.Id);
        }
    }
}

/// <summary>A passage with its names.</summary>
/// <param name="Batch">Its tokens.</param>
/// <param name="Gold">Its names: first token, index after the last (below zero when the name does not end with tokens), label.</param>
/// <param name="Document">Where it stands.</param>
internal sealed record NamePassage(NameBatch Batch, IReadOnlyList<(int First, int End, string Label)> Gold, string Document);
