using ArticleAnalysis.Events;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>From where evidence comes.</summary>
internal enum StanceSource
{
    /// <summary>A word that says so: "opposes", "is wary of".</summary>
    Attitude,

    /// <summary>A judgement: "the ban is wrong".</summary>
    Evaluation,

    /// <summary>Praise or blame in a quotation that mentions the target.</summary>
    Quotation,

    /// <summary>What the holder does to the target.</summary>
    Event,

    /// <summary>What the network reads of both in one sentence.</summary>
    Sentence,

    /// <summary>What the network reads of the target in words that the text attributes to the holder; for the author, in anybody's words.</summary>
    Words,

    /// <summary>What the network reads in sentences that judge, as far as they do.</summary>
    Judgement,

    /// <summary>What a sentence shows that has the target in it.</summary>
    Shown,

    /// <summary>What a sentence shows of a target that was named before.</summary>
    Carried,
}

/// <summary>All that speaks for and against one stance in an article.</summary>
internal sealed class StanceAccount(int? holder, StanceTarget target)
{
    /// <summary>Number of values of <see cref="StanceSource"/>.</summary>
    public const int Sources = 9;

    private const float SureShare = 0.5f, RoughShare = 0.15f;

    private readonly StanceSums[] _sums = new StanceSums[Sources];
    // Nine accounts of ten rest on one sentence.
    private readonly List<StanceSentence> _sentences = new(1);
    private readonly int[] _eventClasses = new int[4];

    /// <summary>Whose stance it is; null for the author's.</summary>
    public int? Holder => holder;

    /// <summary>Toward whom or what.</summary>
    public StanceTarget Target => target;

    /// <summary>Number of events of cooperation in word, in deed, of conflict in word, in deed.</summary>
    public ReadOnlySpan<int> EventClasses => _eventClasses;

    /// <summary>The first sentence that speaks of it and the last, as indices.</summary>
    public (int First, int Last) Reach { get; private set; } = (int.MaxValue, -1);

    /// <summary>The most that speaks for or against it in one place.</summary>
    public float Strength { get; private set; }

    /// <summary>Which way all that speaks of it leans, what is surer weighing more: above 0 for the target.</summary>
    public float Lean => this[StanceSource.Shown].Lean + this[StanceSource.Carried].Lean + (SureShare * (this[StanceSource.Attitude].Lean + this[StanceSource.Event].Lean)) + (RoughShare * (this[StanceSource.Sentence].Lean + this[StanceSource.Words].Lean));

    /// <summary>True when the author holds it.</summary>
    public bool IsAuthors => holder is null;

    /// <summary>The sums of one source.</summary>
    public ref readonly StanceSums this[StanceSource source] => ref _sums[(int)source];

    /// <summary>What it rests on, in text order, one a sentence: all that is read in it, what is surer weighing more.</summary>
    public IReadOnlyList<StanceEvidence> Evidence => [.. _sentences.Select(s => new StanceEvidence(s.Span, s.Polarity, s.Basis))];

    /// <summary>The most that a sentence speaks for it, and the most that one speaks against it.</summary>
    public StanceSides Sides
    {
        get
        {
            var (favour, against) = (0d, 0d);
            foreach (var sentence in _sentences) (favour, against) = (Math.Max(favour, sentence.Polarity), Math.Max(against, -sentence.Polarity));
            return new(favour, against);
        }
    }

    /// <summary>Adds what one place says: how much for the target, how much against it.</summary>
    public void Add(StanceSource source, double against, double favour, StanceBasis basis, TextSpan sentence, int index)
    {
        Reach = (Math.Min(Reach.First, index), Math.Max(Reach.Last, index));
        Strength = MathF.Max(Strength, (float)Math.Max(against, favour));
        _sums[(int)source].Add((float)against, (float)favour);
        var told = WeightOf(source) * (favour - against);
        var at = PlaceOf(sentence);
        if (at == _sentences.Count || _sentences[at].Span != sentence) _sentences.Insert(at, new(sentence, told, Math.Abs(told), basis));
        else _sentences[at] = _sentences[at].With(told, basis);
    }

    // Readers pass over the text one after another: the first appends, the others find what stands there.
    private int PlaceOf(TextSpan sentence)
    {
        var (first, end) = (0, _sentences.Count);
        if (end > 0 && _sentences[^1].Span.CompareTo(sentence) < 0) return end;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (_sentences[middle].Span.CompareTo(sentence) < 0) first = middle + 1;
            else end = middle;
        }
        return first;
    }

    // How surely each tells the side on which noted evidence stands, in articles left out of learning; what the network of passages reads decides where nothing else speaks.
    private static double WeightOf(StanceSource source) => source switch
    {
        StanceSource.Shown or StanceSource.Carried => 2,
        StanceSource.Attitude or StanceSource.Event => 1,
        StanceSource.Evaluation => 0.5,
        StanceSource.Quotation => 0.3,
        _ => 0.02,
    };

    /// <summary>Notes the type of an event.</summary>
    public void Note(EventType type) => _eventClasses[type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 0,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => 1,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 2,
        _ => 3,
    }]++;
}

/// <summary>All that one sentence says.</summary>
/// <param name="Span">The sentence.</param>
/// <param name="Sum">What each place in it says, what is surer weighing more: above 0 for the target.</param>
/// <param name="Surest">The greatest of these, without its sign.</param>
/// <param name="Basis">What that one rests on.</param>
internal readonly record struct StanceSentence(TextSpan Span, double Sum, double Surest, StanceBasis Basis)
{
    /// <summary>-1 to 1.</summary>
    public double Polarity => Math.Clamp(Sum, -1, 1);

    /// <summary>With one more place.</summary>
    public StanceSentence With(double told, StanceBasis basis) => Math.Abs(told) > Surest ? new(Span, Sum + told, Math.Abs(told), basis) : this with { Sum = Sum + told };
}

/// <summary>The most that any sentence speaks for and against one stance, 0 to 1.</summary>
internal readonly record struct StanceSides(double For, double Against);

/// <summary>Sums of evidence.</summary>
internal struct StanceSums
{
    /// <summary>Number of places.</summary>
    public int Count;

    /// <summary>Sum of what speaks against the target.</summary>
    public float Against;

    /// <summary>Sum of what speaks for it.</summary>
    public float For;

    /// <summary>The most in one place against it.</summary>
    public float MostAgainst;

    /// <summary>The most in one place for it.</summary>
    public float MostFor;

    /// <summary>How much more speaks for the target than against it.</summary>
    public readonly float Lean => For - Against;

    /// <summary>The same as a share, -1 to 1; near 0 when little speaks at all.</summary>
    public readonly float Share => Lean / (For + Against + 0.05f);

    /// <summary>Adds one place.</summary>
    public void Add(float against, float favour)
    {
        Count++;
        (Against, For) = (Against + against, For + favour);
        (MostAgainst, MostFor) = (MathF.Max(MostAgainst, against), MathF.Max(MostFor, favour));
    }
}
