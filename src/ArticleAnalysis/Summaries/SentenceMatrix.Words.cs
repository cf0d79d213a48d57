using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Summaries;

// What sentences are about and how they are written.
internal sealed partial class SentenceMatrix
{
    private void CountLemmas(string? title)
    {
        foreach (var sentence in _text.Sentences)
        {
            if (sentence.Kind == SentenceKind.Boilerplate) continue;
            foreach (ref readonly var token in _text.TokensOf(sentence))
            {
                if (!IsContent(token, _words)) continue;
                if (sentence.Kind == SentenceKind.Title) _title.Add(token.Lemma);
                _uses[token.Lemma] = _uses.GetValueOrDefault(token.Lemma) + 1;
            }
        }
        if (_title.Count > 0 || title is null) return;
        // A page's title stands outside the text and has no tokens; its words are compared with lemmas as they are.
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word.Length > 3) _title.Add(word.Trim('?', ',', '.', ':', '‘', '’', '“', '”').ToLowerInvariant());
    }

    private void Weigh(EntitySet entities)
    {
        var highest = 0f;
        for (var row = 0; row < _sentences.Length; row++)
        {
            var sentence = At(row);
            WeighWords(row, sentence);
            WeighContent(row, sentence);
            WeighNames(row, sentence, entities);
            highest = Math.Max(highest, Value(row, SentenceFeature.Centrality));
        }
        if (highest == 0) return;
        for (var row = 0; row < _sentences.Length; row++) Set(row, SentenceFeature.Centrality, Value(row, SentenceFeature.Centrality) / highest);
    }

    private void ReadWords(KeyWords reader)
    {
        var facts = new PassageFacts(_text, _words.Table);
        for (var row = 0; row < _sentences.Length; row++)
        {
            facts.Read(At(row).FirstToken, At(row).EndToken);
            reader.Score(facts, _values.AsSpan((row * Width) + (int)SentenceFeature.OpeningWords, SummaryModel.Places));
        }
    }

    private void WeighNames(int row, in Sentence sentence, EntitySet entities)
    {
        var (names, salience) = (0, 0.0);
        foreach (var mention in entities.In(sentence.Span))
        {
            if (mention.Kind is MentionKind.Pronoun) continue;
            names++;
            salience += entities[mention.Entity].Salience;
        }
        Set(row, SentenceFeature.Salience, (float)Math.Min(salience, 1));
        Set(row, SentenceFeature.Names, names);
    }

    private void WeighWords(int row, in Sentence sentence)
    {
        var tokens = _text.TokensOf(sentence);
        foreach (ref readonly var token in tokens)
        {
            if (token.Shape == TokenShape.Number) Set(row, SentenceFeature.Number);
            else if (token.Upos == Upos.Sym) Set(row, SentenceFeature.Money);
            if (token.Lower is "\"" or "“" or "”") Set(row, SentenceFeature.Quoted);
            if (_words.Modals.Contains(token.Lower)) Set(row, SentenceFeature.Modal);
            if (_words.Selves.Contains(token.Lower)) Set(row, SentenceFeature.FirstPerson);
            if (token.Upos == Upos.Verb && token.Morphology is { Tense: "Past" }) Set(row, SentenceFeature.PastTense);
        }
        Set(row, SentenceFeature.Words, tokens.Length);
        var first = tokens[0].Lower is "\"" or "“" && tokens.Length > 1 ? tokens[1].Lower : tokens[0].Lower;
        if (_words.Dangling.Contains(first)) Set(row, SentenceFeature.StartsDangling);
        if (_words.Contrast.Contains(first)) Set(row, SentenceFeature.StartsWithContrast);
        if (tokens[^1].Lower is "?") Set(row, SentenceFeature.Question);
    }

    /// <summary>How much of what the article speaks of most the sentence has, by sums and by means; once more with rare words weighing more.</summary>
    private void WeighContent(int row, in Sentence sentence)
    {
        var (content, titled, uses, rare) = (0, 0, 0.0, 0.0);
        _seen.Clear();
        foreach (ref readonly var token in _text.TokensOf(sentence))
        {
            if (!IsContent(token, _words) || !_seen.Add(token.Lemma)) continue;
            var use = Math.Log(_uses.GetValueOrDefault(token.Lemma) + 1);
            content++;
            uses += use;
            rare += use * _words.Rarity(token);
            if (_title.Contains(token.Lemma) || _title.Contains(token.Lower)) titled++;
        }
        Set(row, SentenceFeature.ContentWords, content);
        Set(row, SentenceFeature.Uses, (float)uses);
        Set(row, SentenceFeature.MeanUse, (float)(uses / (content + 2)));
        Set(row, SentenceFeature.RareUses, (float)rare);
        Set(row, SentenceFeature.MeanRareUse, (float)(rare / (content + 2)));
        // The root keeps long sentences from being central by length alone.
        Set(row, SentenceFeature.Centrality, (float)(uses / Math.Sqrt(content + 4)));
        if (_title.Count > 0) Set(row, SentenceFeature.TitleOverlap, Math.Min(1f, titled / (float)Math.Min(_title.Count, 6)));
    }
}
