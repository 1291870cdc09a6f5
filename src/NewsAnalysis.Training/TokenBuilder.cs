using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Makes tokens of the words that a treebank gives, with all that the tokenizer would tell of them.</summary>
internal static class TokenBuilder
{
    /// <summary>The document of one sentence.</summary>
    public static Document Build(string text, IReadOnlyList<Span> words)
    {
        var own = Document.Parse(text).Tokens.ToArray().ToDictionary(token => token.Start);
        var tokens = new Token[words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var before = i == 0 ? Gap.Paragraph : words[i].Start == words[i - 1].End ? Gap.None : Gap.Space;
            tokens[i] = (own.TryGetValue(words[i].Start, out var token) && token.End == words[i].End ? token : Cut(text, words[i])) with { Before = before };
        }

        var sentence = new Sentence(words[0].Start, words[^1].End, 0, tokens.Length, BlockKind.Body, 0);
        return Document.Of(text, tokens, [sentence]);
    }

    public static LetterCase CaseOf(string text, Token token) => token.Kind == TokenKind.Word ? WordTokens.Make(text, token.Start, token.End).Case : token.Case;

    /// <summary>A token that our own tokenizer would have cut otherwise: of the kind that its first part is of.</summary>
    private static Token Cut(string text, Span word)
    {
        var first = Document.Parse(word.Of(text)).Tokens[0];
        var made = first.Kind == TokenKind.Word ? WordTokens.Make(text, word.Start, word.End) : first;
        return made with { Start = word.Start, End = word.End };
    }
}
