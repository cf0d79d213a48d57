using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Stances.Evidence;

namespace ArticleAnalysis.Stances;

/// <summary>The features of every account of a book.</summary>
internal sealed class StanceMatrix
{
    /// <summary>Columns of the sums of one source: places, for, against, the most of each, their difference.</summary>
    public const int SumColumns = 6;

    /// <summary>Features of an account.</summary>
    public const int Width = (int)StanceFeature.Sums + (2 * StanceAccount.Sources * SumColumns);

    private readonly StanceText _read;
    private readonly StanceBook _book;
    private readonly float[] _values;
    private readonly float[] _article = new float[Width];
    private readonly float[] _ofHolder, _ofTarget, _leanOfHolder, _leanOnTarget;
    private readonly float _lean;
    private readonly int[] _words;
    private readonly float _strongest;
    private readonly ThingUses _uses;

    public StanceMatrix(StanceText read, StanceBook book, Voices voices, ThingUses uses)
    {
        (_read, _book, _uses, _values) = (read, book, uses, new float[book.Accounts.Count * Width]);
        var entities = read.Entities.Entities.Count;
        (_ofHolder, _ofTarget, _words) = (new float[entities + 1], new float[entities + 1], new int[entities]);
        (_leanOfHolder, _leanOnTarget) = (new float[entities + 1], new float[entities + 1]);
        foreach (var attribution in read.Attributions)
            if (attribution.SourceEntity is { } source) _words[source]++;
        foreach (var account in book.Accounts)
        {
            var (holder, target) = (account.Holder + 1 ?? 0, account.Target.Entity + 1 ?? 0);
            (_ofHolder[holder], _ofTarget[target]) = (MathF.Max(_ofHolder[holder], account.Strength), MathF.Max(_ofTarget[target], account.Strength));
            _leanOfHolder[holder] += account.Lean;
            if (!account.IsAuthors) _leanOnTarget[target] += account.Lean;
            _lean += account.Lean;
            _strongest = MathF.Max(_strongest, account.Strength);
        }
        Describe(voices);
        for (var row = 0; row < book.Accounts.Count; row++) Fill(book.Accounts[row], _values.AsSpan(row * Width, Width));
    }

    /// <summary>The features of the accounts, one after another.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The features of one account.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * Width, Width);

    private static ref float At(Span<float> row, StanceFeature feature) => ref row[(int)feature];

    private void Describe(Voices voices)
    {
        Span<float> row = _article;
        var (roles, reported) = (_read.Roles, 0);
        foreach (var quotation in _read.Quotations) reported += quotation.Span.Length;
        var judging = 0f;
        for (var i = 0; i < roles.Sentences.Length; i++) judging += roles.Share(i, SentenceRole.Evaluation);
        At(row, StanceFeature.FirstPersonUses) = voices.FirstPersonUses;
        At(row, StanceFeature.AuthorArgues) = voices.AuthorArgues(_read.Sections - 1) ? 1 : 0;
        At(row, StanceFeature.Sentences) = roles.Sentences.Length;
        At(row, StanceFeature.Entities) = _read.Entities.Entities.Count;
        At(row, StanceFeature.Sections) = _read.Sections;
        At(row, StanceFeature.ReportedShare) = (float)reported / Math.Max(1, _read.Text.Text.Length);
        At(row, StanceFeature.IsReport) = _read.Kind == ArticleKind.Report ? 1 : 0;
        At(row, StanceFeature.IsAnalysis) = _read.Kind == ArticleKind.Analysis ? 1 : 0;
        At(row, StanceFeature.IsOpinion) = _read.Kind == ArticleKind.Opinion ? 1 : 0;
        At(row, StanceFeature.IsExplainer) = _read.Kind == ArticleKind.Explainer ? 1 : 0;
        At(row, StanceFeature.Judging) = judging / Math.Max(1, roles.Sentences.Length);
    }

    private void Fill(StanceAccount account, Span<float> row)
    {
        _article.CopyTo(row);
        var sentences = Math.Max(1, _read.Text.Sentences.Length);
        At(row, StanceFeature.Author) = account.IsAuthors ? 1 : 0;
        At(row, StanceFeature.Proposition) = account.Target.Entity is null ? 1 : 0;
        At(row, StanceFeature.First) = (float)account.Reach.First / sentences;
        At(row, StanceFeature.Last) = (float)account.Reach.Last / sentences;
        At(row, StanceFeature.Strength) = account.Strength;
        At(row, StanceFeature.ShareOfHolder) = account.Strength / MathF.Max(1e-6f, _ofHolder[account.Holder + 1 ?? 0]);
        At(row, StanceFeature.ShareOfTarget) = account.Strength / MathF.Max(1e-6f, _ofTarget[account.Target.Entity + 1 ?? 0]);
        At(row, StanceFeature.ShareOfArticle) = account.Strength / MathF.Max(1e-6f, _strongest);
        for (var c = 0; c < account.EventClasses.Length; c++) row[(int)StanceFeature.VerbalCooperation + c] = account.EventClasses[c];
        if (account.Holder is { } holder) Holder(_read.Entities[holder], row);
        if (account.Target.Entity is { } target) Target(_read.Entities[target], row);
        else Thing(account.Target, row);
        Lean(account, row);
        Sums(account, row[(int)StanceFeature.Sums..]);
        if (account.Holder is not { } own || account.Target.Entity is not { } other) return;
        At(row, StanceFeature.HolderOfTarget) = _read.Entities[own].Affiliation == other ? 1 : 0;
        At(row, StanceFeature.TargetOfHolder) = _read.Entities[other].Affiliation == own ? 1 : 0;
        if (_book.Find(other, own) is { } returned) Sums(returned, row[((int)StanceFeature.Sums + (StanceAccount.Sources * SumColumns))..]);
    }

