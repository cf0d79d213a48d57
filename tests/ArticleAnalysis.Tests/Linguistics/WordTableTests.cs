using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

public sealed class WordTableTests
{
    private static readonly string[] Forms = ["the", "ferry", "n't", "0,000", "café"];
    private static readonly byte[] Small = Pinned(WordTableWriter.Write(Forms, [.. Forms.Select((_, i) => Row(i))], [2, 0, 1, 1, 2], [0, 1, 0]));
    private static readonly WordTable Table = WordTable.Read(Small);

    [Test]
    public void Every_form_is_found_and_no_other()
    {
        Assert.That(Forms.Select(f => Table.Find(f)), Is.EqualTo(Enumerable.Range(0, Forms.Length)));
        Assert.That(Enumerable.Range(0, Table.Count).Select(Table.Text), Is.EqualTo(Forms));
        foreach (var stranger in (string[])["", "th", "them", "The", "harbour"]) Assert.That(Table.Find(stranger), Is.EqualTo(-1), stranger);
    }

    [Test]
    public void A_word_keeps_its_vector_and_clusters()
    {
        var vector = WordProbe.VectorOf(Table, 1);
        Assert.That(vector, Is.EqualTo(Row(1)).Within(0.005));
        Assert.That((Table.Dimensions, Table.Clusters, Table.CoarseClusters), Is.EqualTo((32, 3, 2)));
        Assert.That((Table.Cluster(0), Table.CoarseCluster(0), Table.CoarseCluster(2)), Is.EqualTo((2, 0, 1)));
    }

    [Test]
    public void A_word_has_one_shared_string()
    {
        var text = Table.Text(1);
        Assert.That(Table.Text(Table.Find("ferry")), Is.SameAs(text));
    }

    [TestCase("Ferry", "ferry")]
    [TestCase("N’T", "n't")]
    [TestCase("2,617", "0,000")]
    [TestCase("CAFÉ", "café")]
    public void A_form_is_written_in_one_way(string form, string expected) =>
        Assert.That(WordForms.Normalize(form, new char[form.Length]).ToString(), Is.EqualTo(expected));

    [Test]
    public void A_damaged_file_is_refused_in_words()
    {
        Assert.That(() => WordTable.Read(Small.AsSpan()[..^1]), Throws.TypeOf<InvalidDataException>().With.Message.Contains("cut off"));
        Assert.That(() => WordTable.Read(Small.AsSpan()[..20]), Throws.TypeOf<InvalidDataException>().With.Message.Contains("no word table"));
        foreach (var (at, message) in ((int, string)[])[(0, "no word table"), (4, "no word table"), (15, "do not fit"), (16, "do not fit"), (28, "cut off")])
        {
            var damaged = Pinned([.. Small]);
            damaged[at] ^= 0x81;
            Assert.That(() => WordTable.Read(damaged), Throws.TypeOf<InvalidDataException>().With.Message.Contains(message), $"byte {at}");
        }
    }

    private static float[] Row(int word)
    {
        var row = new float[32];
        (row[word], row[word + 1]) = (0.8f, -0.6f);
        return row;
    }

    private static byte[] Pinned(byte[] bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned, 0);
        return pinned;
    }
}
