using System.Runtime.InteropServices;
using System.Text;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Gathers listed lemmas and rules and lays them out as <see cref="Lemmatizer"/> reads them.</summary>
internal sealed class LemmaModelWriter
{
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<(ulong Key, int Value)> _entries = [];
    private readonly int _tags;

    public LemmaModelWriter(IEnumerable<string> tags)
    {
        IndexOf("");
        foreach (var tag in tags) IndexOf(tag);
        _tags = _strings.Count;
    }

    /// <summary>The number of a tag.</summary>
    public int TagOf(string xpos) => _indices[xpos];

    /// <summary>Lists the lemma of a word; the key is one of <see cref="LemmaKeys"/>.</summary>
    public void List(ulong key, string lemma) => _entries.Add((key, IndexOf(lemma)));

    public void AddEdit(string suffix, int xpos, LemmaEdit edit) =>
        _entries.Add((LemmaKeys.Edit(LemmaKeys.HashOf(suffix), xpos), (edit.Cut << Lemmatizer.CutShift) | IndexOf(edit.Append)));

    public void AddCasing(string suffix, CasingContext context, LemmaCasing casing) =>
        _entries.Add((LemmaKeys.Casing(LemmaKeys.HashOf(suffix), context.Xpos, context.Shape, context.Explained), (int)casing));

    /// <summary>The file; a lemmatizer can go on reading the array, which is pinned.</summary>
    public byte[] ToFile()
    {
        var slotsLog2 = 4;
        while (_entries.Count * 4L > 3L << slotsLog2) slotsLog2++; // at most three quarters full
        var (keys, values) = (new ulong[1 << slotsLog2], new int[1 << slotsLog2]);
        foreach (var (key, value) in _entries)
        {
            var slot = (int)(key >> (64 - slotsLog2));
            while (keys[slot] != 0)
            {
                if (keys[slot] == key) throw new InvalidOperationException("Two entries of the lemma table have the same key.");
                slot = (slot + 1) & (keys.Length - 1);
            }
            (keys[slot], values[slot]) = (key, value);
        }
        var starts = new int[_strings.Count + 1];
        for (var i = 0; i < _strings.Count; i++) starts[i + 1] = starts[i] + _strings[i].Length;

        using var file = new MemoryStream();
        file.Write(Lemmatizer.Magic);
        file.Write(MemoryMarshal.AsBytes<int>([Lemmatizer.Version, _tags, _strings.Count, slotsLog2, starts[^1]]));
        file.Write(MemoryMarshal.AsBytes<ulong>(keys));
        file.Write(MemoryMarshal.AsBytes<int>(values));
        file.Write(MemoryMarshal.AsBytes<int>(starts));
        file.Write(Encoding.Unicode.GetBytes(string.Concat(_strings)));
        var pinned = GC.AllocateArray<byte>((int)file.Length, pinned: true);
        file.ToArray().CopyTo(pinned, 0);
        return pinned;
    }

    private int IndexOf(string text)
    {
        if (_indices.TryGetValue(text, out var index)) return index;
        _strings.Add(text);
        return _indices[text] = _strings.Count - 1;
    }
}
