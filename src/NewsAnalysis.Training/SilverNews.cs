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

/// <summary>A sentence of news with what a machine said of its tokens.</summary>
/// <param name="Sentence">The sentence, cut by our own tokenizer.</param>
/// <param name="Tokens">What the machine said of each token; null where it cut otherwise.</param>
/// <param name="Names">The names it found.</param>
internal sealed record SilverSentence(TrainingSentence Sentence, SilverToken?[] Tokens, NameSpan[] Names);

/// <summary>
/// News articles that another tagger has tagged: not right answers, but a choice of few. The articles are cut by our own tokenizer,
/// and a tag is taken over where both cut the same word.
/// </summary>
internal static class SilverNews
{
    /// <summary>One article in so many, the first among them, is never learned from: what names and sentence ends are measured on.</summary>
    private const int HeldOut = 12;

    /// <summary>Reads the articles, one sentence a training sentence.</summary>
    /// <param name="path">The tagged tokens: start, end, word, lemma, tag, name, head, relation.</param>
    /// <param name="articles">JSON Lines with <c>id</c> and <c>text</c>.</param>
    public static IEnumerable<SilverSentence> Read(string path, IEnumerable<string> articles)
    {
        var texts = articles.SelectMany(Treebank.Lines).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(article => article.GetProperty("id").GetString()!, article => article.GetProperty("text").GetString()!, StringComparer.Ordinal);
        string? id = null;
        var number = 0;
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
            if (id is not null && number++ % HeldOut != 0 && texts.TryGetValue(id, out var text))
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

    private static IEnumerable<SilverSentence> Sentences(string text, Dictionary<Span, SilverToken> silver)
    {
        var document = Document.Parse(text);
        var names = NameKinds(text.Length, silver);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            var words = new Token[sentence.Count];
            var tokens = words[..SyntaxWords.Merge(text, document.Tokens[sentence.FirstToken..sentence.EndToken], words, new int[sentence.Count])];
            var alone = Document.Of(text, tokens, [sentence with { FirstToken = 0, EndToken = tokens.Length }]);
            var found = tokens.Select(token => silver.TryGetValue(token.Span, out var said) ? said : (SilverToken?)null).ToArray();
            // A sentence that the other cut otherwise, mark-up or a list for most part, teaches nothing.
            if (found.Count(said => said is not null) * 10 < tokens.Length * 7)
                continue;
            var training = new TrainingSentence(alone, new TagPair?[tokens.Length], [.. found.Select(said => said?.Lemma)], new int[tokens.Length], new Relation[tokens.Length]);
            yield return new SilverSentence(training, found, [.. NamesIn(tokens, names)]);
        }
    }

    /// <summary>The kind of name that each character belongs to; null where it belongs to none.</summary>
    private static NameKind?[] NameKinds(int length, Dictionary<Span, SilverToken> silver)
    {
        var kinds = new NameKind?[length];
        foreach (var (span, token) in silver)
        {
            NameKind? kind = token.Name switch
            {
                "PERSON" => NameKind.Person,
                "ORGANIZATION" => NameKind.Organisation,
                "LOCATION" => NameKind.Place,
                _ => null,
            };
            if (kind is not null)
                Array.Fill(kinds, kind, span.Start, span.Length);
        }

        return kinds;
    }

    private static IEnumerable<NameSpan> NamesIn(Token[] tokens, NameKind?[] kinds)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (kinds[tokens[i].Start] is not { } kind)
                continue;
            var first = i;
            while (i + 1 < tokens.Length && kinds[tokens[i + 1].Start] == kind)
                i++;
            yield return new NameSpan(first, i + 1, kind);
        }
    }
}
