using ArticleAnalysis.Classification;
using ArticleAnalysis.Events;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Events;

/// <summary>Gathers what the trees of an <see cref="EventJudge"/> learn from: candidates that networks find in texts which they have not seen, and what the gold says of them.</summary>
internal sealed class EventVerdicts
{
    // A sentence alone says little of what an article's reader would note.
    private const float WeightOfSentences = 0.3f;
    private const int Folds = 2;

    private static readonly TreeSettings Noted = new(Trees: 200, Leaves: 8, Rate: 0.05, LeastExamples: 20, Groves: 3);
    private static readonly TreeSettings Right = new(Trees: 80, Leaves: 6, Rate: 0.06, LeastExamples: 20, Groves: 3);

    private readonly List<(int Text, TreeRow Row)>[] _rows = [[], [], []];
    private int _texts;

    /// <summary>Adds the candidates of an article.</summary>
    public void Add(AnnotatedArticle article, EventReader reader, EventModel model)
    {
        var text = reader.Read(article.Work.Get(Layers.Linguistics), article.Work.Get(Layers.Entities));
        var candidates = reader.Candidates(text, model);
        var (matrix, gold, read) = (new EventMatrix(text, candidates), article.Gold.Events, new GoldParties(article));
        var matches = Matching.Match(gold, candidates, (g, c) => read.Fit(g, c, text), 1).ToDictionary(m => m.Predicted, m => gold[m.Gold]);
        _texts++;
        for (var i = 0; i < candidates.Count; i++)
        {
            var row = matrix[i].ToArray();
            var isNoted = matches.TryGetValue(i, out var match);
            Add(0, row, isNoted, 1);
            if (match?.Actor is not null && candidates[i].Actor.Entity is not null) Add(1, row, read.IsParty(match.Actor, candidates[i].Actor.Entity), 1);
            if (match?.Recipient is not null && candidates[i].Recipient.Entity is not null) Add(2, row, read.IsParty(match.Recipient, candidates[i].Recipient.Entity), 1);
        }
    }

    /// <summary>Adds the candidates of an own text.</summary>
    public void Add(OwnText own, EventReader reader, EventModel model)
    {
        var (joined, starts) = own.Join();
        var text = reader.Read(joined);
        var events = new List<(int Trigger, OwnEvent Event, int Sentence)>();
        for (var d = 0; d < starts.Length; d++)
            foreach (var e in own.Sentences[d].Events) events.Add((text.Text.TokenAt(starts[d] + OwnText.Find(own.Sentences[d].Sentence, e.Trigger).Start), e, d));
        var candidates = reader.Candidates(text, model);
        var matrix = new EventMatrix(text, candidates);
        _texts++;
        for (var i = 0; i < candidates.Count; i++)
        {
            var (row, candidate) = (matrix[i].ToArray(), candidates[i]);
            var same = events.FindAll(e => e.Trigger == candidate.Trigger && e.Event.Type == candidate.Type);
            Add(0, row, same.Count > 0, WeightOfSentences);
            if (same.Exists(e => e.Event.Actor != OwnEvent.Nobody) && candidate.Actor.Entity is not null) Add(1, row, same.Exists(e => IsMeant(e.Event.Actor, e.Sentence, candidate.Actor.Head)), WeightOfSentences);
            if (same.Exists(e => e.Event.Recipient != OwnEvent.Nobody) && candidate.Recipient.Entity is not null) Add(2, row, same.Exists(e => IsMeant(e.Event.Recipient, e.Sentence, candidate.Recipient.Head)), WeightOfSentences);
        }

        // The words, or those that they modify, are part of the mention.
        bool IsMeant(string words, int sentence, int head)
        {
            if (words == OwnEvent.Nobody || head < 0) return false;
            var (start, end) = OwnText.Find(own.Sentences[sentence].Sentence, words);
            var meant = new TextSpan(starts[sentence] + start, starts[sentence] + end);
            var mention = text.MentionAt(head) is >= 0 and var index ? text.Entities.Mentions[index].Span : text[head].Span;
            return mention.Overlaps(meant) || (text.Tree.Head(head) is >= 0 and var governor && text[governor].Span.Overlaps(meant) && text[head].Relation is "amod" or "nmod:poss" or "compound" or "appos");
        }
    }

    private void Add(int question, float[] row, bool isRight, float weight) => _rows[question].Add((_texts, new TreeRow { Features = row, Label = isRight, Weight = weight }));

    /// <summary>Grows the trees of some parts, and fits the line of each on texts left out.</summary>
    public static IEnumerable<(string Name, int Rows, int Columns, byte[] Data)> Fit(IEnumerable<EventVerdicts> parts)
    {
        EventVerdicts[] all = [.. parts];
        for (var q = 0; q < EventJudge.Questions.Length; q++)
        {
            var settings = q == 0 ? Noted : Right;
            (int Text, TreeRow Row)[] rows = [.. all.SelectMany(v => v._rows[q])];
            var left = new List<(float Score, bool Label)>();
            for (var fold = 0; fold < Folds; fold++)
            {
                var trees = BoostedTrees.Fit([.. rows.Where(r => r.Text % Folds != fold).Select(r => r.Row)], settings).Ensemble;
                foreach (var (_, row) in rows.Where(r => r.Text % Folds == fold && r.Row.Weight == 1)) left.Add((trees.Score(row.Features), row.Label));
            }
            var line = ScoreLine.Fit(left);
            var final = BoostedTrees.Fit([.. rows.Select(r => r.Row)], settings);
            foreach (var entry in StoredTrees.Entries(EventJudge.Questions[q], final.Roots, final.Nodes, line.Slope, line.Offset)) yield return entry;
        }
    }
}
