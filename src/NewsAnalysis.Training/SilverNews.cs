using System.Text.Json;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>What a machine said of one token.</summary>
internal readonly record struct SilverToken(string Word, string Lemma, PennTag Tag, string Name, bool IsCase);

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
        foreach (var line in Treebank.Lines(path).Append("# doc"))
        {
            if (line.StartsWith("# doc", StringComparison.Ordinal))
            {
                if (id is not null && texts.TryGetValue(id, out var text))
                {
                    foreach (var sentence in Sentences(text, tokens))
                        yield return sentence;
                }

                id = line.Split(' ') is [_, _, var name, ..] ? name : null;
                tokens.Clear();
                continue;
            }

            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            var span = new Span(Integer(cells[0]), Integer(cells[1]));
            if (TagNames.PennOf(cells[4]) is { } tag)
                tokens[span] = new SilverToken(cells[2], cells[3], tag, cells[5], cells[7] == "case");
        }
    }

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
