namespace NewsAnalysis.Text;

/// <summary>
/// The words that syntax is about, as treebanks have them: mostly the tokens, but numeric dates, clock times, telephone numbers, fractions and
/// little faces, which other rules want in parts, are one word each.
/// </summary>
internal static class SyntaxWords
{
    /// <summary>Makes words of tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of a sentence.</param>
    /// <param name="words">Takes the words; as long as the tokens.</param>
    /// <param name="ends">Takes the index after each word's last token; as long as the tokens.</param>
    /// <returns>Number of words.</returns>
    public static int Merge(string text, ReadOnlySpan<Token> tokens, Span<Token> words, Span<int> ends)
    {
        var count = 0;
        for (var i = 0; i < tokens.Length; count++)
        {
            var end = EndOf(text, tokens, i);
            words[count] = end == i + 1 ? tokens[i] : tokens[i] with { End = tokens[end - 1].End, Word = 0, Kind = tokens[i].Kind == TokenKind.Number ? TokenKind.Number : TokenKind.Symbol };
            ends[count] = end;
            i = end;
        }

        return count;
    }

    private static int EndOf(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Length || !tokens[at + 1].IsAttached)
            return at + 1;
        if (tokens[at].Kind == TokenKind.Number)
            return Digits(text, tokens, at);
        return text[tokens[at].Start] is ':' or ';' && tokens[at].Before != Gap.None ? Face(text, tokens, at) : at + 1;
    }

    /// <summary>The end of <c>08/16/2000</c>, <c>10:30</c>, <c>3/4</c>, <c>713.837.1638</c>, <c>853-3242</c>; not of <c>2-3</c> or <c>1990-95</c>, which are two numbers.</summary>
    private static int Digits(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var sign = text[tokens[at + 1].Start];
        if (tokens[at + 1].Length != 1 || sign is not ('/' or ':' or '.' or '-'))
            return at + 1;
        var end = at + 1;
        while (end + 1 < tokens.Length && text[tokens[end].Start] == sign && tokens[end] is { Length: 1, IsAttached: true } && tokens[end + 1] is { Kind: TokenKind.Number, IsAttached: true })
            end += 2;
        var telephone = end > at + 1 && tokens[at].Length == 3 && tokens[end - 1].Length == 4;
        return sign == '-' && !telephone ? at + 1 : end;
    }

    private static int Face(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var mouth = at + 1;
        if (text[tokens[mouth].Start] == '-' && tokens[mouth].Length == 1 && mouth + 1 < tokens.Length && tokens[mouth + 1].IsAttached)
            mouth++;
        return tokens[mouth].Length == 1 && text[tokens[mouth].Start] is ')' or '(' or '/' && (mouth + 1 == tokens.Length || !tokens[mouth + 1].IsAttached) ? mouth + 1 : at + 1;
    }
}
