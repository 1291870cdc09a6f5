using System.Globalization;

namespace NewsAnalysis.Text;

/// <summary>Tokens that start with a letter: words, contractions, abbreviations with their full stop, web addresses.</summary>
internal static class WordTokens
{
    private static readonly string[] Clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    // Two words in one, cut after the third letter.
    private static readonly string[] Joined = ["cannot", "gonna", "wanna", "gotta", "gimme", "lemme"];
    private const int JoinedAt = 3;

    public static Token Read(string text, int at, int end)
    {
        if (IsAddress(text, at, end))
            return Make(text, at, AddressEnd(text, at, end));
        var stop = at;
        var hasApostrophe = false;
        while (stop < end)
        {
            if (char.IsAsciiLetterOrDigit(text[stop]) || IsPart(text, stop))
            {
                stop++;
            }
            else if (IsApostrophe(text[stop]) && stop + 1 < end && char.IsLetter(text[stop + 1]) && stop > at)
            {
                hasApostrophe = true;
                stop++;
            }
            else if (text[stop] == '.' && IsInnerPeriod(text, at, stop, end))
            {
                stop++;
            }
            else
            {
                break;
            }
        }

        if (stop < end && text[stop] is '@' or '.' or '_' or '-' or '+' && Mailbox(text, stop, end) is var mailbox and > 0)
            return Make(text, at, mailbox);
        if (MoneyPrefixes.AmountStart(text, at, stop, end) is var amount and > 0)
            return Make(text, at, amount);
        if (GluedDates.MonthEnd(text, at, stop) is var month and > 0)
            return Make(text, at, month);
        if (Cut(text, at, stop, hasApostrophe) is var cut and > 0)
            return Make(text, at, cut);
        if (stop < end && text[stop] == '.' && TakesPeriod(text, at, stop, end))
            stop++;
        return Make(text, at, stop);
    }

    /// <summary>Where a contraction is to be cut: before <c>n't</c> in <c>don't</c>, before <c>'s</c> in <c>Gaza's</c>; 0 when nowhere.</summary>
    private static int Cut(string text, int at, int stop, bool hasApostrophe)
    {
        var word = text.AsSpan(at, stop - at);
        if (word.Length is 5 or 6 && (word[0] | 0x20) is 'c' or 'g' or 'w' or 'l' && (word[^1] | 0x20) is 't' or 'a' or 'e')
        {
            foreach (var joined in Joined)
            {
                if (word.Equals(joined, StringComparison.OrdinalIgnoreCase))
                    return at + JoinedAt;
            }
        }

        if (!hasApostrophe)
            return 0;
        foreach (var clitic in Clitics)
        {
            if (word.Length <= clitic.Length)
                continue;
            var tail = word[^clitic.Length..];
            if (Vocabulary.Fold(tail).Equals(clitic, StringComparison.OrdinalIgnoreCase))
                return stop - clitic.Length;
        }

        return 0;
    }

    /// <summary>The full stop inside <c>U.S.</c> or <c>bbc.co.uk</c>, but not the one that a missing space left between two sentences.</summary>
    private static bool IsInnerPeriod(string text, int at, int stop, int end)
    {
        if (stop + 1 >= end || !char.IsLetter(text[stop + 1]))
            return false;
        var segment = text.LastIndexOf('.', stop - 1, stop - at) is var dot and >= 0 ? stop - dot - 1 : stop - at;
        if (segment == 1 && (stop + 2 >= end || !char.IsLetter(text[stop + 2])))
            return true;
        return segment > 1 && char.IsLower(text[stop + 1]) && char.IsLower(text[stop - 1]);
    }

    /// <summary>The last full stop of <c>U.S.</c>, of a known abbreviation, of an initial before a name.</summary>
    private static bool TakesPeriod(string text, int at, int stop, int end)
    {
        if (stop + 1 < end && text[stop + 1] == '.')
            return false;
        var word = text.AsSpan(at, stop - at);
        if (word.Contains('.'))
            return word.LastIndexOf('.') == word.Length - 2;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return stop + 2 < end && text[stop + 1] is ' ' or '\u00A0' && char.IsUpper(text[stop + 2]) && word[0] != 'I';
        return Abbreviations.Find(word) is { } abbreviation && abbreviation.Fits(text, at, stop, end);
    }

    /// <summary>Where an e-mail address ends whose first part has been read up to <paramref name="stop"/>; 0 when it is none.</summary>
    private static int Mailbox(string text, int stop, int end)
    {
        while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '_' or '-' or '+'))
            stop++;
        if (stop + 1 >= end || text[stop] != '@' || !char.IsAsciiLetterOrDigit(text[stop + 1]))
            return 0;
        stop++;
        while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-'))
            stop++;
        while (text[stop - 1] is '.' or '-')
            stop--;
        return stop;
    }

    /// <summary>The end of <c>@name</c> or <c>#topic</c> whose sign stands at <paramref name="at"/>; 0 when no name follows.</summary>
    public static int HandleEnd(string text, int at, int end)
    {
        if (at + 1 >= end || !char.IsAsciiLetter(text[at + 1]) || (at > 0 && Tokenizer.IsWordCharacter(text[at - 1])))
            return 0;
        var stop = at + 2;
        while (stop < end && (Tokenizer.IsWordCharacter(text[stop]) || text[stop] == '_'))
            stop++;
        return stop;
    }

    private static bool IsAddress(string text, int at, int end)
    {
        if (text[at] is not ('h' or 'H' or 'w' or 'W'))
            return false;
        var rest = text.AsSpan(at, end - at);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static int AddressEnd(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && text[stop] is not ('"' or '“' or '”' or '<' or '>'))
            stop++;
        while (text[stop - 1] is '.' or ',' or ';' or ':' or ')' or ']' or '!' or '?' or '\'' or '’')
            stop--;
        return stop;
    }

    private static bool IsPart(string text, int at) =>
        Tokenizer.IsLetter(text, at) || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsLetter(text, at - 1)) || Tokenizer.IsDigit(text[at]);

    private static bool IsApostrophe(char character) => character is '\'' or '’';

    public static Token Make(string text, int start, int end) => new(start, end, 0, TokenKind.Word, Gap.None, CaseOf(text.AsSpan(start, end - start)), Side.None);

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        foreach (var character in word)
        {
            if (char.IsAsciiLetterLower(character))
                lower++;
            else if (char.IsUpper(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.TitlecaseLetter)
                upper++;
            else if (char.IsLower(character))
                lower++;
        }

        if (upper == 0)
            return lower == 0 ? LetterCase.None : LetterCase.Lower;
        if (!char.IsUpper(word[0]))
            return LetterCase.Mixed;
        return upper == 1 ? LetterCase.Title : lower == 0 ? LetterCase.Upper : LetterCase.Mixed;
    }
}
