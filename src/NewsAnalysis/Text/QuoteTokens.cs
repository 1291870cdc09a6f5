namespace NewsAnalysis.Text;

/// <summary>Quotation marks of every kind, with the way they face; apostrophes that stand alone; clitics after a cut.</summary>
internal static class QuoteTokens
{
    public static bool TryRead(string text, int at, int end, out Token token)
    {
        token = default;
        switch (text[at])
        {
            case '“' or '«' or '„' or '‹' or '‟':
                token = Make(at, 1, Side.Opening);
                return true;
            case '”' or '»' or '›':
                token = Make(at, 1, Side.Closing);
                return true;
            case '"':
                token = Make(at, 1, OpensHere(text, at, end) ? Side.Opening : Side.Closing);
                return true;
            case '`' when at + 1 < end && text[at + 1] == '`':
                token = Make(at, 2, Side.Opening);
                return true;
            case '\'' when at + 1 < end && text[at + 1] == '\'':
                token = Make(at, 2, OpensHere(text, at, end) ? Side.Opening : Side.Closing);
                return true;
            case '`' or '‘':
                token = Make(at, 1, Side.Opening);
                return true;
            case '\'' or '’':
                token = Apostrophe(text, at, end);
                return true;
            default:
                return false;
        }
    }

    private static Token Apostrophe(string text, int at, int end)
    {
        var afterWord = at > 0 && Tokenizer.IsWordCharacter(text[at - 1]);
        if (afterWord && at + 1 < end && char.IsLetter(text[at + 1]))
        {
            var stop = at + 1;
            while (stop < end && char.IsLetter(text[stop]))
                stop++;
            return new Token(at, stop, 0, TokenKind.Word, Gap.None, LetterCase.Lower, Side.None);
        }

        // The apostrophe of '90s drops a century; it opens nothing.
        if (at + 1 < end && Tokenizer.IsDigit(text[at + 1]) && !afterWord)
            return new Token(at, at + 1, 0, TokenKind.Punctuation, Gap.None, LetterCase.None, Side.None);
        return Make(at, 1, text[at] == '\'' && OpensHere(text, at, end) ? Side.Opening : Side.Closing);
    }

    /// <summary>A straight mark opens before a word and after white space, a bracket, a dash or another mark.</summary>
    private static bool OpensHere(string text, int at, int end)
    {
        var length = at + 1 < end && text[at + 1] == text[at] && text[at] == '\'' ? 2 : 1;
        if (at + length >= end || char.IsWhiteSpace(text[at + length]))
            return false;
        return at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '"' or '“' or '‘' or '\'' or '/';
    }

    private static Token Make(int at, int length, Side side) => new(at, at + length, 0, TokenKind.Quote, Gap.None, LetterCase.None, side);
}
