using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>
/// Makes <c>linguistics.bin</c>: first the encoder learns, as a language model in both directions, to tell the next word's class in raw news; then the whole
/// network learns tags, sentence ends and trees from the treebanks.
/// </summary>
internal static unsafe class NetworkTrainer
{
    /// <summary>Commonest words that are classes of their own in the language model; all others go by their cluster.</summary>
    private const int OwnClasses = 280;
    private const float EncoderRate = 2e-3f;
    private const float NetworkRate = 2e-3f;
    private const int Epochs = 32;

    /// <summary>Each has a part of a batch; a fixed number, since sums of floats depend on it.</summary>
    private const int Workers = 2;

    private static readonly NetworkSize Size = NetworkSize.Default;

    /// <summary>The language model. Writes the encoder's parameters to the work folder.</summary>
    public static void TrainEncoder(TrainingFolders folders, TextWriter log)
    {
        var words = ReadWords(folders);
        var passages = ReadRawText(folders, words);
        log.WriteLine($"raw text: {passages.Tokens} tokens in {passages.Passages} passages");
        var classes = OwnClasses + words.Clusters;
        var parameters = new ParameterSet(Workers, LinguisticsTrainer.Seed);
        LanguageModel.AddParameters(Size, classes, parameters);
        new LanguageModelTrainer(Size, classes, parameters, VectorMemory.Of(words), log)
            .Train(passages, word => word < OwnClasses ? word : OwnClasses + words.Cluster(word), EncoderRate, LinguisticsTrainer.Seed);
        Directory.CreateDirectory(folders.Work);
        parameters.Save(EncoderFile(folders));
    }

    /// <summary>Tags, sentence ends and trees.</summary>
    public static void TrainNetwork(TrainingFolders folders, TextWriter log)
    {
        var words = ReadWords(folders);
        var sentences = LinguisticsTrainer.ReadTraining(folders);
        var labels = new LabelSets(sentences);
        var parameters = new ParameterSet(Workers, LinguisticsTrainer.Seed);
        ParserNetwork.AddParameters(Size, new OutputLayout(labels.Xpos.Length, labels.Features.Length), labels.Relations.Length, parameters);
        if (File.Exists(EncoderFile(folders))) parameters.Load(EncoderFile(folders));
        else log.WriteLine("  no encoder in the work folder: the network learns from nothing");

        var input = new InputMaker(words);
        var trainer = new ParserTrainer(Size, labels, parameters, VectorMemory.Of(words), log);
        var dev = Array.ConvertAll((string[])["en_ewt-dev", "en_gum-dev"], name =>
            (Name: name, Passages: TreebankPassages.Make(Treebank.Read(folders.Treebank(name)), labels, input.Of)));
        trainer.Train(TreebankPassages.Make(sentences, labels, input.Of), Epochs, NetworkRate, LinguisticsTrainer.Seed, epoch =>
        {
            if (epoch % 4 != 0) return;
            foreach (var (name, passages) in dev) log.WriteLine($"    {name}: {trainer.Measure(passages)}");
        });
        File.WriteAllBytes(Path.Combine(folders.Models, "linguistics.bin"), NetworkWriter.Write(parameters, labels));
    }

    /// <summary>Measures what the models score and writes the card.</summary>
    public static void WriteCard(TrainingFolders folders, TextWriter log)
    {
        var settings = FormattableString.Invariant(
            $"language model one pass over all raw text, rate {EncoderRate}; then {Epochs} passes over the treebanks, rate {NetworkRate} falling to 0; {ParserTrainer.Dropouts}.");
        File.WriteAllText(Path.Combine(folders.Models, "linguistics.md"), NetworkCard.Write(folders, Size, settings, log));
    }

    private static string EncoderFile(TrainingFolders folders) => Path.Combine(folders.Work, "encoder.bin");

    private static WordTable ReadWords(TrainingFolders folders) => WordTable.Read(ModelMemory.Keep(File.ReadAllBytes(Path.Combine(folders.Models, "words.bin"))));

    private static RawPassages ReadRawText(TrainingFolders folders, WordTable words)
    {
        var (tokenizer, input, passages) = (new Tokenizer(EnglishResources.Instance), new InputMaker(words), new RawPassages());
        var (spans, tokens) = (new List<TokenSpan>(), new List<NetworkInput>());
        foreach (var paragraph in RawText.Paragraphs(folders.RawText))
        {
            spans.Clear();
            tokens.Clear();
            tokenizer.Tokenize(paragraph, new TextSpan(0, paragraph.Length), spans);
            for (var i = 0; i < spans.Count; i++) tokens.Add(input.Of(spans[i].In(paragraph), i == 0 || spans[i].Start > spans[i - 1].End));
            passages.Add(CollectionsMarshal.AsSpan(tokens));
        }
        return passages;
    }
}
