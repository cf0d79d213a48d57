using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Raw text as the network sees it, kept small: a number for each token and what each number stands for.</summary>
internal sealed class RawPassages
{
    /// <summary>Longer paragraphs are cut.</summary>
    public const int MostTokens = 200;

    private readonly List<NetworkInput> _inputs = [];
    private readonly Dictionary<NetworkInput, int> _known = [];
    private readonly List<int> _tokens = [];
    private readonly List<int> _ends = [];

    public int Passages => _ends.Count;

    public long Tokens => _tokens.Count;

    public void Add(ReadOnlySpan<NetworkInput> passage)
    {
        foreach (var input in passage)
        {
            if (!_known.TryGetValue(input, out var number))
            {
                _known[input] = number = _inputs.Count;
                _inputs.Add(input);
            }
            _tokens.Add(number);
            if (_tokens.Count - Start(_ends.Count) == MostTokens) _ends.Add(_tokens.Count);
        }
        if (_tokens.Count > Start(_ends.Count)) _ends.Add(_tokens.Count);
    }

    /// <summary>The passages whose numbers are given, as one batch.</summary>
    public Batch Join(ReadOnlySpan<int> passages)
    {
        var tokens = new List<NetworkInput>();
        var ends = new int[passages.Length];
        for (var p = 0; p < passages.Length; p++)
        {
            for (var i = Start(passages[p]); i < _ends[passages[p]]; i++) tokens.Add(_inputs[_tokens[i]]);
            ends[p] = tokens.Count;
        }
        return new([.. tokens], ends);
    }

    public int LengthOf(int passage) => _ends[passage] - Start(passage);

    private int Start(int passage) => passage == 0 ? 0 : _ends[passage - 1];
}
