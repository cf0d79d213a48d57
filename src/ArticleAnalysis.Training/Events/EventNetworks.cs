using System.Globalization;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;
using ArticleAnalysis.Training.Quotations;

namespace ArticleAnalysis.Training.Events;

/// <summary>The three networks of events while and after they learn.</summary>
internal sealed class EventNetworks
{
    /// <summary>Of the first values, of dropout and of the order of samples.</summary>
    public const ulong Seed = 20260119;

    private const int PassesOfTypes = 7, PassesOfParties = 5;
    private const float KeptFacts = 0.7f;

    private readonly LabelLearner _types;
    private readonly PairLearner _actors, _recipients;
    private readonly WordTable _words;

    private EventNetworks(WordTable words)
    {
        _words = words;
        _types = new(EventModel.TypeName, TriggerFacts.TableRows, TriggerFacts.Places, EventModel.Types + 1, words, Seed, KeptFacts);
        (_actors, _recipients) = (new(EventModel.ActorNames, PartyFacts.TableRows, words, Seed + 1), new(EventModel.RecipientNames, PartyFacts.TableRows, words, Seed + 2));
    }

    /// <summary>The model; it reads numbers that live as long as this.</summary>
    public EventModel Model => new(_types.Mean, _actors.Mean, _recipients.Mean, _words);

    /// <summary>Its matrices.</summary>
    public IEnumerable<AdagradMatrix> Matrices => [.. _types.All, .. _actors.All, .. _recipients.All];

    /// <summary>Networks that have learnt from some texts, and from the given pairs of a source.</summary>
    public static (EventNetworks Networks, EventSamples Samples) Learn(EventReader reader, EventSource source, EventTexts texts, TextWriter log)
    {
        var samples = new EventSamples();
        foreach (var text in texts.Own) samples.Add(reader, text);
        foreach (var pair in GivenPair.Read(source.PairFile, reader)) samples.AddTyped(pair);
        var first = Learn(samples, reader, TextWriter.Null);

        // What tells no type or no word is read by the first networks.
        foreach (var article in texts.Articles) samples.Add(reader, article, first.Model);
        foreach (var pair in GivenPair.ReadSpans(source.SpanFile, reader)) samples.AddParties(pair, EventAnswers.TypeOf(pair, first.Model));
        GC.KeepAlive(first);
        log.WriteLine($"{samples.Types.Count} words, {samples.Actors.Count} actors, {samples.Recipients.Count} recipients; {samples.LostEvents} events and {samples.LostParties} parties lost");
        return (Learn(samples, reader, log), samples);
    }

    private static EventNetworks Learn(EventSamples samples, EventReader reader, TextWriter log)
    {
        var (networks, order) = (new EventNetworks(reader.Words), new Generator(Seed));
        Pass(samples.Types, networks._types.Learn, networks._types.All, PassesOfTypes, "types");
        Pass(samples.Actors, networks._actors.Learn, networks._actors.All, PassesOfParties, "actors");
        Pass(samples.Recipients, networks._recipients.Learn, networks._recipients.All, PassesOfParties, "recipients");
        return networks;

        // The mean of the second half of the passes.
        void Pass<T>(List<T> from, Func<T, double> learn, IEnumerable<AdagradMatrix> matrices, int passes, string what)
        {
            T[] shuffled = [.. from];
            for (var pass = 1; pass <= passes; pass++)
            {
                order.Shuffle(shuffled);
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, pass {pass}: loss {shuffled.Sum(learn):0}"));
                if (pass <= passes / 2) continue;
                foreach (var matrix in matrices) matrix.TakeMean();
            }
        }
    }
}
