using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

public class TreebankTests
{
    private static readonly TreebankSentence Sentence = Treebank.Parse(
    [
        "# newdoc id = own",
        "# sent_id = own-1",
        "# text = They won't pay.",
        "1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur\t4\tnsubj\t_\t_",
        "2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_",
        "2\two\twill\tAUX\tMD\tVerbForm=Fin\t4\taux\t_\t_",
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
        "3.1\tthen\tthen\tADV\tRB\t_\t_\t_\t_\t_",
        "4\tpay\tpay\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No",
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No",
    ]);

    [Test]
    public void Reads_the_columns_and_passes_over_empty_nodes()
    {
        Assert.That(Sentence.Words.Select(w => w.Form), Is.EqualTo(new[] { "They", "wo", "n't", "pay", "." }));
        Assert.That(Sentence.Words[1], Is.EqualTo(new TreebankWord("wo", "will", Upos.Aux, "MD", "VerbForm=Fin", 3, "aux", false, false)));
        Assert.That(Sentence.Words[3].Head, Is.EqualTo(-1));
    }

    [Test]
    public void A_multi_word_token_takes_its_space_from_the_range()
    {
        Assert.That(Sentence.Words.Select(w => w.SpaceAfter), Is.EqualTo(new[] { true, false, true, false, false }));
        Assert.That(Sentence.Words.Select(w => w.IsContinuation), Is.EqualTo(new[] { false, false, true, false, false }));
    }

    [Test]
    public void Comments_tell_where_documents_and_paragraphs_start() =>
        Assert.That((Sentence.Id, Sentence.Text, Sentence.StartsParagraph, Sentence.StartsDocument), Is.EqualTo(("own-1", "They won't pay.", true, true)));
}
