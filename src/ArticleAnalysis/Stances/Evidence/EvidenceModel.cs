using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Stances.Evidence;

/// <summary>The network that tells of a scene whether the sentence shows a stance, learnt from the evidence that annotators noted. Immutable, thread-safe.</summary>
internal sealed unsafe class EvidenceModel(LabelNetwork network, WordTable words) : ISceneJudge
{
    /// <summary>Nothing is shown, the holder is for the target, against it.</summary>
    public const int Answers = 3;

    /// <summary>Begins the names of the matrices.</summary>
    public const string Name = "evidence";

    // Of sixty scenes one shows a stance; of what is this sure to show none the network of passages is not asked, and it opens no account.
    private const float Nothing = 0.99f;

    // Scenes whose words are added together.
    private const int Together = 32;

    /// <summary>Reads the network, which stands in the file of the weighing of pairs.</summary>
    /// <exception cref="InvalidDataException">The file has no such network.</exception>
    public static EvidenceModel Read(LanguageResources resources)
    {
        var words = WordTable.Read(resources.Bytes("models/words.bin"));
        return new(LabelNetwork.Read(new TensorFile(StanceRanker.File, resources.Bytes(StanceRanker.File)), Name, EvidenceFacts.TableRows, EvidenceFacts.Places, words), words);
    }

    /// <inheritdoc/>
    public void Judge(in Sentence sentence, List<Scene> scenes, EvidenceFacts facts, PassageReader passages, StanceBook book)
    {
        var sums = stackalloc float[Together * LabelNetwork.Width];
        Span<int> places = stackalloc int[Together * EvidenceFacts.Places];
        for (var first = 0; first < scenes.Count; first += Together)
        {
            var some = CollectionsMarshal.AsSpan(scenes).Slice(first, Math.Min(Together, scenes.Count - first));
            for (var i = 0; i < some.Length; i++)
            {
                facts.Read(some[i]);
                network.AddFacts(facts.Rows, sums + (i * LabelNetwork.Width));
                facts.Words.CopyTo(places[(i * EvidenceFacts.Places)..]);
            }
            network.AddWords(places[..(some.Length * EvidenceFacts.Places)], words, sums);
            for (var i = 0; i < some.Length; i++)
                if (MayShow(sums + (i * LabelNetwork.Width))) Note(sentence, some[i], facts, passages, book);
        }
    }

    private bool MayShow(float* sum)
    {
        Span<float> shares = stackalloc float[Answers];
        network.Share(sum, shares);
        return shares[0] < Nothing;
    }

    // Only here: to ask costs more than all the rest.
    private void Note(in Sentence sentence, in Scene scene, EvidenceFacts facts, PassageReader passages, StanceBook book)
    {
        Span<float> shares = stackalloc float[Answers];
        facts.Read(scene);
        facts.AddOdds(scene, passages.Ask(scene));
        network.Score(facts.Rows, facts.Words, words, shares);
        var source = scene.On is TargetPart.Named or TargetPart.Thing ? StanceSource.Shown : StanceSource.Carried;
        book.Add(source, scene.Holder, scene.Target, new StanceWeight(shares[2], shares[1]), StanceBasis.Assessment, sentence.Span);
    }
}
