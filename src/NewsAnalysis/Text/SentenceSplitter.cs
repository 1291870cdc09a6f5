namespace NewsAnalysis.Text;

/// <summary>Cuts a block's tokens into sentences.</summary>
internal static class SentenceSplitter
{
    // Shorter lines than this were broken by the writer, not by the margin.
    private const int ShortestWrappedLine = 45;

    public static void Split(string text, List<Token> tokens, int first, BlockKind block, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        for (var i = first; i < tokens.Count; i++)
        {
            var last = i + 1 == tokens.Count;
            if (!last && !EndsAt(text, tokens, start, i))
                continue;
            sentences.Add(new Sentence(tokens[start].Start, tokens[i].End, start, i + 1, block, paragraph));
            start = i + 1;
        }
    }

    /// <summary>True when a sentence that began at <paramref name="start"/> ends with token <paramref name="i"/>, which is not the last.</summary>
    private static bool EndsAt(string text, List<Token> tokens, int start, int i)
    {
        var next = tokens[i + 1];
        if (next.Before == Gap.Paragraph)
            return true;
        if (next.Before == Gap.None)
            return false;
        if (next.Before == Gap.Line && (IsBullet(text, tokens, i + 1) || IsShortLine(text, tokens, start, i)))
            return true;
        var closer = i;
        while (closer > start && IsCloser(text, tokens[closer]))
            closer--;
        var mark = tokens[closer];
        if (mark.Kind == TokenKind.Word)
            return EndsInPeriod(text, mark) && AbbreviationEnds(text, tokens, closer, i + 1);
        if (!IsTerminal(text, mark) || (closer > start && closer < i && tokens[closer + 1].Before != Gap.None))
            return false;
        return !IsPause(text, mark) && (CanStart(text, tokens, i + 1) || (closer == i && IsCasual(text, tokens, start, i)));
    }

    /// <summary>
    /// Where the writer uses no capitals, a mark after a plain word ends a sentence also before a small letter. Elsewhere the mark is a name's, as in <c>Yahoo! said</c>,
    /// or stands inside a title or a quotation. Short words may be abbreviations, unless a lexicon knows them as words.
    /// </summary>
    private static bool IsCasual(string text, List<Token> tokens, int start, int i)
    {
        if (i == start || !tokens[i].IsAttached || tokens[i - 1] is not { Kind: TokenKind.Word, Case: LetterCase.Lower } before || tokens[i + 1].Kind != TokenKind.Word)
            return false;
        if (text[tokens[i].Start] == '?' && tokens[i].Length == 1)
            return true;
        return before.Length > 3 || WordClasses.Of(before.Word) != WordClass.None ? tokens[start].Case == LetterCase.Lower || text[tokens[i].Start] == '.' : false;
    }

    /// <summary>An ellipsis that stands apart from the word before it is a pause or an omission: <c>He said … I think</c>.</summary>
    private static bool IsPause(string text, Token mark) =>
        mark.Before == Gap.Space && (text[mark.Start] == '…' || (text[mark.Start] == '.' && mark.Length > 1));

    private static bool CanStart(string text, List<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Word => token.Case != LetterCase.Lower,
            TokenKind.Number or TokenKind.Ordinal or TokenKind.Decade or TokenKind.Currency => true,
            TokenKind.Quote => token.Side == Side.Opening || text[token.Start] is '\'' or '’',
            TokenKind.Punctuation => token.Side == Side.Opening || text[token.Start] is '-' or '–' or '—' or '•' or '·' or '●' or '.' or '¿' or '¡',
            _ => true,
        };
    }

    /// <summary>After an abbreviation a sentence ends only where the next word is one that sentences start with.</summary>
    private static bool AbbreviationEnds(string text, List<Token> tokens, int abbreviation, int following)
    {
        var next = tokens[following];
        if (Abbreviations.Find(tokens[abbreviation].Span.In(text)) is { Kind: not (AbbreviationKind.Name or AbbreviationKind.Other) })
            return false;
        if (next.Kind == TokenKind.Quote)
            return next.Side == Side.Opening && following + 1 < tokens.Count && tokens[following + 1].IsCapitalised;
        if (!next.IsCapitalised)
            return false;
        var classes = WordClasses.Of(next.Word == 0 ? Vocabulary.Find(next.Span.In(text)) : next.Word);
        return (classes & (WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Subordinator | WordClass.Adverb | WordClass.Possessive | WordClass.Question)) != 0;
    }

    private static bool IsTerminal(string text, Token token) =>
        token.Kind == TokenKind.Punctuation && text[token.Start] is '.' or '!' or '?' or '…' or '。';

    private static bool EndsInPeriod(string text, Token token) => text[token.End - 1] == '.';

    private static bool IsCloser(string text, Token token) =>
        token.Before == Gap.None && (token.Side == Side.Closing || (token.Kind == TokenKind.Quote && token.Side != Side.Opening));

    private static bool IsBullet(string text, List<Token> tokens, int at) =>
        text[tokens[at].Start] is '-' or '–' or '—' or '•' or '*' or '·' or '●' or '■' or '▪' or '◦' && tokens[at].Kind != TokenKind.Word
        && at + 1 < tokens.Count && tokens[at + 1].Before != Gap.None;

    /// <summary>A line that stops well before the margin was ended on purpose: a headline, a list item, a line of figures.</summary>
    private static bool IsShortLine(string text, List<Token> tokens, int start, int i)
    {
        var lineStart = i;
        while (lineStart > start && tokens[lineStart].Before < Gap.Line)
            lineStart--;
        return tokens[i].End - tokens[lineStart].Start < ShortestWrappedLine && CanStart(text, tokens, i + 1)
            && (tokens[i].Kind != TokenKind.Punctuation || text[tokens[i].Start] is ':' or ';');
    }
}
