using System.Numerics;
using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Classification;

/// <summary>
/// Tells labels from hashed features, read in place: a row of weights for each feature it knows, whose sum is a score for each label or, in a model with a hidden layer,
/// goes into its rectifiers and through a second matrix first. Softmax or one against the rest; for each label the line that makes its share a probability and the threshold from which
/// it holds. Immutable, thread-safe.
/// </summary>
/// <remarks>
/// A <see cref="TensorFile"/> with these entries. <c>about</c>: two lines, what the labels are (<c>themes</c>) and the <see cref="Link"/>. <c>labels</c>: a line each. <c>parents</c>, where labels
/// stand below others: for each the number of the one above it, or -1; siblings stand together, after their parent. <c>bias</c>, <c>slope</c>, <c>offset</c>, <c>threshold</c>: a float a label. <c>features</c>: the high half of each
/// feature's hash, ascending. <c>starts</c>: for each value of the highest bits the first such feature, and last the number of features. <c>values</c>: what one occurrence of each
/// feature is worth. <c>weights</c>: a row of floats a feature, padded to whole vectors, or <c>rows</c> and <c>rows.scale</c>: the same in a signed byte a weight with a scale a row.
/// <c>hidden</c>, in a model with a hidden layer: a row of a float a label for each of its units. <c>mixing</c>, where rows are narrower than the layer: for each of their components a row of
/// a float a unit.
/// </remarks>
/// <example><code>
/// Span&lt;float&gt; scores = stackalloc float[classifier.Width];
/// var sums = new FeatureSums(classifier, scores);
/// RoleFeatures.Read(sentence, ref sums);
/// classifier.Share(scores);                                    // scores[label] is its share now
/// var sure = classifier.ProbabilityOf(label, scores[label]);   // how often such a share is right
/// </code></example>
internal sealed unsafe partial class Classifier
{
    // What goes into them stands on the stack.
    private const int MostUnits = 4096;

    private readonly uint* _features;
    private readonly int* _starts;
    private readonly float* _values;
    private readonly float* _weights;
    private readonly float* _hidden;
    private readonly float* _mixing;
    private readonly RowTable _rows;
    private readonly int _shift;
    private readonly int _rowWidth;
    private readonly int _units;
    private readonly int _labelWidth;
    private readonly float* _biases;
    private readonly float* _slopes;
    private readonly float* _offsets;
    private readonly float* _thresholds;

    private Classifier(TensorFile file, Link link)
    {
        Link = link;
        Labels = file.Lines("labels");
        Tree = new LabelTree(ParentsOf(file));
        _labelWidth = WidthOf(Labels.Count);
        _units = file.Has("hidden") ? file.Rows("hidden") : 0;
        if (_units > 0) _hidden = file.Floats("hidden", _units, _labelWidth);
        _rowWidth = file.Has("mixing") ? file.Rows("mixing") : _units > 0 ? _units : _labelWidth;
        if (file.Has("mixing")) _mixing = file.Floats("mixing", _rowWidth, _units);
        FeatureCount = file.Columns("features");
        _features = (uint*)file.Integers("features", 1, FeatureCount);
        var starts = file.Columns("starts");
        _starts = file.Integers("starts", 1, starts);
        _shift = 32 - BitOperations.Log2((uint)starts - 1);
        _values = file.Floats("values", 1, FeatureCount);
        if (file.Has("weights")) _weights = file.Floats("weights", FeatureCount, _rowWidth);
        else _rows = new RowTable(file, "rows", FeatureCount, _rowWidth);
        _biases = file.Floats("bias", 1, Labels.Count);
        _slopes = file.Floats("slope", 1, Labels.Count);
        _offsets = file.Floats("offset", 1, Labels.Count);
        _thresholds = file.Floats("threshold", 1, Labels.Count);
    }

    /// <summary>Name of each label; the number of a label is its place here.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Which label stands above which.</summary>
    public LabelTree Tree { get; }

    /// <summary>What makes shares of sums.</summary>
    public Link Link { get; }

    /// <summary>Floats that sums need.</summary>
    public int Width => Math.Max(_rowWidth, _labelWidth);

    /// <summary>Number of features known.</summary>
    public int FeatureCount { get; }

