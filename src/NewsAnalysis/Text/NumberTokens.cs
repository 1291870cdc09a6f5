namespace NewsAnalysis.Text;

/// <summary>Tokens that start with a digit: <c>1,160</c>, <c>1.5</c>, <c>22nd</c>, <c>1990s</c>.</summary>
internal static class NumberTokens
{
    public static Token Read(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && Tokenizer.IsDigit(text[stop]))
            stop++;
        stop = Groups(text, at, stop, end);
        // A point in front is part of the number whatever follows: a token of nothing would be read again for ever.
        if (stop + 1 < end && text[stop] == '.' && Tokenizer.IsDigit(text[stop + 1]) && (stop == at || !IsDottedSeries(text, at, stop, end)))
        {
            stop++;
            while (stop < end && Tokenizer.IsDigit(text[stop]))
                stop++;
        }

        if (stop - at is 2 or 4 && text[stop - 1] == '0' && EndsWith(text, stop, end, "s"))
            return Make(TokenKind.Decade, at, stop + 1);
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (EndsWith(text, stop, end, ending))
                return Make(TokenKind.Ordinal, at, stop + 2);
        }

        return Make(TokenKind.Number, at, stop);
    }

    /// <summary>Groups of three digits after commas, and the groups of two that Indian numbers have before the last.</summary>
    private static int Groups(string text, int at, int stop, int end)
    {
        if (stop - at > 3)
            return stop;
        var whole = stop;
        var next = stop;
        while (next < end && text[next] == ',')
        {
            var digits = next + 1;
            while (digits < end && Tokenizer.IsDigit(text[digits]))
                digits++;
            var length = digits - next - 1;
            if (length is not (2 or 3))
                break;
            next = digits;
            if (length == 3)
                whole = next;
        }

        return whole;
    }

    /// <summary>A dotted date or version, <c>12.03.2024</c>, is not a decimal: its parts stay apart.</summary>
    private static bool IsDottedSeries(string text, int at, int stop, int end)
    {
        if (at >= 2 && text[at - 1] == '.' && Tokenizer.IsDigit(text[at - 2]))
            return true;
        if (stop - at > 2)
            return false;
        var next = stop + 1;
        while (next < end && Tokenizer.IsDigit(text[next]))
            next++;
        return next + 1 < end && text[next] == '.' && Tokenizer.IsDigit(text[next + 1]);
    }

    private static bool EndsWith(string text, int stop, int end, string ending) =>
        stop + ending.Length <= end
        && text.AsSpan(stop, ending.Length).Equals(ending, StringComparison.OrdinalIgnoreCase)
        && (stop + ending.Length == text.Length || !Tokenizer.IsWordCharacter(text[stop + ending.Length]));

    private static Token Make(TokenKind kind, int start, int end) => new(start, end, 0, kind, Gap.None, LetterCase.None, Side.None);
}
