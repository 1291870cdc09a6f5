using System.Text.Json;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>What a machine said of one token.</summary>
/// <param name="Lemma">The lemma.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Name">The kind of name it is part of; <c>O</c> for none.</param>
/// <param name="Relation">How it depends on its head.</param>
/// <param name="Head">Where its head is; null for the root.</param>
internal readonly record struct SilverToken(string Lemma, PennTag Tag, string Name, string Relation, Span? Head);

/// <summary>
/// News articles that another tagger has tagged: not right answers, but a choice of few. The articles are cut by our own tokenizer,
/// and a tag is taken over where both cut the same word.
/// </summary>
internal static class SilverNews
{
    /// <summary>Reads the articles, one sentence a training sentence.</summary>
    /// <param name="path">The tagged tokens: start, end, word, lemma, tag, name, head, relation.</param>
    /// <param name="articles">JSON Lines with <c>id</c> and <c>text</c>.</param>
    public static IEnumerable<(TrainingSentence Sentence, SilverToken?[] Silver)> Read(string path, IEnumerable<string> articles)
    {
        var texts = articles.SelectMany(Treebank.Lines).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(article => article.GetProperty("id").GetString()!, article => article.GetProperty("text").GetString()!, StringComparer.Ordinal);
        string? id = null;
        var tokens = new Dictionary<Span, SilverToken>();
        var sentence = new List<string[]>();
        foreach (var line in Treebank.Lines(path).Append("# doc"))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                sentence.Add(line.Split('\t'));
                continue;
            }

            Add(sentence, tokens);
            sentence.Clear();
            if (!line.StartsWith("# doc", StringComparison.Ordinal))
                continue;
            if (id is not null && texts.TryGetValue(id, out var text))
            {
                foreach (var example in Sentences(text, tokens))
                    yield return example;
            }

            id = line.Split(' ') is [_, _, var name, ..] ? name : null;
            tokens.Clear();
        }
    }

    private static void Add(List<string[]> sentence, Dictionary<Span, SilverToken> tokens)
    {
        foreach (var cells in sentence)
        {
            if (TagNames.PennOf(cells[4]) is { } tag)
                tokens[SpanOf(cells)] = new SilverToken(cells[3], tag, cells[5], cells[7], Integer(cells[6]) is var head and > 0 ? SpanOf(sentence[head - 1]) : null);
        }
    }

    private static Span SpanOf(string[] cells) => new(Integer(cells[0]), Integer(cells[1]));

    private static int Integer(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(TrainingSentence, SilverToken?[])> Sentences(string text, Dictionary<Span, SilverToken> silver)
    {
        var document = Document.Parse(text);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            var tokens = document.Tokens[sentence.FirstToken..sentence.EndToken].ToArray();
            var alone = Document.Of(text, tokens, [sentence with { FirstToken = 0, EndToken = tokens.Length }]);
            var found = tokens.Select(token => silver.TryGetValue(token.Span, out var said) ? said : (SilverToken?)null).ToArray();
            // A sentence that the other cut otherwise, mark-up or a list for most part, teaches nothing.
            if (found.Count(said => said is not null) * 10 >= tokens.Length * 7)
                yield return (new TrainingSentence(alone, new TagPair?[tokens.Length], [.. found.Select(said => said?.Lemma)], new int[tokens.Length], new Relation[tokens.Length]), found);
        }
    }
}