    /// <summary>Opens a model over bytes that do not move.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="kind">What its labels must be: <c>themes</c>, <c>stance</c>.</param>
    /// <param name="bytes">The file.</param>
    /// <exception cref="InvalidDataException">The bytes are no such model, or damaged.</exception>
    public static Classifier Read(string name, string kind, ReadOnlySpan<byte> bytes)
    {
        var file = new TensorFile(name, bytes);
        var about = file.Lines("about");
        if (about.Length != 2 || !Enum.TryParse(about[1], ignoreCase: true, out Link link)) throw Damaged(name, "it does not say what it tells");
        if (about[0] != kind) throw Damaged(name, $"it tells {about[0]}, not {kind}");
        var starts = file.Columns("starts");
        if (starts < 3 || !int.IsPow2(starts - 1) || !Ascend(new(file.Integers("starts", 1, starts), starts), file.Columns("features"))) throw Damaged(name, "its features are out of order");
        if (!LabelTree.IsTree(ParentsOf(file))) throw Damaged(name, "its labels are out of order");
        foreach (var layer in (string[])["hidden", "mixing"])
            if (file.Has(layer) && (file.Rows(layer) is <= 0 or > MostUnits || file.Rows(layer) % Kernels.Lanes != 0)) throw Damaged(name, "its hidden layer has no whole vectors");
        return new(file, link);
    }

    /// <summary>Floats a row for this many labels.</summary>
    public static int WidthOf(int labels) => Kernels.RoundUp(labels, Kernels.Lanes);

    /// <summary>The part of a feature's hash that the file keeps.</summary>
    public static uint KeyOf(ulong feature) => (uint)(feature >> 32);

    /// <summary>Row of a feature, or -1 for one that the model does not know.</summary>
    public int Find(ulong feature)
    {
        var key = KeyOf(feature);
        var bucket = _starts + (key >> _shift);
        for (var row = bucket[0]; row < bucket[1]; row++)
            if (_features[row] == key) return row;
        return -1;
    }

    /// <summary>What one occurrence of a feature is worth, for example its inverse document frequency; 1 in a model without such values.</summary>
    public float ValueOf(int row) => _values[row];

    /// <summary>Writes what all sums begin with.</summary>
    public void Begin(Span<float> sums)
    {
        sums[..Width].Clear();
        if (_hidden is null) new ReadOnlySpan<float>(_biases, Labels.Count).CopyTo(sums);
    }

    /// <summary>Adds the weights of a row times <paramref name="value"/> to the sums.</summary>
    public void Add(int row, float value, Span<float> sums)
    {
        fixed (float* target = sums[..Width])
        {
            if (_weights is null) _rows.AddTo(target, row, value);
            else AddRow(_weights + ((long)row * _rowWidth), value, target, _rowWidth);
        }
    }

    /// <summary>Turns sums into shares, in place.</summary>
    public void Share(Span<float> sums) => Share(sums, sums);

    /// <summary>Turns sums into shares.</summary>
    /// <param name="sums">The sums of all features.</param>
    /// <param name="shares">Receives a share a label; at least <see cref="Width"/> long.</param>
    public void Share(ReadOnlySpan<float> sums, Span<float> shares)
    {
        Span<float> scores = stackalloc float[_labelWidth];
        if (_hidden is null) sums[.._labelWidth].CopyTo(scores);
        else Output(sums, scores);
        shares = shares[..Labels.Count];
        if (Link == Link.Softmax) Tree.Softmax(scores[..Labels.Count], shares);
        else
            for (var i = 0; i < shares.Length; i++) shares[i] = (float)(1 / (1 + Math.Exp(-scores[i])));
    }

    /// <summary>The probability that a label with this share is right: a logistic function of the log-odds of the share (Platt 1999).</summary>
    public double ProbabilityOf(int label, float share)
    {
        var p = Math.Clamp((double)share, 1e-9, 1 - 1e-7);
        return 1 / (1 + Math.Exp(-((_slopes[label] * Math.Log(p / (1 - p))) + _offsets[label])));
    }

    /// <summary>The probability from which a label is taken to hold.</summary>
    public double ThresholdOf(int label) => _thresholds[label];

    private static ReadOnlySpan<int> ParentsOf(TensorFile file)
    {
        var labels = file.Rows("labels");
        if (file.Has("parents")) return new(file.Integers("parents", 1, labels), labels);
        var none = new int[labels];
        Array.Fill(none, -1);
        return none;
    }

    private static bool Ascend(ReadOnlySpan<int> starts, int last)
    {
        if (starts[0] != 0 || starts[^1] != last) return false;
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] < starts[i - 1]) return false;
        return true;
    }

    private static InvalidDataException Damaged(string name, string how) => new(Diagnostics.ResourceDamaged(name, how).ToString());
}
