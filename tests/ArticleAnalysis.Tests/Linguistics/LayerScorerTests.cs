using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

/// <summary>The metrics of the CoNLL 2018 shared task, by counts that can be checked by hand.</summary>
public sealed class LayerScorerTests
{
    private const string Gold =
        "1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_\n1\tIt\tit\tPRON\tPRP\tNumber=Sing|Style=Coll\t4\tnsubj\t_\t_\n2\t's\tbe\tAUX\tVBZ\tVerbForm=Fin\t4\tcop\t_\t_\n"
        + "3\tnot\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n4\tlate\tlate\tADJ\tJJ\tDegree=Pos\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n";

    [Test]
    public void A_copy_of_the_gold_has_everything() => Assert.That(Score(Gold).Values.Select(s => s.F1), Is.All.EqualTo(1));

    [Test]
    public void Words_of_a_multi_word_token_are_aligned_by_their_forms()
    {
        var scores = Score(Gold.Replace("1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_\n", "", StringComparison.Ordinal).Replace("nsubj\t_\t_", "nsubj\t_\tSpaceAfter=No", StringComparison.Ordinal));

        Assert.That((scores["Tokens"].Gold, scores["Tokens"].System, scores["Tokens"].Correct), Is.EqualTo((4, 5, 3)));
        Assert.That((scores["Words"].Correct, scores["LAS"].F1), Is.EqualTo((5, 1)));
    }

    [Test]
    public void Only_universal_features_and_relations_count()
    {
        var scores = Score(Gold.Replace("Style=Coll", "Style=Vrnc", StringComparison.Ordinal).Replace("nsubj\t", "nsubj:outer\t", StringComparison.Ordinal));

        Assert.That((scores["UFeats"].F1, scores["LAS"].F1, scores["MLAS"].F1), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void A_wrong_function_word_costs_its_head_in_MLAS_alone()
    {
        var scores = Score(Gold.Replace("\tbe\tAUX\t", "\tbe\tVERB\t", StringComparison.Ordinal));

        Assert.That((scores["UPOS"].Correct, scores["CLAS"].Correct, scores["MLAS"].Correct, scores["BLEX"].Correct), Is.EqualTo((4, 3, 2, 3)));
    }

    [Test]
    public void Other_characters_cannot_be_scored() =>
        Assert.That(() => Score(Gold.Replace("late", "early", StringComparison.Ordinal)), Throws.TypeOf<InvalidDataException>().With.Message.Contains("character 7"));

    private static Dictionary<string, LayerScore> Score(string system) => LayerScorer.Score(ConlluReader.Read(Gold), ConlluReader.Read(system)).ToDictionary(s => s.Name);
}