    private void Lean(StanceAccount account, Span<float> row)
    {
        var lean = account.Lean;
        ref readonly var shown = ref account[StanceSource.Shown];
        ref readonly var carried = ref account[StanceSource.Carried];
        At(row, StanceFeature.Lean) = lean;
        At(row, StanceFeature.ShownLean) = shown.Share;
        At(row, StanceFeature.CarriedLean) = carried.Share;
        At(row, StanceFeature.SentenceLean) = account[StanceSource.Sentence].Share;
        At(row, StanceFeature.WordsLean) = account[StanceSource.Words].Share;
        At(row, StanceFeature.Spread) = MathF.Min(MathF.Max(shown.MostFor, carried.MostFor), MathF.Max(shown.MostAgainst, carried.MostAgainst));
        At(row, StanceFeature.LeanOnTarget) = _leanOnTarget[account.Target.Entity + 1 ?? 0] - (account.IsAuthors ? 0 : lean);
        At(row, StanceFeature.LeanOfHolder) = _leanOfHolder[account.Holder + 1 ?? 0] - lean;
        At(row, StanceFeature.LeanOfArticle) = _lean;
        var (favour, against) = account.Sides;
        (At(row, StanceFeature.BestFor), At(row, StanceFeature.BestAgainst), At(row, StanceFeature.BestLean)) = ((float)favour, (float)against, (float)(favour - against));
        if (account.Target.Entity is { } target) At(row, StanceFeature.AuthorOnTarget) = _book.Find(StanceBook.Author, target)?.Lean ?? 0;
        if (account.Holder is { } holder) At(row, StanceFeature.AuthorOnHolder) = _book.Find(StanceBook.Author, holder)?.Lean ?? 0;
    }

    private void Holder(Entity entity, Span<float> row)
    {
        At(row, StanceFeature.HolderRank) = entity.Index + 1;
        At(row, StanceFeature.HolderSalience) = (float)entity.Salience;
        At(row, StanceFeature.HolderMentions) = entity.Mentions.Count;
        At(row, StanceFeature.HolderWords) = _words[entity.Index];
        At(row, StanceFeature.HolderPerson) = entity.Type == EntityType.Person ? 1 : 0;
        At(row, StanceFeature.HolderOrg) = entity.Type == EntityType.Org ? 1 : 0;
        At(row, StanceFeature.HolderGpe) = entity.Type == EntityType.Gpe ? 1 : 0;
    }

    private static void Target(Entity entity, Span<float> row)
    {
        At(row, StanceFeature.TargetRank) = entity.Index + 1;
        At(row, StanceFeature.TargetSalience) = (float)entity.Salience;
        At(row, StanceFeature.TargetMentions) = entity.Mentions.Count;
        At(row, StanceFeature.TargetPerson) = entity.Type == EntityType.Person ? 1 : 0;
        At(row, StanceFeature.TargetOrg) = entity.Type == EntityType.Org ? 1 : 0;
        At(row, StanceFeature.TargetGpe) = entity.Type == EntityType.Gpe ? 1 : 0;
        At(row, StanceFeature.TargetLaw) = entity.Type == EntityType.Law ? 1 : 0;
    }

    private void Thing(StanceTarget target, Span<float> row)
    {
        var first = _read.Text.TokenAt(target.Span.Start);
        var last = _read.Text.TokenAt(target.Span.End - 1);
        At(row, StanceFeature.TargetWords) = last + 1 - first;
        At(row, StanceFeature.TargetUses) = _uses.Of(_read.Text.Tokens[last].Lemma);
        At(row, StanceFeature.TargetInTitle) = _uses.InTitle(_read.Text.Tokens[last].Lemma) ? 1 : 0;
        At(row, StanceFeature.TargetDefinite) = _read.Text.Tokens[first].Upos == Upos.Det ? 1 : 0;
    }

    private static void Sums(StanceAccount account, Span<float> row)
    {
        for (var source = 0; source < StanceAccount.Sources; source++, row = row[SumColumns..])
        {
            ref readonly var sums = ref account[(StanceSource)source];
            (row[0], row[1], row[2], row[3], row[4], row[5]) = (sums.Count, sums.For, sums.Against, sums.MostFor, sums.MostAgainst, sums.For - sums.Against);
        }
    }
}
