using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Claims;

/// <summary>A text with what each of its words tells about judgement, looked up once.</summary>
internal sealed class JudgedText
{
    private readonly Judgements[] _judgements;

    public JudgedText(SpokenText spoken, ClaimTables tables)
    {
        (Spoken, Tables) = (spoken, tables);
        var linguistics = spoken.Linguistics;
        _judgements = new Judgements[linguistics.Tokens.Length];
        foreach (ref readonly var sentence in linguistics.Sentences)
            for (var i = sentence.FirstToken; sentence.IsProse && i < sentence.EndToken; i++)
                _judgements[i] = tables.JudgementsOf(linguistics.Tokens[i]);
    }

    public SpokenText Spoken { get; }

    public ClaimTables Tables { get; }

    public AnnotatedText Linguistics => Spoken.Linguistics;

    public Judgements this[int token] => _judgements[token];

    public bool Has(int token, Judgements judgement) => (_judgements[token] & judgement) != Judgements.None;
}
