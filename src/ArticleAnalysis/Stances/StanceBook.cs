using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Gathers evidence by holder and target and draws the sum.</summary>
internal sealed class StanceBook(AnnotatedText text)
{
    // Both sides must carry a fair share of the weight before a stance is called mixed.
    private const double MixedShare = 0.3;
    private const double LeastWeight = 0.35;

    private readonly Dictionary<(int? Holder, int? Entity, string Thing), Account> _accounts = [];
    private readonly List<Account> _order = [];

    /// <summary>Notes that <paramref name="holder"/> (null for the author) is for or against <paramref name="target"/>.</summary>
    public void Add(int? holder, StanceTarget target, double polarity, double weight, StanceBasis basis, TextSpan sentence)
    {
        if (target.Entity is { } entity && entity == holder) return;
        var thing = target.Kind == StanceTargetKind.Proposition ? HeadOf(target.Span) : "";
        if (!_accounts.TryGetValue((holder, target.Entity, thing), out var account))
        {
            _accounts.Add((holder, target.Entity, thing), account = new Account(holder, target));
            _order.Add(account);
        }
        account.Add(polarity, weight, basis, sentence);
    }

    /// <summary>The stances, strongest first.</summary>
    public IReadOnlyList<Stance> Close() =>
    [
        .. _order.Where(a => a.Weight >= LeastWeight).Select(a => a.Sum(MixedShare)).OrderByDescending(s => s.Confidence)
            .ThenBy(s => s.Evidence[0].Span.Start).ThenBy(s => s.Holder ?? -1),
    ];

    // Two mentions of "the deal" are one target.
    private string HeadOf(TextSpan span)
    {
        var token = text.TokenAt(span.End - 1);
        return text.Tokens[token].Lemma;
    }

    private sealed class Account(int? holder, StanceTarget target)
    {
        private readonly List<StanceEvidence> _evidence = [];
        private double _for;
        private double _against;

        public double Weight => _for + _against;

        public void Add(double polarity, double weight, StanceBasis basis, TextSpan sentence)
        {
            // An event and the verb from which it was read are one piece of evidence.
            for (var i = 0; i < _evidence.Count; i++)
            {
                if (_evidence[i].Span != sentence || Math.Sign(_evidence[i].Polarity) != Math.Sign(polarity)) continue;
                if (Math.Abs(polarity * weight) <= Math.Abs(_evidence[i].Polarity)) return;
                Count(-_evidence[i].Polarity, undo: true);
                _evidence[i] = new StanceEvidence(sentence, polarity * weight, basis);
                Count(polarity * weight);
                return;
            }
            _evidence.Add(new StanceEvidence(sentence, polarity * weight, basis));
            Count(polarity * weight);
        }

        private void Count(double value, bool undo = false)
        {
            if (undo) value = -value;
            var step = undo ? -Math.Abs(value) : Math.Abs(value);
            if (value > 0) _for += step;
            else _against += step;
        }

        public Stance Sum(double mixedShare)
        {
            _evidence.Sort(static (a, b) => a.Span.CompareTo(b.Span));
            var label = Math.Min(_for, _against) / Weight >= mixedShare ? StanceLabel.Mixed : _for > _against ? StanceLabel.Supportive : StanceLabel.Opposed;
            return new Stance
            {
                Holder = holder,
                Target = target,
                Label = label,
                Score = (_for - _against) / Weight * Math.Min(1, Weight),
                Confidence = 1 - Math.Exp(-Weight),
                Evidence = _evidence,
            };
        }
    }
}
