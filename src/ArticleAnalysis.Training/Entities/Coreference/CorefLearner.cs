using ArticleAnalysis.Entities.Coreference;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;
using static ArticleAnalysis.Training.Linguistics.Network.PairMatrices;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>
/// Learns the numbers of a <see cref="PairNetwork"/>: for each phrase, the probability of all its right antecedents together is raised, where mistakes cost what
/// they cost in Durrett and Klein 2013; by Adagrad, with dropout of the hidden layer. The chains of which facts are asked are those that the model makes as it learns.
/// </summary>
internal sealed unsafe class CorefLearner
{
    private const int Width = PairNetwork.Width;
    private const int Most = Candidates.Most + 1;
    private const int BatchSize = 32;
    private const float FalseNew = 2.5f, FalseLink = 0.1f, WrongLink = 1;
    private const float Keep = 0.4f;
    private const float Least = 1e-4f; // smaller gradients are not followed

    private readonly WordTable _vectors;
    private readonly PairMatrices _matrices;
    private readonly Generator _random;
    private readonly int[] _rows = new int[Most * FactList.Most];
    private readonly int[] _counts = new int[Most];
    private readonly float[] _hidden = Pinned(Most), _anaphorSum = Pinned(1), _nothing = Pinned(1);
    private readonly float[] _mask = new float[Width], _scores = new float[Most];
    private readonly bool[] _isRight = new bool[Most], _isOut = new bool[Most];

    public CorefLearner(WordTable vectors, ulong seed)
    {
        (_vectors, _random) = (vectors, new Generator(seed));
        _matrices = new(CoreferenceFeatures.Names, CoreferenceFeatures.Rows, vectors, _random);
    }

    public IEnumerable<AdagradMatrix> All => _matrices.All;

    /// <summary>The model as it stands after the last document.</summary>
    public PairNetwork Model => _matrices.Network;

    /// <summary>The model of the means.</summary>
    public PairNetwork MeanModel => _matrices.Mean;

    /// <summary>One pass over a document.</summary>
    /// <returns>The loss: minus the logarithms of the probabilities, summed.</returns>
    public double Learn(CorefSample sample)
    {
        var count = sample.All.Length;
        var (model, candidates, chains) = (Model, new Candidates(sample.All, sample.Features.Nouns), new Chain[count]);
        var (sums, gradients, touched) = (Pinned(count), new float[count * Width], new SortedSet<int>());
        Span<int> near = stackalloc int[Candidates.Most];
        Span<float> own = stackalloc float[Width];
        var loss = 0.0;
        for (var i = 0; i < count; i++)
        {
            model.Sum(sample.Anaphor[i], true, sample.All[i].Row, _vectors, At(_anaphorSum));
            var choices = candidates.Next(i, near);
            var best = Score(model, sample, i, near[..choices], chains, sums);
            loss += Weigh(sample, i, near[..choices]);
            own.Clear();
            for (var c = 0; c <= choices; c++)
            {
                if (MathF.Abs(_scores[c]) < Least) continue;
                var gradient = Back(c);
                FixedLanes.Add(own, gradient, 1);
                if (c == choices) continue;
                FixedLanes.Add(gradients.AsSpan(near[c] * Width, Width), gradient, 1);
                touched.Add(near[c]);
            }
            _matrices.Spread(own, sample.Anaphor[i], sample.All[i].Row, _matrices.First);
            chains[i] = best == choices ? new Chain() : chains[near[best]];
            chains[i].Add(i, sample.All[i]);
            model.Sum(sample.Antecedent[i], false, sample.All[i].Row, _vectors, At(sums) + (i * Width));
            if (i % BatchSize < BatchSize - 1 && i < count - 1) continue;
            foreach (var j in touched)
            {
                _matrices.Spread(gradients.AsSpan(j * Width, Width), sample.Antecedent[j], sample.All[j].Row, _matrices.Second);
                gradients.AsSpan(j * Width, Width).Clear();
            }
            touched.Clear();
            foreach (var matrix in All) matrix.Step();
            for (var j = Math.Max(0, i - Candidates.Window); j <= i; j++) model.Sum(sample.Antecedent[j], false, sample.All[j].Row, _vectors, At(sums) + (j * Width));
        }
        return loss;
    }

    /// <summary>Runs the model over all choices, the last of which is "something new"; gives the best.</summary>
    private int Score(PairNetwork model, CorefSample sample, int index, ReadOnlySpan<int> near, Chain[] chains, float[] sums)
    {
        var (best, nearer) = (near.Length, 0);
        _scores[best] = float.NegativeInfinity;
        for (var c = 0; c <= near.Length; c++)
        {
            _isOut[c] = c < near.Length && !sample.Features.MayMean(index, chains[near[c]]);
            if (_isOut[c]) continue;
            var list = new FactList(_rows.AsSpan(c * FactList.Most, FactList.Most), CoreferenceFeatures.Rows);
            if (c == near.Length) sample.Features.New(ref list, index);
            else
            {
                var chain = chains[near[c]];
                sample.Features.Pair(ref list, index, near[c], chain, nearer);
                if (chain.IsFirstLookFrom(index) && sample.Features.Agrees(index, chain)) nearer++;
            }
            _counts[c] = list.Count;
            _scores[c] = model.Score(At(_anaphorSum), c == near.Length ? At(_nothing) : At(sums) + (near[c] * Width), list.Facts, At(_hidden) + (c * Width));
            if (c == near.Length ? _scores[c] >= _scores[best] || best == c : best == near.Length || _scores[c] > _scores[best]) best = c;
        }
        return best;
    }

    /// <summary>Puts the gradient of each choice's score in the place of the score.</summary>
    private double Weigh(CorefSample sample, int index, ReadOnlySpan<int> near)
    {
        var (gold, hasRight, greatest) = (sample.Gold[index], false, float.NegativeInfinity);
        for (var c = 0; c < near.Length; c++) hasRight |= _isRight[c] = !_isOut[c] && gold >= 0 && sample.Gold[near[c]] == gold;
        _isRight[near.Length] = !hasRight;
        for (var k = 0; k < Width; k++) _mask[k] = k == 0 ? 0 : _random.Unit() < Keep ? 1 / Keep : 0;
        for (var c = 0; c <= near.Length; c++)
        {
            if (_isOut[c])
            {
                _scores[c] = float.NegativeInfinity;
                continue;
            }
            _scores[c] = _matrices.Score(_hidden.AsSpan(c * Width, Width), _mask) + (_isRight[c] ? 0 : c == near.Length ? FalseNew : hasRight ? WrongLink : FalseLink);
            greatest = MathF.Max(greatest, _scores[c]);
        }
        var (all, right) = (0f, 0f);
        for (var c = 0; c <= near.Length; c++)
        {
            all += _scores[c] = MathF.Exp(_scores[c] - greatest);
            if (_isRight[c]) right += _scores[c];
        }
        right = MathF.Max(right, 1e-30f);
        for (var c = 0; c <= near.Length; c++) _scores[c] = (_scores[c] / all) - (_isRight[c] ? _scores[c] / right : 0);
        return Math.Log(all / right);
    }

    /// <summary>The gradient of what goes into the hidden layer for a choice, after it has been added to the choice's facts.</summary>
    private ReadOnlySpan<float> Back(int choice)
    {
        var hidden = _hidden.AsSpan(choice * Width, Width);
        _matrices.Back(_scores[choice], hidden, _mask);
        foreach (var fact in _rows.AsSpan(choice * FactList.Most, _counts[choice])) FixedLanes.Add(_matrices.Facts.GradientOf(fact), hidden, 1);
        return hidden;
    }
}
