namespace NewsAnalysis.Dates;

/// <summary>Reads from the words of an expression how it bends its value: <c>early</c>, <c>about</c>, <c>at least</c>, <c>or so</c>.</summary>
internal static class Modifiers
{
    /// <summary>The modifier of an expression: of its rule, else of the words that lead it, else of those inside it.</summary>
    public static TimexModifier? Of(DateScanner scanner, DateForm form, int first, int end)
    {
        if (form.Modifier is { } stretch)
            return stretch;
        if (Named(scanner, DateRole.Modifier, first, end) is { } leading)
            return leading;
        for (var at = first + 1; at < end; at++)
        {
            if (scanner.Is(at, Words.Or) && Named(scanner, DateRole.Filler, at, end + 1) is { } after)
                return after;
        }

        return null;
    }

    /// <summary>The modifier that a word stands for; null for words that stand for none.</summary>
    public static TimexModifier? Of(int value) => value == 0 ? null : (TimexModifier)value;

    private static TimexModifier? Named(DateScanner scanner, DateRole role, int at, int end) =>
        DateVocabulary.WordsOf(role).Match(scanner.Document, at, out var length) is { } word && at + length < end ? Of(word.Value) : null;
}
