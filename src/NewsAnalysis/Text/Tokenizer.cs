using System.Globalization;

namespace NewsAnalysis.Text;

/// <summary>
/// Cuts text into tokens, Treebank fashion with hyphens apart: <c>don't</c> is <c>do n't</c>, <c>$4.2bn</c> is <c>$ 4.2 bn</c>,
/// <c>34-year-old</c> is five tokens. Every character that is not white space ends up in exactly one token.
/// </summary>
internal static class Tokenizer
{
    public static void Split(string text, Span range, List<Token> tokens)
    {
        var before = Gap.Paragraph;
        var at = range.Start;
        while (at < range.End)
        {
            if (IsSpace(text[at]))
            {
                if (before < Gap.Space)
                    before = Gap.Space;
                if (Paragraphs.IsLineBreak(text, at))
                    before = before < Gap.Line ? Gap.Line : Gap.Paragraph;
                at++;
                continue;
            }

            var token = Next(text, at, range.End);
            tokens.Add(token with { Before = before });
            before = Gap.None;
            at = token.End;
        }
    }

    private static Token Next(string text, int at, int end)
    {
        var character = text[at];
        if (IsDigit(character) || (character == '.' && at + 1 < end && IsDigit(text[at + 1]) && (at == 0 || !IsWordCharacter(text[at - 1]))))
            return NumberTokens.Read(text, at, end);
        if (IsLetter(text, at))
            return WordTokens.Read(text, at, end);
        if (character is '@' or '#' && WordTokens.HandleEnd(text, at, end) is var handle and > 0)
            return WordTokens.Make(text, at, handle);
        return QuoteTokens.TryRead(text, at, end, out var quote) ? quote : Sign(text, at, end);
    }

    private static Token Sign(string text, int at, int end)
    {
        var character = text[at];
        var length = 1;
        if (character is '.' or '-' or '—' or '–' or '_' or '=' or '*')
        {
            while (at + length < end && text[at + length] == character)
                length++;
        }
        else if (character is '!' or '?')
        {
            while (at + length < end && text[at + length] is '!' or '?')
                length++;
        }
        else if (char.IsHighSurrogate(character) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(text, at);
        var kind = category switch
        {
            UnicodeCategory.CurrencySymbol => TokenKind.Currency,
            UnicodeCategory.OtherNumber => TokenKind.Number,
            UnicodeCategory.OtherPunctuation when character is '%' or '&' or '#' or '@' or '*' or '‰' => TokenKind.Symbol,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.DashPunctuation
                or UnicodeCategory.OtherPunctuation or UnicodeCategory.ConnectorPunctuation => TokenKind.Punctuation,
            _ => character is '●' or '■' or '▪' or '◦' ? TokenKind.Punctuation : TokenKind.Symbol,
        };
        var side = category switch
        {
            UnicodeCategory.OpenPunctuation => Side.Opening,
            UnicodeCategory.ClosePunctuation => Side.Closing,
            _ => Side.None,
        };
        return new Token(at, at + length, 0, kind, Gap.None, LetterCase.None, side);
    }

    internal static bool IsDigit(char character) => char.IsAsciiDigit(character);

    internal static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character);

    internal static bool IsLetter(string text, int at) => char.IsLetter(text[at]) || (char.IsHighSurrogate(text[at]) && char.IsLetter(text, at))
        || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || (char.IsDigit(text[at]) && !IsDigit(text[at]));

    /// <summary>White space, and the invisible characters that saved pages are strewn with.</summary>
    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is '\u200B' or '\u200C' or '\u2060' or '\uFEFF' or '\u00AD';
}
