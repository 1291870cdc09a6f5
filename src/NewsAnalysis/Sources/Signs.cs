using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Says what punctuation does: parts, stops, opens or closes.</summary>
internal static class Signs
{
    /// <summary>True for tokens that are no words or numbers.</summary>
    public static bool IsSign(Token token) => token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Ordinal or TokenKind.Decade);

    /// <summary>Fills in the tags of the signs of a document.</summary>
    public static void Tag(Document document, WordTag[] tags)
    {
        foreach (var sentence in document.Sentences)
        {
            var openSingle = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (IsSign(document.Tokens[i]))
                    tags[i] = Of(document, i, ref openSingle);
            }
        }
    }

    private static WordTag Of(Document document, int index, ref bool openSingle)
    {
        var token = document.Tokens[index];
        var sign = document.Text[token.Start];
        if (token.Kind == TokenKind.Quote)
        {
            var single = sign is '\'' or '’' or '‘' or '`' && token.Length == 1;
            if (token.Side == Side.Opening)
            {
                openSingle |= single;
                return WordTag.OpenQuote;
            }

            // "officials' homes": nothing was opened, so nothing closes.
            if (single && token.IsAttached && (!openSingle || IsPossessiveInside(document, index)))
                return WordTag.Possessive;
            openSingle &= !single;
            return WordTag.CloseQuote;
        }

        if (token.Side != Side.None)
            return token.Side == Side.Opening ? WordTag.OpenBracket : WordTag.CloseBracket;
        return sign switch
        {
            ',' => WordTag.Comma,
            '.' or '!' or '?' or '…' => WordTag.Stop,
            ':' or ';' or '–' or '—' => WordTag.Dash,
            '-' => token.Length > 1 || token.Before != Gap.None ? WordTag.Dash : WordTag.Adjective,
            '&' => WordTag.Conjunction,
            '%' => WordTag.Noun,
            _ => token.Kind == TokenKind.Currency ? WordTag.Number : WordTag.Other,
        };
    }

    /// <summary>The apostrophe of ‘the farmers’ wells are dry,’: a word in s before it, a small letter after it, and the closing mark still to come.</summary>
    private static bool IsPossessiveInside(Document document, int index)
    {
        var tokens = document.Tokens;
        if (document.Text[tokens[index].Start - 1] != 's' || index + 1 >= tokens.Length || tokens[index + 1] is not { Kind: TokenKind.Word, Case: LetterCase.Lower, IsAttached: false })
            return false;
        for (var i = index + 1; i < tokens.Length && tokens[i].Before != Gap.Paragraph; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote && document.Text[tokens[i].Start] == document.Text[tokens[index].Start])
                return tokens[i - 1].Kind == TokenKind.Punctuation;
        }

        return false;
    }
}
